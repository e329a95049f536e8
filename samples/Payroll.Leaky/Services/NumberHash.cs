using System.Security.Cryptography;
using System.Text;

namespace Payroll.Leaky.Services;

/// <summary>番号の「匿名化」</summary>
public class NumberHash
{
    // AesGcm の一つのインスタンスを全スレッドで使っている
    private static readonly AesGcm Cipher = new(RandomNumberGenerator.GetBytes(32), 16); // MYN2008

    public string Of(string myNumber) => // MYN2001
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(myNumber))); // MYN1012

    public byte[] Seal(byte[] content, byte[] nonce, byte[] tag)
    {
        var sealedContent = new byte[content.Length];
        Cipher.Encrypt(nonce, content, sealedContent, tag);
        return sealedContent;
    }
}
