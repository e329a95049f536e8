using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Data;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Shakaihoken.Torikomi;

public class Torikomi
{
    private static readonly Regex Gyo = new(@"^(?<no>\d{6}),(?<kojinbango>\d{12}),(?<name>.+)$");
    private readonly Hashtable _table = new();
    private readonly StringDictionary _dic = new();

    public void Xml(string path)
    {
        var document = XDocument.Load(path);
        XNamespace ns = "urn:egov";
        foreach (var hito in document.Descendants(ns + "被保険者"))
        {
            Trace.WriteLine(hito.Element(ns + "氏名")?.Value); // SAFE
            Trace.WriteLine(hito.Element(ns + "個人番号")?.Value); // LEAK MYN1001
            Trace.WriteLine((string?)hito.Element(ns + "個人番号")); // LEAK MYN1001
            Trace.WriteLine(hito.Attribute("seiri")?.Value); // SAFE
            Trace.WriteLine(hito.Attribute("kojinBango")?.Value); // LEAK MYN1001
            Trace.WriteLine((int?)hito.Element("個人番号件数")); // SAFE
            var names = hito.Elements().Select(e => e.Name.LocalName).ToList();
            Trace.WriteLine(string.Join(",", names)); // SAFE names
        }

        var xml = new XmlDocument();
        xml.Load(path);
        Trace.WriteLine(xml.SelectSingleNode("//shimei")?.InnerText); // SAFE
        Trace.WriteLine(xml.SelectSingleNode("//person/mynumber")?.InnerText); // LEAK MYN1001
        foreach (XmlNode node in xml.SelectNodes("//kojinbango")!)
        {
            Trace.WriteLine(node.InnerText); // LEAK MYN1001
        }

        using var reader = XmlReader.Create(path);
        while (reader.Read())
        {
            if (reader.LocalName == "shimei")
            {
                Trace.WriteLine(reader.ReadElementContentAsString()); // SAFE
            }
        }

        Trace.WriteLine(reader.GetAttribute("my_number")); // LEAK MYN1001
    }

    public void Hyo(DataTable table)
    {
        foreach (var row in table.AsEnumerable())
        {
            Trace.WriteLine(row.Field<string>("社員番号")); // SAFE staff number
            Trace.WriteLine(row.Field<string>("個人番号")); // LEAK MYN1001
            Trace.WriteLine(row.Field<DateTime?>("個人番号取得日")); // SAFE a date
        }

        var view = new DataView(table) { RowFilter = "個人番号 IS NULL" };
        Trace.WriteLine(view.Count); // SAFE
        foreach (DataRowView v in view)
        {
            Trace.WriteLine(v["所属"]); // SAFE
            Trace.WriteLine(v["マイナンバー"]); // LEAK MYN1001
        }

        var found = table.Select("社員番号 = '001'");
        Trace.WriteLine(found[0]["フリガナ"]); // SAFE
        Trace.WriteLine(found[0]["個人番号"]?.ToString()); // LEAK MYN1001
        var list = table.AsEnumerable().ToDictionary(r => r.Field<string>("社員番号")!, r => r.Field<string>("個人番号"));
        Trace.WriteLine(list.Keys.First()); // SAFE
        Trace.WriteLine(list["001"]); // LEAK MYN1001
    }

    public void Text(string path)
    {
        foreach (var line in File.ReadLines(path, Encoding.UTF8).Skip(1))
        {
            var match = Gyo.Match(line);
            if (!match.Success)
            {
                continue;
            }

            Trace.WriteLine(match.Groups["no"].Value); // SAFE a running number
            Trace.WriteLine(match.Groups["kojinbango"].Value); // LEAK MYN1001
            _table[match.Groups["no"].Value] = match.Groups["kojinbango"].Value;
            _dic["name"] = match.Groups["name"].Value;
        }

        foreach (DictionaryEntry entry in _table)
        {
            Trace.WriteLine(entry.Key); // SAFE
            Trace.WriteLine(entry.Value); // LEAK MYN1001
        }

        Trace.WriteLine(_dic["name"]); // SAFE
        var fields = "001,12,山田".Split(',');
        var (no, bango) = (fields[0], fields[1]);
        Trace.WriteLine(no + bango); // SAFE
        var header = "no,mynumber,name".Split(',');
        var index = Array.IndexOf(header, "mynumber");
        Trace.WriteLine(index); // SAFE
        Trace.WriteLine(header[index]); // SAFE a heading
    }

    public void Kumiawase(List<(string No, string? KojinBango)> hito, List<(string No, string Busho)> busho)
    {
        var joined = hito.Join(busho, h => h.No, b => b.No, (h, b) => (h.No, b.Busho, h.KojinBango)).ToList();
        Trace.WriteLine(joined[0].Busho); // SAFE
        Trace.WriteLine(joined[0].KojinBango); // LEAK MYN1001
        var groups = joined.GroupBy(j => j.Busho, j => j.KojinBango);
        foreach (var g in groups)
        {
            Trace.WriteLine(g.Key); // SAFE
            Trace.WriteLine(g.First()); // LEAK MYN1001
        }

        var zipped = hito.Zip(busho, (h, b) => b.Busho + h.No);
        Trace.WriteLine(zipped.First()); // SAFE
        var partition = hito.GroupBy(h => h.KojinBango is null).ToDictionary(g => g.Key, g => g.Select(x => x.No).ToList());
        Trace.WriteLine(partition[true].Count); // SAFE
        Trace.WriteLine(string.Join(",", partition[false])); // SAFE
        var flat = new List<List<string?>> { hito.Select(h => h.KojinBango).ToList() };
        Trace.WriteLine(flat[0][0]); // LEAK MYN1001
        Trace.WriteLine(flat.SelectMany(x => x).Any()); // SAFE
        var e = hito.GetEnumerator();
        while (e.MoveNext())
        {
            Trace.WriteLine(e.Current.No); // SAFE
            Trace.WriteLine(e.Current.KojinBango); // LEAK MYN1001
        }
    }
}
