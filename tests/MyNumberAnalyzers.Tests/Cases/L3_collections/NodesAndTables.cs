using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Data;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace ETax.Documents;

public sealed class Shinkoku
{
    public string UketsukeNo { get; set; } = "";
    public string KojinBango { get; set; } = "";
}

public sealed class Documents(ILogger<Documents> log, HttpClient http)
{
    public async Task Json(Shinkoku s)
    {
        var node = new JsonObject { ["uketsuke"] = s.UketsukeNo, ["kojin"] = s.KojinBango };
        log.LogInformation("{V}", node.ToJsonString()); // LEAK MYN1001
        log.LogInformation("{V}", node["uketsuke"]?.GetValue<string>()); // SAFE other key
        log.LogInformation("{V}", node["kojin"]?.GetValue<string>()); // LEAK MYN1001
        var clean = new JsonObject { ["uketsuke"] = s.UketsukeNo };
        await http.PostAsync("https://e.example.jp", new StringContent(clean.ToJsonString())); // SAFE
        clean["n"] = s.KojinBango;
        await http.PostAsync("https://e.example.jp", new StringContent(clean.ToJsonString())); // LEAK MYN1010
        var j = new JObject(new JProperty("kojin", s.KojinBango));
        await http.PostAsync("https://e.example.jp", new StringContent(j.ToString())); // LEAK MYN1010
        var j2 = JObject.FromObject(new { s.UketsukeNo });
        await http.PostAsync("https://e.example.jp", new StringContent(j2.ToString())); // SAFE
    }

    public void Xml(Shinkoku s, string path)
    {
        var root = new XElement("shinkoku");
        root.Add(new XElement("uketsuke", s.UketsukeNo));
        log.LogInformation("{V}", root.ToString()); // SAFE
        root.Add(new XElement("kojinbango", s.KojinBango));
        log.LogInformation("{V}", root.ToString()); // LEAK MYN1001
        log.LogInformation("{V}", root.Name.LocalName); // SAFE
        log.LogInformation("{V}", root.Element("kojinbango")?.Value); // LEAK MYN1001
        var doc = new XmlDocument();
        var element = doc.CreateElement("kojinbango");
        element.InnerText = s.KojinBango;
        doc.AppendChild(element);
        log.LogInformation("{V}", doc.OuterXml); // LEAK MYN1001
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text))
        {
            writer.WriteElementString("uketsuke", s.UketsukeNo); // SAFE
        }

        File.WriteAllText(path, text.ToString()); // SAFE
    }

    public void Tables(Shinkoku s, string path)
    {
        var table = new DataTable("shinkoku");
        table.Columns.Add("UKETSUKE");
        table.Columns.Add("C2");
        var row = table.NewRow();
        row["UKETSUKE"] = s.UketsukeNo;
        row["C2"] = s.KojinBango;
        table.Rows.Add(row);
        log.LogInformation("{V}", row["C2"]); // LEAK MYN1001
        log.LogInformation("{V}", row["UKETSUKE"]); // SAFE other column
        log.LogInformation("{V}", table.Rows.Count); // SAFE
        table.WriteXml(path); // LEAK MYN1004|MYN1005
        var clean = new DataTable("clean");
        clean.Columns.Add("UKETSUKE");
        clean.Rows.Add(s.UketsukeNo);
        clean.WriteXml(path); // SAFE
        var query = new NameValueCollection { { "u", s.UketsukeNo } };
        log.LogInformation("{V}", query["u"]); // SAFE
        query.Add("k", s.KojinBango);
        log.LogInformation("{V}", query["k"]); // LEAK MYN1001
    }

    public void Streams(Shinkoku s)
    {
        using var memory = new MemoryStream();
        memory.Write(Encoding.UTF8.GetBytes(s.KojinBango));
        log.LogInformation("{V}", Encoding.UTF8.GetString(memory.ToArray())); // LEAK MYN1001
        using var memory2 = new MemoryStream();
        memory2.Write(Encoding.UTF8.GetBytes(s.UketsukeNo));
        log.LogInformation("{V}", Encoding.UTF8.GetString(memory2.ToArray())); // SAFE
        log.LogInformation("{V}", memory.Length); // SAFE
        using var reader = new StringReader(s.KojinBango);
        log.LogInformation("{V}", reader.ReadLine()); // LEAK MYN1001
        using var writer = new StreamWriter(memory2);
        writer.Write(s.UketsukeNo);
        writer.Flush();
        memory2.Position = 0;
        using var back = new StreamReader(memory2);
        log.LogInformation("{V}", back.ReadToEnd()); // SAFE
    }
}
