using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;
using MyNumberAnalyzers.Tests.House;
using Xunit;

namespace MyNumberAnalyzers.Tests.Sources;

/// <summary>Nothing may be said of code without numbers, however its names look.</summary>
public class QuietProjectTests
{
    public static TheoryData<string> Projects => [.. QuietProjects.Templates.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_without_numbers_is_not_reported(string project)
    {
        var compilation = Harness.Compile(QuietProjects.Files(project));
        Assert.Empty(Harness.Errors(compilation).Select(error => error.ToString()));
        Assert.Empty(Harness.Analyze(compilation).Select(finding => finding.ToString()));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_without_numbers_holds_no_source(string project) =>
        Assert.Empty(SourcesIn(Harness.Compile(QuietProjects.Files(project, lines: 1)), tree => tree.FilePath.StartsWith("File", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Sources")]
    [InlineData("Catalogue")]
    [InlineData("Rules")]
    [InlineData("Flow")]
    public void Our_own_source_is_not_reported(string folder)
    {
        var findings = Harness.Analyze(Own(path => path.Contains($"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}")));


        // This source is full of the words: that some of it is judged less exactly is told, and is no finding of a number.
        var told = findings.Where(finding => finding.Id != "MYN9004").ToList();
        Assert.True(told.Count == 0, string.Join("\n", told));
    }

    [Fact]
    public void Our_own_source_holds_no_source() => Assert.Empty(SourcesIn(Own(_ => true), _ => true));

    private static CSharpCompilation Own(Func<string, bool> wanted)
    {
        var folder = Path.GetDirectoryName(Repository.Rules)!;
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Templates{Path.DirectorySeparatorChar}") && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !path.EndsWith("Fix.cs", StringComparison.Ordinal))
            .Where(wanted)
            .Select(path => (path, File.ReadAllText(path)))
            .ToArray();
        Assert.True(files.Length > 5);
        return Harness.Compile(files, generate: false);
    }

    /// <summary>All that the lexicon takes for a number: declared symbols, literals as keys, texts before holes.</summary>
    private static List<string> SourcesIn(Compilation compilation, Func<SyntaxTree, bool> wanted)
    {
        var lexicon = new SourceLexicon(compilation, _ => Options.Default);
        var found = new List<string>();
        foreach (var tree in compilation.SyntaxTrees.Where(wanted))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax
                    && model.GetDeclaredSymbol(node) is { } symbol && lexicon.OfSymbol(symbol, default).IsSource)
                {
                    found.Add($"{Path.GetFileName(tree.FilePath)}: {symbol.Name}");
                }

                if (node is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] }
                    && lexicon.OfKey(key, model.GetTypeInfo(node).Type, tree).IsSource)
                {
                    found.Add($"{Path.GetFileName(tree.FilePath)}: [{key}]");
                }

                if (node is InterpolationSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } hole)
                {
                    var contents = ((InterpolatedStringExpressionSyntax)hole.Parent!).Contents;
                    var before = contents.IndexOf(hole) is > 0 and var index && contents[index - 1] is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "";
                    if (lexicon.OfLabel(before, model.GetSymbolInfo(hole.Expression).Symbol, model.GetTypeInfo(hole.Expression).Type, tree).IsSource)
                    {
                        found.Add($"{Path.GetFileName(tree.FilePath)}: '{before}' {hole}");
                    }
                }
            }
        }

        return found;
    }
}
