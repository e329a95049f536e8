using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Nenkin.Functions;

public static partial class TodokeFunction
{
    [GeneratedRegex(@"\A\d{12}\z")]
    private static partial Regex JuniKeta();

    private static partial Regex JuniKeta() => new(@"\A\d{12}\z");

    public static async Task<IActionResult> RunAsync(HttpRequest req, ILogger log, HttpClient http)
    {
        log.LogInformation("C# HTTP trigger function processed a request."); // SAFE
        string? myNumber = req.Query["myNumber"];
        string nenkinBango = req.Query["kisoNenkinBango"].ToString();
        log.LogInformation("年金 {No}", nenkinBango); // SAFE another number
        using var reader = new StreamReader(req.Body);
        var requestBody = await reader.ReadToEndAsync();
        log.LogInformation("本文 {Length} 文字", requestBody.Length); // SAFE
        using var data = JsonDocument.Parse(requestBody);
        myNumber ??= data.RootElement.GetProperty("myNumber").GetString();
        log.LogInformation("受信 {V}", myNumber); // LEAK MYN1001

        if (myNumber is null)
        {
            log.LogWarning("番号なし: {V}", myNumber); // SAFE null here
            return new BadRequestObjectResult("myNumber が指定されていません"); // SAFE
        }

        if (!JuniKeta().IsMatch(myNumber))
        {
            log.LogWarning("形式不正: {Len}", myNumber.Length); // SAFE
            return new BadRequestObjectResult(new { error = "invalid", value = myNumber }); // LEAK MYN1011
        }

        var masked = Regex.Replace(myNumber, @"\d", "*");
        log.LogInformation("{Masked}", masked); // SAFE every digit replaced
        var half = Regex.Replace(myNumber, @"^\d{8}", "********");
        log.LogInformation("{Half}", half); // LEAK MYN1001 four digits stay
        var grouped = Regex.Replace(myNumber, @"(\d{4})(\d{4})(\d{4})", "$1-$2-$3");
        log.LogInformation("{Grouped}", grouped); // LEAK MYN1001
        var label = string.Format(CultureInfo.InvariantCulture, "{0:yyyyMMdd}-{1}", DateTime.UtcNow, nenkinBango);
        log.LogInformation("{Label}", label); // SAFE

        var url = QueryHelpers.AddQueryString("https://nenkin.example.jp/api", "no", nenkinBango);
        using var r1 = await http.GetAsync(url); // SAFE
        url = QueryHelpers.AddQueryString(url, new Dictionary<string, string?> { ["kojin"] = myNumber }); // LEAK MYN1009 @qh
        using var r2 = await http.GetAsync(url); // LEAK MYN1009 @qh
        var builder = new UriBuilder("https://nenkin.example.jp/api") { Path = "todoke/" + nenkinBango };
        using var r3 = await http.GetAsync(builder.Uri); // SAFE
        builder.Query = "mn=" + myNumber; // LEAK MYN1009 @ub
        using var r4 = await http.GetAsync(builder.Uri); // LEAK MYN1009 @ub
        using var msg = new HttpRequestMessage(HttpMethod.Put, "https://nenkin.example.jp/api");
        msg.Headers.Authorization = new AuthenticationHeaderValue("Bearer", nenkinBango); // SAFE
        msg.Content = JsonContent.Create(new { nenkinBango }); // SAFE
        msg.Content = JsonContent.Create(new { myNumber }); // LEAK MYN1010
        using var ok = await http.SendAsync(msg); // ANY the same value
        if (!ok.IsSuccessStatusCode)
        {
            var problem = await ok.Content.ReadFromJsonAsync<ProblemDetails>();
            log.LogError("{Title} {Status}", problem?.Title, (int)ok.StatusCode); // SAFE
            throw new HttpRequestException($"連携失敗 {ok.StatusCode}"); // SAFE
        }

        var check = myNumber[^1];
        log.LogInformation("{Check}", check); // LEAK MYN1001 a digit of it
        var same = myNumber == nenkinBango;
        log.LogInformation("{Same}", same); // SAFE
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(myNumber)));
        log.LogInformation("{Hash}", hash); // LEAK MYN1012|MYN1001
        var salted = Rfc2898DeriveBytes.Pbkdf2(myNumber, RandomNumberGenerator.GetBytes(16), 600_000, HashAlgorithmName.SHA256, 32);
        log.LogInformation("{Len}", salted.Length); // SAFE a length
        using var hmac = new HMACSHA256(Convert.FromBase64String(Environment.GetEnvironmentVariable("INDEX_KEY")!));
        req.HttpContext.Response.Headers.ETag = "\"" + nenkinBango + "\""; // SAFE
        req.HttpContext.Response.Headers.ETag = "\"" + myNumber + "\""; // LEAK MYN1011
        req.HttpContext.Response.Headers.Append("X-No", myNumber); // LEAK MYN1011
        myNumber = null;
        log.LogInformation("{V}", myNumber); // SAFE cleared
        return new OkObjectResult(new { nenkinBango, registered = true }); // SAFE
    }
}
