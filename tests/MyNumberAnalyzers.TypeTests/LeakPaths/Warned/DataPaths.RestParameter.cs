using System.Threading;
using System.Threading.Tasks;
using MyNumberSafety;
using RestSharp;

namespace Payroll.Clients;

public interface IPersonClient
{
    Task<string?> FindAsync(MyNumber number, CancellationToken cancellationToken);
}

public class PersonClient : IPersonClient
{
    private readonly RestClient _client = new("https://persons.example/");

    public async Task<string?> FindAsync(MyNumber number, CancellationToken cancellationToken)
    {
        var request = new RestRequest("persons", Method.Get);
        request.AddQueryParameter("number", number); // MYN3002
        var response = await _client.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        return response.Content;
    }

    public RestRequest Detail(MyNumber number, int page) =>
        new RestRequest("persons/{number}").AddUrlSegment("number", number) // MYN3002
            .AddQueryParameter("page", page);

    public RestRequest Form(MyNumber? spouse)
    {
        var request = new RestRequest("family", Method.Post);
        if (spouse is { } number)
        {
            request.AddParameter("spouse", number, encode: false); // MYN3002
            request.AddOrUpdateParameter("again", number); // MYN3002
            request.AddHeader("X-Number", number); // MYN3002
        }

        return request.AddParameter("boxed", (object)spouse!, ParameterType.GetOrPost); // MYN3002
    }
}
