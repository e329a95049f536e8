using System;
using System.Data;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Koseki;

public record Person(int Id, string MyNumber, string LoginName);

public class Tokens(IDbConnection db, ILogger<Tokens> logger, byte[] key)
{
    public void Weak(Person p)
    {
        db.Execute("update t set h = @h", new { h = SHA256.HashData(Encoding.UTF8.GetBytes(p.MyNumber)) }); // LEAK MYN1012
        db.Execute("update t set h = @h", new { h = SHA256.HashData(Encoding.UTF8.GetBytes(p.LoginName)) }); // SAFE hash of something else
        db.Execute("update t set h = @h", new { h = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(p.MyNumber)) }); // SAFE keyed, into the database
        db.Execute("update t set h = @h", new { h = Convert.ToBase64String(Encoding.UTF8.GetBytes(p.MyNumber)) }); // LEAK MYN1012
        db.Execute("update t set h = @h", new { h = Convert.ToHexString(MD5.HashData(Encoding.ASCII.GetBytes(p.MyNumber))) }); // LEAK MYN1012
        logger.LogInformation("hash {H}", Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(p.MyNumber)))); // LEAK MYN1012
        logger.LogInformation("b64 {H}", Convert.ToBase64String(Encoding.UTF8.GetBytes(p.MyNumber))); // LEAK MYN1012
        logger.LogInformation("b64 {H}", Convert.ToBase64String(Encoding.UTF8.GetBytes(p.LoginName))); // SAFE
        logger.LogInformation("rev {H}", new string(p.MyNumber.Reverse().ToArray())); // LEAK MYN1001|MYN1012
    }

    public byte[] Legacy(Person p)
    {
        using var sha = SHA512.Create();
        return sha.ComputeHash(Encoding.UTF8.GetBytes(p.MyNumber)); // LEAK MYN1012
    }

    public byte[] LegacyName(Person p)
    {
        using var sha = SHA512.Create();
        return sha.ComputeHash(Encoding.UTF8.GetBytes(p.LoginName)); // SAFE
    }

    public byte[] Ecb(Person p, Aes aes) => aes.EncryptEcb(Encoding.UTF8.GetBytes(p.MyNumber), PaddingMode.PKCS7); // LEAK MYN1012

    public byte[] Cbc(Person p, Aes aes, byte[] iv) => aes.EncryptCbc(Encoding.UTF8.GetBytes(p.MyNumber), iv); // SAFE encrypted

    public (byte[] Cipher, byte[] Tag, byte[] Nonce) Seal(Person p)
    {
        var plain = Encoding.UTF8.GetBytes(p.MyNumber);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        var nonce = RandomNumberGenerator.GetBytes(12);
        using var gcm = new AesGcm(key, 16);
        gcm.Encrypt(nonce, plain, cipher, tag);
        db.Execute("update t set c = @cipher, t = @tag, n = @nonce", new { cipher, tag, nonce }); // SAFE encrypted
        db.Execute("update t set c = @plain", new { plain }); // LEAK MYN1006
        return (cipher, tag, nonce);
    }
}
