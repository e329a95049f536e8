using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class TransmissionLeakTests
{
    [Fact]
    public void A_number_in_a_body_or_a_mail_is_reported_a_name_is_not() => Verify.Marked(
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.Mail;
        using System.Threading.Tasks;

        public class Sender(HttpClient http)
        {
            public Task Post(string name, string myNumber) =>
                http.PostAsJsonAsync("https://example.jp/people", {|MYN1010:new { name, number = myNumber }|});

            public MailMessage Mail(string name, string myNumber) => new("a@example.jp", "b@example.jp", name, $"番号は {{|MYN1010:myNumber|}} です");

            public Task PostName(string name, string myNumber) => http.PostAsJsonAsync("https://example.jp/people", new { name, myNumber.Length });
        }
        """,
        only: "MYN1010");

    private const string Destinations = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        public class Sender(HttpClient http)
        {
            private const string Host = "https://etax.example.jp";
            private static readonly Uri Slips = new("https://etax.example.jp/slips");

            public Task Direct(string myNumber) => http.PostAsJsonAsync("https://etax.example.jp/slips", $myNumber);
            public Task Sub(string myNumber) => http.PostAsJsonAsync("https://api.nta.example/slips", $myNumber);
            public Task Constant(string myNumber) => http.PostAsJsonAsync(Host + "/slips", $myNumber);
            public Task Field(string myNumber) => http.PostAsync(Slips, new StringContent($myNumber));
            public Task Path(string myNumber, int year) => http.PostAsync($"https://etax.example.jp/{year}", new StringContent($myNumber));

            public async Task Local(string myNumber)
            {
                var url = "https://etax.example.jp/slips";
                var pairs = new Dictionary<string, string> { ["number"] = myNumber };
                using var content = new FormUrlEncodedContent($pairs);
                using var response = await http.PostAsync(url, content);
            }

            public async Task Request(string myNumber)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, "https://etax.example.jp/slips");
                request.Content = new StringContent($myNumber);
                request.Headers.Add("X-Number", $myNumber);
                await http.SendAsync(request);
            }

            // Elsewhere, unencrypted, computed, or in two places of which one is not allowed: told as ever.
            public Task Other(string myNumber) => http.PostAsJsonAsync("https://example.jp/slips", {|MYN1010:myNumber|});
            public Task Plain(string myNumber) => http.PostAsJsonAsync("http://etax.example.jp/slips", {|MYN1010:myNumber|});
            public Task Longer(string myNumber) => http.PostAsJsonAsync("https://etax.example.jp.evil.example/", {|MYN1010:myNumber|});
            public Task Computed(string myNumber, string host) => http.PostAsJsonAsync($"https://{host}/slips", {|MYN1010:myNumber|});
            public Task Continued(string myNumber, string rest) => http.PostAsJsonAsync("https://etax.example.jp" + rest, {|MYN1010:myNumber|});
            public Task Unknown(string myNumber, string url) => http.PostAsJsonAsync(url, {|MYN1010:myNumber|});

            public async Task Twice(string myNumber)
            {
                var content = new StringContent({|MYN1010:myNumber|});
                await http.PostAsync("https://etax.example.jp/slips", content);
                await http.PostAsync("https://mirror.example/slips", content);
            }
        }
        """;

    [Fact]
    public void A_destination_that_the_options_allow_is_not_reported() => Verify.Marked(
        Destinations.Replace("$myNumber", "myNumber").Replace("$pairs", "pairs"),
        only: "MYN1010",
        options: new Dictionary<string, string> { ["mynumber.allowed_destinations"] = "etax.example.jp, *.nta.example" });

    [Fact]
    public void Without_the_option_every_one_is_reported() => Verify.Marked(
        Destinations.Replace("$myNumber", "{|MYN1010:myNumber|}").Replace("$pairs", "{|MYN1010:pairs|}"),
        only: "MYN1010");

    [Theory]
    [InlineData("Acme.ITaxOffice")]
    [InlineData("ITaxOffice")]
    [InlineData("Acme.TaxOffice")]
    public void A_type_is_a_destination_too(string allowed) => Verify.Marked(
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        namespace Acme;

        public interface ITaxOffice { Task Send(string myNumber); }

        public class TaxOffice(HttpClient http) : ITaxOffice
        {
            public Task Send(string myNumber) => http.PostAsJsonAsync("slips", myNumber);
        }

        public class Newsletter(HttpClient http)
        {
            public Task Send(string myNumber) => http.PostAsJsonAsync("letters", {|MYN1010:myNumber|});
        }
        """,
        only: "MYN1010",
        options: new Dictionary<string, string> { ["mynumber.allowed_destinations"] = allowed });
}
