using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Shisan.Vault;

public sealed class GcmCipher(Func<string, byte[]> keys, string currentKey, byte[] indexKey) : INumberCipher
{
    public SealedNumber Seal(string plain)
    {
        var bytes = Encoding.ASCII.GetBytes(plain);
        try
        {
            var nonce = RandomNumberGenerator.GetBytes(12);
            var cipher = new byte[bytes.Length];
            var tag = new byte[16];
            using var gcm = new AesGcm(keys(currentKey), tag.Length);
            gcm.Encrypt(nonce, bytes, cipher, tag, Encoding.ASCII.GetBytes(currentKey));
            return new SealedNumber([.. nonce, .. tag, .. cipher], currentKey, HMACSHA256.HashData(indexKey, bytes));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    public string Open(SealedNumber value)
    {
        var nonce = value.Cipher.AsSpan(0, 12);
        var tag = value.Cipher.AsSpan(12, 16);
        var plain = new byte[value.Cipher.Length - 28];
        using var gcm = new AesGcm(keys(value.KeyId), tag.Length);
        gcm.Decrypt(nonce, value.Cipher.AsSpan(28), tag, plain, Encoding.ASCII.GetBytes(value.KeyId));
        return Encoding.ASCII.GetString(plain);
    }
}
