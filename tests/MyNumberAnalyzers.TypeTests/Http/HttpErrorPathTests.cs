using System.Net;
using System.Text;
using MyNumberAnalyzers.TypeTests.LeakPaths;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Http;

/// <summary>Requests against a real server: no answer and no log line repeats what was sent.</summary>
[Collection("Process-wide settings")]
public sealed class HttpErrorPathTests
{
    public static TheoryData<string, bool> Servers => new()
    {
        { "Development", true },
        { "Development", false },
        { "Production", true },
        { "Production", false },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task No_answer_and_no_log_line_repeats_a_number(string environment, bool withMvcSupport)
    {
        await using var server = await PayrollServer.Start(environment, withMvcSupport);
        var requests = 0;
        foreach (var input in Inputs())
        {
            foreach (var request in Requests(input.Text))
            {
                var path = request.RequestUri!.OriginalString;
                var before = server.Log.Length;
                using var answer = await server.Client.SendAsync(request);
                var body = await answer.Content.ReadAsStringAsync();
                await server.Finished(++requests);
                var what = $"{environment} {request.Method} {path} {input.Name}: {(int)answer.StatusCode} {body}";

                AssertClean(input.Canary, body, what);
                AssertClean(input.Canary, answer.Headers.ToString(), what);
                // The URL is the host's own text: binding a number from it is refused when compiling (MYN2005, ASP0020).
                // A raw string of the user's own is printed by MVC at level Trace; only its validation message is ours.
                AssertClean(input.Canary, path == "/hire/validated" ? "" : WithoutUrl(server.Log[before..], path), what);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest || path.Contains("throws"), what);
                Assert.Equal(answer.StatusCode == HttpStatusCode.OK, IsAccepted(path, input.IsGood, body));
            }
        }
    }

