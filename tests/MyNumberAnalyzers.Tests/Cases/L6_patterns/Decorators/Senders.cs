using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Todokede.Decorators;

public interface ISender
{
    Task SendAsync(string destination, string payload);
}

public sealed class HttpSender(HttpClient http) : ISender
{
    public Task SendAsync(string destination, string payload) => http.PostAsync(destination, new StringContent(payload));
}

public sealed class EncryptingSender(ISender inner, IDataProtector protector) : ISender
{
    public Task SendAsync(string destination, string payload) => inner.SendAsync(destination, protector.Protect(payload)); // SAFE encrypted before it goes on
}

public sealed class CountingSender(ISender inner, ILogger log) : ISender
{
    public Task SendAsync(string destination, string payload)
    {
        log.LogInformation("{Destination} {Length}", destination, payload.Length); // SAFE a length
        return inner.SendAsync(destination, payload);
    }
}

public abstract class Handler
{
    private Handler? _next;

    public Handler Then(Handler next)
    {
        _next = next;
        return next;
    }

    public void Handle(string key, string text)
    {
        Process(key, text);
        _next?.Handle(key, text);
    }

    protected abstract void Process(string key, string text);
}

public sealed class KeyHandler(ILogger log) : Handler
{
    protected override void Process(string key, string text) => log.LogInformation("{Key}", key); // SAFE the key
}

public sealed class TextHandler(ILogger log) : Handler
{
    protected override void Process(string key, string text) => log.LogInformation("{Text}", text); // LEAK MYN1001 @chain
}
