using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Nenkin.Builders;

public sealed class TodokeBuilder
{
    private readonly Dictionary<string, string> _koumoku = [];
    private readonly List<string> _chui = [];
    private string? _bango;

    public TodokeBuilder Namae(string namae)
    {
        _koumoku["namae"] = namae;
        return this;
    }

    public TodokeBuilder KojinBango(string bango)
    {
        _bango = bango;
        return this;
    }

    public TodokeBuilder Chui(string chui)
    {
        _chui.Add(chui);
        return this;
    }

    public Todoke Build() => new(_koumoku["namae"], _bango ?? "", [.. _chui]);

    public string Preview() => string.Join("/", _koumoku.Values.Concat(_chui));
}

public sealed record Todoke(string Namae, string Bango, IReadOnlyList<string> Chui)
{
    public bool BangoAri => Bango.Length == 12;
}

public interface ISofu
{
    Task SofuAsync(string naiyo);
}

public sealed class HttpSofu(HttpClient http) : ISofu
{
    public Task SofuAsync(string naiyo) => http.PostAsync("https://example.jp/todoke", new StringContent(naiyo)); // LEAK MYN1010
}

public sealed class NagasaSofu(ISofu inner, ILogger log) : ISofu
{
    public Task SofuAsync(string naiyo)
    {
        log.LogInformation("長さ {N}", naiyo.Length); // SAFE
        return inner.SofuAsync(naiyo);
    }
}

public sealed class KirokuSofu(ISofu inner, ILogger log) : ISofu
{
    public Task SofuAsync(string naiyo)
    {
        log.LogInformation("送付 {Naiyo}", naiyo); // LEAK MYN1001
        return inner.SofuAsync(naiyo);
    }
}

public sealed class SafeSofu(HttpClient http) : ISofuSafe
{
    public Task Sofu(string naiyo) => http.PostAsync("https://example.jp/namae", new StringContent(naiyo)); // SAFE only names come here
}

public interface ISofuSafe
{
    Task Sofu(string naiyo);
}

public sealed class Madoguchi(ISofu sofu, ISofuSafe safe, ILogger log, IMemoryCache cache)
{
    public async Task Uketsukeru(string namae, string myNumber)
    {
        var builder = new TodokeBuilder().Namae(namae).KojinBango(myNumber).Chui("急ぎ");
        log.LogInformation("{Preview}", builder.Preview()); // SAFE names and notes
        var todoke = builder.Build();
        log.LogInformation("{Namae} {Ari}", todoke.Namae, todoke.BangoAri); // SAFE
        log.LogInformation("{Todoke}", todoke); // LEAK MYN1001
        cache.Set("todoke", todoke with { Bango = "" }); // SAFE emptied copy
        cache.Set("todoke2", todoke with { Namae = "" }); // LEAK MYN1008
        await safe.Sofu(todoke.Namae); // SAFE
        await sofu.SofuAsync($"{todoke.Namae},{todoke.Bango}");
        var state = new Jotai();
        state.Susumu(new Kinyu(myNumber));
        state.Susumu(new Kakunin());
        log.LogInformation("{Jotai}", state.Genzai.Na); // SAFE a state's name
        log.LogInformation("{Moji}", state.Genzai.Moji(myNumber)); // LEAK MYN1001
        var shori = new Rensa().Tsunagu(s => s.Trim()).Tsunagu(s => s.PadLeft(13, '0'));
        log.LogInformation("{R}", shori.Jikko(namae)); // SAFE
        log.LogInformation("{R}", shori.Jikko(myNumber)); // LEAK MYN1001
        var kesu = new Rensa().Tsunagu(_ => "***");
        log.LogInformation("{R}", kesu.Jikko(myNumber)); // SAFE the chain drops it
    }

    private sealed class Jotai
    {
        public IDankai Genzai { get; private set; } = new Kakunin();

        public void Susumu(IDankai dankai) => Genzai = dankai;
    }

    private interface IDankai
    {
        string Na { get; }
        string Moji(string s);
    }

    private sealed class Kinyu(string s) : IDankai
    {
        public string Na => "記入" + (s.Length == 12);
        public string Moji(string x) => s + x;
    }

    private sealed class Kakunin : IDankai
    {
        public string Na => "確認";
        public string Moji(string x) => x;
    }

    private sealed class Rensa
    {
        private readonly List<Func<string, string>> _shori = [];

        public Rensa Tsunagu(Func<string, string> f)
        {
            _shori.Add(f);
            return this;
        }

        public string Jikko(string s)
        {
            foreach (var f in _shori)
            {
                s = f(s);
            }

            return s;
        }
    }
}
