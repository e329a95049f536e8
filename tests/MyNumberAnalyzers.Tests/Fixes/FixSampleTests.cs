using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;
using MyNumberAnalyzers.Tests.House;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>The leaky sample in memory, fixed rule by rule as <c>dotnet format analyzers</c> does it: the first offer of each rule, everywhere.</summary>
public class FixSampleTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly string Usings = string.Concat(
        new[]
        {
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading", "System.Threading.Tasks",
            "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
            "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
        }.Select(name => $"global using {name};\n"));

    [Fact]
    public void Batch_fixes_keep_the_sample_compiling_and_clear_warnings()
    {
        var files = Directory.EnumerateFiles(Repository.At("samples", "Payroll.Leaky"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("Program.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Text: File.ReadAllText(path)))
            .Append((Path: "/0/Usings.cs", Text: Usings));
        var solution = FixScene.Open(files);
        var errors = Errors(solution);
        var before = Reported(solution);
        foreach (var provider in Providers())
        {
            solution = Fixed(solution, provider);
        }

        var after = Reported(solution);
        output.WriteLine($"{before.Length} before, {after.Length} after: {string.Join(" ", after.GroupBy(diagnostic => diagnostic.Id).Select(group => $"{group.Key}×{group.Count()}"))}");
        Assert.Equal(errors, Errors(solution));
        Assert.True(after.Length < before.Length);
    }

    private Solution Fixed(Solution solution, CodeFixProvider provider)
    {
        foreach (var id in provider.FixableDiagnosticIds)
        {
            var diagnostics = Reported(solution).Where(diagnostic => diagnostic.Id == id).ToImmutableArray();
            var document = diagnostics.Select(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree)).FirstOrDefault(document => document is not null);
            if (document is null || provider.GetFixAllProvider() is not { } all)
            {
                continue;
            }

            CodeAction? first = null;
            provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostics[0], (action, _) => first ??= action, default)).GetAwaiter().GetResult();
            var context = new FixAllContext(document, provider, FixAllScope.Solution, first?.EquivalenceKey!, [id], new Found(diagnostics), default);
            var action = all.GetFixAsync(context).GetAwaiter().GetResult();
            var changed = action?.GetOperationsAsync(default).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution;
            output.WriteLine($"{id} {first?.EquivalenceKey}: {diagnostics.Length} -> {(changed is null ? diagnostics.Length : Reported(changed).Count(diagnostic => diagnostic.Id == id))}");
            solution = changed ?? solution;
        }

        return solution;
    }

    private static IEnumerable<CodeFixProvider> Providers() => typeof(RuleFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RuleFix)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private static ImmutableArray<Diagnostic> Reported(Solution solution) =>
        Harness.Analyze((Microsoft.CodeAnalysis.CSharp.CSharpCompilation)solution.Projects.Single().GetCompilationAsync().Result!);

    private static IEnumerable<string> Errors(Solution solution) => solution.Projects.Single().GetCompilationAsync().Result!.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(diagnostics.AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(diagnostics.AsEnumerable());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
