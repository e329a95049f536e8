using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Zei.Shinkokusho;

public interface IVisitor<out T>
{
    T Visit(HonninBu bu);
    T Visit(FuyoBu bu);
    T Visit(KingakuBu bu);
}

public abstract class Bu
{
    public abstract T Accept<T>(IVisitor<T> visitor);
}

public sealed class HonninBu(string kojinBango, string shimei) : Bu
{
    public string KojinBango => kojinBango;
    public string Shimei => shimei;
    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

public sealed class FuyoBu(IReadOnlyList<HonninBu> ninzu) : Bu
{
    public IReadOnlyList<HonninBu> Ninzu => ninzu;
    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

public sealed class KingakuBu(long gaku) : Bu
{
    public long Gaku => gaku;
    public override T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

public sealed class XmlVisitor : IVisitor<string>
{
    public string Visit(HonninBu bu) => $"<gen:kojinbango>{bu.KojinBango}</gen:kojinbango>";
    public string Visit(FuyoBu bu) => string.Concat(bu.Ninzu.Select(n => n.Accept(this)));
    public string Visit(KingakuBu bu) => $"<gaku>{bu.Gaku}</gaku>";
}

public sealed class GaiyoVisitor : IVisitor<string>
{
    public string Visit(HonninBu bu) => bu.Shimei;
    public string Visit(FuyoBu bu) => bu.Ninzu.Count + "人";
    public string Visit(KingakuBu bu) => bu.Gaku.ToString("N0");
}

public sealed class KazoeruVisitor : IVisitor<int>
{
    public int Visit(HonninBu bu) => bu.KojinBango.Length > 0 ? 1 : 0;
    public int Visit(FuyoBu bu) => bu.Ninzu.Sum(n => n.Accept(this));
    public int Visit(KingakuBu bu) => 0;
}

public sealed class Sofu(ILogger<Sofu> log)
{
    public void Okuru(IEnumerable<Bu> all)
    {
        foreach (var bu in all)
        {
            log.LogInformation("{Gaiyo}", bu.Accept(new GaiyoVisitor())); // SAFE names and counts
            log.LogInformation("{Kazu}", bu.Accept(new KazoeruVisitor())); // SAFE an int
            log.LogInformation("{Xml}", bu.Accept(new XmlVisitor())); // LEAK MYN1001
        }
    }

    public void Kaku(Bu bu, bool gaiyoNomi)
    {
        IVisitor<string> visitor = new GaiyoVisitor();
        File.WriteAllText("gaiyo.txt", bu.Accept(visitor)); // SAFE
        if (!gaiyoNomi)
        {
            visitor = new XmlVisitor();
        }

        File.WriteAllText("shinkoku.xml", bu.Accept(visitor)); // LEAK MYN1005
    }

    public string Kata(Bu bu) => bu switch
    {
        KingakuBu { Gaku: > 0 } k => Dasu(k.Gaku.ToString()), // SAFE
        HonninBu { Shimei: "" } h => Dasu(h.KojinBango), // SAFE told inside
        FuyoBu { Ninzu: [var first, ..] } => Dasu2(first.KojinBango), // SAFE told inside
        _ => "",
    };

    private string Dasu(string s)
    {
        log.LogInformation("{S}", s); // LEAK MYN1001
        return s;
    }

    private string Dasu2(string s)
    {
        Console.WriteLine(s.Length); // SAFE
        Console.Write(s); // LEAK MYN1001
        return s;
    }
}
