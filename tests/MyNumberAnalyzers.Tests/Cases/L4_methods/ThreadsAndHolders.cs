using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Kiosk.Threads;

public sealed class Card
{
    public string Serial { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Holders(ILogger<Holders> log)
{
    private readonly object _gate = new();
    private readonly ThreadLocal<string?> _local = new();
    private readonly ConcurrentQueue<string> _queue = new();
    private readonly ConcurrentQueue<string> _serials = new();
    private readonly BlockingCollection<Card> _cards = new();
    private string? _current;
    private string? _serial;
    private WeakReference<string>? _weak;
    private Lazy<string>? _lazy;
    private Func<string>? _provider;
    private Func<string>? _serialProvider;

    public void Store(Card card)
    {
        lock (_gate)
        {
            Interlocked.Exchange(ref _current, card.MyNumber);
            Volatile.Write(ref _serial, card.Serial);
        }

        _local.Value = card.MyNumber;
        _queue.Enqueue(card.MyNumber);
        _serials.Enqueue(card.Serial);
        _cards.Add(card);
        _weak = new WeakReference<string>(card.MyNumber);
        _lazy = new Lazy<string>(() => card.MyNumber);
        _provider = () => card.MyNumber;
        _serialProvider = () => card.Serial;
    }

    public void Show()
    {
        log.LogInformation("{V}", _current); // LEAK MYN1001
        log.LogInformation("{V}", _serial); // SAFE
        log.LogInformation("{V}", _local.Value); // LEAK MYN1001
        if (_queue.TryDequeue(out var number))
        {
            log.LogInformation("{V}", number); // LEAK MYN1001
        }

        if (_serials.TryDequeue(out var serial))
        {
            log.LogInformation("{V}", serial); // SAFE
        }

        foreach (var card in _cards.GetConsumingEnumerable())
        {
            log.LogInformation("{V}", card.Serial); // SAFE
            log.LogInformation("{V}", card.MyNumber); // LEAK MYN1001
        }

        if (_weak?.TryGetTarget(out var target) == true)
        {
            log.LogInformation("{V}", target); // LEAK MYN1001
        }

        log.LogInformation("{V}", _lazy?.Value); // LEAK MYN1001
        log.LogInformation("{V}", _provider?.Invoke()); // LEAK MYN1001
        log.LogInformation("{V}", _serialProvider?.Invoke()); // SAFE
        log.LogInformation("{V}", _queue.Count); // SAFE
    }

    public void Start(Card card)
    {
        var thread = new Thread(() => log.LogInformation("{V}", card.MyNumber)); // LEAK MYN1001
        thread.Start();
        var thread2 = new Thread(Work);
        thread2.Start(card);
        var task = Task.Factory.StartNew(state => Describe((Card)state!), card);
        log.LogInformation("{V}", task.Result); // SAFE the serial only
        var numbers = new[] { card }.AsParallel().Select(c => c.MyNumber).ToArray();
        log.LogInformation("{V}", numbers[0]); // LEAK MYN1001
        using var registration = CancellationToken.None.Register(() => log.LogInformation("{V}", card.Serial)); // SAFE
        using var registration2 = CancellationToken.None.Register(() => log.LogInformation("{V}", card.MyNumber)); // LEAK MYN1001
    }

    private void Work(object? state)
    {
        var card = (Card)state!;
        log.LogInformation("{V}", card.Serial); // SAFE
        log.LogInformation("{V}", card.MyNumber); // LEAK MYN1001
    }

    private static string Describe(Card card) => card.Serial;
}
