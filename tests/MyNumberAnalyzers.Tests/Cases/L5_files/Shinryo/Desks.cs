using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Serilog;

namespace Byoin.Uketsuke;

public sealed class LoggingDesk(ICardReader reader, ILogger log) : ReceptionBase(reader)
{
    protected override void OnCard(string name, string number)
    {
        log.Information("受付 {Name}", name); // SAFE
        log.Information("受付 {Number}", number); // LEAK MYN1001 @card
    }

    protected override void OnFailed(Exception ex)
    {
        log.Error(ex, "読取失敗"); // SAFE
        log.Error(ex, "読取失敗 前回 {Last}", LastNumber); // LEAK MYN1001
    }
}

public sealed class QuietDesk(ICardReader reader, ILogger log) : ReceptionBase(reader)
{
    private int _count;

    protected override void OnCard(string name, string number)
    {
        _count += number.Length / 12;
        log.Information("受付 {Name} {Count}人目", name, _count); // SAFE
    }
}

public sealed class QueueDesk : ReceptionBase
{
    private readonly BlockingCollection<(string Name, string Value)> _queue = new();
    private readonly HttpClient _http;

    public QueueDesk(ICardReader reader, HttpClient http)
        : base(reader)
    {
        _http = http;
        Task.Factory.StartNew(Worker, TaskCreationOptions.LongRunning);
    }

    protected override void OnCard(string name, string number) => _queue.Add((name, number));

    private void Worker()
    {
        foreach (var (name, value) in _queue.GetConsumingEnumerable())
        {
            Shikaku(name).GetAwaiter().GetResult();
            Okuru(value).GetAwaiter().GetResult();
        }
    }

    private async Task Shikaku(string key)
    {
        using var res = await _http.GetAsync("https://shikaku.example.jp/api?name=" + Uri.EscapeDataString(key)); // SAFE a name
        Console.WriteLine(res.StatusCode); // SAFE
    }

    private async Task Okuru(string key)
    {
        using var res = await _http.GetAsync("https://shikaku.example.jp/api?k=" + Uri.EscapeDataString(key)); // LEAK MYN1009
        using var post = await _http.PostAsJsonAsync("https://shikaku.example.jp/api", new { key }); // LEAK MYN1010
        Console.WriteLine(post.StatusCode); // SAFE
    }
}

public sealed class SimulatedReader : ICardReader
{
    public event EventHandler<CardReadEventArgs>? CardRead;

    public event Action<Exception>? Failed;

    public void Yomu(string[] columns)
    {
        try
        {
            var args = new CardReadEventArgs(columns[1], columns[0], DateOnly.Parse(columns[2]));
            CardRead?.Invoke(this, args);
            Log.Debug("{Name}", args.Name); // SAFE
            Log.Debug("{@Args}", args); // LEAK MYN1001
        }
        catch (FormatException ex)
        {
            Failed?.Invoke(ex);
        }
    }
}
