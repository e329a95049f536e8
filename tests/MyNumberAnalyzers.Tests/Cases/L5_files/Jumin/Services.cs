using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Serilog;

namespace Jumin.Idou;

public interface IIdouShori
{
    bool Taisho(IdouTodoke todoke);

    Task ShoriAsync(IdouTodoke todoke);
}

public sealed class TennyuShori(ILogger log) : IIdouShori
{
    public bool Taisho(IdouTodoke todoke) => todoke.Jiyu == IdouJiyu.Tennyu;

    public async Task ShoriAsync(IdouTodoke todoke)
    {
        log.Information("転入 {Setai}", todoke.Setai.ToString()); // SAFE names
        log.Information("転入 {Ninzu} {Nichiji}", todoke.Setai.Ninzu, todoke.UketsukeNichiji); // SAFE
        log.Information("転入 {Shimei}", string.Join(",", todoke.Setai.Shimei())); // SAFE
        log.Information("転入 {Bango}", string.Join(",", todoke.Setai.Bango())); // LEAK MYN1001
        foreach (var m in todoke.Setai.Members)
        {
            log.Information("{A} {B}", m.AtenaBango, m.Seinengappi); // SAFE
            switch (m)
            {
                case NihonJumin n:
                    log.Information("{G}", n.Gaiyo); // SAFE the registered domicile
                    log.Information("{G}", n.KojinBango); // LEAK MYN1001
                    break;
                case GaikokuJumin g:
                    log.Information("{G}", g.ZairyuCardBango); // SAFE a residence card
                    log.Information("{G}", g.Gaiyo); // LEAK MYN1001 its summary has the number
                    break;
            }
        }

        todoke.BikoWoTsukeru("受付 " + todoke.Setai.SetaiBango);
        await File.AppendAllTextAsync("tennyu.log", todoke.Setai.Nushi?.Shimei); // SAFE
    }
}

public sealed class TenshutsuShori(ILogger log) : IIdouShori
{
    public bool Taisho(IdouTodoke todoke) => todoke.Jiyu is IdouJiyu.Tenshutsu or IdouJiyu.Shibou;

    public async Task ShoriAsync(IdouTodoke todoke)
    {
        var nushi = todoke.Setai.Nushi as NihonJumin;
        log.Information("転出 {Shimei}", nushi?.Shimei); // SAFE
        log.Information("転出 {Aru}", nushi?.KojinBango is { Length: 12 }); // SAFE a flag
        var memo = new IdouTodoke { Jiyu = todoke.Jiyu, Setai = todoke.Setai };
        memo.BikoWoTsukeru("世帯主 " + nushi?.Shimei);
        log.Information("{Biko}", memo.Biko); // SAFE a name
        memo.BikoWoTsukeru("番号 " + nushi?.KojinBango);
        log.Information("{Biko}", memo.Biko); // LEAK MYN1001
        memo.BikoWoKesu();
        log.Information("{Biko}", memo.Biko); // SAFE cleared
        var denbun = JsonSerializer.Serialize(new { todoke.Jiyu, Shimei = todoke.Setai.Shimei() });
        await File.WriteAllTextAsync("tenshutsu.json", denbun); // SAFE
        denbun = JsonSerializer.Serialize(new { todoke.Jiyu, Bango = todoke.Setai.Bango() });
        await File.WriteAllTextAsync("tenshutsu.json", denbun); // LEAK MYN1005|MYN1004
        denbun = JsonSerializer.Serialize(nushi);
        await File.WriteAllTextAsync("tenshutsu.json", denbun); // LEAK MYN1005|MYN1004
    }
}

public sealed class IdouUketsuke(IEnumerable<IIdouShori> shori, ILogger log)
{
    private readonly Dictionary<string, Setai> _setai = [];

    public async Task UketsukeAsync(IdouTodoke todoke)
    {
        _setai[todoke.Setai.SetaiBango] = todoke.Setai;
        var taisho = shori.FirstOrDefault(s => s.Taisho(todoke)) ?? throw new NotSupportedException($"{todoke.Jiyu} は扱えません"); // SAFE
        try
        {
            await taisho.ShoriAsync(todoke);
        }
        catch (IOException ex)
        {
            log.Error(ex, "処理失敗 {Setai}", todoke.Setai.SetaiBango); // SAFE
            throw new InvalidOperationException($"処理失敗 {string.Join(",", todoke.Setai.Bango())}", ex); // LEAK MYN1002
        }

        log.Information("{Keys}", string.Join(",", _setai.Keys)); // SAFE household numbers
        log.Information("{Names}", string.Join(",", _setai.Values.Select(s => s.Nushi?.Shimei))); // SAFE
        log.Information("{Total}", _setai.Values.Sum(s => s.Ninzu)); // SAFE
        log.Information("{Numbers}", string.Join(",", _setai.Values.SelectMany(s => s.Bango()))); // LEAK MYN1001
    }
}
