using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Flow;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>
/// Neither the analyzer nor the generator may throw on code that is being typed. A sample runs in each build;
/// with MYNUMBER_FULL=1 every prefix, every deletion and ten thousand mutants of each kind, which takes hours:
/// MYNUMBER_SLICE=3/50 is the third of fifty parts of it.
/// </summary>
public class HalfTypedTests(ITestOutputHelper output)
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1";

    [Fact]
    public void Every_prefix_of_the_case_files() => Run(HalfTyped.Files.SelectMany((text, index) => IsFull ? HalfTyped.EveryPrefix(text) : HalfTyped.Prefixes(text, 397 + (index % 7))));

    [Fact]
    public void Every_file_with_one_token_missing() => Run(HalfTyped.Files.SelectMany((text, index) => HalfTyped.Deletions(text, IsFull ? 1 : 401 + (index % 11))));

    [Fact]
    public void Tokens_out_of_place() => Run(HalfTyped.TokenMutants(IsFull ? 10_000 : 120, 20260401));

    [Fact]
    public void Strange_literals() => Run(HalfTyped.LiteralMutants(IsFull ? 10_000 : 120, 20260402));

    private void Run(IEnumerable<string> texts)
    {
        var (count, reported) = (0, 0);
        var part = texts.Where((_, index) => index % Slice.Of == Slice.Number - 1);
        Parallel.ForEach(part, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, text =>
        {
            Interlocked.Increment(ref count);
            try
            {
                // The generator runs where its type is named; it must leave code that compiles.
                var compilation = Harness.CompileTyped(text, generate: text.Contains("MyNumberSafety", StringComparison.Ordinal));
                Assert.DoesNotContain(compilation.SyntaxTrees.Where(Gate.IsOurs).SelectMany(tree => tree.GetDiagnostics()), problem => problem.Severity == DiagnosticSeverity.Error);
                Interlocked.Add(ref reported, Harness.Analyze(compilation, concurrent: false).Length);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{exception.GetBaseException()}\n{text}", exception);
            }
        });
        output.WriteLine($"{count} texts, {reported} findings");
        Assert.True(count > (IsFull ? 0 : 100) && reported > 0);
    }
}
