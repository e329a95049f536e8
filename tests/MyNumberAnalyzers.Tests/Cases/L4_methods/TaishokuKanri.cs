using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Taishoku;

// 退職所得の源泉徴収票と、退職者の番号の廃棄。
public class Shain
{
    public int ShainId { get; set; }
    public string ShainNo { get; set; } = "";
    public string Shimei { get; set; } = "";
    public DateOnly? TaishokuBi { get; set; }
    public string? KojinNo { get; set; }
    public DateOnly? KojinNoHaikiBi { get; set; }
    public List<Fuyo> Fuyo { get; set; } = new();

    public void Haiki(DateOnly bi)
    {
        KojinNo = null;
        KojinNoHaikiBi = bi;
        Fuyo.ForEach(f => f.KojinNo = null);
    }
}

public class Fuyo
{
    public string Shimei { get; set; } = "";
    public string Zokugara { get; set; } = "";
    public string? KojinNo { get; set; }
}

public class TaishokuDb : DbContext
{
    public DbSet<Shain> Shain => Set<Shain>();
}

public record HaikiKiroku(string ShainNo, DateOnly HaikiBi, int Kensu, string Tanto);

public class HaikiService(TaishokuDb db, ILogger<HaikiService> logger)
{
    public async Task<IReadOnlyList<HaikiKiroku>> HaikiAsync(DateOnly kijun, string tanto)
    {
        var taisho = await db.Shain.Include(s => s.Fuyo).Where(s => s.TaishokuBi < kijun.AddYears(-7) && s.KojinNo != null).ToListAsync();
        logger.LogInformation("廃棄対象 {Kensu} 名", taisho.Count); // SAFE
        var kiroku = new List<HaikiKiroku>();
        foreach (var s in taisho)
        {
            var kensu = s.Fuyo.Count(f => f.KojinNo is not null) + 1;
            logger.LogTrace("廃棄前 {No} {Kojin}", s.ShainNo, s.KojinNo); // LEAK MYN1001
            s.Haiki(kijun);
            kiroku.Add(new HaikiKiroku(s.ShainNo, kijun, kensu, tanto));
            logger.LogInformation("廃棄 {No} {Kojin}", s.ShainNo, s.KojinNo ?? "なし"); // SAFE 消した
        }

        await db.SaveChangesAsync();
        await File.WriteAllLinesAsync("haiki.csv", kiroku.Select(k => $"{k.ShainNo},{k.HaikiBi:yyyyMMdd},{k.Kensu},{k.Tanto}")); // SAFE
        await File.WriteAllTextAsync("haiki.json", JsonSerializer.Serialize(kiroku)); // SAFE
        return kiroku;
    }

    public async Task<Dictionary<string, int>> NenrekiAsync()
    {
        var q = from s in db.Shain
                where s.KojinNoHaikiBi != null
                group s by s.KojinNoHaikiBi!.Value.Year into g
                select new { Nen = g.Key, Kensu = g.Count() };
        var map = await q.ToDictionaryAsync(x => x.Nen.ToString(CultureInfo.InvariantCulture), x => x.Kensu);
        logger.LogInformation("年別 {Map}", string.Join(" ", map.Select(m => $"{m.Key}:{m.Value}"))); // SAFE
        return map;
    }

    public async Task HyojiAsync(string shainNo)
    {
        var s = await db.Shain.AsNoTracking().Select(x => new { x.ShainNo, x.Shimei, x.TaishokuBi, Toroku = x.KojinNo != null }).FirstAsync(x => x.ShainNo == shainNo);
        logger.LogInformation("{S}", s); // SAFE 射影に番号なし
        var zen = await db.Shain.AsNoTracking().Select(x => new { x.ShainNo, x.KojinNo }).FirstAsync(x => x.ShainNo == shainNo);
        logger.LogInformation("{S}", zen); // LEAK MYN1001
        logger.LogInformation("{S}", zen.ShainNo); // SAFE
        var (no, keta) = (zen.ShainNo, zen.KojinNo?.Length ?? 0);
        logger.LogInformation("{No} {Keta}", no, keta); // SAFE
    }
}

public sealed class GensenHyo
{
    private readonly StringBuilder _sb = new();
    private readonly bool _bangoAri;

    public GensenHyo(bool bangoAri) => _bangoAri = bangoAri;

    public GensenHyo Ittan(string komoku, string atai)
    {
        _sb.Append(komoku).Append(": ").AppendLine(atai);
        return this;
    }

    public GensenHyo Bango(string? kojinNo)
    {
        if (_bangoAri)
        {
            _sb.Append("個人番号: ").AppendLine(kojinNo);
        }
        else
        {
            _sb.AppendLine("個人番号: （記載省略）");
        }

        return this;
    }

    public override string ToString() => _sb.ToString();
}

public class GensenInsatsu(ILogger<GensenInsatsu> logger)
{
    public void Honnin(Shain s)
    {
        var hyo = new GensenHyo(bangoAri: false).Ittan("氏名", s.Shimei).Ittan("社員番号", s.ShainNo).Bango(s.KojinNo);
        logger.LogDebug("{Hyo}", hyo.ToString()); // SAFE 本人交付用は番号を載せない
    }

    public void Zeimusho(Shain s)
    {
        var hyo = new GensenHyo(true).Ittan("氏名", s.Shimei).Bango(s.KojinNo);
        File.WriteAllText($"gensen_{s.ShainNo}.txt", hyo.ToString()); // LEAK MYN1005
    }

    public void Ichiran(IEnumerable<Shain> all)
    {
        using var w = new StreamWriter("ichiran.txt");
        foreach (var (i, s) in all.Index())
        {
            w.Write(i + 1); // SAFE
            w.Write('\t');
            w.Write(s.ShainNo); // SAFE
            w.Write('\t');
            w.WriteLine(s switch { { KojinNo: null, KojinNoHaikiBi: { } d } => $"廃棄済({d})", { KojinNo: null } => "未収集", _ => "保管中" }); // SAFE 状態
        }

        var fuyo = all.SelectMany(s => s.Fuyo, (s, f) => (s.ShainNo, f.Zokugara, f.KojinNo)).ToLookup(x => x.ShainNo);
        foreach (var g in fuyo)
        {
            w.WriteLine($"{g.Key}: {g.Count()}人 {string.Join("・", g.Select(x => x.Zokugara))}"); // SAFE 続柄
            w.WriteLine(string.Join(",", g.Select(x => x.KojinNo))); // LEAK MYN1005
        }
    }
}
