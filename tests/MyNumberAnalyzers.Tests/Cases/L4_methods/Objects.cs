using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Hoken.Objects;

public sealed class Hihokensha
{
    public string KigoBango { get; set; } = "";
    public string KojinBango { get; set; } = "";
}

public sealed class Todoke
{
    public string? Field1 { get; set; }
    public string? Field2 { get; set; }
    public string Summary => $"{Field1}";
    public string Full => $"{Field1}/{Field2}";
    public override string ToString() => "届 " + Field2;
}

public sealed class TodokeBuilder
{
    private readonly Todoke _todoke = new();
    private readonly StringBuilder _memo = new();

    public TodokeBuilder WithKigo(string value)
    {
        _todoke.Field1 = value;
        return this;
    }

    public TodokeBuilder WithValue(string value)
    {
        _todoke.Field2 = value;
        return this;
    }

    public TodokeBuilder Memo(string text)
    {
        _memo.Append(text);
        return this;
    }

    public string Notes() => _memo.ToString();

    public Todoke Build() => _todoke;
}

public readonly struct Pair
{
    public Pair(string left, string right)
    {
        Left = left;
        Right = right;
    }

    public string Left { get; }

    public string Right { get; }

    public void Deconstruct(out string left, out string right)
    {
        left = Left;
        right = Right;
    }
}

public sealed class Objects(ILogger<Objects> log)
{
    public void Built(Hihokensha h)
    {
        var todoke = new TodokeBuilder().WithKigo(h.KigoBango).WithValue(h.KojinBango).Build();
        log.LogInformation("{V}", todoke.Field1); // SAFE the other field
        log.LogInformation("{V}", todoke.Field2); // LEAK MYN1001
        log.LogInformation("{V}", todoke.Summary); // SAFE made of the other field
        log.LogInformation("{V}", todoke.Full); // LEAK MYN1001
        log.LogInformation("{V}", todoke.ToString()); // LEAK MYN1001 own ToString
        log.LogInformation("{V}", todoke); // LEAK MYN1001 own ToString
    }

    public void BuiltClean(Hihokensha h)
    {
        var todoke = new TodokeBuilder().WithKigo(h.KigoBango).Build();
        log.LogInformation("{V}", todoke.Field1); // SAFE
    }

    public void Memos(Hihokensha h)
    {
        log.LogInformation("{V}", new TodokeBuilder().Memo(h.KojinBango).Notes()); // LEAK MYN1001
    }

    public void Structs(Hihokensha h)
    {
        var pair = new Pair(h.KigoBango, h.KojinBango);
        log.LogInformation("{V}", pair.Left); // SAFE
        log.LogInformation("{V}", pair.Right); // LEAK MYN1001
        var (left, right) = pair;
        log.LogInformation("{V}", left); // SAFE
        log.LogInformation("{V}", right); // LEAK MYN1001
        var turned = new Pair(pair.Right, pair.Left);
        log.LogInformation("{V}", turned.Left); // LEAK MYN1001
        log.LogInformation("{V}", turned.Right); // SAFE
    }

    public void Mutated(Hihokensha h)
    {
        var todoke = new Todoke();
        Fill(todoke, h);
        log.LogInformation("{V}", todoke.Field1); // SAFE
        log.LogInformation("{V}", todoke.Field2); // LEAK MYN1001
        Wipe(todoke);
        log.LogInformation("{V}", todoke.Field2); // SAFE wiped in the callee
        var list = new List<string>();
        Collect(list, h);
        log.LogInformation("{V}", list[0]); // LEAK MYN1001 added in the callee
        var list2 = new List<string>();
        CollectKigo(list2, h);
        log.LogInformation("{V}", list2[0]); // SAFE
        var dict = new Dictionary<string, string>();
        Register(dict, "a", h.KojinBango);
        log.LogInformation("{V}", dict["a"]); // LEAK MYN1001
    }

    private static void Fill(Todoke t, Hihokensha h)
    {
        t.Field1 = h.KigoBango;
        t.Field2 = h.KojinBango;
    }

    private static void Wipe(Todoke t) => t.Field2 = null;

    private static void Collect(ICollection<string> target, Hihokensha h) => target.Add(h.KojinBango);

    private static void CollectKigo(ICollection<string> target, Hihokensha h) => target.Add(h.KigoBango);

    private static void Register(IDictionary<string, string> target, string key, string value) => target[key] = value;

    public void Instances(Hihokensha h)
    {
        var raw = new Todoke { Field2 = h.KojinBango };
        var masked = new Todoke { Field2 = Mask(h.KojinBango) };
        log.LogInformation("{V}", masked.Field2); // SAFE this one is masked
        log.LogInformation("{V}", raw.Field2); // LEAK MYN1001
        var alias = raw;
        log.LogInformation("{V}", alias.Field2); // LEAK MYN1001
        alias.Field2 = "";
        log.LogInformation("{V}", raw.Field2); // SAFE cleared through the alias
    }

    private static string Mask(string text)
    {
        var b = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            b.Append('*');
        }

        return b.ToString();
    }
}
