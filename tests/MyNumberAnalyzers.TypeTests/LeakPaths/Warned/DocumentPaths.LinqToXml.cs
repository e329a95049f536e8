using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using MyNumberSafety;

namespace Kyuyo.Houtei;

public sealed record Shiharai(string Shimei, MyNumber KojinBango, MyNumber? Fuyou, decimal Kingaku);

public static class GensenChoushuu
{
    private static readonly XNamespace Ns = "http://example.jp/gensen";

    public static XDocument Make(IEnumerable<Shiharai> all) => new(
        new XElement(
            Ns + "gensen",
            all.Select(one => new XElement(
                Ns + "hito",
                new XAttribute("shimei", one.Shimei),
                new XElement(Ns + "kojinBango", one.KojinBango), // MYN3002
                new XElement(Ns + "kingaku", one.Kingaku)))));

    public static XElement Zokusei(Shiharai one) => new("hito", new XAttribute("bango", one.KojinBango)); // MYN3002

    public static void Kakikomi(XElement element, Shiharai one)
    {
        element.SetElementValue("bango", one.KojinBango); // MYN3002
        element.SetAttributeValue("fuyou", one.Fuyou); // MYN3002
        element.Add(one.KojinBango); // MYN3002
        element.SetValue(one.KojinBango); // MYN3002
        element.Add(new XElement("shimei", one.Shimei));
    }

    public static XElement Zenin(IEnumerable<Shiharai> all) => new("all", all.Select(one => one.KojinBango)); // MYN3002

    public static XStreamingElement Nagare(MyNumber bango) => new("bango", bango); // MYN3002
}
