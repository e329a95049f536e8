using System;
using System.Collections.Generic;
using System.Linq;

namespace Jumin.Idou;

public enum IdouJiyu
{
    Tennyu,
    Tenshutsu,
    Shibou,
}

public abstract class JuminBase
{
    public string AtenaBango { get; set; } = "";
    public string Shimei { get; set; } = "";
    public DateOnly Seinengappi { get; set; }
    public virtual string Gaiyo => $"{AtenaBango} {Shimei}";
}

public sealed class NihonJumin : JuminBase
{
    public string KojinBango { get; set; } = "";
    public string HonsekiChi { get; set; } = "";
    public override string Gaiyo => base.Gaiyo + " " + HonsekiChi;
}

public sealed class GaikokuJumin : JuminBase
{
    public string KojinBango { get; set; } = "";
    public string ZairyuCardBango { get; set; } = "";
    public override string Gaiyo => base.Gaiyo + " " + KojinBango;
}

public sealed class Setai
{
    private readonly List<JuminBase> _members = [];
    public string SetaiBango { get; init; } = "";
    public JuminBase? Nushi => _members.FirstOrDefault();
    public IReadOnlyList<JuminBase> Members => _members;
    public void Kuwaeru(JuminBase j) => _members.Add(j);
    public int Ninzu => _members.Count;
    public IEnumerable<string> Shimei() => _members.Select(m => m.Shimei);
    public IEnumerable<string> Bango() => _members.OfType<NihonJumin>().Select(m => m.KojinBango);
    public override string ToString() => $"{SetaiBango} {string.Join("、", Shimei())}";
}

public sealed class IdouTodoke
{
    public IdouJiyu Jiyu { get; init; }
    public required Setai Setai { get; init; }
    public string? Biko { get; private set; }
    public DateTime UketsukeNichiji { get; } = DateTime.Now;

    public IdouTodoke BikoWoTsukeru(string text)
    {
        Biko = Biko is null ? text : Biko + " / " + text;
        return this;
    }

    public void BikoWoKesu() => Biko = null;
}
