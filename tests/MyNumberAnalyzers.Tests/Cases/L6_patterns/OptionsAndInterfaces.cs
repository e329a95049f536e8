using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interfaces.Everywhere;

public interface IPerson
{
    string Name { get; }
}

public interface ITaxable : IPerson
{
    string MyNumber { get; }
}

public interface IRenderer
{
    string Render(ITaxable p);
}

public interface IWriter
{
    void Write(string text);
}

public sealed class Employee : ITaxable
{
    public string Name { get; init; } = "";
    public string MyNumber { get; init; } = "";
    string IPerson.Name => Name + " 様";
}

public sealed class SafeRenderer : IRenderer
{
    public string Render(ITaxable p) => $"{p.Name} ({p.MyNumber.Length}桁)";
}

public sealed class RawRenderer : IRenderer
{
    public string Render(ITaxable p) => $"{p.Name} ({p.MyNumber})";
}

public sealed class ConsoleWriter : IWriter
{
    public void Write(string text) => Console.WriteLine(text); // LEAK MYN1001 the report is raw
}

public sealed class NullWriter : IWriter
{
    public void Write(string text)
    {
    }
}

public sealed class CountingWriter(IWriter inner) : IWriter
{
    private int _count;

    public void Write(string text)
    {
        _count += text.Length;
        Console.Error.WriteLine(_count); // SAFE a count
        inner.Write(text);
    }
}

public sealed class RedactingWriter(IWriter inner) : IWriter
{
    public void Write(string text) => inner.Write(new string('*', text.Length));
}

public sealed class Report(IRenderer renderer, IWriter writer)
{
    public void Print(ITaxable p) => writer.Write(renderer.Render(p));
}

public static class Compose
{
    public static void Run(Employee e)
    {
        new Report(new SafeRenderer(), new NullWriter()).Print(e);
        new Report(new RawRenderer(), new NullWriter()).Print(e);
        new Report(new RawRenderer(), new CountingWriter(new ConsoleWriter())).Print(e);
        new Report(new RawRenderer(), new RedactingWriter(new OtherConsole())).Print(e);
        Console.WriteLine(((IPerson)e).Name); // SAFE
        Console.WriteLine(((ITaxable)e).MyNumber); // LEAK MYN1001
        IPerson p = e;
        Console.WriteLine(p.Name); // SAFE
        Console.WriteLine((p as ITaxable)?.MyNumber); // LEAK MYN1001
        Console.WriteLine(new SafeRenderer().Render(e)); // SAFE
        Console.WriteLine(new RawRenderer().Render(e)); // LEAK MYN1001
    }

    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<IRenderer, SafeRenderer>();
        services.AddSingleton<IWriter>(sp => new CountingWriter(new NullWriter()));
        services.AddTransient<Report>();
        return services;
    }
}

public sealed class OtherConsole : IWriter
{
    public void Write(string text) => Console.WriteLine(text); // SAFE only redacted text comes here
}

public sealed class Strategy(ILogger<Strategy> log)
{
    private static readonly Dictionary<string, Func<ITaxable, string>> Formats = new()
    {
        ["name"] = p => p.Name,
        ["mask"] = p => new string('*', p.MyNumber.Length),
        ["raw"] = p => p.MyNumber,
    };

    public void Run(ITaxable p)
    {
        log.LogInformation("{V}", Formats["name"](p)); // SAFE
        log.LogInformation("{V}", Formats["mask"](p)); // SAFE
        log.LogInformation("{V}", Formats["raw"](p)); // LEAK MYN1001
        foreach (var (key, _) in Formats)
        {
            log.LogInformation("{V}", key); // SAFE
        }

        log.LogInformation("{V}", Pick(Kind.Name)(p)); // SAFE
        log.LogInformation("{V}", Pick(Kind.Raw)(p)); // LEAK MYN1001
        var fields = new (string Title, Func<ITaxable, object> Get)[]
        {
            ("氏名", x => x.Name),
            ("桁数", x => x.MyNumber.Length),
        };
        foreach (var (title, get) in fields)
        {
            log.LogInformation("{T} {V}", title, get(p)); // SAFE a name and a length
        }

        var more = fields.Append(("番号", (ITaxable x) => (object)x.MyNumber)).ToArray();
        log.LogInformation("{V}", more[2].Get(p)); // LEAK MYN1001
    }

    private enum Kind
    {
        Name,
        Raw,
    }

    private static Func<ITaxable, string> Pick(Kind kind) => kind switch
    {
        Kind.Name => p => p.Name,
        Kind.Raw => p => p.MyNumber,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null), // SAFE
    };
}
