using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;

namespace Jichitai.Renkei;

public sealed record ShokaiCommand(int AtenaNo, string KojinBango) : ICommand<Either<string, ShokaiKekka>>;

public sealed record ShokaiKekka(int AtenaNo, string Denbun, bool Seijo);

public sealed class ShokaiHandler(HttpClient http, ILogger<ShokaiHandler> log) : IHandler<ShokaiCommand, Either<string, ShokaiKekka>>
{
    private readonly Pipeline<Atena> _seikei = new(new TrimStage());
    private readonly Pipeline<Atena> _bikoTsuki = new(new TrimStage(), new BikoStage());

    public async ValueTask<Either<string, ShokaiKekka>> HandleAsync(ShokaiCommand command, CancellationToken ct)
    {
        var atena = new Atena { AtenaNo = command.AtenaNo, KojinBango = command.KojinBango };
        var seikei = _seikei.Run(new Atena { AtenaNo = 1, Shimei = " 番号 太郎 " });
        log.LogInformation("{No} {Shimei}", seikei.AtenaNo, seikei.Shimei); // SAFE
        var biko = _bikoTsuki.Run(atena);
        log.LogInformation("{Biko}", biko.Biko); // LEAK MYN1001 a stage wrote it there
        log.LogInformation("{No}", biko.AtenaNo); // SAFE

        var denbun = new XElement("shokai",
            new XElement("atena", command.AtenaNo),
            new XElement("kojinbango", command.KojinBango));
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://chukan.example.jp/shokai/" + command.AtenaNo); // SAFE
        request.Headers.Add("X-Atena", command.AtenaNo.ToString(CultureInfo.InvariantCulture)); // SAFE
        request.Headers.TryAddWithoutValidation("X-Kojin", command.KojinBango); // LEAK MYN1010
        request.Content = new StringContent(denbun.ToString(), Encoding.UTF8, "application/xml"); // LEAK MYN1010|MYN1004 @body
        using var response = await http.SendAsync(request, ct); // LEAK MYN1010 @body
        if (!response.IsSuccessStatusCode)
        {
            log.LogError("照会失敗 {Status}", response.StatusCode); // SAFE
            return Either<string, ShokaiKekka>.Left("照会失敗 " + command.AtenaNo);
        }

        denbun.Element("kojinbango")?.Remove();
        return Either<string, ShokaiKekka>.Right(new ShokaiKekka(command.AtenaNo, "K" + command.KojinBango, true));
    }
}

public sealed class ShokaiJob(IHandler<ShokaiCommand, Either<string, ShokaiKekka>> handler, ILogger<ShokaiJob> log)
{
    private readonly Dictionary<string, Func<Atena, string>> _columns = new()
    {
        ["宛名"] = a => a.AtenaNo.ToString(CultureInfo.InvariantCulture),
        ["氏名"] = a => a.Shimei,
        ["番号"] = a => a.KojinBango ?? "",
    };

    public event Action<string>? Shippai;

    public event EventHandler<ShokaiKekka>? Kanryo;

    public async Task RunAsync(Atena atena, CancellationToken ct)
    {
        var either = await handler.HandleAsync(new ShokaiCommand(atena.AtenaNo, atena.KojinBango!), ct);
        var text = either.Match(error => error, ok => ok.AtenaNo.ToString(CultureInfo.InvariantCulture));
        log.LogInformation("{Text}", text); // SAFE error text or resident code
        var raw = either.Match(_ => "", ok => ok.Denbun);
        log.LogInformation("{Raw}", raw); // LEAK MYN1001
        var mapped = either.Map(k => k.Denbun.Length);
        log.LogInformation("{N}", mapped.Match(_ => 0, n => n)); // SAFE a length
        either.Match<object?>(
            e =>
            {
                Shippai?.Invoke(e);
                return null;
            },
            k =>
            {
                Kanryo?.Invoke(this, k);
                return null;
            });
        log.LogInformation("{V}", _columns["氏名"](atena)); // SAFE
        log.LogInformation("{V}", _columns["番号"](atena)); // LEAK MYN1001
        var csv = string.Join(",", _columns.Values.Select(f => f(atena)));
        await File.AppendAllTextAsync("shokai.csv", csv, ct); // LEAK MYN1005
        var head = string.Join(",", _columns.Keys);
        await File.AppendAllTextAsync("shokai.csv", head, ct); // SAFE column names
    }
}

public sealed class ShokaiMonitor
{
    public ShokaiMonitor(ShokaiJob job)
    {
        job.Shippai += m => Console.WriteLine("失敗 " + m); // SAFE
        job.Kanryo += OnKanryo;
    }

    private void OnKanryo(object? sender, ShokaiKekka e)
    {
        Console.WriteLine(e.Seijo); // SAFE
        Console.WriteLine(e.Denbun); // LEAK MYN1001
        Console.WriteLine(e); // LEAK MYN1001 a record prints itself
    }
}
