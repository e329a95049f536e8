using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Reporting;

public enum OutputKind { Number, Name, Amount }

public sealed class Batch(ILogger<Batch> log)
{
    private static readonly Dictionary<OutputKind, Func<Gensen, string>> Selectors = new()
    {
        [OutputKind.Number] = g => g.MyNumber,
        [OutputKind.Name] = g => g.Shimei,
    };

    public void Columns(List<Gensen> all)
    {
        var report = new Report<Gensen>().Column("社員番号", g => g.ShainNo).Column("氏名", g => g.Shimei);
        File.WriteAllLines("a.csv", report.Lines(all)); // SAFE no column holds it
        var full = new Report<Gensen>().Column("社員番号", g => g.ShainNo).Column("番号", g => g.MyNumber);
        File.WriteAllLines("b.csv", full.Lines(all)); // LEAK MYN1005
    }

    public void Sections(Gensen g)
    {
        ISection[] safe = [new NameSection(), new AmountSection()];
        File.WriteAllText("c.txt", string.Join("\n", safe.Select(s => s.Render(g)))); // SAFE these sections do not print it
        var all = new List<ISection> { new NameSection(), new NumberSection() };
        var text = new StringBuilder();
        foreach (var section in all)
        {
            text.AppendLine(section.Render(g));
        }

        File.WriteAllText("d.txt", text.ToString()); // LEAK MYN1005
    }

    public void Select(Gensen g, OutputKind kind)
    {
        log.LogInformation("{V}", Selectors[kind](g)); // LEAK MYN1001
        log.LogInformation("{V}", Selectors.Count); // SAFE
        var value = kind switch
        {
            OutputKind.Name => g.Shimei,
            OutputKind.Amount => g.Shikyugaku.ToString("N0"),
            _ => "",
        };
        log.LogInformation("{V}", value); // SAFE
    }

    public void Progress(List<Gensen> all, IProgress<string> progress)
    {
        IProgress<string> own = new Progress<string>(s => log.LogInformation("{V}", s)); // LEAK MYN1001
        IProgress<int> count = new Progress<int>(n => log.LogInformation("{V}", n)); // SAFE a count
        for (var i = 0; i < all.Count; i++)
        {
            own.Report("処理中 " + all[i].MyNumber);
            count.Report(i);
            progress.Report(all[i].ShainNo); // SAFE
        }
    }

    public void Steps(Gensen g)
    {
        var context = new Context(g);
        Action<Context>[] steps = [Prepare, Print, PrintName];
        foreach (var step in steps)
        {
            step(context);
        }

        var undo = new Stack<string>();
        undo.Push(context.Line);
        log.LogInformation("{V}", undo.Pop()); // LEAK MYN1001
    }

    private static void Prepare(Context c) => c.Line = c.Source.ShainNo + ":" + c.Source.MyNumber;

    private static void Print(Context c) => Console.WriteLine(c.Line); // LEAK MYN1001

    private static void PrintName(Context c) => Console.WriteLine(c.Source.Shimei); // SAFE

    private sealed class Context(Gensen source)
    {
        public Gensen Source { get; } = source;

        public string Line { get; set; } = "";
    }
}
