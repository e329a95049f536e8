using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;
using Xunit;

namespace MyNumberAnalyzers.Tests.Sources;

public class ObjectGraphTests
{
    private const string Types = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        class Employee { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        class Manager : Employee { public int Level { get; set; } }
        class Company { public Employee Boss { get; set; } = null!; public List<Employee> All { get; set; } = null!; }
        class Node { public Node Next { get; set; } = null!; public Node[] Children { get; set; } = null!; }
        class NumberNode { public NumberNode Next { get; set; } = null!; public string 個人番号 { get; set; } = ""; }
        class Left { public Right Right { get; set; } = null!; }
        class Right { public Left Left { get; set; } = null!; public Employee E { get; set; } = null!; }
        class Grow<T> { public Grow<List<T>> More { get; set; } = null!; }
        class Wrapper<T> { public T Value { get; set; } = default!; }
        class Page<T> { public IReadOnlyList<Wrapper<T>> Items { get; set; } = null!; }
        class Phantom<T> { public int Count { get; set; } }
        class Staff : List<Employee> { }
        class Safe { public MyNumberSafety.MyNumber MyNumber { get; set; } public string Name { get; set; } = ""; }
        class StaticOnly { public static string MyNumber { get; set; } = ""; }
        class WriteOnly { public string MyNumber { set { } } }
        class Late { public Func<string> MyNumber { get; set; } = null!; public Func<Employee> Get { get; set; } = null!; }
        class Hidden { private string myNumber = ""; public string Name { get; set; } = ""; }
        class OptedIn { [System.Text.Json.Serialization.JsonInclude] internal string MyNumber { get; set; } = ""; }
        class PublicField { public string MyNumber = ""; }
        class Ignored { [System.Text.Json.Serialization.JsonIgnore] public string MyNumber { get; set; } = ""; }
        class IgnoredWhenNull { [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] public string MyNumber { get; set; } = ""; }
        class Denied { [MyNumberSafety.NotMyNumber(Reason = "x")] public string MyNumber { get; set; } = ""; }
        class HoldsException { public Exception Error { get; set; } = null!; public Type Type { get; set; } = null!; public Uri Uri { get; set; } = null!; }
        class Flags { public bool HasMyNumber { get; set; } public int MyNumberCount { get; set; } public string MyNumberHash { get; set; } = ""; }
        interface INamed { string Name { get; } }
        interface INumbered : INamed { string MyNumber { get; } }
        interface IDeep : INumbered { }
        class Person : INamed { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        record Card(string Name, string MyNumber);
        record Folder(Card Card);
        record Told(string MyNumber) { public override string ToString() => "told"; }
        record Quiet(string MyNumber) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }
        record Cards(List<Card> All);
        record struct Pair(string MyNumber, int N);
        record Base(string MyNumber);
        record Derived(string MyNumber, string Name) : Base(MyNumber);
        record SafeCard(MyNumberSafety.MyNumber MyNumber);
        struct Point { public string MyNumber; }
        class Mapped { public Dictionary<string, Employee> ById { get; set; } = null!; }
        class Keyed { public Dictionary<Card, int> ByCard { get; set; } = null!; }
        class Bound<T> where T : Employee { public T Item { get; set; } = null!; }
        class Numbers { public List<string> MyNumbers { get; set; } = null!; }
        class Redeclared : Employee { public new int MyNumber { get; set; } }
        """;

    [Theory]
    [InlineData("Employee", "MyNumber")]
    [InlineData("Manager", "MyNumber")]
    [InlineData("Employee[]", "MyNumber")]
    [InlineData("List<Employee>", "MyNumber")]
    [InlineData("IEnumerable<Manager>", "MyNumber")]
    [InlineData("Dictionary<int, List<Employee>>", "MyNumber")]
    [InlineData("Task<Employee>", "MyNumber")]
    [InlineData("Lazy<Employee[]>", "MyNumber")]
    [InlineData("Company", "Boss.MyNumber")]
    [InlineData("NumberNode", "個人番号")]
    [InlineData("Left", "Right.E.MyNumber")]
    [InlineData("Wrapper<Employee>", "Value.MyNumber")]
    [InlineData("Page<Employee>", "Items.Value.MyNumber")]
    [InlineData("Wrapper<Wrapper<Card>>", "Value.Value.MyNumber")]
    [InlineData("Staff", "MyNumber")]
    [InlineData("(int Id, Employee Who)", "Who.MyNumber")]
    [InlineData("(int Id, string MyNumber)", "MyNumber")]
    [InlineData("Point?", "MyNumber")]
    [InlineData("Card", "MyNumber")]
    [InlineData("INumbered", "MyNumber")]
    [InlineData("IDeep", "MyNumber")]
    [InlineData("IDeep[]", "MyNumber")]
    [InlineData("Mapped", "ById.MyNumber")]
    [InlineData("Keyed", "ByCard.MyNumber")]
    [InlineData("Bound<Manager>", "Item.MyNumber")]
    [InlineData("Numbers", "MyNumbers")]
    [InlineData("OptedIn", "MyNumber")]
    [InlineData("PublicField", "MyNumber")]
    [InlineData("IgnoredWhenNull", "MyNumber")]
    [InlineData("Phantom<Employee>", "")]
    [InlineData("Node", "")]
    [InlineData("Grow<int>", "")]
    [InlineData("Safe", "")]
    [InlineData("List<Safe>", "")]
    [InlineData("StaticOnly", "")]
    [InlineData("WriteOnly", "")]
    [InlineData("Late", "")]
    [InlineData("Func<Employee>", "")]
    [InlineData("Hidden", "")]
    [InlineData("Ignored", "")]
    [InlineData("Denied", "")]
    [InlineData("HoldsException", "")]
    [InlineData("Flags", "")]
    [InlineData("INamed", "")]
    [InlineData("INamed[]", "")]
    [InlineData("Person", "MyNumber")]
    [InlineData("Redeclared", "")]
    [InlineData("string", "")]
    [InlineData("object", "")]
    [InlineData("dynamic", "")]
    [InlineData("Exception", "")]
    [InlineData("System.Net.Http.HttpClient", "")]
    [InlineData("MyNumberSafety.MyNumber", "")]
    [InlineData("Missing", "")]
    public void The_path_to_a_number_is_the_shortest(string type, string path) =>
        Assert.Equal(path, Path(type, (graph, asked) => graph.PathToNumber(asked, ["System.Text.Json.Serialization.JsonIgnoreAttribute"], true, default)));

    [Theory]
    [InlineData("Hidden", "myNumber")]
    [InlineData("Ignored", "MyNumber")]
    [InlineData("Safe", "")]
    public void Without_exclusions_all_instance_members_count(string type, string path) =>
        Assert.Equal(path, Path(type, (graph, asked) => graph.PathToNumber(asked, [], false, default)));

    [Theory]
    [InlineData("Card", "MyNumber")]
    [InlineData("Folder", "Card.MyNumber")]
    [InlineData("Pair", "MyNumber")]
    [InlineData("Pair?", "MyNumber")]
    [InlineData("Derived", "MyNumber")]
    [InlineData("(string MyNumber, int N)", "MyNumber")]
    [InlineData("(int N, Card C)", "C.MyNumber")]
    [InlineData("Told", "")]
    [InlineData("Quiet", "")]
    [InlineData("Cards", "")]
    [InlineData("Employee", "")]
    [InlineData("List<Card>", "")]
    [InlineData("SafeCard", "")]
    [InlineData("string", "")]
    public void Only_records_and_tuples_print_their_members(string type, string path) =>
        Assert.Equal(path, Path(type, (graph, asked) => graph.PathPrinted(asked, default)));

    [Fact]
    public void Anonymous_types_are_walked_and_printed()
    {
        var compilation = Asked.With(Types + "class Use { object M(Card c) { var it = new { c.Name, c.MyNumber }; return it; } object N(Card c) { var it = new { Who = c }; return it; } }", out var tree);
        var model = compilation.GetSemanticModel(tree);
        var graph = new ObjectGraph(new SourceLexicon(compilation, _ => Options.Default));
        var types = tree.GetRoot().DescendantNodes().OfType<AnonymousObjectCreationExpressionSyntax>().Select(node => model.GetTypeInfo(node).Type).ToArray();
        Assert.Equal("MyNumber", Shown(graph.PathToNumber(types[0], [], true, default)));
        Assert.Equal("MyNumber", Shown(graph.PathPrinted(types[0], default)));
        Assert.Equal("Who.MyNumber", Shown(graph.PathToNumber(types[1], [], true, default)));
        Assert.Equal("Who.MyNumber", Shown(graph.PathPrinted(types[1], default)));
    }

    [Fact]
    public void A_type_is_asked_once()
    {
        var compilation = Asked.With(Types, out _);
        var graph = new ObjectGraph(new SourceLexicon(compilation, _ => Options.Default));
        var company = compilation.GetTypeByMetadataName("Company");
        var first = graph.PathToNumber(company, [], true, default);
        Assert.True(first == graph.PathToNumber(company, [], true, default));
    }

    private static string Path(string type, Func<ObjectGraph, ITypeSymbol, ImmutableArray<ISymbol>> ask)
    {
        var compilation = Asked.With($"{Types}\nclass Asker {{ {type} asked; }}", out var tree);
        var field = (IFieldSymbol)compilation.GetTypeByMetadataName("Asker")!.GetMembers("asked").Single();
        return Shown(ask(new ObjectGraph(new SourceLexicon(compilation, _ => Options.Default)), field.Type));
    }

    private static string Shown(ImmutableArray<ISymbol> path) => string.Join(".", path.Select(member => member.Name));
}
