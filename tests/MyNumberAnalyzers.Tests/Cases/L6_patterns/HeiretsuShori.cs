using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Dataflow;
using Microsoft.Extensions.Logging;

namespace Heiretsu;

// 年末調整 夜間バッチ: データフロー、並列、遅延、スレッド固有値、購読。
public sealed record Shain(int No, string Shimei, string KojinBango, int FuyoSu);

public sealed record Keisanzumi(int No, decimal Zeigaku, string KojinBango)
{
    public string Hyoji => $"{No}: {Zeigaku:N0}円";
}

public sealed class Yakan(ILogger<Yakan> log)
{
    private static readonly AsyncLocal<string?> GenzaiBango = new();
    private static readonly AsyncLocal<int> GenzaiNo = new();
    private static readonly ThreadLocal<int> Kaisu = new(() => 0);
    private readonly Lazy<IReadOnlyDictionary<int, string>> _daicho = new(() => new Dictionary<int, string> { [1] = "本社", [2] = "支社" });
    private readonly ConditionalWeakTable<Shain, string> _furoku = [];
    private string? _saigo;
    private long _goukei;

    public async Task DataflowAsync(IEnumerable<Shain> all)
    {
        var keisan = new TransformBlock<Shain, Keisanzumi>(s => new Keisanzumi(s.No, 1000m * s.FuyoSu, s.KojinBango));
        var hyoji = new TransformBlock<Keisanzumi, string>(k => k.Hyoji);
        var kiroku = new ActionBlock<string>(s => log.LogInformation("{S}", s)); // SAFE number and tax only
        keisan.LinkTo(hyoji, new DataflowLinkOptions { PropagateCompletion = true });
        hyoji.LinkTo(kiroku, new DataflowLinkOptions { PropagateCompletion = true });
        foreach (var s in all)
        {
            await keisan.SendAsync(s);
        }

        keisan.Complete();
        await kiroku.Completion;
        log.LogInformation("残 {Kensu}", keisan.InputCount); // SAFE

        var nama = new TransformBlock<Shain, string>(s => s.KojinBango);
        var kirokuNama = new ActionBlock<string>(s => log.LogInformation("{S}", s)); // LEAK MYN1001
        nama.LinkTo(kirokuNama);
        nama.Post(all.First());
    }

    public void Narabi(IReadOnlyList<Shain> all)
    {
        Parallel.ForEach(all, s =>
        {
            Kaisu.Value++;
            Interlocked.Add(ref _goukei, s.FuyoSu);
            log.LogTrace("{No} {Thread}", s.No, Environment.CurrentManagedThreadId); // SAFE
        });
        Parallel.For(0, all.Count, i => log.LogTrace("{B}", all[i].KojinBango)); // LEAK MYN1001
        Parallel.For(0, all.Count, i => log.LogTrace("{I} {N}", i, all[i].Shimei)); // SAFE
        log.LogInformation("扶養合計 {G}", Interlocked.Read(ref _goukei)); // SAFE
        var kensu = all.AsParallel().Count(s => s.KojinBango.Length == 12);
        log.LogInformation("番号あり {K}", kensu); // SAFE
        var bangos = all.AsParallel().AsOrdered().Select(s => s.KojinBango).ToArray();
        log.LogInformation("{B}", bangos[0]); // LEAK MYN1001
        var shimeis = all.AsParallel().Where(s => s.KojinBango != "").Select(s => s.Shimei).ToArray();
        log.LogInformation("{B}", shimeis[0]); // SAFE
        var bag = new ConcurrentBag<int>();
        Parallel.ForEach(all, s => bag.Add(s.KojinBango.Length));
        log.LogInformation("{B}", bag.Distinct()); // SAFE lengths
        var bag2 = new ConcurrentBag<string>();
        Parallel.ForEach(all, s => bag2.Add(s.KojinBango));
        if (bag2.TryTake(out var hitotsu))
        {
            log.LogInformation("{B}", hitotsu); // LEAK MYN1001
        }

        log.LogInformation("{B}", bag2.Count); // SAFE
        bag2.Clear();
        log.LogInformation("{B}", bag2); // SAFE cleared
    }

