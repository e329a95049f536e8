using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jumin.Jisho;

public abstract record Dekigoto(Guid Id, DateTimeOffset Toki);

public sealed record Tennyu(Guid Id, DateTimeOffset Toki, string Shimei, string Mynumber) : Dekigoto(Id, Toki);

public sealed record Kaimei(Guid Id, DateTimeOffset Toki, string AtaSeishimei) : Dekigoto(Id, Toki);

public sealed record BangoHenko(Guid Id, DateTimeOffset Toki, string Riyu, string AtaMynumber) : Dekigoto(Id, Toki);

public sealed record Shibou(Guid Id, DateTimeOffset Toki) : Dekigoto(Id, Toki);

public sealed record Jumin(Guid Id, string Shimei, string? Bango)
{
    public static Jumin Kara(IEnumerable<Dekigoto> all) => all.Aggregate(new Jumin(Guid.Empty, "", null), Susumu);

    private static Jumin Susumu(Jumin ima, Dekigoto d) => d switch
    {
        Tennyu t => new Jumin(t.Id, t.Shimei, t.Mynumber),
        Kaimei k => ima with { Shimei = k.AtaSeishimei },
        BangoHenko b => ima with { Bango = b.AtaMynumber },
        Shibou => ima with { Bango = null },
        _ => ima,
    };
}

public interface IOkiba
{
    IReadOnlyList<Dekigoto> Yomu(Guid id);
    void Tsuika(Dekigoto d);
}

public sealed class Toei(IOkiba okiba, ILogger<Toei> log)
{
    private readonly Dictionary<Type, Action<Dekigoto>> _handlers = [];
    private readonly Dictionary<Guid, string> _namae = [];
    private readonly Dictionary<Guid, string?> _bango = [];

    public void Junbi()
    {
        Toroku<Tennyu>(t => _namae[t.Id] = t.Shimei);
        Toroku<BangoHenko>(b => log.LogInformation("番号変更 {Riyu}", b.Riyu)); // SAFE a reason
        Toroku<BangoHenko>(b => log.LogInformation("番号変更 {Ato}", b.AtaMynumber)); // LEAK MYN1001
        Toroku<Shibou>(s => log.LogInformation("{Id} {Toki}", s.Id, s.Toki)); // SAFE
    }

    private void Toroku<T>(Action<T> f) where T : Dekigoto => _handlers[typeof(T)] = d => f((T)d);

    public void Nagasu(Guid id)
    {
        foreach (var d in okiba.Yomu(id))
        {
            if (_handlers.TryGetValue(d.GetType(), out var f))
            {
                f(d);
            }

            log.LogDebug("{Type} {Id}", d.GetType().Name, d.Id); // SAFE
            if (d is Tennyu { Mynumber: { Length: 12 } no, Shimei: var shimei })
            {
                log.LogDebug("{Shimei}", shimei); // SAFE
                log.LogDebug("{No}", no); // LEAK MYN1001
                _bango[d.Id] = no;
            }
        }

        log.LogInformation("{N}", _namae.GetValueOrDefault(id)); // SAFE names
        log.LogInformation("{N}", _bango.GetValueOrDefault(id)); // LEAK MYN1001
    }

    public IResult Genzai(Guid id)
    {
        var jumin = Jumin.Kara(okiba.Yomu(id));
        log.LogInformation("{Shimei}", jumin.Shimei); // SAFE
        return jumin.Bango is null
            ? Results.Ok(new { jumin.Id, jumin.Shimei }) // SAFE
            : Results.Ok(jumin); // LEAK MYN1011
    }

    public IResult Rireki(Guid id) => Results.Json(okiba.Yomu(id).Select(d => new { d.Id, d.Toki, Shurui = d.GetType().Name })); // SAFE

    public IResult RirekiZenbu(Guid id) => Results.Json(okiba.Yomu(id).OfType<Tennyu>()); // LEAK MYN1011

    public string Hozon(Dekigoto d) => d switch
    {
        Kaimei k => JsonSerializer.Serialize(k), // SAFE a name
        Tennyu t => JsonSerializer.Serialize(t), // LEAK MYN1004
        _ => JsonSerializer.Serialize(new { d.Id }), // SAFE
    };

    public void Kaimeisuru(Guid id, string shimei) => okiba.Tsuika(new Kaimei(id, DateTimeOffset.Now, shimei)); // SAFE
}

public static class Bunki
{
    public static T Either<T>(bool ok, Func<T> left, Func<T> right) => ok ? left() : right();

    public static void Kokoromi(Action f, Action<Exception> shippai)
    {
        try
        {
            f();
        }
        catch (Exception e)
        {
            shippai(e);
        }
    }

    public static string Retry(Func<string> f, int n)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return f();
            }
            catch when (i < n)
            {
            }
        }
    }

    public static void Tsukau(Tennyu t, ILogger log)
    {
        log.LogInformation("{S}", Either(t.Shimei.Length > 0, () => t.Shimei, () => "無名")); // SAFE
        log.LogInformation("{S}", Either(t.Shimei.Length > 0, () => t.Shimei, () => t.Mynumber)); // LEAK MYN1001
        log.LogInformation("{S}", Retry(() => t.Shimei, 3)); // SAFE
        log.LogInformation("{S}", Retry(() => t.Mynumber, 3)); // LEAK MYN1001
        Kokoromi(() => Nageru(t.Shimei), e => log.LogError(e, "失敗 {S}", t.Shimei)); // SAFE
        Kokoromi(() => Nageru("x"), e => log.LogError(e, "失敗 {S}", t.Mynumber)); // LEAK MYN1001
        Kokoromi(() => throw new InvalidOperationException(t.Mynumber), e => log.LogError(e, "失敗")); // LEAK MYN1002
    }

    private static void Nageru(string s) => throw new InvalidOperationException(s);
}
