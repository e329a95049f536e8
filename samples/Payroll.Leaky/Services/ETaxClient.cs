using System.Diagnostics;
using System.Text.Json;
using Payroll.Leaky.Domain;

namespace Payroll.Leaky.Services;

/// <summary>申告データの送信</summary>
public class ETaxClient(HttpClient http, ILogger<ETaxClient> logger)
{
    private static readonly ActivitySource Source = new("Payroll.ETax");

    public async Task<bool> SubmitAsync(GensenChoshuhyo slip, CancellationToken cancellation)
    {
        using var activity = Source.StartActivity("submit");
        activity?.SetTag("payroll.year", slip.Year);
        activity?.SetTag("payroll.person", slip.個人番号); // MYN1003
        logger.LogDebug("送信: {Slip}", slip); // MYN1001
        var response = await http.PostAsJsonAsync("http://etax.example.jp/slips", slip, cancellation); // MYN1010
        return response.IsSuccessStatusCode;
    }

    public async Task<string> StatusAsync(Employee employee, CancellationToken cancellation)
    {
        var number = employee.MyNumber;
        return await http.GetStringAsync($"https://etax.example.jp/status?number={number}", cancellation); // MYN1009
    }

    /// <summary>控えをファイルに残す</summary>
    public void Keep(Employee employee, string folder)
    {
        var json = JsonSerializer.Serialize(employee);
        File.WriteAllText(Path.Combine(folder, $"{employee.EmployeeNo}.json"), json); // MYN1005
    }

    public string ToJson(Dependent dependent) => JsonSerializer.Serialize(dependent); // MYN1004
}
