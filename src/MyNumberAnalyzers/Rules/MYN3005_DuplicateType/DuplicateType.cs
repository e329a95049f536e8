using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>Two assemblies in sight bring the type: values of one are not values of the other.</summary>
internal sealed class DuplicateType : FileRule
{
    private static readonly TextWords Mentions = new("MyNumber");

    public const string Id = "MYN3005";

    private const string TypeName = "MyNumberSafety.MyNumber";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("MyNumber is brought by two assemblies", "MyNumber 型が 2 つのアセンブリにあります"),
        messageFormat: new Bilingual("'{0}' already brings the type MyNumber; add <MyNumberType>{1}</MyNumberType> to the project '{2}'", "'{0}' に MyNumber 型がすでにあります。プロジェクト '{2}' に <MyNumberType>{1}</MyNumberType> を追加してください"),
        category: "MyNumberType",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Each assembly that emits the type publicly has a type of its own. A number cannot be passed between them, and a project that sees both cannot name either. One project of a solution emits it, the others refer to that one.",
            "型を公開で生成したアセンブリは、それぞれ別の型を持ちます。互いに番号を渡せず、両方が見えるプロジェクトではどちらも使えません。ソリューションの 1 つのプロジェクトで生成し、他はそれを参照してください。"),
        helpLinkUri: Page("MYN3005_DuplicateType"));

    private static readonly ConditionalWeakTable<World, Finding> Findings = new();

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        if (!Findings.TryGetValue(file.World, out var finding))
        {
            finding = Findings.GetValue(file.World, world => Find(world.Compilation, file.Cancellation));
        }

        // Told once, at the first use of the type in the compilation.
        if (finding.First?.SyntaxTree == file.Tree)
        {
            file.Report(Rule, finding.First.GetLocation(), finding.Other, finding.Value, finding.Project);
        }
    }

    private sealed record Finding(SyntaxNode? First, string Other, string Value, string Project)
    {
        public static readonly Finding None = new(null, string.Empty, string.Empty, string.Empty);
    }

    /// <summary>The value of <c>MyNumberType</c> that ends the conflict, and the assembly whose project takes it; null where there is none.</summary>
    internal static (string Value, string Assembly)? Cure(Compilation compilation) =>
        Find(compilation, CancellationToken.None) is { First: not null } finding ? (finding.Value, finding.Project) : null;

    private static Finding Find(Compilation compilation, CancellationToken cancellation)
    {
        var types = compilation.GetTypesByMetadataName(TypeName);
        var own = types.FirstOrDefault(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));
        var others = types.Where(type => type.DeclaredAccessibility == Accessibility.Public && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            .Select(type => type.ContainingAssembly.Name).OrderBy(name => name, System.StringComparer.Ordinal).ToArray();
        var name = compilation.AssemblyName ?? string.Empty;
        if (others.Length == 0 || (own is null && others.Length == 1) || FirstUse(compilation, cancellation) is not { } first)
        {
            return Finding.None;
        }

        // Two references that both bring it: the later of them gives way.
        return own is not null
            ? new Finding(first, others[0], "none", name)
            : new Finding(first, others[0], "internal", others[1]);
    }

    private static SyntaxNode? FirstUse(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tree.FilePath.Contains(typeof(Generation.MyNumberGenerator).FullName!) || !Mentions.AreIn(tree, cancellation))
            {
                continue;
            }

            var model = compilation.GetSemanticModel(tree);
            var use = tree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(name =>
                name.Identifier.ValueText == "MyNumber" && Names(model.GetSymbolInfo(name, cancellation)));
            if (use is not null)
            {
                return use;
            }
        }

        return null;
    }

    private static bool Names(SymbolInfo info) =>
        KnownTypes.IsMyNumber(info.Symbol as ITypeSymbol) || info.CandidateSymbols.Any(candidate => KnownTypes.IsMyNumber(candidate as ITypeSymbol));
}
