using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;
using Xunit;

namespace MyNumberAnalyzers.Tests.Catalogue;

/// <summary>Which rows speak of which types and members.</summary>
public class RowIndexTests
{
    private static readonly Compilation Code = Harness.Compile(
        [("File0.cs", """
            class Top { }
            namespace Acme.Payroll
            {
                class Outer<T> { public class Inner { } }
                class Outer { public class Inner { } }
                class Box { public string Fill(string text, string other) => text + other; public void Empty(string text) { } public string Lid { get; set; } = ""; }
            }
            namespace Payroll { class Box { } }
            """)],
        generate: false);

    [Theory]
    [InlineData("Acme.Payroll.Box", "Acme.Payroll.Box", true)]
    [InlineData("Acme.Payroll.Box", "Payroll.Box", false)]
    [InlineData("Acme.Payroll.Box", "XAcme.Payroll.Box", false)]
    [InlineData("Acme.Payroll.Box", "Acme.Payroll.Bax", false)]
    [InlineData("Acme.Payroll.Box", "Acme.Payroll+Box", false)]
    [InlineData("Acme.Payroll.Box", "Box", false)]
    [InlineData("Acme.Payroll.Box", "x", false)]
    [InlineData("Acme.Payroll.Box", ".Payroll.Box", false)]
    [InlineData("Payroll.Box", "Payroll.Box", true)]
    [InlineData("Payroll.Box", "Acme.Payroll.Box", false)]
    [InlineData("Acme.Payroll.Outer`1", "Acme.Payroll.Outer`1", true)]
    [InlineData("Acme.Payroll.Outer`1", "Acme.Payroll.Outer", false)]
    [InlineData("Acme.Payroll.Outer`1+Inner", "Acme.Payroll.Outer`1+Inner", true)]
    [InlineData("Acme.Payroll.Outer+Inner", "Acme.Payroll.Outer+Inner", true)]
    [InlineData("Acme.Payroll.Outer+Inner", "Acme.Payroll.Outer.Inner", false)]
    [InlineData("Top", "Top", true)]
    [InlineData("Top", "A.Top", false)]
    [InlineData("Top", "ATop", false)]
    public void A_type_has_one_full_name(string type, string name, bool isNamed)
    {
        Assert.Equal(isNamed, RowIndex.IsNamed(Type(type), name));
        Assert.Equal(isNamed, Index($"sink log {name}::M(x)").Of(Type(type)).Count == 1);
    }

    [Fact]
    public void Types_of_one_name_in_two_namespaces_keep_their_own_rows()
    {
        var index = Index("""
            sink log  Acme.Payroll.Box::Fill(text)
            sink file Payroll.Box::Fill(text)
            sink url  Acme.Payroll.Box::Fill(other)
            exclude   Acme.SkipAttribute
            """);
        Assert.Equal([SinkKind.Log, SinkKind.Url], index.Of(Type("Acme.Payroll.Box")).Select(row => row.Sink!.Value));
        Assert.Equal([SinkKind.File], index.Of(Type("Payroll.Box")).Select(row => row.Sink!.Value));
        Assert.Empty(index.Of(Type("Top")));
        Assert.Equal(["Acme.SkipAttribute"], index.Exclusions("MyNumberTest"));
        Assert.Empty(index.Exclusions("Other"));
        Assert.False(index.IsEmpty);
        Assert.True(Index("").IsEmpty);
    }

    [Theory]
    [InlineData("sink log Acme.Payroll.Box::Fill(text)", "Fill", "sink 0")]
    [InlineData("sink log Acme.Payroll.Box::Fill(t*, other)", "Fill", "sink 0,sink 1")]
    [InlineData("sink log Acme.Payroll.Box::Fill(this)", "Fill", "sink -1")]
    [InlineData("sink log Acme.Payroll.Box::Fill(none)", "Fill", null)]
    [InlineData("sink log Acme.Payroll.Box::Lid", "Lid", "sink -3")]
    [InlineData("sink log Acme.Payroll.Box::Lid", "Fill", null)]
    [InlineData("sink log Acme.Payroll.Box::*([value])", "Fill", null)]
    [InlineData("propagator Acme.Payroll.Box::Fill(text -> return)", "Fill", "0->-2")]
    [InlineData("propagator Acme.Payroll.Box::Fill(text -> this, other)", "Fill", "0->-1,1->-2")]
    [InlineData("propagator Acme.Payroll.Box::Fill", "Fill", "")]
    [InlineData("propagator Acme.Payroll.Box::Empty(text -> return)", "Empty", null)]
    [InlineData("protector encrypt Acme.Payroll.Box::Fill(text)", "Fill", "Encrypt 0->-2")]
    [InlineData("source Acme.Payroll.Box::Fill", "Fill", "source -2")]
    [InlineData("source Acme.Payroll.Box::Empty", "Empty", null)]
    public void A_row_becomes_facts_about_the_ports_it_names(string row, string member, string? expected)
    {
        var facts = new FactsBuilder();
        var speaks = RowMatcher.Apply(RowReader.Read("MyNumberTest.txt", row).Rows.Single(), Type("Acme.Payroll.Box").GetMembers(member).Single(), facts);
        var built = facts.Build();
        var told = built.Sinks.Select(sink => $"sink {sink.Port}")
            .Concat(built.Propagations.Select(way => $"{way.From}->{way.To}"))
            .Concat(built.Protectors.Select(way => $"{way.Kind} {way.From}->{way.To}"))
            .Concat(built.Sources.Select(port => $"source {port}"));
        Assert.Equal(expected, speaks ? string.Join(',', told) : null);
    }

    private static RowIndex Index(string text) => new(RowReader.Read("MyNumberTest.txt", text).Rows);

    private static INamedTypeSymbol Type(string name) => Code.GetTypeByMetadataName(name)!;
}
