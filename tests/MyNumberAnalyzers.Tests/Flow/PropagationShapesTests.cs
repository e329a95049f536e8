using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>The 34 ways in which a value travels that taint engines are commonly measured by, and two in which it does not.</summary>
public class PropagationShapesTests
{
    public static TheoryData<string, string> Flows => new()
    {
        { "direct", "void M(Person p) => Console.WriteLine({|MYN1001:p.MyNumber|});" },
        { "local", "void M(Person p) { var v = p.MyNumber; Console.WriteLine({|MYN1001:v|}); }" },
        { "concatenation", "void M(Person p) { var v = \"n=\" + p.MyNumber + \";\"; Console.WriteLine({|MYN1001:v|}); }" },
        { "interpolation", "void M(Person p) { var v = $\"n={p.MyNumber};\"; Console.WriteLine({|MYN1001:v|}); }" },
        { "substring, trim, upper case", "void M(Person p) { var v = p.MyNumber.Substring(0, 11).Trim().ToUpperInvariant(); Console.WriteLine({|MYN1001:v|}); }" },
        { "format", "void M(Person p) { var v = string.Format(\"{0}/{1}\", p.Name, p.MyNumber); Console.WriteLine({|MYN1001:v|}); }" },
        { "string builder", "void M(Person p) { var b = new StringBuilder(); b.Append(p.Name).Append(p.MyNumber); var v = b.ToString(); Console.WriteLine({|MYN1001:v|}); }" },
        { "array and LINQ", "void M(Person p) { var v = new[] { p.Name, p.MyNumber }.Select(x => x.Trim()).Last(); Console.WriteLine({|MYN1001:v|}); }" },
        { "foreach", "void M(Person p) { foreach (var v in new[] { p.MyNumber }) { Console.WriteLine({|MYN1001:v|}); } }" },
        { "awaited task", "async Task M(Person p) { var v = await Task.FromResult(p.MyNumber); Console.WriteLine({|MYN1001:v|}); }" },
        { "sink in a helper", "void M(Person p) => Put(p.MyNumber); static void Put(string text) => Console.WriteLine({|MYN1001:text|});" },
        { "object initialiser", "class Dto { public string? A { get; set; } public string? B { get; set; } } void M(Person p) { var d = new Dto { A = p.MyNumber, B = p.Name }; Console.WriteLine(d.B); Console.WriteLine({|MYN1001:d.A|}); }" },
        { "record", "record Dto(string A, string B); void M(Person p) { var d = new Dto(p.MyNumber, p.Name); Console.WriteLine(d.B); Console.WriteLine({|MYN1001:d.A|}); }" },
        { "tuple", "void M(Person p) { var t = (p.MyNumber, Other: p.Name); Console.WriteLine(t.Other); Console.WriteLine({|MYN1001:t.Item1|}); }" },
        { "deconstruction", "void M(Person p) { var (a, b) = (p.MyNumber, p.Name); Console.WriteLine(b); Console.WriteLine({|MYN1001:a|}); }" },
        { "lambda call", "void M(Person p) { Func<string, string> f = s => s + \"!\"; var v = f(p.MyNumber); Console.WriteLine({|MYN1001:v|}); }" },
        { "encoding round trip", "void M(Person p) { var v = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(p.MyNumber)); Console.WriteLine({|MYN1001:v|}); }" },
        { "span", "void M(Person p) { var v = p.MyNumber.AsSpan().Slice(0, 12).ToString(); Console.WriteLine({|MYN1001:v|}); }" },
        { "regular expression", "void M(Person p) { var v = Regex.Match(p.MyNumber, \"[0-9]+\").Value; Console.WriteLine({|MYN1001:v|}); }" },
        { "pure helper of a library", "void M(Person p) { var v = System.Net.WebUtility.HtmlDecode(p.MyNumber); Console.WriteLine({|MYN1001:v|}); }" },
        { "null coalescing", "void M(Person p, string? s) { var v = s ?? p.MyNumber; Console.WriteLine({|MYN1001:v|}); }" },
        { "join", "void M(Person p) { var v = string.Join(\",\", p.Name, p.MyNumber); Console.WriteLine({|MYN1001:v|}); }" },
        { "conditional", "void M(Person p, bool c) { var v = c ? p.MyNumber : p.Name; Console.WriteLine({|MYN1001:v|}); }" },
        { "list add", "void M(Person p) { var l = new List<string>(); l.Add(p.MyNumber); Console.WriteLine({|MYN1001:l[0]|}); }" },
        { "list initialiser", "void M(Person p) { var l = new List<string> { p.Name, p.MyNumber }; Console.WriteLine({|MYN1001:string.Join(\",\", l)|}); }" },
        { "dictionary initialiser", "void M(Person p) { var d = new Dictionary<string, string> { [\"a\"] = p.MyNumber }; Console.WriteLine({|MYN1001:d[\"a\"]|}); }" },
        { "source returned by a helper", "void M(Person p) => Console.WriteLine({|MYN1001:Get(p)|}); static string Get(Person p) => p.MyNumber;" },
        { "source returned by an async helper", "async Task M(Person p) => Console.WriteLine({|MYN1001:await Get(p)|}); static async Task<string> Get(Person p) { await Task.Yield(); return p.MyNumber; }" },
        { "field of an object passed on", "class Box { public string? V; } void M(Person p) { var b = new Box(); b.V = p.MyNumber; Put(b); } static void Put(Box b) => Console.WriteLine({|MYN1001:b.V|});" },
        { "capture by a local function", "void M(Person p) { var v = p.MyNumber; Put(); void Put() { Console.WriteLine({|MYN1001:v|}); } }" },
        { "chain of five", "void M(Person p) => A(p.MyNumber); static void A(string a) => B(a); static void B(string b) => C5(b); static void C5(string c) => D(c); static void D(string d) => E(d); static void E(string e) => Console.WriteLine({|MYN1001:e|});" },
        { "field across methods", "string? kept; void M(Person p) { kept = p.MyNumber; } void N() { Console.WriteLine({|MYN1001:kept|}); }" },
        { "pattern variable", "void M(Person p) { object o = p.MyNumber; if (o is string v) { Console.WriteLine({|MYN1001:v|}); } }" },
        { "iterator", "void M(Person p) { foreach (var v in All(p)) { Console.WriteLine({|MYN1001:v|}); } } static IEnumerable<string> All(Person p) { yield return p.Name; yield return p.MyNumber; }" },
    };

    public static TheoryData<string, string> NotFlows => new()
    {
        { "length", "void M(Person p) { var n = p.MyNumber.Length; Console.WriteLine(n); }" },
        { "reassigned", "void M(Person p) { var v = p.MyNumber; v = p.Name; Console.WriteLine(v); }" },
    };

    [Fact]
    public void There_are_34_shapes() => Assert.Equal(34, Flows.Count);

    [Theory]
    [MemberData(nameof(Flows))]
    public void Shapes_that_carry_the_number_are_reported(string shape, string members)
    {
        Assert.Contains("{|MYN1001:", members, StringComparison.Ordinal);
        Verify.Marked([Wrap(shape, members)], only: "MYN1", generate: false);
    }

    [Theory]
    [MemberData(nameof(NotFlows))]
    public void Shapes_that_do_not_carry_the_number_are_silent(string shape, string members) => Verify.Marked([Wrap(shape, members)], only: "MYN1", generate: false);

    private static string Wrap(string shape, string members) =>
        $$"""
        // {{shape}}
        using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Text.RegularExpressions; using System.Threading.Tasks;
        class Person { public string MyNumber { get; set; } = ""; public string Name { get; set; } = ""; }
        class C { {{members}} }
        """;
}
