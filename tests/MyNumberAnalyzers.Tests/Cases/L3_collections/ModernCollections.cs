using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Fintech.Kyc;

public sealed record Customer(Guid Id, string Name, string MyNumber, ImmutableArray<string> Tags, Address? Home = null)
{
    public string Initials => string.Concat(Name.Split(' ').Select(n => n[0]));

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Id = ").Append(Id);
        return true;
    }
}

public sealed record Address(string Zip, string Line);

public readonly record struct Kyc(string CustomerName, string Number, DateOnly On);

public sealed class Sensitive<T>(T value)
{
    public T Expose() => value;
    public override string ToString() => "[hidden]";
}

public sealed class Page<T>(IEnumerable<T> items, int total)
{
    public IReadOnlyList<T> Items { get; } = [.. items];
    public int Total { get; } = total;
    public Page<TOut> Select<TOut>(Func<T, TOut> f) => new(Items.Select(f), Total);
}

public sealed class KycService(ILogger<KycService> log, TimeProvider clock)
{
    public void Records(Customer c)
    {
        log.LogInformation("{C}", c); // SAFE its own PrintMembers leaves the number out
        log.LogInformation("{@C}", c); // LEAK MYN1001 destructured
        log.LogInformation("{C}", c.Home); // SAFE
        log.LogInformation("{C}", c.Initials); // SAFE
        var copy = c with { MyNumber = "" };
        log.LogInformation("{C}", JsonSerializer.Serialize(copy)); // SAFE emptied
        var other = copy with { Name = "別名" };
        log.LogInformation("{C}", other.MyNumber); // SAFE still empty
        var again = c with { Name = "別名" };
        log.LogInformation("{C}", again.MyNumber); // LEAK MYN1001
        var kyc = new Kyc(c.Name, c.MyNumber, DateOnly.FromDateTime(clock.GetUtcNow().Date));
        log.LogInformation("{K}", kyc); // LEAK MYN1001 a record prints itself
        log.LogInformation("{K}", kyc.On); // SAFE
        log.LogInformation("{K}", (kyc with { Number = "-" }).ToString()); // SAFE
        var (_, number, _) = kyc;
        log.LogInformation("{K}", number); // LEAK MYN1001
        var (id, name, _, tags, _) = c;
        log.LogInformation("{I} {N} {T}", id, name, tags.Length); // SAFE
        var hidden = new Sensitive<string>(c.MyNumber);
        log.LogInformation("{H}", hidden); // SAFE prints a fixed text
        log.LogInformation("{H}", hidden.Expose()); // LEAK MYN1001
        var anon = new { c.Id, c.Name, Has = c.MyNumber != "" };
        log.LogInformation("{A}", anon); // SAFE a flag
        log.LogInformation("{A}", new { c.Id, Last = c.MyNumber[^4..] }); // LEAK MYN1001 the last four
    }

    public void Collections(List<Customer> all)
    {
        string[] names = [.. all.Select(c => c.Name), "以上"];
        log.LogInformation("{N}", string.Join("|", names)); // SAFE
        string[] numbers = [.. all.Select(c => c.MyNumber), "以上"];
        log.LogInformation("{N}", string.Join("|", numbers)); // LEAK MYN1001
        var page = new Page<Customer>(all, all.Count);
        log.LogInformation("{T}", page.Total); // SAFE
        log.LogInformation("{P}", page.Select(c => c.Name).Items[0]); // SAFE
        log.LogInformation("{P}", page.Select(c => c.MyNumber).Items[0]); // LEAK MYN1001
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add(all[0].Name);
        log.LogInformation("{B}", builder.ToImmutable()[0]); // SAFE
        builder.Add(all[0].MyNumber);
        log.LogInformation("{B}", builder.MoveToImmutable()[1]); // LEAK MYN1001
        var distinct = all.DistinctBy(c => c.MyNumber).Count();
        log.LogInformation("{D}", distinct); // SAFE
        var dup = all.CountBy(c => c.MyNumber).Where(p => p.Value > 1).ToList();
        log.LogInformation("{D}", dup.Count); // SAFE
        log.LogInformation("{D}", dup[0].Value); // SAFE
        log.LogInformation("{D}", dup[0].Key); // LEAK MYN1001
        var partition = all.Aggregate((Ok: 0, Ng: 0), (acc, c) => c.MyNumber.Length == 12 ? (acc.Ok + 1, acc.Ng) : (acc.Ok, acc.Ng + 1));
        log.LogInformation("{Ok} {Ng}", partition.Ok, partition.Ng); // SAFE counts
        var first = all.Find(c => c.MyNumber.StartsWith('0'));
        log.LogInformation("{F}", first?.Id); // SAFE
        log.LogInformation("{F}", first?.MyNumber ?? "なし"); // LEAK MYN1001
        log.LogInformation("{F}", all.Exists(c => c.MyNumber == "")); // SAFE
        log.LogInformation("{F}", all.ConvertAll(c => c.Name.Length).Sum()); // SAFE
        log.LogInformation("{F}", all.ConvertAll(c => c.MyNumber).FirstOrDefault()); // LEAK MYN1001
        all.ForEach(c => log.LogInformation("{F}", c.Id)); // SAFE
        all.ForEach(c => log.LogInformation("{F}", c.MyNumber)); // LEAK MYN1001
        all.RemoveAll(c => c.MyNumber.Length != 12);
        log.LogInformation("{F}", all.Count); // SAFE
        var pq = new PriorityQueue<string, int>();
        pq.Enqueue(all[0].MyNumber, 1);
        log.LogInformation("{Q}", pq.Count); // SAFE
        log.LogInformation("{Q}", pq.Dequeue()); // LEAK MYN1001
        var linked = new LinkedList<Customer>(all);
        for (var node = linked.First; node is not null; node = node.Next)
        {
            log.LogInformation("{L}", node.Value.Name); // SAFE
            log.LogInformation("{L}", node.Value.MyNumber); // LEAK MYN1001
        }

        using var e = all.GetEnumerator();
        while (e.MoveNext())
        {
            log.LogInformation("{E}", e.Current.Id); // SAFE
            log.LogInformation("{E}", e.Current.MyNumber); // LEAK MYN1001
        }

        var nested = new Dictionary<string, Dictionary<string, string>>
        {
            ["氏名"] = all.ToDictionary(c => c.Id.ToString(), c => c.Name),
            ["番号"] = all.ToDictionary(c => c.Id.ToString(), c => c.MyNumber),
        };
        log.LogInformation("{N}", nested["氏名"].Values.First()); // SAFE the other map
        log.LogInformation("{N}", nested["番号"].Values.First()); // LEAK MYN1001
        if (all is [var head, .., var tail])
        {
            log.LogInformation("{H}", head.Name); // SAFE
            log.LogInformation("{T}", tail.MyNumber); // LEAK MYN1001
        }

        var texts = all.OrderBy(c => c.MyNumber, StringComparer.Ordinal).Select((c, i) => $"{i + 1}. {c.Name}");
        log.LogInformation("{T}", string.Join(Environment.NewLine, texts)); // SAFE ordered by it only
        var max = all.Max(c => c.MyNumber);
        log.LogInformation("{M}", max); // LEAK MYN1001
        log.LogInformation("{M}", all.Max(c => c.MyNumber.Length)); // SAFE
        log.LogInformation("{M}", all.Sum(c => c.MyNumber.Count(d => d == '0'))); // SAFE
        log.LogInformation("{M}", all.SequenceEqual(all)); // SAFE
    }
}
