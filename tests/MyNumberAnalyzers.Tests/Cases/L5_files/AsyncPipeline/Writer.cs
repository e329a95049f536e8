using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Batch.Pipeline;

public sealed class Writer(Reader reader, HttpClient http, ILogger<Writer> log)
{
    public async Task WriteAsync(StreamWriter output, CancellationToken ct)
    {
        await foreach (var item in reader.Items.ReadAllAsync(ct))
        {
            log.LogInformation("{Row}", item.Row); // SAFE
            log.LogInformation("{Code}", item.Code); // SAFE
            log.LogInformation("{Payload}", item.Payload); // LEAK MYN1001 from the other file
            await output.WriteLineAsync(item.Payload); // LEAK MYN1005
            var answer = await Retry.RunAsync(() => Task.FromResult(item.Payload + "!"), 3);
            log.LogInformation("{Answer}", answer); // LEAK MYN1001 through a generic retry
            var code = await Retry.RunAsync(() => Task.FromResult(item.Code + "!"), 3);
            log.LogInformation("{Answer}", code); // SAFE
            await Retry.RunAsync(() => http.GetAsync("https://x.example.jp/" + item.Payload, ct), 3); // LEAK MYN1009
            await Retry.RunAsync(() => http.GetAsync("https://x.example.jp/" + item.Code, ct), 3); // SAFE
        }
    }
}
