using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Serilog;

namespace Jinji.Hyoka;

// 自前の結果型と、入社手続の流れ。
public abstract record Kekka<T>
{
    public sealed record Sei(T Atai) : Kekka<T>;

    public sealed record Shippai(string Code, string Riyu) : Kekka<T>;

    public Kekka<U> Then<U>(Func<T, Kekka<U>> f) => this switch
    {
        Sei s => f(s.Atai),
        Shippai x => new Kekka<U>.Shippai(x.Code, x.Riyu),
        _ => throw new InvalidOperationException(),
    };

    public Kekka<U> Map<U>(Func<T, U> f) => Then(t => (Kekka<U>)new Kekka<U>.Sei(f(t)));

    public R Match<R>(Func<T, R> sei, Func<string, string, R> shippai) => this switch
    {
        Sei s => sei(s.Atai),
        Shippai x => shippai(x.Code, x.Riyu),
        _ => throw new InvalidOperationException(),
    };

    public Kekka<T> Tap(Action<T> a)
    {
        if (this is Sei s)
        {
            a(s.Atai);
        }

        return this;
    }
}

public sealed record NyushaMoshikomi(string Shimei, string ShainNo, string MyNumber, DateOnly NyushaBi);

public sealed record NyushaTodoke(string ShainNo, string AngoMyNumber, DateOnly Bi);

public sealed class MyNumberFuseiException(string shainNo, string naiyo) : Exception($"社員{shainNo}: {naiyo}")
{
    public string ShainNo { get; } = shainNo;

    public string? Nyuryoku { get; init; }
}

public interface IMyNumberHogo
{
    string Encrypt(string plain);

    string Decrypt(string cipher);
}

public sealed class NyushaTetsuzuki(IMyNumberHogo hogo, ILogger<NyushaTetsuzuki> logger)
{
    private static readonly Serilog.ILogger Log = Serilog.Log.ForContext<NyushaTetsuzuki>();

    private static Kekka<NyushaMoshikomi> Kensa(NyushaMoshikomi m) =>
        m.MyNumber.Length == 12
            ? new Kekka<NyushaMoshikomi>.Sei(m)
            : new Kekka<NyushaMoshikomi>.Shippai("E01", $"桁数が{m.MyNumber.Length}です");

    private static Kekka<NyushaMoshikomi> KensaWarui(NyushaMoshikomi m) =>
        m.MyNumber.All(char.IsAsciiDigit)
            ? new Kekka<NyushaMoshikomi>.Sei(m)
            : new Kekka<NyushaMoshikomi>.Shippai("E02", $"{m.MyNumber}は数字ではありません");

    public string Jikko(NyushaMoshikomi m)
    {
        var kekka = Kensa(m)
            .Tap(x => logger.LogInformation("検査済 {No}", x.ShainNo)) // SAFE
            .Tap(x => logger.LogInformation("検査済 {No}", x.MyNumber)) // LEAK MYN1001
            .Map(x => new NyushaTodoke(x.ShainNo, hogo.Encrypt(x.MyNumber), x.NyushaBi));
        logger.LogInformation("{Kekka}", kekka); // SAFE 暗号化後
        logger.LogInformation("{Kekka}", kekka.Match(t => t.ShainNo, (c, r) => $"{c}:{r}")); // SAFE
        var json = kekka.Match(t => JsonConvert.SerializeObject(t), (c, r) => JsonConvert.SerializeObject(new { c, r })); // SAFE
        File.WriteAllText($"nyusha_{m.ShainNo}.json", json); // SAFE

        var warui = KensaWarui(m).Map(x => x.ShainNo);
        logger.LogWarning("{Riyu}", warui.Match(no => no, (c, r) => r)); // LEAK MYN1001
        return kekka.Match(_ => "OK", (c, _) => c);
    }

    public void Touroku(NyushaMoshikomi m)
    {
        try
        {
            if (m.MyNumber is not { Length: 12 })
            {
                throw new MyNumberFuseiException(m.ShainNo, "桁数不正"); // SAFE
            }

            if (m.MyNumber.Distinct().Count() == 1)
            {
                throw new MyNumberFuseiException(m.ShainNo, "同じ数字") { Nyuryoku = m.MyNumber }; // LEAK MYN1002
            }

            if (m.MyNumber.StartsWith('0') && m.NyushaBi.Year < 2016)
            {
                throw new MyNumberFuseiException(m.ShainNo, m.MyNumber + "は制度前"); // LEAK MYN1002
            }

            Log.Information("登録 {ShainNo} {Bi:yyyy-MM-dd}", m.ShainNo, m.NyushaBi); // SAFE
        }
        catch (MyNumberFuseiException ex) when (ex.Nyuryoku is null)
        {
            Log.Warning("登録不可 {ShainNo} {Riyu}", ex.ShainNo, ex.GetType().Name); // SAFE
        }
        catch (MyNumberFuseiException ex)
        {
            Log.Warning("入力値 {Nyuryoku}", ex.Nyuryoku); // LEAK MYN1001
        }
    }

    public async Task<IReadOnlyDictionary<string, string>> IkkatsuAsync(IAsyncEnumerable<NyushaMoshikomi> all)
    {
        var map = new Dictionary<string, string>();
        var mishori = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var m in all)
        {
            if (!TryAngo(m.MyNumber, out var ango))
            {
                mishori.Add(m.ShainNo);
                continue;
            }

            map[m.ShainNo] = ango;
        }

        logger.LogInformation("未処理 {Mishori}", string.Join(",", mishori)); // SAFE
        logger.LogInformation("暗号 {Map}", JsonConvert.SerializeObject(map)); // SAFE
        logger.LogDebug("復号 {Hira}", map.Values.Select(hogo.Decrypt).FirstOrDefault()); // LEAK MYN1001
        return map;
    }

    private bool TryAngo(string? bango, [NotNullWhen(true)] out string? ango)
    {
        ango = string.IsNullOrWhiteSpace(bango) ? null : hogo.Encrypt(bango);
        return ango is not null;
    }
}
