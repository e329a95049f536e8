using Microsoft.CodeAnalysis;
using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class RecordTests
{
    [Fact]
    public void With_replaces_what_it_names_and_keeps_the_rest() => FlowSample.Types("""
        record R(string A, string B);
        class C
        {
            void M(P p)
            {
                var r = new R(p.MyNumber, p.Name);
                WriteLine(r.B);
                WriteLine({|MYN1001:r.A|});
                var cleared = r with { A = "" };
                WriteLine(cleared.A);
                WriteLine({|MYN1001:(r with { B = "x" }).A|});
            }
        }
        """);

    [Fact]
    public void A_record_prints_its_members() => FlowSample.Types("""
        record R(string A, string B);
        record Quiet(string A, string B) { public override string ToString() => B; }
        class C
        {
            void M(P p)
            {
                WriteLine({|MYN1001:new R(p.MyNumber, p.Name)|});
                WriteLine(new R(p.Name, p.Name));
                WriteLine(new Quiet(p.MyNumber, p.Name));
                WriteLine({|MYN1001:new R(p.MyNumber, p.Name).ToString()|});
            }
        }
        """);

    [Fact]
    public void A_record_is_taken_apart_in_order() => FlowSample.Types("""
        record struct R(string A, string B);
        class C
        {
            void M(P p)
            {
                var (a, b) = new R(p.Name, p.MyNumber);
                WriteLine(a);
                WriteLine({|MYN1001:b|});
            }
        }
        """);

    [Fact]
    public void Derived_records_carry_what_their_base_holds() => FlowSample.Types("""
        record Base(string A);
        record Derived(string A, string B) : Base(A);
        class C
        {
            void M(P p)
            {
                Base b = new Derived(p.MyNumber, p.Name);
                WriteLine({|MYN1001:b.A|});
                WriteLine(((Derived)b).B);
            }
        }
        """);

    [Fact]
    public void A_record_of_a_compiled_assembly_prints_its_members_unless_it_says_how()
    {
        var domain = Harness.Compile([("Slip.cs", """
            public record Slip(int Year, string 個人番号);
            public sealed record Sealed(string MyNumber);
            public record Quiet(string MyNumber) { public override string ToString() => "quiet"; }
            public record Short(string MyNumber) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }
            """)], generate: false, assemblyName: "Domain");
        using var image = new MemoryStream();
        Assert.True(domain.Emit(image).Success);

        var use = Harness.Compile([("Use.cs", """
            using Microsoft.Extensions.Logging;
            class Use(ILogger logger)
            {
                void M(Slip slip, Sealed closed, Quiet quiet, Short brief)
                {
                    logger.LogDebug("{Slip}", slip);
                    System.Console.WriteLine(closed);
                    System.Console.WriteLine($"{slip}");
                    System.Console.WriteLine(quiet);
                    System.Console.WriteLine(brief);
                }
            }
            """)], more: [MetadataReference.CreateFromImage(image.ToArray())]);
        Assert.Empty(Harness.Errors(use));
        Assert.Equal([6, 7, 8], Harness.Analyze(use).Where(finding => finding.Id == "MYN1001").Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line + 1).Order());
    }
}
