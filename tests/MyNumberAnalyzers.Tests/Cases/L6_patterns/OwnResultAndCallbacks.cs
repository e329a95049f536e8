using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kaigo.Own;

public readonly struct Res<T>
{
    private Res(T? value, string? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public string? Error { get; }

    public bool IsOk => Error is null;

    public static implicit operator Res<T>(T value) => new(value, null);

    public static Res<T> Bad(string error) => new(default, error);

    public R Match<R>(Func<T, R> ok, Func<string, R> bad) => IsOk ? ok(Value!) : bad(Error!);

    public Res<R> Bind<R>(Func<T, Res<R>> f) => IsOk ? f(Value!) : Res<R>.Bad(Error!);
}

public sealed record Riyosha(string HihokenshaNo, string Namae, string KojinBango);

public sealed class Kensa(ILogger<Kensa> log)
{
    public IResult Jikko(Riyosha r)
    {
        var shimei = Namae(r);
        var bango = Bango(r);
        log.LogInformation("{V}", shimei.Value); // SAFE
        log.LogInformation("{V}", bango.Value); // LEAK MYN1001
        log.LogInformation("{V}", bango.IsOk); // SAFE
        log.LogInformation("{V}", shimei.Error); // SAFE
        if (!bango.IsOk)
        {
            return Results.BadRequest(bango.Error); // SAFE fixed text
        }

        var gousei = Namae(r).Bind(n => Bango(r).Bind<string>(b => n + b));
        log.LogInformation("{V}", gousei.Value); // LEAK MYN1001
        return Fusei(r).Match(
            ok => Results.Ok(ok.HihokenshaNo), // SAFE
            bad => Results.BadRequest(bad)); // LEAK MYN1011
    }

    private static Res<string> Namae(Riyosha r) => r.Namae.Length == 0 ? Res<string>.Bad("氏名なし") : r.Namae;

    private static Res<string> Bango(Riyosha r) => r.KojinBango.Length != 12 ? Res<string>.Bad("桁数不正") : r.KojinBango;

    private static Res<Riyosha> Fusei(Riyosha r) => r.KojinBango[0] == '0' ? Res<Riyosha>.Bad("先頭が0: " + r.KojinBango) : r;

    public async Task Junban(Riyosha r, Func<string, Task> soto)
    {
        await soto(r.Namae); // SAFE
        var owari = new TaskCompletionSource<string>();
        Task.Run(() => owari.SetResult(r.KojinBango)).Wait();
        log.LogInformation("{V}", await owari.Task); // LEAK MYN1001
        using var timer = new Timer(s => log.LogInformation("{S}", s), r.Namae, 0, 1000); // SAFE
        using var timer2 = new Timer(s => log.LogInformation("{S}", s), r.KojinBango, 0, 1000); // LEAK MYN1001
        var bus = new Bus();
        bus.Kiku<string>(s => log.LogInformation("{S}", s)); // LEAK MYN1001 @bus
        bus.Kiku<int>(n => log.LogInformation("{N}", n)); // SAFE
        bus.Nagasu(r.KojinBango); // LEAK MYN1001 @bus
        bus.Nagasu(r.KojinBango.Length); // SAFE
        var junban = new (string Na, Func<Riyosha, string> Toru)[] { ("氏名", x => x.Namae), ("番号", x => x.HihokenshaNo) };
        foreach (var (na, toru) in junban)
        {
            Console.WriteLine(na + toru(r)); // SAFE
        }

        var junban2 = new List<Func<Riyosha, string>> { x => x.Namae, x => x.KojinBango };
        foreach (var toru in junban2)
        {
            Console.WriteLine(toru(r)); // LEAK MYN1001
        }

        Predicate<Riyosha> p = x => x.KojinBango.Length == 12;
        Console.WriteLine(p(r)); // SAFE
    }

    private sealed class Bus
    {
        private readonly List<Delegate> _kikite = [];

        public void Kiku<T>(Action<T> f) => _kikite.Add(f);

        public void Nagasu<T>(T item)
        {
            foreach (var f in _kikite.OfType<Action<T>>())
            {
                f(item);
            }
        }
    }
}
