using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using Serilog;

namespace Kintai.Jinji.Tests;

// 従業員取込のテストと、その相手。
public sealed class JugyoinTorikomi(Microsoft.Extensions.Logging.ILogger<JugyoinTorikomi> logger)
{
    public event EventHandler<TorikomiEventArgs>? Torikonda;

    public event Action<int, string>? Shippai;

    public TorikomiKekka Torikomu(TextReader input)
    {
        var kekka = new TorikomiKekka();
        using var csv = new CsvReader(input, new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = true });
        csv.Context.RegisterClassMap<JugyoinMap>();
        foreach (var j in csv.GetRecords<JugyoinGyo>())
        {
            var mondai = Kensa(j);
            if (mondai.Count > 0)
            {
                kekka.Shippai.Add((j.ShainBango, mondai));
                Shippai?.Invoke(csv.Context.Parser!.Row, string.Join("、", mondai));
                logger.LogWarning("{Shain} を取り込めません: {Mondai}", j.ShainBango, mondai); // SAFE 定型文
                continue;
            }

            kekka.Seiko.Add(j.ShainBango);
            Torikonda?.Invoke(this, new TorikomiEventArgs(j.ShainBango, j.Shimei, j.MyNumber is not null));
        }

        logger.LogInformation("成功 {Seiko} 失敗 {Shippai}", kekka.Seiko.Count, kekka.Shippai.Count); // SAFE
        logger.LogInformation("{@Kekka}", kekka); // SAFE 社員番号と定型文だけ
        return kekka;
    }

    private List<string> Kensa(JugyoinGyo j)
    {
        var mondai = new List<string>();
        if (j.MyNumber is { } n)
        {
            if (n.Length != 12) mondai.Add($"マイナンバーの桁数({n.Length})");
            if (n.Any(c => !char.IsAsciiDigit(c))) mondai.Add("マイナンバーに数字以外");
            if (n.Distinct().Count() == 1) mondai.Add("マイナンバーが同じ数字の並び");
        }

        if (string.IsNullOrEmpty(j.ShainBango)) mondai.Add("社員番号がありません");
        return mondai;
    }
}

public sealed class TorikomiEventArgs(string shainBango, string shimei, bool hasMyNumber) : EventArgs
{
    public string ShainBango { get; } = shainBango;
    public string Shimei { get; } = shimei;
    public bool HasMyNumber { get; } = hasMyNumber;

    public override string ToString() => $"{ShainBango} {Shimei} {(HasMyNumber ? "番号あり" : "番号なし")}";
}

public sealed class TorikomiKekka
{
    public List<string> Seiko { get; } = [];
    public List<(string Shain, List<string> Mondai)> Shippai { get; } = [];
}

public sealed class JugyoinGyo
{
    public string ShainBango { get; set; } = "";
    public string Shimei { get; set; } = "";
    public string? MyNumber { get; set; }
    public string? KoyoHokenBango { get; set; }
}

public sealed class JugyoinMap : ClassMap<JugyoinGyo>
{
    public JugyoinMap()
    {
        Map(m => m.ShainBango).Name("社員番号");
        Map(m => m.Shimei).Name("氏名");
        Map(m => m.MyNumber).Name("個人番号").Optional();
        Map(m => m.KoyoHokenBango).Name("雇用保険番号").Optional();
    }
}

public sealed class JugyoinShutsuryoku
{
    public static string Kaku(IEnumerable<JugyoinGyo> all)
    {
        using var sw = new StringWriter();
        using var csv = new CsvWriter(sw, CultureInfo.InvariantCulture);
        csv.WriteField("社員番号");
        csv.WriteField("個人番号"); // SAFE 見出し
        csv.NextRecord();
        foreach (var j in all)
        {
            csv.WriteField(j.ShainBango); // SAFE
            csv.WriteField(j.MyNumber is null ? "" : "済"); // SAFE 有無
            csv.WriteField(j.KoyoHokenBango); // SAFE 雇用保険番号
            csv.NextRecord();
        }

        Log.Information("{Csv}", sw.ToString()); // SAFE 有無だけの表
        return sw.ToString();
    }

