using System;
using System.Collections.Generic;
using MyNumberSafety;

namespace Kenkou;

// 健診センター: 属性で示した番号、独自の保護部品、独自の出口。
public sealed class Jushinsha
{
    public int Id { get; set; }

    [MyNumberData]
    public string Kode { get; set; } = "";

    [NotMyNumber(Reason = "検査機器の個体番号")]
    public string MyNumber { get; set; } = "";

    [NotMyNumber(Reason = "健保独自の番号")]
    public string KojinBango { get; set; } = "";

    public string KenshinBango { get; set; } = "";
}

public static class Hogo
{
    [MyNumberProtector]
    public static string Tojiru(string s) => new(Array.ConvertAll(s.ToCharArray(), c => (char)(c ^ 0x15)));

    public static string Somomama(string s) => s.Trim();

    [return: MyNumberData]
    public static string Yobidashi(int id) => Soto.Ima[id];
}

public static class Soto
{
    public static readonly IReadOnlyDictionary<int, string> Ima = new Dictionary<int, string>();

    public static void Insatsu([MyNumberSink("response")] string text, string midashi) => Nokori = midashi;

    public static string Nokori { get; private set; } = "";
}

[MyNumberData]
public sealed record Himitsu(string Honbun);
