using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Xml.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Kyuyo.Import;

public sealed class ImportRow
{
    public string ShainNo { get; set; } = "";
    public string KojinBango { get; set; } = "";
}

public sealed class Importer(ILogger<Importer> log, IConfiguration configuration)
{
    public void FromCsv(TextReader reader)
    {
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var no = csv.GetField("個人番号");
            var shain = csv.GetField("社員番号");
            log.LogInformation("{V}", no); // LEAK MYN1001
            log.LogInformation("{V}", shain); // SAFE
            log.LogInformation("{V}", csv.GetField<string>("my_number")); // LEAK MYN1001
            log.LogInformation("{V}", csv["氏名"]); // SAFE
            log.LogInformation("{V}", csv["マイナンバー"]); // LEAK MYN1001
        }

        foreach (var row in csv.GetRecords<ImportRow>())
        {
            log.LogInformation("{V}", row.KojinBango); // LEAK MYN1001
            log.LogInformation("{V}", row.ShainNo); // SAFE
        }
    }

    public async Task FromJson(Stream stream, string text)
    {
        using var document = await JsonDocument.ParseAsync(stream);
        var root = document.RootElement;
        log.LogInformation("{V}", root.GetProperty("myNumber").GetString()); // LEAK MYN1001
        log.LogInformation("{V}", root.GetProperty("employeeNo").GetString()); // SAFE
        if (root.TryGetProperty("個人番号", out var element))
        {
            log.LogInformation("{V}", element.GetString()); // LEAK MYN1001
            log.LogInformation("{V}", element.ValueKind); // SAFE an enum
        }

        foreach (var item in root.EnumerateArray())
        {
            log.LogInformation("{V}", item.GetProperty("kojin_bango").GetString()); // LEAK MYN1001
            log.LogInformation("{V}", item.GetProperty("shimei").GetString()); // SAFE
        }

        var node = JsonNode.Parse(text)!;
        log.LogInformation("{V}", node["myNumber"]!.GetValue<string>()); // LEAK MYN1001
        log.LogInformation("{V}", (string?)node["name"]); // SAFE
        var j = JObject.Parse(text);
        log.LogInformation("{V}", (string?)j["個人番号"]); // LEAK MYN1001
        log.LogInformation("{V}", j.Value<string>("氏名")); // SAFE
        log.LogInformation("{V}", j.Value<string>("マイナンバー")); // LEAK MYN1001
        var row = JsonSerializer.Deserialize<ImportRow>(text)!;
        log.LogInformation("{V}", row.KojinBango); // LEAK MYN1001
        log.LogInformation("{V}", row.ShainNo); // SAFE
    }

    public void FromXml(XDocument document)
    {
        foreach (var e in document.Descendants("shain"))
        {
            log.LogInformation("{V}", e.Element("kojinbango")?.Value); // LEAK MYN1001
            log.LogInformation("{V}", e.Element("shimei")?.Value); // SAFE
            log.LogInformation("{V}", e.Attribute("myNumber")?.Value); // LEAK MYN1001
            log.LogInformation("{V}", (string?)e.Attribute("id")); // SAFE
        }

        XNamespace gen = "http://xml.e-tax.nta.go.jp/XSD/general";
        log.LogInformation("{V}", document.Root?.Element(gen + "kojinbango")?.Value); // LEAK MYN1001
        log.LogInformation("{V}", document.Root?.Element(gen + "hojinbango")?.Value); // SAFE corporate number
    }

    public void FromSplit(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            var myNumber = columns[3];
            var shain = columns[0];
            log.LogInformation("{V}", shain); // SAFE
            log.LogInformation("{V}", myNumber); // LEAK MYN1001
            var row = new ImportRow { ShainNo = columns[0], KojinBango = columns[3] };
            log.LogInformation("{V}", row.KojinBango); // LEAK MYN1001
            log.LogInformation("{V}", row.ShainNo); // SAFE
        }

        log.LogInformation("{V}", configuration["MyNumber:Endpoint"]); // SAFE a setting of the number service
        log.LogInformation("{V}", configuration["MyNumberApi:Url"]); // SAFE a URL
    }
}
