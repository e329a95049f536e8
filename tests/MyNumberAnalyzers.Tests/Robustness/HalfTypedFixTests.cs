using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.CodeFixes;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>Every offer of every fix for what the analyzer says of half-typed code is carried out: nothing is thrown.</summary>
public class HalfTypedFixTests(ITestOutputHelper output)
{
    private static readonly CodeFixProvider[] Providers =
    [
        .. typeof(RuleFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task Offers_on_half_typed_code_are_carried_out()
    {
        var count = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1" ? 1_000 : 10;
        var (findings, changes) = (0, 0);
        var open = FixScene.Open([("/0/File0.cs", "")]);
        var id = open.Projects.Single().DocumentIds[0];
        foreach (var text in HalfTyped.TokenMutants(count, 20260403))
        {
            var document = open.WithDocumentText(id, SourceText.From(text)).GetDocument(id)!;
            var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
            var tree = await document.GetSyntaxTreeAsync();
            foreach (var finding in Harness.Analyze(compilation).Where(finding => finding.Location.SourceTree == tree))
            {
                findings++;
                foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
                {
                    changes += await CarryOut(provider, document, finding);
                }
            }
        }

        output.WriteLine($"{findings} findings, {changes} offers carried out");
        Assert.True(changes > count / 2);
    }

    private static async Task<int> CarryOut(CodeFixProvider provider, Document document, Diagnostic finding)
    {
        var offers = new List<CodeAction>();
        try
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offers.Add(action), default));
            foreach (var offer in offers)
            {
                Assert.NotEmpty(await offer.GetOperationsAsync(default));
            }
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{provider.GetType().Name} on {finding}: {exception}\n{await document.GetTextAsync()}", exception);
        }

        return offers.Count;
    }
}
