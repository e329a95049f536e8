using System.Diagnostics;
using MyNumberSafety;
using Payroll.Safe.Domain;

namespace Payroll.Safe.Services;

/// <summary>申告データの送信</summary>
public class ETaxClient(HttpClient http, ILogger<ETaxClient> logger)
{
    private static readonly ActivitySource Source = new("Payroll.ETax");

    public async Task<bool> SubmitAsync(GensenChoshuhyo slip, CancellationToken cancellation)
    {
        using var activity = Source.StartActivity("submit");
        activity?.SetTag("payroll.year", slip.Year);
        logger.LogDebug("送信: {Slip}", slip);
        var digits = slip.Number.RevealToString(MyNumberPurpose.Tax);
        using var content = new FormUrlEncodedContent([new("year", slip.Year.ToString()), new("number", digits)]);
        var response = await http.PostAsync("https://etax.example.jp/slips", content, cancellation);
        return response.IsSuccessStatusCode;
    }
}
