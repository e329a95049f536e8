using System;
using System.IO;
using Microsoft.Extensions.Logging;

namespace Madoguchi.Events;

public sealed class Kansa : IDisposable
{
    private readonly ILogger _log;
    private readonly Madoguchi _madoguchi;

    public Kansa(ILogger log, Madoguchi madoguchi)
    {
        _log = log;
        _madoguchi = madoguchi;
        madoguchi.Registered += OnRegistered;
        madoguchi.Scanned += text => _log.LogInformation("{V}", text); // LEAK MYN1001 @scanned
        madoguchi.Called += text => _log.LogInformation("{V}", text); // SAFE
        madoguchi.OnError = text => File.AppendAllText("error.log", text); // LEAK MYN1005 @error
        madoguchi.Formatter = text => new string('*', text.Length);
    }

    public void Dispose() => _madoguchi.Registered -= OnRegistered;

    private void OnRegistered(object? sender, TorokuEventArgs e)
    {
        _log.LogInformation("{V}", e.Uketsuke); // SAFE
        _log.LogInformation("{V}", e.Text); // LEAK MYN1001 @registered
        _log.LogInformation("{V}", _madoguchi.Format(e.Text)); // SAFE the formatter masks
    }
}
