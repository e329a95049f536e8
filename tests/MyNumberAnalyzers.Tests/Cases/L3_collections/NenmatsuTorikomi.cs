using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Nencho.Torikomi;

public sealed class 扶養親族
{
    public string 氏名 { get; set; } = "";
    public string 続柄 { get; set; } = "";
    public string 個人番号 { get; set; } = "";
    public DateTime 生年月日 { get; set; }
}

public sealed class 扶養Map : ClassMap<扶養親族>
{
    public 扶養Map()
    {
        Map(m => m.氏名).Name("氏名");
        Map(m => m.個人番号).Name("個人番号");
    }
}

public sealed class TorikomiService(ILogger<TorikomiService> log)
{
    private static readonly Regex Row = new(@"^(?<no>\d{6}),(?<name>[^,]+),(?<kojinbango>\d{12})$");

    public IReadOnlyList<扶養親族> Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Context.RegisterClassMap<扶養Map>();
        var list = csv.GetRecords<扶養親族>().ToList();
        log.LogInformation("{Count}件読込", list.Count); // SAFE a count
        log.LogInformation("{Names}", string.Join("、", list.Select(x => x.氏名))); // SAFE names
        log.LogDebug("{All}", string.Join("、", list.Select(x => x.個人番号))); // LEAK MYN1001
        return list;
    }

    public void Export(IEnumerable<扶養親族> rows, string path)
    {
        using var writer = new StreamWriter(path);
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        csv.WriteRecords(rows.Select(r => new { r.氏名, r.続柄 })); // SAFE
        csv.WriteRecords(rows); // LEAK MYN1004|MYN1005
        csv.WriteField(rows.First().続柄); // SAFE
        csv.WriteField(rows.First().個人番号); // LEAK MYN1004|MYN1005
    }

    public void ByRegex(string line)
    {
        var m = Row.Match(line);
        log.LogInformation("{No} {Ok}", m.Groups["no"].Value, m.Success); // SAFE staff number
        log.LogInformation("{V}", m.Groups["kojinbango"].Value); // LEAK MYN1001
        log.LogInformation("{V}", m.Groups["kojinbango"].Length); // SAFE a length
    }

    public void Shukei(List<扶養親族> rows)
    {
        var byNumber = rows.GroupBy(r => r.個人番号).Where(g => g.Count() > 1).ToList();
        log.LogWarning("重複 {N} 組", byNumber.Count); // SAFE
        foreach (var g in byNumber)
        {
            log.LogWarning("重複 {Names}", string.Join(",", g.Select(x => x.氏名))); // SAFE
            log.LogWarning("重複 {Key}", g.Key); // LEAK MYN1001 the grouping key
        }

        var lookup = rows.ToLookup(r => r.続柄, r => r.個人番号);
        log.LogInformation("{Keys}", string.Join(",", lookup.Select(l => l.Key))); // SAFE relation
        log.LogInformation("{V}", lookup["妻"].FirstOrDefault()); // LEAK MYN1001
        var dict = rows.ToDictionary(r => r.個人番号, r => r.氏名);
        log.LogInformation("{V}", string.Join(",", dict.Values)); // SAFE names
        log.LogInformation("{V}", dict.Keys.Max()); // LEAK MYN1001
        foreach (var (bango, shimei) in dict)
        {
            log.LogInformation("{V}", shimei); // SAFE
            log.LogInformation("{V}", bango); // LEAK MYN1001
        }

        var ages = from r in rows
                   let age = DateTime.Today.Year - r.生年月日.Year
                   where r.個人番号 != "" && age < 16
                   orderby r.個人番号
                   select new { r.氏名, Age = age, Kagi = r.個人番号 };
        foreach (var a in ages)
        {
            log.LogInformation("{Name} {Age}", a.氏名, a.Age); // SAFE
            log.LogInformation("{Kagi}", a.Kagi); // LEAK MYN1001
            log.LogInformation("{A}", a); // LEAK MYN1001 the anonymous object prints itself
        }

        var joined = rows.Join(rows, a => a.個人番号, b => b.個人番号, (a, b) => a.氏名 + b.続柄);
        log.LogInformation("{J}", joined.First()); // SAFE joined by the number, only names come out
        var zipped = rows.Select(r => r.氏名).Zip(rows.Select(r => r.個人番号));
        foreach (var pair in zipped)
        {
            log.LogInformation("{V}", pair.First); // SAFE
            log.LogInformation("{V}", pair.Second); // LEAK MYN1001
        }

        var total = rows.Aggregate(new StringBuilder(), (sb, r) => sb.Append(r.個人番号).Append('\n'), sb => sb.ToString());
        File.WriteAllText("all.txt", total); // LEAK MYN1005
        var names = rows.Aggregate("", (s, r) => s + r.氏名);
        File.WriteAllText("names.txt", names); // SAFE
        var hasAny = rows.Any(r => r.個人番号.StartsWith("0", StringComparison.Ordinal));
        log.LogInformation("{Any}", hasAny); // SAFE a flag
    }

    public void Containers(扶養親族 f)
    {
        var queue = new ConcurrentQueue<(string Kind, string Value)>();
        queue.Enqueue(("続柄", f.続柄));
        queue.Enqueue(("番号", f.個人番号));
        while (queue.TryDequeue(out var item))
        {
            log.LogInformation("{K}", item.Kind); // SAFE
            log.LogInformation("{V}", item.Value); // LEAK MYN1001
        }

        var imm = ImmutableDictionary<string, string>.Empty.Add("zokugara", f.続柄).Add("bango", f.個人番号);
        log.LogInformation("{V}", imm["bango"]); // LEAK MYN1001
        log.LogInformation("{V}", imm["zokugara"]); // SAFE another key
        string[] parts = [f.氏名, f.続柄, f.個人番号];
        log.LogInformation("{V}", parts[^1]); // LEAK MYN1001
        log.LogInformation("{V}", parts[0]); // SAFE another element
        log.LogInformation("{V}", string.Concat(parts.Take(2))); // SAFE only name and relation
        Console.WriteLine(JsonConvert.SerializeObject(parts.Length)); // SAFE
        Console.WriteLine(JsonConvert.SerializeObject(parts)); // LEAK MYN1001|MYN1004
    }
}
