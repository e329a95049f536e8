using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Mail;
using System.Text;
using NLog;

namespace Shinzoku;

// 扶養親族の木: 再帰、訪問、比較子、演算子、索引子、部分型、既定値、入れ子の型。
public abstract class Kazoku : IComparable<Kazoku>
{
    private static int _tsushi;

    protected Kazoku(string shimei)
    {
        Shimei = shimei;
        No = ++_tsushi;
    }

    public int No { get; }

    public string Shimei { get; }

    public List<Kazoku> Ko { get; } = [];

    public abstract string Kubun { get; }

    public virtual string? Bango => null;

    public Kazoku? this[string shimei] => Ko.FirstOrDefault(k => k.Shimei == shimei);

    public int CompareTo(Kazoku? other) => No.CompareTo(other?.No ?? 0);

    public override string ToString() => $"{No}:{Shimei}({Kubun})";

    public IEnumerable<Kazoku> Minna()
    {
        yield return this;
        foreach (var k in Ko.SelectMany(k => k.Minna()))
        {
            yield return k;
        }
    }

    public string Ki(int fukasa = 0) => new string(' ', fukasa * 2) + this + "\n" + string.Concat(Ko.Select(k => k.Ki(fukasa + 1)));

    public string KiNama(int fukasa = 0) => new string(' ', fukasa * 2) + Shimei + " " + Bango + "\n" + string.Concat(Ko.Select(k => k.KiNama(fukasa + 1)));

    public int BangoSu() => (Bango is null ? 0 : 1) + Ko.Sum(k => k.BangoSu());
}

public sealed class Fuyosha(string shimei, string kojinBango) : Kazoku(shimei)
{
    public override string Kubun => "扶養";

    public override string? Bango => kojinBango;

    public static explicit operator string(Fuyosha f) => f.Shimei;

    public static bool operator ==(Fuyosha? a, Fuyosha? b) => a?.Bango == b?.Bango;

    public static bool operator !=(Fuyosha? a, Fuyosha? b) => !(a == b);

    public override bool Equals(object? obj) => obj is Fuyosha f && this == f;

    public override int GetHashCode() => No;
}

public sealed class Dokyonin(string shimei) : Kazoku(shimei)
{
    public override string Kubun => "同居";
}

public sealed class BangoJun : IComparer<Kazoku>
{
    public int Compare(Kazoku? x, Kazoku? y) => string.CompareOrdinal(x?.Bango, y?.Bango);
}

public class Keisan
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public void Jikko(string shimei, string myNumber)
    {
        Kazoku oya = new Dokyonin(shimei);
        var ko = new Fuyosha("太郎", myNumber);
        oya.Ko.Add(ko);
        oya.Ko.Add(new Dokyonin("花子"));
        Log.Info(oya); // SAFE its own text
        Log.Info(ko); // SAFE its own text
        Log.Info(oya.Ki()); // SAFE the tree of own texts
        Log.Info(oya.KiNama()); // LEAK MYN1001
        Log.Info(oya.BangoSu()); // SAFE
        Log.Info(oya.Bango); // SAFE a person who lives there has none
        Log.Info(ko.Bango); // LEAK MYN1001
        Log.Info((string)ko); // SAFE the name
        Log.Info(oya["太郎"]?.Shimei); // SAFE
        Log.Info(oya["太郎"]?.Bango); // LEAK MYN1001
        Log.Info(string.Join(",", oya.Minna())); // SAFE own texts
        Log.Info(string.Join(",", oya.Minna().Select(k => k.Kubun))); // SAFE
        Log.Info(string.Join(",", oya.Minna().Select(k => k.Bango))); // LEAK MYN1001
        Log.Info(string.Join(",", oya.Minna().OfType<Dokyonin>().Select(k => k.Shimei))); // SAFE
        Log.Info(oya.Minna().Order(new BangoJun()).Select(k => k.No).First()); // SAFE an ordinal
        Log.Info(ko == new Fuyosha("次郎", "")); // SAFE
        Log.Info(new Fuyosha("次郎", "").Bango); // SAFE empty
        Log.Info(oya.Minna().Max()); // SAFE own text
        foreach (var k in oya.Minna())
        {
            var hyoji = k switch
            {
                Fuyosha { Bango.Length: 12 } f => f.Shimei + " 12桁",
                Fuyosha f => f.Shimei + " 桁数 " + f.Bango?.Length,
                Dokyonin d => d.Shimei,
                _ => "?",
            };
            Log.Info(hyoji); // SAFE
            var hyoji2 = k switch
            {
                Fuyosha { Bango: var b } => k.Shimei + b,
                _ => k.Shimei,
            };
            Log.Info(hyoji2); // LEAK MYN1001
        }

        using var mail = new MailMessage("a@example.jp", "b@example.jp");
        mail.Subject = $"{shimei} さんの扶養 {oya.Ko.Count} 名"; // SAFE
        mail.Body = oya.Ki(); // SAFE
        mail.Body = oya.KiNama(); // LEAK MYN1010
        mail.Headers.Add("X-No", oya.No.ToString()); // SAFE
        mail.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(oya.Ki())), "ki.txt")); // SAFE
        mail.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(oya.KiNama())), "ki.txt")); // LEAK MYN1010
    }
}