    public static void KakuZenbu(TextWriter writer, IEnumerable<JugyoinGyo> all)
    {
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        csv.WriteRecords(all.Select(j => new { j.ShainBango, j.Shimei, Ari = j.MyNumber != null })); // SAFE 有無
        csv.WriteRecords(all); // LEAK MYN1004|MYN1005
        foreach (var j in all.Where(j => j.MyNumber?.Length == 12))
        {
            csv.WriteField(j.MyNumber); // LEAK MYN1004|MYN1005
        }
    }
}

public class TorikomiTests
{
    private readonly List<string> _kiroku = [];

    [Fact]
    public void Tadashii_gyo_ha_torikomareru()
    {
        var sut = new JugyoinTorikomi(NullLogger<JugyoinTorikomi>.Instance);
        sut.Torikonda += (_, e) => _kiroku.Add(e.ToString());
        sut.Torikonda += (_, e) => Console.WriteLine(e); // SAFE 番号を持たない
        sut.Shippai += (gyo, mondai) => Console.WriteLine($"{gyo}: {mondai}"); // SAFE 定型文
        var kekka = sut.Torikomu(new StringReader("社員番号,氏名,個人番号\nA001,山田,"));
        Assert.Equal(["A001"], kekka.Seiko);
        Console.WriteLine(string.Join(",", _kiroku)); // SAFE
    }

    [Theory]
    [InlineData("12345", "マイナンバーの桁数(5)")]
    [InlineData("abcdefghijkl", "マイナンバーに数字以外")]
    public void Machigai_ha_riyu_ga_deru(string myNumber, string riyu)
    {
        var sut = new JugyoinTorikomi(NullLogger<JugyoinTorikomi>.Instance);
        var kekka = sut.Torikomu(new StringReader($"社員番号,氏名,個人番号\nA001,山田,{myNumber}"));
        var (shain, mondai) = Assert.Single(kekka.Shippai);
        Console.WriteLine($"{shain} {mondai[0]}"); // SAFE 社員番号と理由
        Assert.Contains(riyu, mondai);
        Console.WriteLine("入力: " + myNumber); // LEAK MYN1001
    }

    private sealed class KirokuLogger : Microsoft.Extensions.Logging.ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }

    [Fact]
    public void Log_ni_ha_bango_ga_denai()
    {
        var logger = new KirokuLogger();
        var gyo = new JugyoinGyo { ShainBango = "A001", MyNumber = string.Concat(Enumerable.Repeat("1", 12)) };
        logger.LogInformation("{Shain}", gyo.ShainBango); // SAFE
        Assert.DoesNotContain(logger.Lines, l => l.Contains(gyo.MyNumber));
        var builder = new GyoBuilder().Shain("A002").Shimei("佐藤");
        Console.WriteLine(builder.Build().Shimei); // SAFE 氏名
        Console.WriteLine(builder); // SAFE 自前の ToString
        Console.WriteLine(builder.Bango("x").Build().MyNumber); // SAFE a constant
    }
}

public sealed class GyoBuilder
{
    private string _shain = "";
    private string _shimei = "";
    private string? _myNumber;

    public GyoBuilder Shain(string v)
    {
        _shain = v;
        return this;
    }

    public GyoBuilder Shimei(string v) => With(b => b._shimei = v);

    public GyoBuilder Bango(string myNumber) => With(b => b._myNumber = myNumber);

    public JugyoinGyo Build() => new() { ShainBango = _shain, Shimei = _shimei, MyNumber = _myNumber };

    public override string ToString() => $"{_shain}/{_shimei}";

    private GyoBuilder With(Action<GyoBuilder> change)
    {
        change(this);
        return this;
    }
}
