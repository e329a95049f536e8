#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace MyNumberSafety
{
    /// <summary>
    /// Keys from a folder: <c>primary</c> holds the id of the primary key, <c>&lt;id&gt;.sealing</c> and
    /// <c>&lt;id&gt;.index</c> hold its secrets as Base64, an empty file <c>&lt;id&gt;.revoked</c> revokes it.
    /// </summary>
    public sealed class MyNumberKeyFiles : IMyNumberKeySource
    {
        private readonly string _directory;

        /// <summary>Names the folder; it is read when the vault is made and at each reload.</summary>
        public MyNumberKeyFiles(string directory)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(directory);
            _directory = directory;
        }

        /// <inheritdoc/>
        public async ValueTask<MyNumberKeySet> LoadAsync(CancellationToken cancellationToken)
        {
            if (!Directory.Exists(_directory))
                throw new MyNumberKeyException(KeyProblem.NoKeys, null, _directory);
            var keys = new List<MyNumberKey>();
            foreach (string file in Directory.GetFiles(_directory, "*.sealing"))
            {
                byte id = Id(Path.GetFileNameWithoutExtension(file), file);
                byte[] sealing = await SecretAsync(file, id, cancellationToken).ConfigureAwait(false);
                byte[] index = await SecretAsync(Path.ChangeExtension(file, ".index"), id, cancellationToken).ConfigureAwait(false);
                keys.Add(new MyNumberKey(id, sealing, index, File.Exists(Path.ChangeExtension(file, ".revoked"))));
                CryptographicOperations.ZeroMemory(sealing);
                CryptographicOperations.ZeroMemory(index);
            }
            string primary = Path.Combine(_directory, "primary");
            if (!File.Exists(primary))
                throw new MyNumberKeyException(KeyProblem.PrimaryMissing, null, primary);
            string text = await File.ReadAllTextAsync(primary, cancellationToken).ConfigureAwait(false);
            return new MyNumberKeySet(Id(text.Trim(), primary), keys);
        }

        private static byte Id(string text, string place) =>
            byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte id) && id != 0
                ? id
                : throw new MyNumberKeyException(KeyProblem.BadId, null, place);

        private static async Task<byte[]> SecretAsync(string file, byte id, CancellationToken cancellationToken)
        {
            if (!File.Exists(file))
                throw new MyNumberKeyException(KeyProblem.Missing, id, file);
            return MyNumberSecretText.Decode(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false), id, file);
        }
    }

    /// <summary>Reads a secret written as Base64; the errors name its place and never quote it.</summary>
    public static class MyNumberSecretText
    {
        /// <summary>The 32 bytes of a secret.</summary>
        /// <exception cref="MyNumberKeyException">The text is missing, is not Base64, or has another length.</exception>
        public static byte[] Decode(string? text, byte keyId, string place)
        {
            if (string.IsNullOrWhiteSpace(text))
                throw new MyNumberKeyException(KeyProblem.Missing, keyId, place);
            text = text.Trim();
            byte[] bytes = new byte[text.Length];
            if (!Convert.TryFromBase64String(text, bytes, out int length))
                throw new MyNumberKeyException(KeyProblem.NotBase64, keyId, place);
            byte[] secret = bytes.AsSpan(0, length).ToArray();
            CryptographicOperations.ZeroMemory(bytes);
            return secret.Length == MyNumberKey.SecretSize ? secret : throw new MyNumberKeyException(KeyProblem.WrongLength, keyId, place);
        }
    }
}
#endif
