using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using System.Windows.Input;
using Microsoft.Extensions.Logging;

namespace Yakkyoku.Madoguchi;

// 薬局の窓口: マイナ保険証の読み取りと薬歴。番号そのものは資格確認の端末にだけある。
public abstract class ViewModel : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;

    protected bool Set<T>(ref T field, T value, [CallerMemberName] string? name = null)
    {
        if (EqualityComparer<T>.Default.Equals(field, value)) return false;
        field = value;
        Trace.WriteLine($"{GetType().Name}.{name} が変わりました"); // SAFE 名前だけ
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        return true;
    }
}

public sealed class UketsukeViewModel : ViewModel
{
    private readonly IShikakuTerminal _terminal;
    private readonly ILogger _log;
    private string _myNumber = "";
    private string _hihokenshaBango = "";
    private string _message = "";
    private bool _isMyNumberVisible;

    public UketsukeViewModel(IShikakuTerminal terminal, ILogger log)
    {
        _terminal = terminal;
        _log = log;
        PropertyChanged += (_, e) => _log.LogTrace("{Name}", e.PropertyName); // SAFE 名前だけ
        _terminal.CardInserted += OnCard;
        _terminal.Error += code => _log.LogError("端末のエラー {Code}", code); // SAFE 符号
    }

    public string MyNumber { get => _myNumber; set { if (Set(ref _myNumber, value)) IsMyNumberVisible = false; } }

    public string HihokenshaBango { get => _hihokenshaBango; set => Set(ref _hihokenshaBango, value); }

    public string Message { get => _message; private set => Set(ref _message, value); }

    public bool IsMyNumberVisible { get => _isMyNumberVisible; set => Set(ref _isMyNumberVisible, value); }

    public string MyNumberHyoji => MyNumber.Length == 0 ? "" : new string('●', MyNumber.Length);

    public bool CanKakunin => MyNumber.Length == 12 || HihokenshaBango.Length > 0;

    private async void OnCard(object? sender, CardEventArgs e)
    {
        _log.LogInformation("カード {Serial} 有効期限 {Kigen:yyyy/MM}", e.CardSerial, e.Kigen); // SAFE カードの製造番号と期限
        if (e.MyNumberCardKigengire)
        {
            Message = "マイナンバーカードの有効期限が切れています"; // SAFE 定型文
            return;
        }

        var shikaku = await _terminal.KakuninAsync(e.CardSerial, CancellationToken.None);
        HihokenshaBango = shikaku.HihokenshaBango;
        Message = $"{shikaku.Hokensha} {shikaku.HihokenshaBango}"; // SAFE 被保険者番号
        _log.LogInformation("資格 {Shikaku}", shikaku); // SAFE 番号を持たない
    }

    public async Task KakuninAsync()
    {
        using var activity = MadoguchiTelemetry.Source.StartActivity("kakunin");
        activity?.SetTag("nyuryoku", MyNumber.Length > 0 ? "mynumber" : "hihokensha"); // SAFE 種別
        activity?.SetTag("keta", MyNumber.Length); // SAFE 桁
        MadoguchiTelemetry.Kakunin.Add(1, new KeyValuePair<string, object?>("shurui", MyNumber.Length > 0)); // SAFE 真偽
        try
        {
            var kekka = MyNumber is { Length: 12 } ? await _terminal.KakuninByNumberAsync(MyNumber) : await _terminal.KakuninAsync(HihokenshaBango, default);
            Message = kekka.Hokensha; // SAFE 保険者
            MyNumber = "";
            _log.LogDebug("入力欄 '{Number}' を消しました", MyNumber); // SAFE 消した
        }
        catch (ShikakuException ex) when (ex.Code == "N404")
        {
            Message = "資格がありません"; // SAFE
            _log.LogWarning(ex, "資格なし {Hyoji}", MyNumberHyoji); // SAFE 伏せ字
            activity?.SetTag("number", MyNumber); // LEAK MYN1003
        }
        catch (FormatException)
        {
            _log.LogWarning("番号が正しくありません: {Number}", MyNumber); // LEAK MYN1001
        }
    }
}

public static class MadoguchiTelemetry
{
    public static readonly ActivitySource Source = new("madoguchi");
    public static readonly Counter<long> Kakunin = new Meter("madoguchi").CreateCounter<long>("kakunin");
}

public sealed class CardEventArgs(string cardSerial, DateOnly kigen, bool kigengire) : EventArgs
{
    public string CardSerial { get; } = cardSerial;
    public DateOnly Kigen { get; } = kigen;
    public bool MyNumberCardKigengire { get; } = kigengire;
}

public sealed record Shikaku(string Hokensha, string HihokenshaBango, string Edaban, DateOnly? Kigen);

public sealed class ShikakuException(string code) : Exception($"資格確認エラー {code}") // SAFE 符号
{
    public string Code { get; } = code;
}

public interface IShikakuTerminal
{
    event EventHandler<CardEventArgs>? CardInserted;

    event Action<string>? Error;

    Task<Shikaku> KakuninAsync(string serial, CancellationToken ct);

    Task<Shikaku> KakuninByNumberAsync(string myNumber);
}

public sealed partial class Denbun
{
    private readonly Dictionary<string, string> _komoku = new(StringComparer.Ordinal);

    public string this[string name] { get => _komoku.TryGetValue(name, out var v) ? v : ""; set => _komoku[name] = value; }

    public IEnumerable<string> Names => _komoku.Keys;

    [GeneratedRegex(@"\d{12}")]
    private static partial Regex Juni();

    private static partial Regex Juni() => new(@"\d{12}");

    public string Anzen() => string.Join("|", _komoku.Select(k => $"{k.Key}={(k.Key == "mynumber" ? "***" : k.Value)}"));

    public string Subete() => string.Join("|", _komoku.Select(k => $"{k.Key}={k.Value}"));

    public string Fuseji() => Juni().Replace(Subete(), "************");
}

public sealed class DenbunSender(ILogger<DenbunSender> log)
{
    public void Send(string myNumber, string yakkyokuCode, string shohosenNo)
    {
        var d = new Denbun();
        d["yakkyoku"] = yakkyokuCode;
        d["shohosen"] = shohosenNo;
        d["mynumber"] = myNumber;
        log.LogInformation("{Names}", string.Join(",", d.Names)); // SAFE 項目名
        log.LogInformation("処方箋 {No} 薬局 {Code}", d["shohosen"], d["yakkyoku"]); // SAFE 別の項目
        log.LogDebug("{Denbun}", d.Fuseji()); // SAFE 12桁を伏せる
        log.LogTrace("{Denbun}", d.Anzen()); // SAFE 番号の項目を伏せる
        log.LogTrace("{Denbun}", d.Subete()); // LEAK MYN1001
        log.LogTrace("{Value}", d["mynumber"]); // LEAK MYN1001
    }
}