    public async Task BunmyakuAsync(Shain s)
    {
        GenzaiNo.Value = s.No;
        GenzaiBango.Value = s.KojinBango;
        await Task.Yield();
        log.LogInformation("{No}", GenzaiNo.Value); // SAFE
        log.LogInformation("{Bango}", GenzaiBango.Value); // LEAK MYN1001
        GenzaiBango.Value = null;
        log.LogInformation("{Bango}", GenzaiBango.Value); // SAFE cleared
        _furoku.AddOrUpdate(s, s.Shimei);
        if (_furoku.TryGetValue(s, out var furoku))
        {
            log.LogInformation("{F}", furoku); // SAFE a name
        }

        log.LogInformation("{D}", _daicho.Value[1]); // SAFE
        var chien = new Lazy<string>(() => s.KojinBango);
        log.LogInformation("{D}", chien.IsValueCreated); // SAFE
        log.LogInformation("{D}", chien.Value); // LEAK MYN1001
        var weak = new WeakReference<Shain>(s);
        if (weak.TryGetTarget(out var t))
        {
            log.LogInformation("{D}", t.FuyoSu); // SAFE
            log.LogInformation("{D}", t); // LEAK MYN1001
        }
    }

    public async Task SaigoAsync(IReadOnlyList<Shain> all, TimeProvider clock)
    {
        _saigo = all[^1].KojinBango;
        var mae = Interlocked.Exchange(ref _saigo, null);
        log.LogInformation("{S}", _saigo); // SAFE exchanged for null
        log.LogInformation("{S}", mae); // LEAK MYN1001
        var tcs = new TaskCompletionSource<string>();
        var tcs2 = new TaskCompletionSource<int>();
        tcs.SetResult(all[0].KojinBango);
        tcs2.SetResult(all[0].KojinBango.Length);
        log.LogInformation("{S}", await tcs2.Task); // SAFE
        log.LogInformation("{S}", await tcs.Task); // LEAK MYN1001
        var tasks = all.Select(async s =>
        {
            await Task.Delay(1);
            return (s.No, Ari: s.KojinBango is { Length: > 0 });
        });
        foreach (var (no, ari) in await Task.WhenAll(tasks))
        {
            log.LogInformation("{No} {Ari}", no, ari); // SAFE
        }

        var (a, b) = (Task.FromResult(all[0].Shimei), Task.FromResult(all[0].KojinBango));
        await Task.WhenAll(a, b);
        log.LogInformation("{A}", a.Result); // SAFE
        log.LogInformation("{B}", b.Result); // LEAK MYN1001
        using var timer = clock.CreateTimer(state => log.LogInformation("{S}", ((Shain)state!).No), all[0], TimeSpan.Zero, TimeSpan.Zero); // SAFE
        using var sem = new SemaphoreSlim(2);
        await sem.WaitAsync();
        try
        {
            await Task.Run(() => log.LogInformation("{S}", all[0].Shimei)); // SAFE
            await Task.Run(() => log.LogInformation("{S}", all[0].KojinBango)); // LEAK MYN1001
            await Task.Factory.StartNew(o => log.LogInformation("{S}", o), all[0].No); // SAFE
            await Task.Factory.StartNew(o => log.LogInformation("{S}", o), all[0].KojinBango); // LEAK MYN1001
            _ = Task.FromResult(all[0].KojinBango).ContinueWith(x => log.LogInformation("{S}", x.Status)); // SAFE
            _ = Task.FromResult(all[0].KojinBango).ContinueWith(x => log.LogInformation("{S}", x.Result)); // LEAK MYN1001
        }
        finally
        {
            sem.Release();
        }
    }

    public void Kodoku(IObservable<Shain> nagare, IObservable<int> kazu)
    {
        nagare.Subscribe(new Kansatsu<Shain>(s => log.LogInformation("{S}", s.No))); // SAFE
        nagare.Subscribe(new Kansatsu<Shain>(s => log.LogInformation("{S}", s.KojinBango))); // LEAK MYN1001
        nagare.Subscribe(new Kansatsu<Shain>(s => log.LogInformation("{S}", s))); // LEAK MYN1001
        kazu.Subscribe(new Kansatsu<int>(n => log.LogInformation("{N}", n))); // SAFE
    }

    private sealed class Kansatsu<T>(Action<T> onNext) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => onNext(value);
    }
}
