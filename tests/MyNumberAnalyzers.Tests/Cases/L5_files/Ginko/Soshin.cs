using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using log4net;

namespace Ginko.Denbun;

public sealed class Soshinki : IDisposable
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Soshinki));
    private readonly TcpClient _tcp = new();
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task SendAsync(KozaDenbun d, CancellationToken ct)
    {
        d.Fill();
        Log.Info(d.KozaBango); // SAFE
        Log.Debug(d.Dump()); // SAFE no number in this message
        await _gate.WaitAsync(ct);
        try
        {
            var stream = _tcp.GetStream();
            await stream.WriteAsync(d.ToBytes(), ct); // SAFE
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task SendAsync(FubanDenbun d, CancellationToken ct)
    {
        d.Fill();
        Log.Info(d.Gaiyo()); // SAFE a flag
        Log.Info(d.KojinBango); // LEAK MYN1001
        Log.Debug(d.Dump()); // LEAK MYN1001|MYN1012 the buffer holds it
        var stream = _tcp.GetStream();
        await stream.WriteAsync(d.ToBytes(), ct); // LEAK MYN1010|MYN1005
        await stream.FlushAsync(ct); // SAFE
    }

    public async Task<string> ReceiveAsync(CancellationToken ct)
    {
        var buffer = new byte[256];
        var n = await _tcp.GetStream().ReadAsync(buffer, ct);
        Log.Info(n); // SAFE
        var text = Encoding.ASCII.GetString(buffer, 0, n);
        var kojinBango = text.Substring(7, 12);
        Log.Info(text[..7]); // ANY the raw text the number is taken from
        Log.Info(kojinBango); // LEAK MYN1001
        return kojinBango.Trim('0').Length == 0 ? "" : text[..7];
    }

    public void Dispose()
    {
        _gate.Dispose();
        _tcp.Dispose();
    }
}
