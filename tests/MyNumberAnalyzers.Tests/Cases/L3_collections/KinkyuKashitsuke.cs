using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ginko.NisaIkan;

// NISA口座の個人番号告知を、受信フォルダから取り込むワーカー。
public readonly record struct KokuchiGyo(int Gyo, string KozaBango, string KojinBango, string Shimei)
{
    public override string ToString() => $"{Gyo}行目 口座{KozaBango}";
}

public sealed class TorikomiOptions
{
    public string JushinFolder { get; set; } = "";
    public int Heiretsu { get; set; } = 4;
    public bool ShosaiLog { get; set; }
}

public interface IFuinki
{
    Task<ReadOnlyMemory<byte>> FuinAsync(string hirabun, CancellationToken ct);
}

public interface IKokuchiKo
{
    Task HozonAsync(string kozaBango, ReadOnlyMemory<byte> fuin, CancellationToken ct);

    Task<bool> SonzaiAsync(string kozaBango, CancellationToken ct);
}

public sealed class TorikomiException(string message, int gyo, Exception? inner = null) : Exception(message, inner)
{
    public int Gyo { get; } = gyo;
}

public sealed class Torikomi(IOptionsMonitor<TorikomiOptions> options, IFuinki fuinki, IKokuchiKo ko, TimeProvider time, ILogger<Torikomi> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<string, int> _kensu = new();
    private readonly ConcurrentQueue<KokuchiGyo> _hoyru = new();
    private ImmutableList<string> _errors = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var path in Directory.EnumerateFiles(options.CurrentValue.JushinFolder, "KOKUCHI_*.csv"))
            {
                try
                {
                    await TorikomuAsync(path, stoppingToken);
                    File.Move(path, Path.ChangeExtension(path, ".done"));
                }
                catch (TorikomiException ex)
                {
                    logger.LogError(ex, "取込失敗 {Path} {Gyo}行目", Path.GetFileName(path), ex.Gyo); // SAFE
                    ImmutableInterlocked.Update(ref _errors, (list, e) => list.Add(e), $"{Path.GetFileName(path)}:{ex.Gyo}");
                }
            }

            logger.LogInformation("累計 {Kensu}", _kensu.Sum(k => k.Value)); // SAFE
            if (!_errors.IsEmpty)
            {
                logger.LogWarning("エラー {Errors}", string.Join(", ", _errors)); // SAFE
            }
        }
    }

    private async Task TorikomuAsync(string path, CancellationToken ct)
    {
        var channel = Channel.CreateBounded<KokuchiGyo>(new BoundedChannelOptions(1000) { SingleWriter = true });
        var yomu = YomuAsync(path, channel.Writer, ct);
        var shori = Enumerable.Range(0, options.CurrentValue.Heiretsu).Select(i => ShoriAsync(i, channel.Reader, ct)).ToArray();
        await yomu;
        await Task.WhenAll(shori);
        _kensu.AddOrUpdate(Path.GetFileName(path), 1, (_, n) => n + 1);
    }

    private async Task YomuAsync(string path, ChannelWriter<KokuchiGyo> writer, CancellationToken ct)
    {
        var gyo = 0;
        try
        {
            await foreach (var line in File.ReadLinesAsync(path, Encoding.GetEncoding(932), ct))
            {
                gyo++;
                if (gyo == 1)
                {
                    logger.LogDebug("見出し {Midashi}", line); // SAFE 見出し行
                    continue;
                }

                var koumoku = line.Split(',');
                if (koumoku.Length < 4)
                {
                    throw new TorikomiException($"項目不足 {koumoku.Length}", gyo); // SAFE
                }

                var kojinBango = koumoku[2].Trim('"');
                if (kojinBango.Length != 12)
                {
                    logger.LogWarning("{Gyo}行目 桁数{Keta}", gyo, kojinBango.Length); // SAFE
                    continue;
                }

                if (!long.TryParse(kojinBango, NumberStyles.None, CultureInfo.InvariantCulture, out var suchi))
                {
                    throw new TorikomiException($"数字でない番号 {kojinBango}", gyo); // LEAK MYN1002
                }

                logger.LogTrace("数値 {Suchi}", suchi); // LEAK MYN1001
                await writer.WriteAsync(new KokuchiGyo(gyo, koumoku[0], kojinBango, koumoku[1]), ct);
            }
        }
        finally
        {
            writer.Complete();
        }
    }

    private async Task ShoriAsync(int ban, ChannelReader<KokuchiGyo> reader, CancellationToken ct)
    {
        await foreach (var k in reader.ReadAllAsync(ct))
        {
            logger.LogInformation("[{Ban}] {Gyo}", ban, k); // SAFE 自前のToStringは番号を出さない
            if (options.CurrentValue.ShosaiLog)
            {
                logger.LogInformation("[{Ban}] {@Gyo}", ban, k); // LEAK MYN1001
            }

            var (gyo, koza, kojin, _) = k;
            if (await ko.SonzaiAsync(koza, ct))
            {
                logger.LogInformation("{Gyo} {Koza} は登録済み", gyo, koza); // SAFE
                _hoyru.Enqueue(k);
                continue;
            }

            await ko.HozonAsync(koza, await fuinki.FuinAsync(kojin, ct), ct); // SAFE 封印したもの
            logger.LogDebug("{Koza} {Matsubi}", koza, kojin[^4..]); // LEAK MYN1001
            _kensu[koza] = _kensu.GetValueOrDefault(koza) + 1;
        }
    }

    public IEnumerable<string> HoryuIchiran() => _hoyru.Select(h => $"{h.Gyo}: {h.KozaBango} {h.Shimei}");

    public void HoryuShutsuryoku(TextWriter writer)
    {
        foreach (var s in HoryuIchiran())
        {
            writer.WriteLine(s); // SAFE
        }

        while (_hoyru.TryDequeue(out var h))
        {
            Console.WriteLine($"{h.Gyo} {h.KozaBango}"); // SAFE
            Console.WriteLine($"{h.Gyo} {h.KojinBango}"); // LEAK MYN1001
            var fuse = h with { KojinBango = "" };
            Console.WriteLine(fuse.KojinBango); // SAFE 消した写し
        }
    }
}
