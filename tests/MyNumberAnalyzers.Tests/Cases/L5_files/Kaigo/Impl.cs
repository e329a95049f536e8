using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.Serialization;
using System.Text;
using System.Threading.Tasks;
using Serilog;

namespace Kaigo;

public sealed class NinteiCore(ILogger log, HttpClient http) : ServiceCore<NinteiRequest, NinteiResponse>
{
    private static int _uketsuke;

    protected override void Before(NinteiRequest input)
    {
        log.Information("申請 {No}", input.HihokenshaBango); // SAFE an insurance number
        log.Debug("申請 {Bango}", input.KojinBango); // LEAK MYN1001
        log.Debug("申請 {Iken}", input.ShuchiiIken?.Length); // SAFE
    }

    protected override async Task<NinteiResponse> CoreAsync(NinteiRequest input)
    {
        if (input.KojinBango.Length != 12)
        {
            throw new InvalidOperationException("個人番号の桁数が不正です"); // SAFE
        }

        using var res = await http.PostAsJsonAsync("https://kaigo.example.jp/nintei", new { input.HihokenshaBango, input.KojinBango }); // LEAK MYN1010
        var no = $"U{++_uketsuke:D6}";
        return new NinteiResponse { UketsukeBango = no, Kekka = res.IsSuccessStatusCode ? "受付" : "却下", Riyu = res.IsSuccessStatusCode ? null : "番号 " + input.KojinBango };
    }

    protected override void After(NinteiRequest input, NinteiResponse output)
    {
        log.Information("結果 {No} {Kekka}", output.UketsukeBango, output.Kekka); // SAFE
        log.Information("結果 {Riyu}", output.Riyu); // LEAK MYN1001 the reason names the number
        File.AppendAllText("kekka.log", output.UketsukeBango + Environment.NewLine); // SAFE
    }

    protected override void Failed(NinteiRequest input, Exception ex)
    {
        log.Error(ex, "失敗 {No}", input.HihokenshaBango); // SAFE
        File.AppendAllText("shippai.log", input.HihokenshaBango + ":" + ex.GetType().Name); // SAFE
        File.AppendAllText("shippai.log", input.HihokenshaBango + ":" + input.KojinBango); // LEAK MYN1005
    }
}

public sealed class NinteiService(NinteiCore core, ILogger log) : INinteiService
{
    private readonly Dictionary<string, NinteiResponse> _kekka = [];

    public async Task<NinteiResponse> ShinseiAsync(NinteiRequest request)
    {
        var response = await core.InvokeAsync(request);
        _kekka[request.HihokenshaBango] = response;
        log.Information("{Count} 件", _kekka.Count); // SAFE
        log.Information("{Keys}", string.Join(",", _kekka.Keys)); // SAFE insurance numbers
        log.Information("{Kekka}", string.Join(",", _kekka.Values.Select(k => k.Kekka))); // SAFE results
        return response; // ANY a service contract without a host
    }

    public Task<string> ShokaiAsync(string hihokenshaBango) => Task.FromResult(_kekka.TryGetValue(hihokenshaBango, out var k) ? k.Kekka : "該当なし");
}

public sealed class Client(INinteiService service, ILogger log)
{
    public async Task RunAsync(string hihokenshaBango, string myNumber)
    {
        var response = await service.ShinseiAsync(new NinteiRequest { HihokenshaBango = hihokenshaBango, KojinBango = myNumber });
        log.Information("{Kekka}", response.Kekka); // SAFE
        log.Information("{Riyu}", response.Riyu); // LEAK MYN1001
        log.Information("{Kekka}", await service.ShokaiAsync(hihokenshaBango)); // SAFE
        var serializer = new DataContractSerializer(typeof(NinteiRequest));
        await using var file = File.Create("nintei.xml");
        serializer.WriteObject(file, new NinteiRequest { HihokenshaBango = hihokenshaBango }); // SAFE the number is not set
        serializer.WriteObject(file, new NinteiRequest { HihokenshaBango = hihokenshaBango, KojinBango = myNumber }); // LEAK MYN1004|MYN1005
    }
}
