using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Serialization;

namespace ETax.Hotei;

[XmlRoot("GENSEN", Namespace = "http://xml.e-tax.nta.go.jp/XSD/general")]
public class GensenHyo
{
    [XmlElement("SHIMEI")] public string Shimei { get; set; } = "";
    [XmlElement("kojinbango")] public string Bango { get; set; } = "";
    [XmlElement("hojinbango")] public string ShiharaishaBango { get; set; } = "";
    [XmlArray("FUYO")] public List<FuyoHyo> Fuyo { get; set; } = new();
    [XmlIgnore] public string? Memo { get; set; }
}

public class FuyoHyo
{
    [XmlAttribute] public string Zokugara { get; set; } = "";
    [XmlText] public string Shimei { get; set; } = "";
}

public sealed class GensenWriter
{
    private static readonly XNamespace Gen = "http://xml.e-tax.nta.go.jp/XSD/general";

    public void WriteAll(GensenHyo hyo, string dir, Aes aes)
    {
        var serializer = new XmlSerializer(typeof(GensenHyo));
        using (var file = File.Create(Path.Combine(dir, "gensen.xml")))
        {
            serializer.Serialize(file, hyo); // LEAK MYN1004|MYN1005
        }

        using (var file = File.Create(Path.Combine(dir, "gensen.bin")))
        using (var crypto = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write))
        {
            serializer.Serialize(crypto, hyo); // SAFE encrypted
        }

        var fuyo = new XmlSerializer(typeof(FuyoHyo));
        using (var file = File.Create(Path.Combine(dir, "fuyo.xml")))
        {
            foreach (var f in hyo.Fuyo)
            {
                fuyo.Serialize(file, f); // SAFE no number in it
            }
        }

        using var text = new StringWriter();
        serializer.Serialize(text, hyo); // LEAK MYN1004 @text
        Console.WriteLine(text.ToString().Length); // SAFE a length
        Console.WriteLine(text); // LEAK MYN1001 @text
    }

    public void WithWriter(GensenHyo hyo, string path)
    {
        using var w = XmlWriter.Create(path);
        w.WriteStartElement("gen", "NOZEISHA_BANGO", Gen.NamespaceName); // SAFE a name
        w.WriteElementString("hojinbango", hyo.ShiharaishaBango); // SAFE corporate number
        w.WriteElementString("kojinbango", hyo.Bango); // LEAK MYN1004|MYN1005
        w.WriteStartElement("kojinbango"); // SAFE a name
        w.WriteString(hyo.Bango); // LEAK MYN1004|MYN1005
        w.WriteEndElement();
        w.WriteEndElement();
    }

    public XDocument Build(GensenHyo hyo)
    {
        var doc = new XDocument(new XElement(Gen + "ROOT",
            new XElement(Gen + "shimei", hyo.Shimei),
            new XElement(Gen + "hojinbango", hyo.ShiharaishaBango),
            from i in Enumerable.Range(0, 3) select new XElement(Gen + "kojinbango", hyo.Bango.Substring(i * 4, 4))));
        doc.Save("out.xml"); // LEAK MYN1004|MYN1005
        var empty = new XDocument(new XElement(Gen + "ROOT", new XElement(Gen + "shimei", hyo.Shimei)));
        empty.Save("empty.xml"); // SAFE
        return doc;
    }

    public void Yomu(string path)
    {
        var doc = XDocument.Load(path);
        var bango = doc.Root!.Element("kojinbango")!.Value;
        var hojin = (string?)doc.Root.Element("hojinbango");
        Console.WriteLine(hojin); // SAFE corporate number
        Console.WriteLine(bango); // LEAK MYN1001
        Console.WriteLine((string?)doc.Descendants(Gen + "kojinbango").FirstOrDefault()); // LEAK MYN1001
        Console.WriteLine(doc.Descendants("kojinbango").Count()); // SAFE a count
        var nodes = new XmlDocument();
        nodes.Load(path);
        Console.WriteLine(nodes.SelectSingleNode("//kojinbango")!.InnerText); // LEAK MYN1001
        Console.WriteLine(nodes.SelectSingleNode("//hojinbango")!.InnerText); // SAFE corporate number
        Console.WriteLine(nodes.DocumentElement!.GetAttribute("kojinbango")); // LEAK MYN1001
        Console.WriteLine(nodes.DocumentElement.HasAttribute("kojinbango")); // SAFE a bool
    }

    public string Torikesu(GensenHyo hyo)
    {
        var copy = new GensenHyo { Shimei = hyo.Shimei, ShiharaishaBango = hyo.ShiharaishaBango, Memo = hyo.Bango };
        var s = new XmlSerializer(typeof(GensenHyo));
        using var w = new StringWriter();
        s.Serialize(w, copy); // SAFE XmlIgnore keeps the memo out, the number was not set
        hyo.Bango = "";
        s.Serialize(w, hyo); // SAFE cleared before
        return w.ToString();
    }
}
