using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Nencho.Core;

// 年末調整の電子化。保存先を飾りつけ(デコレーター)で重ねる。
public abstract record Shinkoku(string ShainNo)
{
    public abstract T Accept<T>(IShinkokuVisitor<T> v);
}

public sealed record FuyoShinkoku(string ShainNo, string HonninMyNumber, IReadOnlyList<Kazoku> Kazoku) : Shinkoku(ShainNo)
{
    public override T Accept<T>(IShinkokuVisitor<T> v) => v.Visit(this);
}

public sealed record HokenryoShinkoku(string ShainNo, int Seimei, int Jishin) : Shinkoku(ShainNo)
{
    public override T Accept<T>(IShinkokuVisitor<T> v) => v.Visit(this);
}

public sealed record Kazoku(string Shimei, string Zokugara, string MyNumber, int Nenrei);

public interface IShinkokuVisitor<out T>
{
    T Visit(FuyoShinkoku s);

    T Visit(HokenryoShinkoku s);
}

public sealed class Yoyaku : IShinkokuVisitor<string>
{
    public string Visit(FuyoShinkoku s) => $"扶養 {s.ShainNo} {s.Kazoku.Count}人";

    public string Visit(HokenryoShinkoku s) => $"保険料 {s.ShainNo} {s.Seimei + s.Jishin:N0}円";
}

public sealed class BangoAtsume : IShinkokuVisitor<IEnumerable<string>>
{
    public IEnumerable<string> Visit(FuyoShinkoku s) => s.Kazoku.Select(k => k.MyNumber).Prepend(s.HonninMyNumber);

    public IEnumerable<string> Visit(HokenryoShinkoku s) => [];
}

public interface IHozonsaki
{
    Task HozonAsync(string kagi, string naiyo, CancellationToken ct = default);
}

public sealed class FileHozon(string folder) : IHozonsaki
{
    public Task HozonAsync(string kagi, string naiyo, CancellationToken ct = default) =>
        File.WriteAllTextAsync(Path.Combine(folder, kagi), naiyo, ct); // SAFE 暗号化した後にだけ来る
}

public sealed class AngoHozon(IHozonsaki naka, Func<string, string> encrypt) : IHozonsaki
{
    public Task HozonAsync(string kagi, string naiyo, CancellationToken ct = default) => naka.HozonAsync(kagi, encrypt(naiyo), ct);
}

public sealed class KirokuHozon(IHozonsaki naka, ILogger<KirokuHozon> log) : IHozonsaki
{
    public async Task HozonAsync(string kagi, string naiyo, CancellationToken ct = default)
    {
        log.LogInformation("保存 {Kagi} {Nagasa}", kagi, naiyo.Length); // SAFE
        await naka.HozonAsync(kagi, naiyo, ct);
    }
}

public static class Tsunagi
{
    public static IServiceCollection AddNencho(this IServiceCollection services, Func<string, string> encrypt) => services
        .AddSingleton<IHozonsaki>(sp => new KirokuHozon(new AngoHozon(new FileHozon("/var/nencho"), encrypt), sp.GetRequiredService<ILogger<KirokuHozon>>()))
        .AddTransient<Uketsuke>();
}

public sealed class Uketsuke(IHozonsaki hozon, ILogger<Uketsuke> log)
{
    private readonly ConcurrentDictionary<(string ShainNo, int Nen), Shinkoku> _kyoyo = new();
    private readonly Lazy<Yoyaku> _yoyaku = new(() => new Yoyaku());

    public async Task UkeruAsync(Shinkoku s, int nen, CancellationToken ct)
    {
        _kyoyo[(s.ShainNo, nen)] = s;
        log.LogInformation("{Yoyaku}", s.Accept(_yoyaku.Value)); // SAFE 要約に番号なし
        await hozon.HozonAsync($"{s.ShainNo}_{nen}.json", JsonSerializer.Serialize(s, s.GetType()), ct); // SAFE 暗号化して保存
        log.LogInformation("保持 {Kazu} {Kagi}", _kyoyo.Count, string.Join(",", _kyoyo.Keys.Select(k => $"{k.ShainNo}/{k.Nen}"))); // SAFE
        var bango = s.Accept(new BangoAtsume()).ToList();
        log.LogInformation("番号 {Kensu} 件", bango.Count); // SAFE
        log.LogTrace("番号 {Bango}", bango); // LEAK MYN1001
        log.LogDebug("欠け {Kake}", bango.Count(string.IsNullOrEmpty)); // SAFE
    }

    public IEnumerable<string> Kensa(int nen)
    {
        foreach (var ((shainNo, n), s) in _kyoyo)
        {
            if (n != nen)
            {
                continue;
            }

            yield return s switch
            {
                FuyoShinkoku { HonninMyNumber.Length: not 12 } => $"{shainNo}: 本人の番号の桁",
                FuyoShinkoku { Kazoku: var k } when k.Any(x => x.MyNumber.Length != 12) => $"{shainNo}: {string.Join("・", k.Where(x => x.MyNumber.Length != 12).Select(x => x.Zokugara))}の番号の桁",
                FuyoShinkoku f when f.Kazoku.GroupBy(x => x.MyNumber).FirstOrDefault(g => g.Count() > 1) is { } dup => $"{shainNo}: 番号の重複 {dup.Key}",
                HokenryoShinkoku { Seimei: > 120_000 } => $"{shainNo}: 生命保険料の上限",
                _ => "",
            };
        }
    }

    public void KensaKekka(int nen)
    {
        var kekka = Kensa(nen).Where(k => k.Length > 0).ToList();
        log.LogWarning("{Kensu} 件", kekka.Count); // SAFE
        log.LogWarning("{Kekka}", kekka); // LEAK MYN1001 重複のときに番号が混じる
    }

    public (int Ninzu, int Gokei) Shukei() =>
        _kyoyo.Values.OfType<HokenryoShinkoku>().Aggregate((0, 0), (a, h) => (a.Item1 + 1, a.Item2 + h.Seimei + h.Jishin));

    public void Shoki(FuyoShinkoku f)
    {
        log.LogDebug("{F}", f with { HonninMyNumber = "", Kazoku = [] }); // SAFE 空にした写し
        log.LogDebug("{F}", f with { Kazoku = [] }); // LEAK MYN1001 本人の番号が残る
        var (ninzu, gokei) = Shukei();
        log.LogDebug("{Ninzu} {Gokei}", ninzu, gokei); // SAFE
        var kazoku = f.Kazoku.Select(k => k with { MyNumber = "***" }).ToList();
        log.LogDebug("{Kazoku}", string.Join(" / ", kazoku)); // SAFE
        log.LogDebug("{Kazoku}", string.Join(" / ", f.Kazoku.Where(k => k.Nenrei < 16))); // LEAK MYN1001
        var zoku = f.Kazoku.ToDictionary(k => (k.Zokugara, k.Nenrei));
        log.LogDebug("{Zoku}", string.Join(",", zoku.Keys)); // SAFE
        log.LogDebug("{Zoku}", zoku.Values.First().Shimei); // SAFE
        log.LogDebug("{Zoku}", zoku.Values.First().MyNumber); // LEAK MYN1001
    }
}
