using System.Linq;

namespace Shogakukin;

internal static class Mapping
{
    public static ShogakuseiView ToView(this Shogakusei s) =>
        new(s.Id, s.ShogakuseiBango, s.Shimei, !string.IsNullOrEmpty(s.HonninMyNumber), s.Hogoshas.Count);

    public static HogoshaView ToView(this Hogosha h) =>
        new(h.Shimei, h.Zokugara, h.KojinBango == null ? "未提出" : "************");

    public static Hogosha ToEntity(this HogoshaNyuryoku n) =>
        new() { Shimei = n.Shimei, Zokugara = n.Zokugara, KojinBango = n.Bango };

    public static Hogosha WithoutNumber(this Hogosha h) =>
        new() { Id = h.Id, Shimei = h.Shimei, Zokugara = h.Zokugara, KyuyoShunyu = h.KyuyoShunyu };

    public static object ForExport(Shogakusei s) => new { s.ShogakuseiBango, s.Shimei, Hogosha = s.Hogoshas.Select(h => h.Shimei).ToArray() };

    public static object ForJasso(Shogakusei s) => new { s.ShogakuseiBango, Bango = s.HonninMyNumber };
}