    [Fact]
    public async Task The_message_for_a_bad_value_says_why_in_the_answer()
    {
        await using var server = await PayrollServer.Start("Production", withMvcSupport: true);
        using var answer = await server.Client.PostAsync("/hire/body", Json("{\"name\":\"a\",\"number\":\"123456789012\"}"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("check digit", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task An_address_is_not_made_of_a_number(string environment)
    {
        await using var server = await PayrollServer.Start(environment, withMvcSupport: true);
        var canary = Canary.Fresh();
        var hired = $"{{\"name\":\"a\",\"number\":\"{canary.Digits}\",\"spouse\":\"{canary.Digits}\"}}";
        foreach (var path in new[] { "/hire/created", "/hire/link" })
        {
            using var refused = await server.Client.PostAsync(path, Json(hired));
            Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
            AssertClean(canary, refused.Headers + await refused.Content.ReadAsStringAsync(), path);
        }

        AssertClean(canary, server.Log, environment);
        Assert.Contains("does not belong into an address", server.Log);
        using var made = await server.Client.PostAsync("/hire/named", Json(hired));
        Assert.Equal("/hire/route/a", made.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task The_scan_of_answer_and_log_finds_a_plain_string()
    {
        // The same server, asked to repeat a header that the host logs at no level, and a path that it does log.
        await using var server = await PayrollServer.Start("Development", withMvcSupport: true);
        var canary = Canary.Fresh();
        using var answer = await server.Client.GetAsync("/hire/route/" + canary.Digits);
        Assert.NotEmpty(canary.FoundIn(Encoding.UTF8.GetBytes(server.Log)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static IEnumerable<(string Name, Canary Canary, string? Text, bool IsGood)> Inputs()
    {
        var canary = Canary.Fresh();
        var digits = canary.Digits;
        yield return ("valid", canary, digits, true);
        yield return ("full width", canary, string.Concat(digits.Select(digit => (char)(digit + 0xFEE0))), true);
        yield return ("hyphens", canary, $"{digits[..4]}-{digits[4..8]}-{digits[8..]}", true);
        yield return ("wrong check digit", canary, digits[..11] + (digits[11] == '9' ? '0' : (char)(digits[11] + 1)), false);
        yield return ("11 digits", canary, digits[..11], false);
        yield return ("13 digits", canary, digits + "1", false);
        yield return ("dots", canary, $"{digits[..4]}.{digits[4..8]}.{digits[8..]}", false);
        yield return ("letters around", canary, "x" + digits + "x", false);
        yield return ("missing", canary, null, false);
    }

    private static IEnumerable<HttpRequestMessage> Requests(string? text)
    {
        var quoted = text is null ? "null" : $"\"{text}\"";
        foreach (var json in new[] { "/hire/body", "/minimal/json" })
        {
            yield return Post(json, $"{{\"name\":\"a\",\"number\":{quoted}}}");
            yield return Post(json, $"{{\"name\":\"a\",\"number\":\"\",\"spouse\":{quoted}}}");
            if (text is not null)
            {
                // A number token, a half-typed document, and the digits where a number, an object or a name is expected.
                yield return Post(json, $"{{\"name\":\"a\",\"number\":{text.Replace("x", "")}}}");
                yield return Post(json, $"{{\"name\":\"a\",\"number\":\"{text}");
                yield return Post(json, $"\"{text}\"");
                yield return Post(json, $"{{\"number\":[\"{text}\"]}}");
                yield return Post(json, $"{{\"number\":{{\"value\":\"{text}\"}}}}");
            }
        }

        yield return Post("/hire/bare", quoted);
        yield return Post("/minimal/bare", quoted);
        yield return Post("/hire/list", $"[{quoted}]");
        foreach (var form in new[] { "/hire/form", "/hire/formdto", "/hire/formlist", "/hire/formdictionary", "/minimal/form", "/hire/validated" })
        {
            var fields = text is null ? new Dictionary<string, string> { ["name"] = "a" } : Fields(text);
            yield return new HttpRequestMessage(HttpMethod.Post, form) { Content = new FormUrlEncodedContent(fields) };
        }

        if (text is not null)
        {
            var escaped = Uri.EscapeDataString(text);
            yield return new HttpRequestMessage(HttpMethod.Get, "/hire/query?number=" + escaped);
            yield return new HttpRequestMessage(HttpMethod.Get, "/hire/optional?number=" + escaped);
            yield return new HttpRequestMessage(HttpMethod.Get, "/hire/route/" + escaped);
            var header = new HttpRequestMessage(HttpMethod.Get, "/hire/header");
            header.Headers.TryAddWithoutValidation("X-Number", text);
            if (text.All(char.IsAscii))
            {
                yield return header;
            }
        }
    }

    private static Dictionary<string, string> Fields(string text) => new()
    {
        ["name"] = "a",
        ["number"] = text,
        ["Number"] = text,
        ["numbers[0]"] = text,
        ["numbers[x]"] = text,
    };

    /// <summary>Only a JSON body gives a number; a form gives text that is checked; everything else is an error or nothing.</summary>
    private static bool IsAccepted(string path, bool isGood, string body) => body.StartsWith("stored", StringComparison.Ordinal)
        ? isGood && (path.Contains("body") || path.Contains("json") || path.Contains("bare") || path.Contains("list"))
        : body is "absent" or "empty" || (path.Contains("validated") && isGood);

    private static HttpRequestMessage Post(string path, string json) => new(HttpMethod.Post, path) { Content = Json(json) };

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static string WithoutUrl(string log, string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        foreach (var url in new[] { path, decoded, path.Split('?').Last(), decoded.Split('/').Last() })
        {
            log = url.Length > 10 ? log.Replace(url, "") : log;
        }

        return log;
    }

    private static void AssertClean(Canary canary, string text, string what)
    {
        var found = canary.FoundIn(Encoding.UTF8.GetBytes(text)).Distinct().ToArray();
        Assert.True(found.Length == 0, $"{what}: found as {string.Join(", ", found)} in {text}");
    }
}
