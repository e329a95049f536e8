using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Jinji.Pages;

public interface IEmployeeClient
{
    Task PutAsync(string name, string value);
}

public sealed class EmployeeClient(HttpClient http) : IEmployeeClient
{
    public async Task PutAsync(string name, string value)
    {
        var response = await http.PutAsJsonAsync("employees", new Payload(name, value));
        response.EnsureSuccessStatusCode();
    }

    private sealed record Payload(string Name, string Value);
}
