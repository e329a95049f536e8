using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Jumin.Linq;

public sealed class Setaiin
{
    public int SetaiId { get; set; }
    public string Shimei { get; set; } = "";
    public string? MyNumber { get; set; }
    public int Nenrei { get; set; }
}

public sealed record SetaiinDto(string Shimei, int Nenrei);

public sealed record SetaiinFullDto(string Shimei, string? Kojin);

public sealed class LinqController(ILogger<LinqController> log) : ControllerBase
{
    public IActionResult Queries(List<Setaiin> all)
    {
        var numbers = all.Select(x => x.MyNumber).ToList();
        log.LogInformation("{V}", string.Join(",", numbers)); // LEAK MYN1001
        var names = all.Select(x => x.Shimei).ToList();
        log.LogInformation("{V}", string.Join(",", names)); // SAFE
        var first = all.Where(x => x.Nenrei > 20).Select(x => x.MyNumber).FirstOrDefault();
        log.LogInformation("{V}", first); // LEAK MYN1001
        log.LogInformation("{V}", all.Count(x => x.MyNumber != null)); // SAFE a count
        log.LogInformation("{V}", all.Any(x => x.MyNumber == first)); // SAFE a bool
        log.LogInformation("{V}", all.Where(x => x.MyNumber == first).Select(x => x.Shimei).First()); // SAFE filtered by it, shows the name
        log.LogInformation("{V}", all.OrderBy(x => x.MyNumber).Select(x => x.Nenrei).First()); // SAFE ordered by it
        log.LogInformation("{V}", all.Max(x => x.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", all.Max(x => x.Nenrei)); // SAFE
        var query =
            from x in all
            where x.Nenrei < 16
            orderby x.SetaiId
            select x.MyNumber;
        foreach (var v in query)
        {
            log.LogInformation("{V}", v); // LEAK MYN1001
        }

        var query2 =
            from x in all
            let no = x.MyNumber
            where no != null
            select x.Shimei;
        foreach (var v in query2)
        {
            log.LogInformation("{V}", v); // SAFE selects the name
        }

        var query3 =
            from x in all
            let no = x.MyNumber
            select new { x.Shimei, no };
        log.LogInformation("{V}", query3.First().no); // LEAK MYN1001
        log.LogInformation("{V}", query3.First().Shimei); // SAFE
        var groups = all.GroupBy(x => x.SetaiId).ToDictionary(g => g.Key, g => g.Select(x => x.MyNumber).ToArray());
        log.LogInformation("{V}", groups[1][0]); // LEAK MYN1001
        log.LogInformation("{V}", groups.Keys.First()); // SAFE
        var lookup = all.ToLookup(x => x.Shimei, x => x.MyNumber);
        log.LogInformation("{V}", lookup["山田"].First()); // LEAK MYN1001
        var dictionary = all.ToDictionary(x => x.SetaiId, x => x.Shimei);
        log.LogInformation("{V}", dictionary[1]); // SAFE
        var joined = all.Join(all, a => a.SetaiId, b => b.SetaiId, (a, b) => a.Shimei + b.MyNumber);
        log.LogInformation("{V}", joined.First()); // LEAK MYN1001
        var zipped = names.Zip(numbers, (a, b) => $"{a}={b}");
        log.LogInformation("{V}", zipped.Last()); // LEAK MYN1001
        var zippedSafely = names.Zip(numbers, (a, b) => $"{a}={b?.Length}");
        log.LogInformation("{V}", zippedSafely.Last()); // SAFE lengths
        var sum = all.Aggregate("", (a, x) => a + x.MyNumber);
        log.LogInformation("{V}", sum); // LEAK MYN1001
        var total = all.Aggregate(0, (a, x) => a + x.Nenrei);
        log.LogInformation("{V}", total); // SAFE
        var many = all.SelectMany(x => new[] { x.Shimei, x.MyNumber });
        log.LogInformation("{V}", many.ElementAt(1)); // LEAK MYN1001
        var tuples = all.Select(x => (x.Shimei, x.MyNumber)).ToList();
        log.LogInformation("{V}", tuples[0].MyNumber); // LEAK MYN1001
        log.LogInformation("{V}", tuples[0].Shimei); // SAFE
        var masked = all.Select(x => x.MyNumber == null ? "なし" : "***").ToList();
        log.LogInformation("{V}", string.Join(",", masked)); // SAFE masked in the projection
        var distinct = numbers.Distinct().Reverse().Skip(1).Take(1).Concat(names).Append("x").ToArray();
        log.LogInformation("{V}", distinct[0]); // LEAK MYN1001
        numbers.ForEach(n => log.LogInformation("{V}", n)); // LEAK MYN1001
        names.ForEach(n => log.LogInformation("{V}", n)); // SAFE
        all.ForEach(x => log.LogInformation("{V}", x.Shimei)); // SAFE
        all.ForEach(x => log.LogInformation("{V}", x.MyNumber)); // LEAK MYN1001
        return Ok(all.Select(x => new SetaiinDto(x.Shimei, x.Nenrei))); // SAFE projection
    }

    public IActionResult Full(List<Setaiin> all) =>
        Ok(all.Select(x => new SetaiinFullDto(x.Shimei, x.MyNumber))); // LEAK MYN1011

    public string Anonymous(List<Setaiin> all) =>
        JsonSerializer.Serialize(all.Select(x => new { x.Shimei, x.Nenrei })); // SAFE

    public string AnonymousFull(List<Setaiin> all) =>
        JsonSerializer.Serialize(all.Select(x => new { x.Shimei, No = x.MyNumber })); // LEAK MYN1004|MYN1011
}
