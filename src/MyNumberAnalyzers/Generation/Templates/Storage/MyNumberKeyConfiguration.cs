#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace MyNumberSafety
{
    /// <summary>
    /// Keys from configuration: <c>Primary</c> is the id of the primary key, <c>Keys:&lt;id&gt;:Sealing</c> and
    /// <c>Keys:&lt;id&gt;:Index</c> are the secrets as Base64, <c>Keys:&lt;id&gt;:Revoked</c> revokes a key.
    /// </summary>
    /// <remarks>Take the secrets from a secret store or the environment, not from a file beside the data.</remarks>
    public sealed class MyNumberKeyConfiguration : IMyNumberKeySource
    {
        private readonly IConfiguration _section;

        /// <summary>Reads the keys below a section, when the vault is made and at each reload.</summary>
        public MyNumberKeyConfiguration(IConfiguration section)
        {
            ArgumentNullException.ThrowIfNull(section);
            _section = section;
        }

        /// <inheritdoc/>
        public ValueTask<MyNumberKeySet> LoadAsync(CancellationToken cancellationToken)
        {
            var keys = new List<MyNumberKey>();
            foreach (var key in _section.GetSection("Keys").GetChildren())
            {
                if (!TryId(key.Key, out byte id))
                    throw new MyNumberKeyException(KeyProblem.BadId, null, key.Path);
                byte[] sealing = Secret(key, "Sealing", id);
                byte[] index = Secret(key, "Index", id);
                keys.Add(new MyNumberKey(id, sealing, index, IsRevoked(key)));
                CryptographicOperations.ZeroMemory(sealing);
                CryptographicOperations.ZeroMemory(index);
            }
            if (keys.Count == 0)
                throw new MyNumberKeyException(KeyProblem.NoKeys, null, PathOf("Keys"));
            if (!TryId(_section["Primary"], out byte primary) || !keys.Exists(k => k.Id == primary))
                throw new MyNumberKeyException(KeyProblem.PrimaryMissing, null, PathOf("Primary"));
            return new ValueTask<MyNumberKeySet>(new MyNumberKeySet(primary, keys));
        }

        private static byte[] Secret(IConfigurationSection key, string name, byte id) =>
            MyNumberSecretText.Decode(key[name], id, ConfigurationPath.Combine(key.Path, name));

        // Whatever is written there other than a plain "false" revokes: a slip must not keep a revoked key alive.
        private static bool IsRevoked(IConfigurationSection key) =>
            key["Revoked"] is { Length: > 0 } text && !(bool.TryParse(text, out bool revoked) && !revoked);

        private static bool TryId(string? text, out byte id) =>
            byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id != 0;

        private string PathOf(string name) =>
            _section is IConfigurationSection section ? ConfigurationPath.Combine(section.Path, name) : name;
    }

    /// <summary>Lets the vault take its keys from configuration.</summary>
    public static class MyNumberKeyConfigurationExtensions
    {
        /// <summary>Keys below a section, such as <c>builder.Configuration.GetSection("MyNumber")</c>.</summary>
        public static MyNumberVaultOptions UseConfiguration(this MyNumberVaultOptions options, IConfiguration section)
        {
            ArgumentNullException.ThrowIfNull(options);
            return options.UseKeys(new MyNumberKeyConfiguration(section));
        }

        /// <summary>Keys below a section of the application's own configuration.</summary>
        public static MyNumberVaultOptions UseConfiguration(this MyNumberVaultOptions options, string section = "MyNumber")
        {
            ArgumentNullException.ThrowIfNull(options);
            return options.UseKeys(services =>
                services.GetService(typeof(IConfiguration)) is IConfiguration root
                    ? new MyNumberKeyConfiguration(root.GetSection(section))
                    : throw new MyNumberKeyException(KeyProblem.NoKeys, null, section));
        }
    }
}
#endif
