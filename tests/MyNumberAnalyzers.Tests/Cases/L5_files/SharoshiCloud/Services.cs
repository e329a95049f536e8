using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace SharoshiCloud;

public class CloudContext(DbContextOptions<CloudContext> options) : DbContext(options)
{
    public DbSet<Jugyoin> Jugyoins => Set<Jugyoin>();

    public DbSet<Tetsuzuki> Tetsuzukis => Set<Tetsuzuki>();
}

public sealed class JugyoinService(CloudContext db, ITextCipher cipher, ILogger<JugyoinService> log)
{
    public async Task<int> TorokuAsync(string shainBango, string shimei, string myNumber, CancellationToken ct)
    {
        var j = new Jugyoin { ShainBango = shainBango, Shimei = shimei, MyNumber = EncryptedText.From(myNumber, cipher) };
        db.Jugyoins.Add(j); // SAFE encrypted
        log.LogInformation("登録 {Shain} {MyNumber}", j.ShainBango, j.MyNumber); // SAFE the encrypted text's own words
        log.LogInformation("登録 {@J}", j); // SAFE only ciphertext inside
        log.LogInformation("登録 {Shain} {Keta}", shainBango, myNumber.Length); // SAFE
        log.LogInformation("登録 {Shain} {Nyuryoku}", shainBango, myNumber); // LEAK MYN1001
        return await db.SaveChangesAsync(ct);
    }

    public async Task<string> HyojiAsync(int id, CancellationToken ct)
    {
        var j = await db.Jugyoins.AsNoTracking().SingleAsync(x => x.Id == id, ct);
        var plain = j.MyNumber.Open(cipher);
        log.LogInformation("表示 {Id} {Ari}", id, plain.Length > 0); // SAFE
        log.LogDebug("{Kiso}", j.KisoNenkinBango); // SAFE the pension number
        return string.IsNullOrEmpty(plain) ? "未登録" : "登録済";
    }

    public async IAsyncEnumerable<(string Shain, string Bango)> ZenkenAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var j in db.Jugyoins.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return (j.ShainBango, j.MyNumber.Open(cipher));
        }
    }

    public async Task KenshoAsync(CancellationToken ct)
    {
        var waruimono = new List<string>();
        await foreach (var (shain, bango) in ZenkenAsync(ct))
        {
            if (bango.Length != 12)
            {
                waruimono.Add(shain);
                log.LogWarning("桁数不正 {Shain} {Keta}", shain, bango.Length); // SAFE
            }
        }

        log.LogInformation("不正 {Kensu} {Shain}", waruimono.Count, string.Join(",", waruimono)); // SAFE employee numbers
    }
}

public sealed class DenshiShinseiService(CloudContext db, ITextCipher cipher, HttpClient http, ILogger<DenshiShinseiService> log)
{
    private static XElement Kousei(Jugyoin j, string myNumber, string shubetsu) =>
        new("手続", new XAttribute("種別", shubetsu),
            new XElement("社員番号", j.ShainBango),
            new XElement("氏名", j.Shimei),
            new XElement("個人番号", myNumber));

    public async Task<string> ShinseiAsync(int id, string shubetsu, CancellationToken ct)
    {
        var j = await db.Jugyoins.FindAsync([id], ct) ?? throw new KeyNotFoundException($"従業員 {id} が見つかりません"); // SAFE
        var xml = Kousei(j, j.MyNumber.Open(cipher), shubetsu).ToString();
        var t = new Tetsuzuki { Shubetsu = shubetsu, Jotai = "送信中", TenantId = j.TenantId };
        db.Tetsuzukis.Add(t); // SAFE
        await db.SaveChangesAsync(ct);
        try
        {
            using var content = new StringContent(xml, Encoding.UTF8, "application/xml"); // LEAK MYN1010 @egov
            using var res = await http.PostAsync("https://shinsei.example.jp/api", content, ct); // LEAK MYN1010 @egov
            t.Jotai = res.IsSuccessStatusCode ? "受付" : "エラー";
            t.ErrorMessage = res.IsSuccessStatusCode ? null : $"{(int)res.StatusCode} {res.ReasonPhrase}";
            log.LogInformation("申請 {Id} {Jotai} {Nagasa}文字", t.Id, t.Jotai, xml.Length); // SAFE
        }
        catch (HttpRequestException ex)
        {
            t.ErrorMessage = ex.Message;
            log.LogError(ex, "申請失敗 {Id} {Xml}", t.Id, xml); // LEAK MYN1001
            log.LogError(ex, "申請失敗 {Id} {Shubetsu}", t.Id, shubetsu); // SAFE
        }

        await db.SaveChangesAsync(ct);
        return t.Jotai;
    }

    public async Task ShitagakiAsync(int id, CancellationToken ct)
    {
        var j = await db.Jugyoins.FindAsync([id], ct);
        if (j is null)
        {
            return;
        }

        var hikae = Kousei(j, "************", "控え").ToString();
        db.Tetsuzukis.Add(new Tetsuzuki { ShinseiXml = hikae, Shubetsu = "控え" }); // SAFE stars in the copy
        log.LogDebug("{Hikae}", hikae); // SAFE
        db.Tetsuzukis.Add(new Tetsuzuki { ShinseiXml = Kousei(j, j.MyNumber.Open(cipher), "本書").ToString() }); // LEAK MYN1006
        var fuyo = j.Fuyoshas.Select(f => new { f.Shimei, Ari = !f.MyNumber.IsEmpty }).ToList();
        log.LogDebug("{@Fuyo}", fuyo); // SAFE
        log.LogDebug("{@Fuyo}", j.Fuyoshas); // SAFE only ciphertext inside
        var fuyoNama = j.Fuyoshas.Select(f => f.MyNumber.Open(cipher)).ToList();
        log.LogDebug("{Kensu}", fuyoNama.Count); // SAFE
    }
}
