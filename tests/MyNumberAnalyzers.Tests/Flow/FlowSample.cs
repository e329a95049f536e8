using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Marked members of a class, beside a person <c>P</c> who has a number and a name; <c>WriteLine</c> is the console's.</summary>
internal static class FlowSample
{
    private const string Usings =
        "using System; using System.Collections; using System.Collections.Generic; using System.IO; using System.Linq; using System.Runtime.CompilerServices; "
        + "using System.Text; using System.Threading; using System.Threading.Tasks; using static System.Console;\n";

    private const string Person = "\nclass P { public string MyNumber { get; set; } = \"\"; public string Name { get; set; } = \"\"; }\n";

    public static void Members(string members) => Check([Usings + Person + "partial class C {\n" + members + "\n}"]);

    public static void Types(string types) => Check([Usings + Person + types]);

    public static void Program(string statements, string types = "") =>
        Check([Usings + statements + Person + types], OutputKind.ConsoleApplication);

    public static void Files(params string[] types) =>
        Check([.. types.Select((text, index) => Usings + (index == 0 ? Person : "") + text)]);

    // None of these speaks of the emitted type, which is most of the work of a compilation.
    private static void Check(string[] texts, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        Verify.Marked(texts, only: "MYN1", kind: kind, generate: false);
}
