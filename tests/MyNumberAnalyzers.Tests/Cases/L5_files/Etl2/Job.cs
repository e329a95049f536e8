using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Etl2;

public sealed class IkoJob(ILogger<IkoJob> log)
{
    public void Run(string path)
    {
        var people = File.ReadLines(path).Skip(1)
            .Via(new CsvStage(["社員番号", "氏名", "個人番号", "部署"]))
            .Tap(r => log.LogTrace("{Line}", r.Line)) // SAFE
            .Via(new PersonStage(log))
            .ToList();
        log.LogInformation("{Kensu}人", people.Count); // SAFE
        log.LogInformation("{Nashi}人 番号なし", people.Count(p => p.MyNumber is null)); // SAFE
        log.LogDebug("{P}", people[0]); // LEAK MYN1001
        log.LogDebug("{P}", people[0].Busho); // SAFE

        var koukai = people.Via(new PublicStage()).ToList();
        log.LogDebug("{P}", koukai[0]); // SAFE
        File.WriteAllText("koukai.json", JsonSerializer.Serialize(koukai)); // SAFE
        var zei = people.Via(new TaxStage()).ToList();
        log.LogDebug("{P}", zei[0].ShainNo); // SAFE
        log.LogDebug("{P}", zei[0].Bango); // LEAK MYN1001
        File.WriteAllText("zei.json", JsonSerializer.Serialize(zei)); // LEAK MYN1005|MYN1004
        File.WriteAllLines("zei.csv", zei.Select(z => z.ShainNo)); // SAFE
        File.WriteAllLines("zei.csv", zei.Select(z => $"{z.ShainNo},{z.Bango}")); // LEAK MYN1005

        foreach (var g in people.GroupBy(p => p.Busho))
        {
            log.LogInformation("{Busho} {Kensu}", g.Key, g.Count()); // SAFE
            File.WriteAllLines(g.Key + ".txt", g.Select(p => p.Shimei)); // SAFE
        }

        var kuroi = people.Select(p => p with { MyNumber = null }).ToList();
        log.LogDebug("{P}", kuroi[0]); // SAFE
        File.WriteAllText("kuroi.json", JsonSerializer.Serialize(kuroi)); // SAFE cleared copies
        var index = people.Where(p => p.MyNumber != null).ToDictionary(p => p.MyNumber!, p => p.ShainNo);
        log.LogDebug("{N}", index.Count); // SAFE
        log.LogDebug("{N}", index.Values); // SAFE employee numbers
        log.LogDebug("{N}", index.Keys); // LEAK MYN1001
        try
        {
            _ = people.Single(p => p.ShainNo == "0");
        }
        catch (StageException ex)
        {
            log.LogError(ex, "{Stage} {Line}", ex.Stage, ex.Line); // SAFE
        }
        catch (InvalidOperationException ex)
        {
            log.LogError(ex, "見つかりません"); // SAFE
        }
    }
}
