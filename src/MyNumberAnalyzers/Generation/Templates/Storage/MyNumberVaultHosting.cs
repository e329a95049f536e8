#if NET8_0_OR_GREATER
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace MyNumberSafety
{
    public static partial class MyNumberVaultServices
    {
        static partial void AddStartUpTest(IServiceCollection services) =>
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MyNumberVaultStartUp>());
    }

    /// <summary>Makes the vault before anything of the host runs: bad keys stop the start.</summary>
    internal sealed class MyNumberVaultStartUp : IHostedLifecycleService
    {
        private readonly IServiceProvider _services;

        public MyNumberVaultStartUp(IServiceProvider services) => _services = services;

        public Task StartingAsync(CancellationToken cancellationToken)
        {
            _services.GetRequiredService<MyNumberVault>();
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
#endif
