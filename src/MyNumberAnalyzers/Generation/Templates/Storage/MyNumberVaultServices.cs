#if NET8_0_OR_GREATER
using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MyNumberSafety
{
    /// <summary>Puts the vault among the services.</summary>
    public static partial class MyNumberVaultServices
    {
        /// <summary>
        /// Adds <see cref="IMyNumberVault"/> and <see cref="MyNumberVault"/>. A host loads and tests the keys while it
        /// starts, and does not start with keys that are missing, short, zero, weak, equal or made up at start.
        /// </summary>
        public static IServiceCollection AddMyNumberVault(this IServiceCollection services, Action<MyNumberVaultOptions> configure)
        {
            ArgumentNullException.ThrowIfNull(services);
            ArgumentNullException.ThrowIfNull(configure);
            var options = new MyNumberVaultOptions();
            configure(options);
            services.TryAddSingleton(provider =>
                MyNumberVault.CreateAsync(options.SourceFor(provider), options.SealLimit).ConfigureAwait(false).GetAwaiter().GetResult());
            services.TryAddSingleton<IMyNumberVault>(provider => provider.GetRequiredService<MyNumberVault>());
            AddStartUpTest(services);
            return services;
        }

        static partial void AddStartUpTest(IServiceCollection services);
    }
}
#endif
