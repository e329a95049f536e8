using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Juki.Iterators;

public sealed record Jumin(string Atena, string KojinBango);

public sealed class Iterators(ILogger<Iterators> log)
{
    public void Sync(List<Jumin> all)
    {
        foreach (var v in Numbers(all))
        {
            log.LogInformation("{V}", v); // LEAK MYN1001
        }

        foreach (var v in Atena(all))
        {
            log.LogInformation("{V}", v); // SAFE
        }

        foreach (var (atena, text) in Pairs(all))
        {
            log.LogInformation("{V}", atena); // SAFE
            log.LogInformation("{V}", text); // LEAK MYN1001
        }

        log.LogInformation("{V}", Tree(all, 3).Last()); // LEAK MYN1001
        log.LogInformation("{V}", Masked(Numbers(all)).First()); // SAFE masked one by one
        log.LogInformation("{V}", Numbers(all).Count()); // SAFE
        using var e = Numbers(all).GetEnumerator();
        while (e.MoveNext())
        {
            log.LogInformation("{V}", e.Current); // LEAK MYN1001
        }
    }

    public async Task Async(List<Jumin> all, CancellationToken ct)
    {
        await foreach (var v in NumbersAsync(all, ct))
        {
            log.LogInformation("{V}", v); // LEAK MYN1001
        }

        await foreach (var v in NumbersAsync(all, ct).WithCancellation(ct).ConfigureAwait(false))
        {
            log.LogInformation("{V}", v.Length); // SAFE
        }

        await foreach (var v in AtenaAsync(all))
        {
            log.LogInformation("{V}", v); // SAFE
        }
    }

    private static IEnumerable<string> Numbers(IEnumerable<Jumin> all)
    {
        foreach (var j in all)
        {
            yield return j.KojinBango;
        }
    }

    private static IEnumerable<string> Atena(IEnumerable<Jumin> all)
    {
        foreach (var j in all)
        {
            if (j.KojinBango.Length != 12)
            {
                yield break;
            }

            yield return j.Atena;
        }
    }

    private static IEnumerable<(string Atena, string Text)> Pairs(IEnumerable<Jumin> all)
    {
        foreach (var j in all)
        {
            yield return (j.Atena, j.KojinBango);
        }
    }

    private static IEnumerable<string> Tree(IReadOnlyList<Jumin> all, int depth)
    {
        if (depth == 0)
        {
            yield return all[0].KojinBango;
            yield break;
        }

        foreach (var v in Tree(all, depth - 1))
        {
            yield return v;
        }
    }

    private static IEnumerable<string> Masked(IEnumerable<string> all)
    {
        foreach (var v in all)
        {
            yield return new string('*', v.Length);
        }
    }

    private static async IAsyncEnumerable<string> NumbersAsync(IEnumerable<Jumin> all, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var j in all)
        {
            await Task.Delay(1, ct);
            yield return j.KojinBango;
        }
    }

    private static async IAsyncEnumerable<string> AtenaAsync(IEnumerable<Jumin> all)
    {
        foreach (var j in all)
        {
            await Task.Yield();
            yield return j.Atena;
        }
    }
}
