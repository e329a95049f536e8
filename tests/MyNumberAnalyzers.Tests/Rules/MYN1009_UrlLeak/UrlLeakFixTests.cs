using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class UrlLeakFixTests
{
    [Fact]
    public void A_query_becomes_content() => FixVerify.Fix<UrlLeakFix>(
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        public class Client(HttpClient http)
        {
            public Task<HttpResponseMessage> Ask(string myNumber) => http.GetAsync($"https://example.jp/status?number={{|MYN1009:myNumber|}}");
        }
        """ + "\n",
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        public class Client(HttpClient http)
        {
            public Task<HttpResponseMessage> Ask(string myNumber) => http.PostAsJsonAsync("https://example.jp/status", new { number = myNumber });
        }
        """ + "\n",
        UrlLeakFix.MYN1009_Content,
        uncovers: ["MYN1010"]);

    [Fact]
    public void A_call_that_yields_the_text_cannot_become_a_post() => FixVerify.NotOffered<UrlLeakFix>(
        """
        using System.Net.Http;
        using System.Threading.Tasks;

        public class Client(HttpClient http)
        {
            public Task<string> Ask(string myNumber) => http.GetStringAsync($"https://example.jp/status?number={{|MYN1009:myNumber|}}");
        }
        """,
        UrlLeakFix.MYN1009_Content);

    [Fact]
    public void A_redirect_names_the_key() => FixVerify.Fix<UrlLeakFix>(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Api : ControllerBase
        {
            public IActionResult Confirm(Employee employee) => Redirect({|MYN1009:"/done/" + employee.MyNumber|});
        }

        """,
        """
        using Microsoft.AspNetCore.Mvc;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Api : ControllerBase
        {
            public IActionResult Confirm(Employee employee) => Redirect("/done/" + employee.Id);
        }

        """,
        UrlLeakFix.MYN1009_UseKey);
}
