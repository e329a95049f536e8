using Microsoft.CodeAnalysis;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class UnknownSymbolTests
{
    [Theory]
    [InlineData("sink log System.Consoles::Write(value)", "System.Consoles")]
    [InlineData("sink log System.Console::WriteLines(value)", "System.Console::WriteLines")]
    [InlineData("sink log System.Console::Write(number)", "number")]
    [InlineData("sink log System.Console::Write(value, number)", "number")]
    [InlineData("protector erase System.String::Trim(this -> result)", "result")]
    [InlineData("library Serilog\nsink log Serilog.Logs::Write(value)", "Serilog.Logs")]
    [InlineData("library Serilog\nsink log Elsewhere.Log::Write(value)", "Elsewhere.Log")]
    [InlineData("exclude System.Text.Json.Serialization.JsonSkipAttribute", "System.Text.Json.Serialization.JsonSkipAttribute")]
    public void What_matches_nothing_in_a_referenced_library_is_named(string row, string unknown)
    {
        var finding = Assert.Single(Analyze(row));
        Assert.Equal("MYN9002", finding.Id);
        Assert.Contains($"'{unknown}'", finding.GetMessage(), StringComparison.Ordinal);
        var span = finding.Location.GetLineSpan();
        Assert.Equal(unknown, row.Split('\n')[span.StartLinePosition.Line][span.StartLinePosition.Character..span.EndLinePosition.Character]);
    }

    [Theory]
    [InlineData("sink log System.Console::Write(value)")]
    [InlineData("sink log System.Console::Write*(value, arg*)")]
    [InlineData("library Acme\nsink log Acme.Journal::Write(text)")]
    [InlineData("sink log Acme.Journal::Write(text)")]
    [InlineData("propagator System.IO.StringWriter::WriteLine(value -> this)")]
    [InlineData("source Mine::Number")]
    [InlineData("sink url Mine+Inner::Go(where)")]
    public void What_matches_or_belongs_to_no_reference_is_left_alone(string row) => Assert.Empty(Analyze(row));

    private static IEnumerable<Diagnostic> Analyze(string rows) =>
        Harness.Analyze(
            Harness.Compile([("File.cs", "class Mine { public string Number => \"\"; public class Inner { public void Go(string where) { } } }")]),
            additionalFiles: [("/project/MyNumberRows.txt", rows)]);
}
