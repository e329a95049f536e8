using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Dataflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace Kaigo.Zaitaku;

// 在宅介護の利用者台帳。
public readonly struct KojinBango : IEquatable<KojinBango>
{
    private readonly string _atai;

    private KojinBango(string atai) => _atai = atai;

    public static bool TryParse(string? s, out KojinBango bango)
    {
        bango = s is { Length: 12 } && s.All(char.IsAsciiDigit) ? new KojinBango(s) : default;
        return bango._atai is not null;
    }

    public static KojinBango Parse(string s) => TryParse(s, out var b) ? b : throw new FormatException("個人番号の形式ではありません"); // SAFE

    public bool Equals(KojinBango other) => string.Equals(_atai, other._atai, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is KojinBango b && Equals(b);

    public override int GetHashCode() => HashCode.Combine(_atai);

    public override string ToString() => "************";

    public string Hirabun() => _atai;

    public static bool operator ==(KojinBango a, KojinBango b) => a.Equals(b);

    public static bool operator !=(KojinBango a, KojinBango b) => !a.Equals(b);
}

public sealed class KojinBangoConverter : JsonConverter<KojinBango>
{
    public override KojinBango Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => KojinBango.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, KojinBango value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString()); // SAFE 伏字を書く
}

public sealed record Riyosha(int Id, string Shimei, [property: JsonConverter(typeof(KojinBangoConverter))] KojinBango Bango, int Kaigodo);

public sealed class RiyoshaModel(IRiyoshaDaicho daicho, ILogger<RiyoshaModel> log) : PageModel
{
    [BindProperty] public string? MyNumber { get; set; }

    [BindProperty(SupportsGet = true)] public int Id { get; set; }

    [TempData] public string? Oshirase { get; set; }

    public Riyosha? Hyoji { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Hyoji = await daicho.GetAsync(Id, ct);
        log.LogInformation("表示 {R}", Hyoji); // SAFE 番号の型は伏字を出す
        log.LogInformation("表示 {B}", Hyoji?.Bango); // SAFE
        log.LogInformation("表示 {B}", Hyoji?.Bango.Hirabun()); // LEAK MYN1001
        log.LogInformation("表示 {B}", Hyoji?.Bango.ToString()); // SAFE
        return Hyoji is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!KojinBango.TryParse(MyNumber, out var bango))
        {
            ModelState.AddModelError(nameof(MyNumber), "12桁の数字で入力してください"); // SAFE
            log.LogWarning("形式 {Keta}", MyNumber?.Length ?? 0); // SAFE
            MyNumber = null;
            return Page();
        }

        await daicho.SetAsync(Id, bango, ct);
        Oshirase = $"利用者 {Id} の番号 {bango} を登録しました"; // SAFE 伏字になる
        log.LogInformation("登録 {Oshirase}", Oshirase); // SAFE
        Oshirase = $"利用者 {Id} の番号 {MyNumber} を登録しました"; // LEAK MYN1008
        MyNumber = string.Empty;
        return RedirectToPage("Index", new { Id }); // SAFE
    }

    public JsonResult OnGetJson() => new(Hyoji); // SAFE 変換器が伏せる

    public async Task<IActionResult> OnGetHikakuAsync(int a, int b, CancellationToken ct)
    {
        var (x, y) = (await daicho.GetAsync(a, ct), await daicho.GetAsync(b, ct));
        log.LogInformation("同一 {Onaji}", x?.Bango == y?.Bango); // SAFE
        return Content(x?.Bango == y?.Bango ? "同一人物" : "別人"); // SAFE
    }
}

public interface IRiyoshaDaicho
{
    Task<Riyosha?> GetAsync(int id, CancellationToken ct);

    Task SetAsync(int id, KojinBango bango, CancellationToken ct);

    IAsyncEnumerable<Riyosha> AllAsync(CancellationToken ct);
}

public sealed class TsuchiHub(IRiyoshaDaicho daicho) : Hub
{
    public async Task Shirase(int id)
    {
        var r = await daicho.GetAsync(id, Context.ConnectionAborted);
        await Clients.All.SendAsync("koshin", new { r!.Id, r.Shimei }); // SAFE
        await Clients.Caller.SendAsync("bango", r.Bango.Hirabun()); // LEAK MYN1010|MYN1011
        await Groups.AddToGroupAsync(Context.ConnectionId, $"riyosha-{r.Id}"); // SAFE
    }
}

public sealed class DaichoBatch(IRiyoshaDaicho daicho, ILogger<DaichoBatch> log)
{
    public async Task RunAsync(Stream saki, CancellationToken ct)
    {
        var fuse = new TransformBlock<Riyosha, string>(r => $"{r.Id},{r.Shimei},{r.Kaigodo}");
        var kaku = new ActionBlock<string>(s => log.LogInformation("{Gyo}", s)); // SAFE 番号なし
        fuse.LinkTo(kaku, new DataflowLinkOptions { PropagateCompletion = true });
        await using var w = new StreamWriter(saki, leaveOpen: true);
        await foreach (var r in daicho.AllAsync(ct))
        {
            await fuse.SendAsync(r, ct);
            await w.WriteLineAsync($"{r.Id}\t{r.Bango}"); // SAFE 伏字
            var hira = r.Bango.Hirabun();
            await w.WriteLineAsync($"{r.Id}\t{hira}"); // LEAK MYN1005
            var matsubi = hira.AsMemory(8);
            await w.WriteLineAsync(matsubi, ct); // LEAK MYN1005
            var gouhi = hira[11] - '0';
            log.LogDebug("検査数字 {G}", gouhi); // SAFE 32ビットの一桁
        }

        fuse.Complete();
        await kaku.Completion;
    }

    public static string Jisho(IEnumerable<Riyosha> all)
    {
        var jisho = all.ToDictionary(r => r.Id, r => r.Bango);
        Console.WriteLine(string.Join(",", jisho.Keys)); // SAFE
        Console.WriteLine(string.Join(",", jisho.Values)); // SAFE 伏字の並び
        Console.WriteLine(JsonSerializer.Serialize(jisho.Select(p => new { p.Key, Ari = p.Value != default }))); // SAFE
        var hira = all.ToDictionary(r => r.Id, r => r.Bango.Hirabun());
        Console.WriteLine(hira.ContainsValue("000000000000")); // SAFE
        Console.WriteLine(hira[1]); // LEAK MYN1001
        return jisho.TryGetValue(1, out var b) ? b.ToString() : "なし";
    }
}
