using System;
using System.Collections.Generic;
using System.Data;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Portal.Infra;

public sealed class AppLogger<T>(ILogger<T> inner)
{
    public void Info(string format, params object?[] args) => inner.LogInformation(format, args);

    public void Event(string name) => inner.LogInformation("event {Name}", name); // SAFE called with constants

    public IDisposable? Scope(string key, object? value) => inner.BeginScope(new Dictionary<string, object?> { [key] = value });

    public void Timing(string name, TimeSpan time) => inner.LogInformation("{Name} {Time}", name, time); // SAFE
}

public sealed class SessionState(ISession session)
{
    public string? Number
    {
        get => session.GetString("n");
        set => session.SetString("n", value ?? "");
    }

    public string? Step
    {
        get => session.GetString("s");
        set => session.SetString("s", value ?? ""); // SAFE set to steps only
    }
}

public sealed class UrlBuilder(string path)
{
    private readonly StringBuilder _query = new();

    public UrlBuilder Add(string key, string value)
    {
        _query.Append(_query.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public override string ToString() => path + _query;
}

public sealed class SqlBuilder
{
    private readonly StringBuilder _sql = new("select * from t where 1 = 1");
    private readonly DynamicParameters _parameters = new();

    public SqlBuilder Raw(string column, string value)
    {
        _sql.Append($" and {column} = '{value}'");
        return this;
    }

    public SqlBuilder Column(string column)
    {
        _sql.Append($" and {column} is not null");
        return this;
    }

    public string Text => _sql.ToString();
}

public sealed class ApiClient(HttpClient http)
{
    public async Task<T?> GetAsync<T>(string path) => await http.GetFromJsonAsync<T>("api/" + path);

    public async Task<TOut?> PostAsync<TIn, TOut>(string path, TIn body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        return await response.Content.ReadFromJsonAsync<TOut>();
    }
}

public sealed class CacheAside(IMemoryCache cache)
{
    public async Task<T?> GetAsync<T>(string key, Func<Task<T>> load)
    {
        if (!cache.TryGetValue(key, out T? value))
        {
            value = await load();
            cache.Set(key, value);
        }

        return value;
    }
}
