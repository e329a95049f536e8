using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Logging;
using Xunit;
using Xunit.Abstractions;

namespace SeikatsuHogo.Tests;

// 生活保護 世帯調査サービスの単体テスト。
public sealed class Setai
{
    private readonly List<Setaiin> _in = [];

    public required string CaseNo { get; init; }

    public IReadOnlyList<Setaiin> In => _in;

    public Setai Tsuika(Setaiin s)
    {
        _in.Add(s);
        return this;
    }
}

public sealed class Setaiin
{
    public string Shimei { get; private set; } = "";
    public string KojinBango { get; private set; } = "";
    public int Nenrei { get; private set; }

    public sealed class Builder
    {
        private readonly Setaiin _s = new();

        public Builder Shimei(string v)
        {
            _s.Shimei = v;
            return this;
        }

        public Builder Bango(string v)
        {
            _s.KojinBango = v;
            return this;
        }

        public Builder Nenrei(int v)
        {
            _s.Nenrei = v;
            return this;
        }

        public Setaiin Build() => _s;
    }

    public static Builder Tsukuru() => new();

    public void Shoukyo() => KojinBango = "";
}

public sealed class FakeLogger<T> : ILogger<T>
{
    public List<string> Gyo { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => Gyo.Add(formatter(state, exception));
}

public interface ISetaiRepository
{
    Setai? Find(string caseNo);

    void Save(Setai s);
}

public sealed class MemoryRepository : ISetaiRepository
{
    private readonly Dictionary<string, Setai> _map = [];

    public int Kaisu { get; private set; }

    public Setai? Find(string caseNo) => _map.GetValueOrDefault(caseNo);

    public void Save(Setai s)
    {
        _map[s.CaseNo] = s;
        Kaisu++;
    }
}

public sealed class ChosaService(ISetaiRepository repo, ILogger<ChosaService> logger)
{
    public string Hokoku(string caseNo)
    {
        var setai = repo.Find(caseNo) ?? throw new KeyNotFoundException($"ケース {caseNo} がありません"); // SAFE
        logger.LogInformation("世帯 {CaseNo} 人員 {Ninzu}", setai.CaseNo, setai.In.Count); // SAFE
        foreach (var s in setai.In)
        {
            logger.LogInformation("{Shimei} {Nenrei}歳", s.Shimei, s.Nenrei); // SAFE
            if (s.KojinBango is "")
            {
                logger.LogWarning("{Shimei} 番号 [{Bango}] 未登録", s.Shimei, s.KojinBango); // SAFE empty on this way
                continue;
            }

            logger.LogWarning("{Shimei} 番号 {Bango}", s.Shimei, s.KojinBango); // LEAK MYN1001
        }

        return string.Join("\n", setai.In.Select(s => $"{s.Shimei}\t{(s.KojinBango.Length == 12 ? "○" : "×")}"));
    }

    public string HokokuNama(string caseNo) =>
        string.Join("\n", repo.Find(caseNo)!.In.Select(s => $"{s.Shimei}\t{s.KojinBango}"));
}

public class ChosaServiceTests(ITestOutputHelper output)
{
    private readonly MemoryRepository _repo = new();
    private readonly FakeLogger<ChosaService> _logger = new();

    private ChosaService Sut => new(_repo, _logger);

    private static Setaiin Hito(string shimei, string bango) => Setaiin.Tsukuru().Shimei(shimei).Bango(bango).Nenrei(40).Build();

    [Fact]
    public void 報告には番号が出ない()
    {
        _repo.Save(new Setai { CaseNo = "C-1" }.Tsuika(Hito("山田", Bango.Tsukuru(1))));
        var hokoku = Sut.Hokoku("C-1");
        output.WriteLine(hokoku); // SAFE circles and crosses
        output.WriteLine($"保存回数 {_repo.Kaisu}"); // SAFE
        Assert.DoesNotContain(Bango.Tsukuru(1), hokoku);
        Assert.All(_logger.Gyo, g => Assert.DoesNotContain("123456", g));
    }

    [Fact]
    public void 生の報告()
    {
        _repo.Save(new Setai { CaseNo = "C-2" }.Tsuika(Hito("山田", Bango.Tsukuru(2))));
        output.WriteLine(Sut.HokokuNama("C-2")); // LEAK MYN1001
        Console.WriteLine(Sut.HokokuNama("C-2").Length); // SAFE
        File.WriteAllText(Path.GetTempFileName(), Sut.Hokoku("C-2")); // SAFE
        File.WriteAllText(Path.GetTempFileName(), Sut.HokokuNama("C-2")); // LEAK MYN1005
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("12345", false)]
    [InlineData("abcdefghijkl", false)]
    public void 不正な番号は拒む(string kojinBango, bool kitai)
    {
        var kekka = Bango.Yoshi(kojinBango);
        Console.WriteLine($"{kekka} を期待 {kitai}"); // SAFE bools
        Assert.Equal(kitai, kekka);
        Assert.False(Bango.Yoshi(kojinBango), "形式の誤りが通りました"); // SAFE
    }

    [Fact]
    public void 消去のあとは空()
    {
        var s = Hito("佐藤", Bango.Tsukuru(3));
        Console.WriteLine(s.KojinBango); // LEAK MYN1001
        s.Shoukyo();
        Console.WriteLine(s.KojinBango); // SAFE cleared by the method
        Console.WriteLine(s.Shimei); // SAFE
        Assert.Equal("", s.KojinBango);
    }

    [Fact]
    public void 存在しないケース()
    {
        var ex = Assert.Throws<KeyNotFoundException>(() => Sut.Hokoku("なし"));
        Console.WriteLine(ex.Message); // SAFE
    }

    [Fact]
    public void 仮の番号だけを使う()
    {
        var kari = Setaiin.Tsukuru().Shimei("仮").Bango("000000000000").Build();
        Console.WriteLine(kari.KojinBango); // SAFE a constant of zeros
        var betsu = Setaiin.Tsukuru().Shimei("別").Nenrei(3).Build();
        Console.WriteLine(betsu.KojinBango); // SAFE never set
        Console.WriteLine(betsu.Nenrei); // SAFE
    }
}

internal static class Bango
{
    public static string Tsukuru(int tane)
    {
        var s = (10000000000L + tane).ToString("D11");
        return s + Kensa(s);
    }

    public static bool Yoshi(string s) => s.Length == 12 && s.All(char.IsAsciiDigit) && s[11] - '0' == Kensa(s[..11]);

    private static int Kensa(string s)
    {
        var r = s.Reverse().Select((c, i) => (c - '0') * (i < 6 ? i + 2 : i - 4)).Sum() % 11;
        return r <= 1 ? 0 : 11 - r;
    }
}
