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
}
