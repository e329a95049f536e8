using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>What a finding tells: the number by its name, the member that takes it, the way between, and the places to look at.</summary>
public class MessageTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using static System.Console;\n"
        + "class P { public string MyNumber { get; set; } = \"\"; public string Name { get; set; } = \"\"; public P? Spouse { get; set; } public override string ToString() => Name; }\n";

    [Theory]
    [InlineData("string Last { get; set; } = \"\"; void M(P p) { Last = p.MyNumber; } void Print() => WriteLine(Last);", "'p.MyNumber' is written to the log by 'WriteLine'", "p.MyNumber", "Name Log WriteLine p.MyNumber")]
    [InlineData("string M(P p) => System.Text.Json.JsonSerializer.Serialize(new { No = p.MyNumber });", "'p.MyNumber' is serialized in clear by 'Serialize'", "p.MyNumber", "Name Serialize Serialize p.MyNumber")]
    [InlineData("string M(P p) => System.Text.Json.JsonSerializer.Serialize(p);", "'P.MyNumber' is serialized in clear by 'Serialize'", "", "Name Serialize Serialize P.MyNumber")]
    [InlineData("void M(Dictionary<string, string> row) => WriteLine(row[\"個人番号\"]);", "'row[\"個人番号\"]' is written to the log by 'WriteLine'", "", "Key Log WriteLine row[\"個人番号\"]")]
    [InlineData("void M(List<P> all) => all.ForEach(p => WriteLine(p.MyNumber));", "'p.MyNumber' is written to the log by 'WriteLine'", "", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p) => Environment.SetEnvironmentVariable(\"a\", p.MyNumber);", "'p.MyNumber' is sent out by 'SetEnvironmentVariable'", "", "Name Transmit SetEnvironmentVariable p.MyNumber")]
    [InlineData("void M(P p) => Outer(p.MyNumber); void Outer(string a) => Inner(a); void Inner(string b) => WriteLine(b);", "'p.MyNumber' is written to the log by 'WriteLine' (through 'Outer', 'Inner')", "p.MyNumber, Outer(p.MyNumber), Inner(a)", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p) => Show(p.MyNumber); static void Show(string text) => WriteLine(text);", "'p.MyNumber' is written to the log by 'WriteLine' (through 'Show')", "p.MyNumber, Show(p.MyNumber)", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p) => System.IO.File.WriteAllText(\"a.txt\", p.MyNumber);", "'p.MyNumber' is written to a file in clear by 'WriteAllText'", "", "Name File WriteAllText p.MyNumber")]
    [InlineData("void M(P p) => WriteLine($\"{p.Name}: {p.MyNumber}\");", "'p.MyNumber' is written to the log by 'WriteLine'", "", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p) => WriteLine(Text(p)); static string Text(P p) => p.MyNumber;", "'p.MyNumber' is written to the log by 'WriteLine' (through 'Text')", "p.MyNumber, Text(p)", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p) => WriteLine(p.MyNumber\n    .Substring(0, 4)\n    .PadLeft(12));", "'p.MyNumber' is written to the log by 'WriteLine'", "p.MyNumber", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p) => WriteLine(p.MyNumber);", "'p.MyNumber' is written to the log by 'WriteLine'", "", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p) => new Out(p.MyNumber).Print(); class Out(string text) { public void Print() => WriteLine(text); }", "'p.MyNumber' is written to the log by 'WriteLine'", "p.MyNumber", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p) => throw new InvalidOperationException(\"x\" + p.MyNumber);", "'p.MyNumber' is put into the exception by 'InvalidOperationException'", "p.MyNumber", "Name Exception InvalidOperationException p.MyNumber")]
    [InlineData("void M(P p) { var v = p.MyNumber; WriteLine(v); }", "'p.MyNumber' is written to the log by 'WriteLine'", "p.MyNumber", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P p, Exception e) => e.Data[\"no\"] = p.MyNumber;", "'p.MyNumber' is put into the exception by 'Data'", "", "Name Exception Data p.MyNumber")]
    [InlineData("void M(P p, bool b) { var v = b ? p.MyNumber : p.Spouse!.MyNumber; WriteLine(v); }", "'p.MyNumber' is written to the log by 'WriteLine'", "p.MyNumber, p.Spouse!.MyNumber", "Name Log WriteLine p.MyNumber")]
    [InlineData("void M(P? p) => WriteLine(p?.Spouse?.MyNumber);", "'p?.Spouse?.MyNumber' is written to the log by 'WriteLine'", ".MyNumber", "Name Log WriteLine p?.Spouse?.MyNumber")]
    [InlineData("void M(string myNumber) => WriteLine(myNumber);", "'myNumber' is written to the log by 'WriteLine'", "", "Name Log WriteLine myNumber")]
    [InlineData("void M(Dictionary<string, string> row) => WriteLine(row[  \"個人番号\"   ]);", "'row[ \"個人番号\" ]' is written to the log by 'WriteLine'", "", "Key Log WriteLine row[ \"個人番号\" ]")]
    [InlineData("void M(P p) { Func<string> get = () => p.MyNumber; WriteLine(get()); }", "'p.MyNumber' is written to the log by 'WriteLine'", "p.MyNumber, get()", "Name Log WriteLine p.MyNumber")]
    public void A_leak_is_told(string members, string message, string places, string properties)
    {
        var finding = Found([members]);
        Assert.Equal(message, finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(places, string.Join(", ", finding.AdditionalLocations.Select(TextAt)));
        Assert.Equal(properties, string.Join(" ", finding.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)));
        Assert.Equal(["evidence", "kind", "sink", "source"], finding.Properties.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("void M(P p) => Outer(p.MyNumber); void Outer(string a) => Inner(a); void Inner(string b) => WriteLine(b);", "'p.MyNumber' が 'WriteLine' でログに出力されます（'Outer'、'Inner' を経由）")]
    [InlineData("void M(P p) => Show(p.MyNumber); static void Show(string text) => WriteLine(text);", "'p.MyNumber' が 'WriteLine' でログに出力されます（'Show' を経由）")]
    [InlineData("void M(P p) => WriteLine(p.MyNumber);", "'p.MyNumber' が 'WriteLine' でログに出力されます")]
    [InlineData("void M(P p) => throw new InvalidOperationException(\"x\" + p.MyNumber);", "'p.MyNumber' が 'InvalidOperationException' で例外に含められます")]
    public void So_it_is_in_Japanese(string members, string message) =>
        Assert.Equal(message, Found([members]).GetMessage(CultureInfo.GetCultureInfo("ja-JP")));

    [Theory]
    [InlineData("Tokyo", "allEmployeesByDepartmentAndName[\"Tokyo\"][\"個人番号\"]")]
    [InlineData("TokyoChuo", "allEmployeesByDepartmentAndName[\"TokyoChuo\"][\"個…")]
    public void A_long_source_is_cut(string key, string shown) => Assert.Equal(
        $"'{shown}' is written to the log by 'WriteLine'",
        Found([$"void M(Dictionary<string, Dictionary<string, string>> allEmployeesByDepartmentAndName) => WriteLine(allEmployeesByDepartmentAndName[\"{key}\"][\"個人番号\"]);"]).GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public void The_sink_in_another_file_is_shown()
    {
        var finding = Found(["void M(P p) => Out.Put(p.MyNumber);", "public static void Put(string text) => WriteLine(text);"]);
        Assert.Equal("File0.cs", finding.Location.GetLineSpan().Path);
        Assert.Contains("File1.cs", finding.AdditionalLocations.Select(place => place.GetLineSpan().Path));
        Assert.Equal("'p.MyNumber' is written to the log by 'WriteLine' (through 'Put')", finding.GetMessage(CultureInfo.InvariantCulture));
    }

    private static Diagnostic Found(string[] members)
    {
        var files = members.Select((text, index) => ($"File{index}.cs", (index == 0 ? Usings + "class C {\n" : "using static System.Console;\nstatic class Out {\n") + text + "\n}"));
        var compilation = Harness.Compile(files, generate: false);
        Assert.Empty(Harness.Errors(compilation).Select(error => error.ToString()));
        return Harness.Analyze(compilation).Single(finding => finding.Id.StartsWith("MYN1", StringComparison.Ordinal));
    }

    private static string TextAt(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan);
}
