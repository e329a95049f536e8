using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Modular.Contracts;

namespace Modular.Kyuyo;

public sealed class KyuyoModule : IHostedService
{
    private readonly IBus _bus;
    private readonly ILogger<KyuyoModule> _log;
    private readonly ConcurrentDictionary<string, string> _uketsuke = new();

    public KyuyoModule(IBus bus, ILogger<KyuyoModule> log)
    {
        _bus = bus;
        _log = log;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _bus.Subscribe<NyushaEvent>(OnNyusha);
        _bus.Subscribe<BangoTeishutsuEvent>(OnTeishutsu);
        _bus.Subscribe<BangoSakujoEvent>((e, _) =>
        {
            _uketsuke.TryRemove(e.ShainNo, out var removed);
            _log.LogInformation("削除 {No} {Removed}", e.ShainNo, removed is not null); // SAFE a flag
            _log.LogDebug("削除 {Removed}", removed); // LEAK MYN1001 what was kept under the staff number
            return Task.CompletedTask;
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _log.LogInformation("{Count}", _uketsuke.Count); // SAFE
        return Task.CompletedTask;
    }

    private Task OnNyusha(NyushaEvent e, CancellationToken ct)
    {
        _log.LogInformation("入社 {E}", e); // SAFE no number in it
        return Task.CompletedTask;
    }

    private async Task OnTeishutsu(BangoTeishutsuEvent e, CancellationToken ct)
    {
        _uketsuke[e.ShainNo] = e.Teishutsubutsu;
        _log.LogInformation("受付 {No}", e.ShainNo); // SAFE
        _log.LogInformation("受付 {T}", e.Teishutsubutsu); // LEAK MYN1001 the other module fills it with the number
        await File.AppendAllTextAsync("uketsuke.txt", e.ShainNo, ct); // SAFE
        await File.AppendAllTextAsync("uketsuke.txt", e.Teishutsubutsu, ct); // LEAK MYN1005
        foreach (var (no, _) in _uketsuke)
        {
            _log.LogInformation("{No}", no); // SAFE staff numbers
        }
    }
}
