using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>What the lexicon costs on code without its words, over binding that code. Where no file has a word it is not asked at all.</summary>
internal static class LexiconCost
{
    public static void Print(int pairs)
    {
        var code = Codebase.Write(200, 30_000, 0);
        var bound = Host.Compile(code);
        bound.GetDiagnostics();
        ImmutableArray<ISymbol> symbols = [.. bound.SyntaxTrees.SelectMany(tree => Declared(bound, tree))];
        var triggers = new Triggers(SourceLexicon.TriggerWords);
        Print("search for its words (what a build does)", pairs, code, () => Search(code, triggers));
        Print($"asked about each of {symbols.Length} declarations (what no build does)", pairs, code, () => Ask(bound, symbols));
    }

    private static void Print(string what, int pairs, Codebase code, Action work)
    {
        var result = Pairs.Run(pairs, () => Bind(code), () => work);
        Console.WriteLine($"{what}: {100 * result.Cpu.Median:F2} % of binding [{100 * result.Cpu.Low:F2}, {100 * result.Cpu.High:F2}], below 0.5: {CostCommand.Verdict(result.Cpu.Median, 0.005)}");
    }

    private static Action Bind(Codebase code)
    {
        var compilation = Host.Compile(code);
        return () => compilation.GetDiagnostics();
    }

    private static void Search(Codebase code, Triggers triggers)
    {
        if (code.Files.Any(file => triggers.IsIn(file.Text)))
        {
            throw new InvalidOperationException("The code has a word.");
        }
    }

    private static void Ask(Compilation compilation, ImmutableArray<ISymbol> symbols)
    {
        var lexicon = new SourceLexicon(compilation, _ => Options.Default);
        if (symbols.Any(symbol => lexicon.OfSymbol(symbol, default).IsSource))
        {
            throw new InvalidOperationException("The code has a source.");
        }
    }

    private static IEnumerable<ISymbol> Declared(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes()
            .Where(node => node is MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax)
            .Select(node => model.GetDeclaredSymbol(node))
            .OfType<ISymbol>();
    }
}
