using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;
using Serilog;

namespace Hoken.Core;

public sealed class Keiyakusha
{
    public string ShokenBango { get; init; } = "";
    public string Shimei { get; init; } = "";
    public string? KojinBango { get; init; }
}

public sealed class BangoSpec(string kojinBango) : Specification<Keiyakusha>
{
    public override Expression<Func<Keiyakusha, bool>> ToExpression() => k => k.KojinBango == kojinBango;

    public override string ToString() => "BangoSpec";
}

public sealed class ShokenSpec(string bango) : Specification<Keiyakusha>
{
    public override Expression<Func<Keiyakusha, bool>> ToExpression() => k => k.ShokenBango == bango;

    public override string ToString() => $"ShokenSpec({bango})";
}

public sealed class Chosho(ILogger log)
{
    private readonly InMemoryRepository<Keiyakusha> _byShoken = new(k => k.ShokenBango);
    private readonly InMemoryRepository<Keiyakusha> _byBango = new(k => k.KojinBango ?? "");

    public void Repositories(Keiyakusha k)
    {
        _byShoken.Save(k);
        _byBango.Save(k);
        log.Information("{K}", _byShoken.Keys.First()); // SAFE policy numbers
        log.Information("{K}", _byBango.Keys.First()); // LEAK MYN1001 keyed by the number
        foreach (var found in _byShoken.Find(new BangoSpec(k.KojinBango!)))
        {
            log.Information("{K}", found.Shimei); // SAFE
            log.Information("{K}", found.KojinBango); // LEAK MYN1001
        }

        log.Information("{Spec}", new ShokenSpec(k.ShokenBango).ToString()); // SAFE
        log.Information("{Spec}", new BangoSpec(k.KojinBango!).ToString()); // SAFE a fixed text
        log.Information("{Spec}", new ShokenSpec(k.KojinBango!).ToString()); // LEAK MYN1001
    }

    public void Options(Keiyakusha k)
    {
        var shimei = Option<Keiyakusha>.Some(k).Select(x => x.Shimei);
        log.Information("{V}", shimei.GetOr("なし")); // SAFE
        var bango = Option<Keiyakusha>.Some(k).Select(x => x.KojinBango ?? "");
        log.Information("{V}", bango.GetOr("なし")); // LEAK MYN1001
        log.Information("{V}", bango.HasValue); // SAFE
        log.Information("{V}", bango.Select(b => b.Length).GetOr(0)); // SAFE
        var both = from s in shimei from b in bango select s + ":" + b;
        both.Do(t => log.Information("{V}", t), () => log.Information("なし")); // LEAK MYN1001
        shimei.Do(t => log.Information("{V}", t), () => log.Information("なし")); // SAFE
        log.Information("{V}", Option<string>.None.GetOr("なし")); // SAFE
    }

    public void Visitors(Keiyakusha k)
    {
        Node doc = new GroupNode(new TextNode(k.Shimei), new GroupNode(new NumberNode(k.KojinBango!)));
        log.Information("{Doc}", doc.Accept(new MaskPrinter())); // SAFE stars
        log.Information("{Doc}", doc.Accept(new CountVisitor())); // SAFE a count
        log.Information("{Doc}", doc.Accept(new PlainPrinter())); // LEAK MYN1001
        Node text = new TextNode(k.Shimei);
        log.Information("{Doc}", text.Accept(new PlainPrinter())); // SAFE a text node only
    }

    public async Task Closures(Keiyakusha k)
    {
        Action<string>? report = null;
        report += s => log.Information("{S}", s.Length); // SAFE
        report(k.KojinBango!);
        report += s => log.Information("{S}", s); // LEAK MYN1001
        report(k.KojinBango!);
        var jobs = new List<Func<Task>>();
        foreach (var field in new[] { k.Shimei, k.ShokenBango })
        {
            jobs.Add(() => File.WriteAllTextAsync("f.txt", field)); // SAFE
        }

        jobs.Add(() => File.WriteAllTextAsync("n.txt", k.KojinBango)); // LEAK MYN1005
        await Task.WhenAll(jobs.Select(j => j()));
        Func<Keiyakusha, Func<string>> later = x => () => x.KojinBango!;
        var get = later(k);
        log.Information("{V}", get()); // LEAK MYN1001
        Func<Func<Keiyakusha, string>, string> apply = f => f(k);
        log.Information("{V}", apply(x => x.Shimei)); // SAFE
        log.Information("{V}", apply(x => x.KojinBango!)); // LEAK MYN1001
        Predicate<Keiyakusha> aru = x => x.KojinBango is { Length: 12 };
        log.Information("{V}", aru(k)); // SAFE
        var cache = new Dictionary<string, Lazy<string>> { ["n"] = new(() => k.KojinBango!), ["s"] = new(() => k.Shimei) };
        log.Information("{V}", cache["n"].Value); // LEAK MYN1001
        log.Information("{V}", cache["s"].Value); // SAFE another entry
    }
}
