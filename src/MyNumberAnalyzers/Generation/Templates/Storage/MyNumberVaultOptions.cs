#if NET8_0_OR_GREATER
using System;

namespace MyNumberSafety
{
    /// <summary>Where the vault takes its keys from.</summary>
    public sealed class MyNumberVaultOptions
    {
        private Func<IServiceProvider, IMyNumberKeySource>? _source;

        /// <summary>How many numbers one key may seal; at most 2^31.</summary>
        public long SealLimit { get; set; } = MyNumberVault.DefaultSealLimit;

        /// <summary>Keys from a source of one's own, such as a key management service.</summary>
        public MyNumberVaultOptions UseKeys(IMyNumberKeySource source)
        {
            ArgumentNullException.ThrowIfNull(source);
            return UseKeys(_ => source);
        }

        /// <summary>Keys from a source that needs services.</summary>
        public MyNumberVaultOptions UseKeys(Func<IServiceProvider, IMyNumberKeySource> source)
        {
            ArgumentNullException.ThrowIfNull(source);
            if (_source is not null)
                throw new InvalidOperationException(StorageText.TwoSources);
            _source = source;
            return this;
        }

        /// <summary>Keys from files, such as secrets mounted into a container: see <see cref="MyNumberKeyFiles"/>.</summary>
        public MyNumberVaultOptions UseKeyFiles(string directory) => UseKeys(new MyNumberKeyFiles(directory));

        /// <summary>The chosen source.</summary>
        /// <exception cref="MyNumberKeyException">None was chosen.</exception>
        public IMyNumberKeySource SourceFor(IServiceProvider services) =>
            _source?.Invoke(services) ?? throw new MyNumberKeyException(KeyProblem.NoKeys, null, null);
    }
}
#endif
