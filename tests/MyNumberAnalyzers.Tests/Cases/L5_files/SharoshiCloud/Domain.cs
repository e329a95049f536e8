using System;
using System.Collections.Generic;

namespace SharoshiCloud;

// 社労士クラウド: 顧問先ごとの従業員と手続き。
public interface ITenantScoped
{
    int TenantId { get; set; }
}

public abstract class EntityBase : ITenantScoped
{
    public int Id { get; set; }
    public int TenantId { get; set; }
    public DateTime KoshinNichiji { get; set; }
}

public class Jugyoin : EntityBase
{
    public string ShainBango { get; set; } = "";
    public string Shimei { get; set; } = "";
    public string KisoNenkinBango { get; set; } = "";
    public EncryptedText MyNumber { get; set; } = EncryptedText.Empty;
    public List<Fuyosha> Fuyoshas { get; } = [];
}

public class Fuyosha : EntityBase
{
    public string Shimei { get; set; } = "";
    public EncryptedText MyNumber { get; set; } = EncryptedText.Empty;
}

public sealed class EncryptedText
{
    public static readonly EncryptedText Empty = new([]);

    private readonly byte[] _cipher;

    private EncryptedText(byte[] cipher) => _cipher = cipher;

    public byte[] Cipher => _cipher;

    public bool IsEmpty => _cipher.Length == 0;

    public static EncryptedText From(string plain, ITextCipher cipher) => new(cipher.Protect(plain));

    public string Open(ITextCipher cipher) => IsEmpty ? "" : cipher.Unprotect(_cipher);

    public override string ToString() => IsEmpty ? "(なし)" : "(暗号化済)";
}

public interface ITextCipher
{
    byte[] Protect(string plain);

    string Unprotect(byte[] cipher);
}

public class Tetsuzuki : EntityBase
{
    public string Shubetsu { get; set; } = "";
    public string ShinseiXml { get; set; } = "";
    public string Jotai { get; set; } = "";
    public string? ErrorMessage { get; set; }
}
