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
}
