using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Hikkoshi;

public sealed class TenshutsuHandler(IEventBus bus, ILogger<TenshutsuHandler> log) : ICommandHandler<TenshutsuCommand, Guid>
{
    private readonly ConcurrentDictionary<Guid, Tenshutsusha> _store = new();

    public Task<Result<Guid>> Handle(TenshutsuCommand command, CancellationToken ct)
    {
        var kekka = Bango12.Tsukuru(command.MyNumber).Then(b =>
        {
            var t = new Tenshutsusha { Id = Guid.NewGuid(), Shimei = command.Shimei, Bango = b };
            t.Tenshutsu(command.Jusho, command.Yoteibi);
            log.LogInformation("転出 {T} → {Jusho}", t, t.ShinJusho); // SAFE own text
            log.LogInformation("番号 {B}", t.Bango); // SAFE its text hides it
            log.LogInformation("番号 {B}", t.Bango.Nama()); // LEAK MYN1001
            _store[t.Id] = t;
            foreach (var e in t.Events)
            {
                bus.Publish(e);
            }

            return Result.Ok(t.Id);
        });
        log.LogInformation("{Kekka}", kekka.Match(id => $"受付 {id}", (code, message) => $"{code} {message}")); // SAFE fixed texts
        var warui = Bango12.TsukuruWarui(command.MyNumber);
        log.LogInformation("{Kekka}", warui.Match(_ => "OK", (code, _) => code)); // SAFE the code alone
        log.LogInformation("{Kekka}", warui.Match(_ => "OK", (_, message) => message)); // LEAK MYN1001
        if (warui is Result<Bango12>.Ng { Code: "E01" } ng)
        {
            log.LogWarning("失敗 {Code}", ng.Code); // SAFE
            log.LogWarning("失敗 {Message}", ng.Message); // LEAK MYN1001
        }

        return Task.FromResult(kekka);
    }
}

public sealed class TorikeshiHandler(ILogger<TorikeshiHandler> log) : ICommandHandler<TorikeshiCommand, bool>
{
    public Task<Result<bool>> Handle(TorikeshiCommand command, CancellationToken ct)
    {
        log.LogInformation("取消 {Command}", command); // SAFE no number in it
        return Task.FromResult(string.IsNullOrWhiteSpace(command.Riyu) ? Result.Ng<bool>("E10", "理由がありません") : Result.Ok(true));
    }
}

public sealed class LoggingBehavior<TCommand, TResult>(ILogger<LoggingBehavior<TCommand, TResult>> log) : IBehavior<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public async Task<Result<TResult>> Handle(TCommand command, Func<Task<Result<TResult>>> next, CancellationToken ct)
    {
        log.LogInformation("開始 {Name}", typeof(TCommand).Name); // SAFE
        var kekka = await next();
        log.LogInformation("終了 {Ok}", kekka is Result<TResult>.Ok); // SAFE
        return kekka;
    }
}

public sealed class Renkei(IEventBus bus, HttpClient http, ILogger<Renkei> log)
{
    private int _kensu;

    public void Kaishi()
    {
        bus.Subscribe<TenshutsuTodokeZumi>(e => log.LogInformation("転出届 {Id} {Yoteibi}", e.Id, e.Yoteibi)); // SAFE
        bus.Subscribe<TenshutsuTodokeZumi>(e =>
        {
            _kensu++;
            log.LogInformation("{E} 累計 {Kensu}", e, _kensu); // SAFE no number in the event
        });
        bus.Subscribe<BangoRenkei>(e => log.LogInformation("番号連携 {Id} {At}", e.Id, e.At)); // SAFE
        bus.Subscribe<BangoRenkei>(e => log.LogInformation("番号連携 {Atai}", e.Atai)); // LEAK MYN1001
        bus.Subscribe<BangoRenkei>(Okuru);
    }

    private void Okuru(BangoRenkei e)
    {
        log.LogInformation("送信 {E}", e with { Atai = "" }); // SAFE
        http.PostAsJsonAsync("https://shi.example.jp/bango", new { e.Id, e.At }).Wait(); // SAFE
        http.PostAsJsonAsync("https://shi.example.jp/bango", new { e.Id, e.Atai }).Wait(); // LEAK MYN1010
        log.LogInformation("送信済み {E}", e); // LEAK MYN1001
    }
}
