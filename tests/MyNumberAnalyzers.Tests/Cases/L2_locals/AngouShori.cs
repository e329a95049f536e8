using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Angou;

public sealed class Taishosha
{
    public int Id { get; set; }
    public string MyNumber { get; set; } = "";
    public byte[] Ango { get; set; } = [];
}

public sealed class AngouShori(IDbConnection db, IDataProtector protector, ILogger<AngouShori> log)
{
    private static readonly byte[] FixedIv = new byte[16];

    public void Run(Taishosha t, byte[] key, string password)
    {
        var plain = Encoding.UTF8.GetBytes(t.MyNumber);
        using var aes = Aes.Create();
        aes.Key = key;
        aes.GenerateIV();
        using var enc = aes.CreateEncryptor();
        var cipher = enc.TransformFinalBlock(plain, 0, plain.Length);
        db.Execute("update t set c = @cipher, iv = @IV where id = @Id", new { cipher, aes.IV, t.Id }); // SAFE encrypted
        t.Ango = cipher;
        db.Execute("update t set c = @Ango where id = @Id", new { t.Ango, t.Id }); // SAFE encrypted
        db.Execute("update t set c = @Ango where id = @Id", t); // SAFE only the members that the command names are bound
        db.Execute("update t set c = @Ango, n = @MyNumber where id = @Id", t); // LEAK MYN1006 the number is one of them
        db.Execute("usp_t_update", t, commandType: CommandType.StoredProcedure); // LEAK MYN1006 the whole object goes in
        log.LogInformation("{C}", Convert.ToBase64String(cipher)); // SAFE encrypted
        log.LogInformation("{P}", Convert.ToBase64String(plain)); // LEAK MYN1012|MYN1001
        using (var ms = new MemoryStream())
        {
            using (var cs = new CryptoStream(ms, aes.CreateEncryptor(), CryptoStreamMode.Write))
            {
                cs.Write(plain, 0, plain.Length); // SAFE
            }

            File.WriteAllBytes("c.bin", ms.ToArray()); // SAFE encrypted
        }

        using (var ms = new MemoryStream())
        {
            ms.Write(plain, 0, plain.Length);
            File.WriteAllBytes("p.bin", ms.ToArray()); // LEAK MYN1005
        }

        using var dec = aes.CreateDecryptor();
        var back = dec.TransformFinalBlock(cipher, 0, cipher.Length);
        log.LogInformation("{L}", back.Length); // SAFE
        var token = protector.Protect(t.MyNumber);
        File.WriteAllText("t.txt", token); // SAFE encrypted
        log.LogInformation("{T}", token[..8]); // SAFE part of the ciphertext
        using var rsa = RSA.Create();
        File.WriteAllBytes("r.bin", rsa.Encrypt(plain, RSAEncryptionPadding.OaepSHA256)); // SAFE encrypted
        var mac = HMACSHA256.HashData(key, plain);
        db.Execute("update t set m = @mac", new { mac }); // SAFE keyed, into the database
        var kdf = Rfc2898DeriveBytes.Pbkdf2(t.MyNumber, RandomNumberGenerator.GetBytes(16), 100_000, HashAlgorithmName.SHA256, 32);
        log.LogInformation("{K}", kdf.Length); // SAFE
        var weak = MD5.HashData(plain);
        db.Execute("update t set w = @weak", new { weak }); // LEAK MYN1012
        weak = SHA256.HashData(Encoding.UTF8.GetBytes(password));
        db.Execute("update t set w = @weak", new { weak }); // SAFE of a password
        using var inc = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        inc.AppendData(plain); // LEAK MYN1012 @inc
        var h = inc.GetHashAndReset();
        db.Execute("update t set w = @h", new { h }); // LEAK MYN1012 @inc
        using var incMac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        incMac.AppendData(plain); // SAFE keyed
        var m2 = incMac.GetHashAndReset();
        db.Execute("update t set w = @m2", new { m2 }); // SAFE keyed
        var rot = new string(t.MyNumber.Select(c => (char)('0' + ((c - '0' + 5) % 10))).ToArray());
        File.WriteAllText("rot.txt", rot); // LEAK MYN1005|MYN1012
        var xored = plain.Select(b => (byte)(b ^ 0x5A)).ToArray();
        File.WriteAllBytes("x.bin", xored); // LEAK MYN1005|MYN1012
        CryptographicOperations.ZeroMemory(plain);
        File.WriteAllBytes("z.bin", plain); // SAFE zeroed
        t.MyNumber = "";
        db.Execute("update t set c = @Ango where id = @Id", t); // SAFE the number is gone
        log.LogInformation("{E}", CryptographicOperations.FixedTimeEquals(mac, m2)); // SAFE
        log.LogInformation("{I}", Convert.ToHexString(FixedIv)); // SAFE
    }
}
