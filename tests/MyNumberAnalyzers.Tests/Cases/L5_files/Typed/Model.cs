using System;
using System.Collections.Generic;
using MyNumberSafety;

namespace Kyuyo.Typed;

public sealed record Shain(int Id, string Shimei, MyNumber Bango);

public sealed record ShainInput(string Shimei, string MyNumberText);

public sealed class Gensen
{
    public required Shain Honnin { get; init; }
    public List<Shain> Fuyo { get; init; } = [];
    public string? TekiyoRan { get; set; }
}

public interface IDenshiShinkoku
{
    void Okuru(string denbun);
}

public static class GensenWriter
{
    public static string Header(Gensen g) => $"{g.Honnin.Id},{g.Honnin.Shimei},{g.Honnin.Bango}";

    public static string Line(Gensen g) => $"{g.Honnin.Id},{g.Honnin.Bango.RevealToString()}";

    public static Gensen WithTekiyo(this Gensen g)
    {
        g.TekiyoRan = "本人番号 " + g.Honnin.Bango.RevealToString();
        return g;
    }
}
