using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Batch.Pipeline;

public sealed record WorkItem(int Row, string Payload, string Code);

public sealed class Reader
{
    private readonly Channel<WorkItem> _channel = Channel.CreateBounded<WorkItem>(10);

    public ChannelReader<WorkItem> Items => _channel.Reader;

    public async Task ReadAsync(IAsyncEnumerable<IReadOnlyDictionary<string, string>> rows, CancellationToken ct)
    {
        var n = 0;
        await foreach (var row in rows.WithCancellation(ct))
        {
            await _channel.Writer.WriteAsync(new WorkItem(n++, row["個人番号"], row["社員番号"]), ct);
        }

        _channel.Writer.Complete();
    }
}

public static class Retry
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> action, int times)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await action().ConfigureAwait(false);
            }
            catch (TimeoutException) when (i < times)
            {
                await Task.Delay(100).ConfigureAwait(false);
            }
        }
    }
}
