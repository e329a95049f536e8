using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Tests.CaseSetTests;
using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Bodies that handle a type with a number and are not followed.</summary>
public class BystanderTests
{
    [Fact]
    public void Following_a_body_that_was_passed_over_tells_nothing_new()
    {
        var passedOver = 0;
        foreach (var compilation in Case.All.SelectMany(one => one.Compile()))
        {
            var run = Run(compilation);
            var before = Told(run.Engine);
            foreach (var body in run.PassedOver.OrderBy(body => body.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(body => body.Syntax.SpanStart))
            {
                passedOver++;
                run.Engine.Facts.Changed.Clear();
                run.Engine.Root(body);
                Assert.Empty(run.Engine.Facts.Changed.Select(fact => $"{fact} is learned from {Place(body)}"));
                Assert.Equal(before, Told(run.Engine));
            }
        }

        // Most bodies of the cases come near a number: that is what they are for.
        Assert.InRange(passedOver, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("decimal M(IEnumerable<P> all) => all.Where(p => p.Name != \"\").Sum(p => p.Pay);")]
    [InlineData("Dictionary<string, List<P>> M(IEnumerable<P> all) { var by = new Dictionary<string, List<P>>(); foreach (var p in all) { by[p.Name] = new List<P> { p }; } return by; }")]
    [InlineData("string M(P p) { var text = new StringBuilder(); text.Append(p.Name).AppendLine($\"{p.Pay:N0}\"); return text.ToString(); }")]
    [InlineData("void M(IList<P> all, decimal sum) { for (var i = 0; i < all.Count; i++) { all[i].Pay = sum / all.Count; } }")]
    [InlineData("bool M(P p, P q) => p == q || p.Name == q.Name;")]
    [InlineData("P M(string name) => new P { Name = name, Pay = 1 };")]
    public void Other_members_are_read_and_written_without_a_look(string method) => Assert.Contains("M", PassedOver(method));

    [Theory]
    [InlineData("string M(P p) => p.MyNumber;")]
    [InlineData("string M(P p) => p.ToString();")]
    [InlineData("string M(P p) => $\"{p}\";")]
    [InlineData("string M(P p) => \"\" + p;")]
    [InlineData("string M(IEnumerable<P> all) => string.Join(\",\", all);")]
    [InlineData("object M(P p) => p;")]
    [InlineData("IEnumerable<object> M(IEnumerable<P> all) => all;")]
    [InlineData("IEnumerable<object> M(IEnumerable<P> all) => all.Cast<object>();")]
    [InlineData("IEnumerable<string> M(IEnumerable<P> all) => all.Select(p => p.ToString());")]
    [InlineData("void M(IEnumerable<P> all) { foreach (var (_, _, x) in all) { Console.WriteLine(x); } }")]
    [InlineData("void M(P p) { var (a, b, c) = p; Console.WriteLine(c); }")]
    [InlineData("bool M(P p) => p is (_, _, { Length: > 3 } x) && Console.Out is { } o && Write(o, x);")]
    [InlineData("static Func<P, string>? F; void M(P last) { F = p => last.Name + p.Name; }")]
    [InlineData("void M(P p, Action<P> then) { then(p); }")]
    [InlineData("string M(P p) => System.Text.Json.JsonSerializer.Serialize(p);")]
    [InlineData("void M(P p) { dynamic d = p; Console.WriteLine(d); }")]
    [InlineData("void M(P p) { Local(p); void Local<T>(T x) { Console.WriteLine($\"{x}\"); } }")]
    [InlineData("void M(P p) { Keep(p.Name); } static void Keep(string s) { Console.WriteLine(All[0].MyNumber); } static List<P> All = new();")]
    [InlineData("object M(P p) => new { p };")]
    [InlineData("const string K = \"個人番号\"; class Row { public const string Key = K; } string? M(P p, Dictionary<string, string> d) => d[Row.Key];")]
    public void What_may_take_the_number_out_is_followed(string method)
    {
        var (run, declaration) = Followed(method);
        Assert.DoesNotContain("M", run.PassedOver.Select(body => body.Member.Name));
        Assert.True(run.Engine.WasEntered(declaration), "The body was never looked at.");
    }

    private static IReadOnlyList<string> PassedOver(string members) => [.. Followed(members).Run.PassedOver.Select(body => body.Member.Name)];

    private static (FlowRun Run, SyntaxNode Method) Followed(string members)
    {
        var compilation = Harness.Compile([("Sample.cs", $$"""
            using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Text;
            public record P(string Name, decimal Pay, string MyNumber) { public P() : this("", 0, "") { } public string Name { get; set; } = Name; public decimal Pay { get; set; } = Pay; }
            public class C { static bool Write(TextWriter o, string x) { o.Write(x); return true; } {{members}} }
            """)], generate: false);
        Assert.Empty(Harness.Errors(compilation));
        return (Run(compilation), compilation.SyntaxTrees.Single().GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.ValueText == "M"));
    }

    private static FlowRun Run(CSharpCompilation compilation)
    {
        var options = new AnalyzerOptions([]);
        var world = new World(compilation, options, Triggers.Of(compilation, options), new MyNumberAnalyzers.Catalogue.Catalogue([]), default);
        var run = new FlowRun(world, world.Surface.Trees, new Facts(), default);
        run.Run();
        return run;
    }

    private static string[] Told(Engine engine) =>
        [.. engine.Leaks.Select(leak => leak.Key), .. engine.Findings.Stores.Select(store => $"store {store.Value.SpanStart}"), .. engine.Findings.Handovers.Select(handover => $"handover {handover.Value.SpanStart}"), .. engine.Findings.MaskUses.Select(mask => $"mask {mask.Value.SpanStart}")];

    private static string Place(Body body) => $"{body.Syntax.SyntaxTree.FilePath}: {body.Member}";
}
