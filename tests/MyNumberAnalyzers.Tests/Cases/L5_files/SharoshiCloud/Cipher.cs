using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace SharoshiCloud;

public sealed class DataProtectionCipher(IDataProtectionProvider provider, TenantContext tenant) : ITextCipher
{
    private IDataProtector Protector => provider.CreateProtector("mynumber", tenant.TenantId.ToString());

    public byte[] Protect(string plain) => Protector.Protect(Encoding.UTF8.GetBytes(plain));

    public string Unprotect(byte[] cipher) => Encoding.UTF8.GetString(Protector.Unprotect(cipher));
}

public sealed class AesCipher(Func<byte[]> kagi) : ITextCipher
{
    public byte[] Protect(string plain)
    {
        using var aes = Aes.Create();
        aes.Key = kagi();
        var iv = RandomNumberGenerator.GetBytes(16);
        var body = aes.EncryptCbc(Encoding.UTF8.GetBytes(plain), iv);
        var all = new byte[iv.Length + body.Length];
        iv.CopyTo(all, 0);
        body.CopyTo(all, iv.Length);
        return all;
    }

    public string Unprotect(byte[] cipher)
    {
        using var aes = Aes.Create();
        aes.Key = kagi();
        return Encoding.UTF8.GetString(aes.DecryptCbc(cipher.AsSpan(16), cipher.AsSpan(0, 16)));
    }
}

public sealed class TenantContext
{
    public int TenantId { get; set; }
}
