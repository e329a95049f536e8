using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Documents built in sight: children and attributes are told apart by name, and what is taken out is gone.</summary>
public class XmlTests
{
    private static void Check(string members) => Verify.Marked(
        ["using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using System.Xml.Linq; using static System.Console;\n"
            + "class P { public string MyNumber { get; set; } = \"\"; public string Name { get; set; } = \"\"; }\nclass C {\nstatic readonly XNamespace Ns = \"urn:a\";\n" + members + "\n}"],
        only: "MYN1",
        generate: false);

    [Fact]
    public void Children_and_attributes_are_found_by_name() => Check("""
        void M(P p)
        {
            var node = new XElement(Ns + "人", new XAttribute("version", "3"), new XElement(Ns + "氏名", p.Name), new XElement(Ns + "番号", p.MyNumber));
            WriteLine(node.Attribute("version")?.Value);
            WriteLine(node.Element(Ns + "氏名")?.Value);
            WriteLine((string?)node.Element(Ns + "氏名"));
            WriteLine(node.Name.LocalName);
            WriteLine({|MYN1001:node.Element(Ns + "番号")?.Value|});
            WriteLine({|MYN1001:(string?)node.Element(Ns + "番号")|});
            WriteLine({|MYN1001:node|});
        }
        """);

    [Fact]
    public void A_document_is_one_text_however_deep() => Check("""
        void M(P p)
        {
            var document = new XDocument(new XElement("a", new XElement("b", new XElement("c", new XElement("d", p.Name, new XElement("e", p.MyNumber))))));
            {|MYN1005:document|}.Save("a.xml");
            WriteLine({|MYN1001:document.Root!.Element("b")|});
            WriteLine(document.Root!.Name);
        }

        void N(IEnumerable<P> all)
        {
            new XDocument(new XElement("all", all.Select(p => new XElement("p", p.Name)))).Save("names.xml");
            {|MYN1005:new XDocument(new XElement("all", all.Select(p => new XElement("p", p.MyNumber))))|}.Save("numbers.xml");
        }
        """);

    [Theory]
    [InlineData("node.Element(\"番号\")!.Remove();", false)]
    [InlineData("node.Element(\"番号\")!.Value = \"***\";", false)]
    [InlineData("node.SetElementValue(\"番号\", \"***\");", false)]
    [InlineData("node.Element(\"番号\")!.SetValue(\"***\");", false)]
    [InlineData("node.Element(\"氏名\")!.Remove();", true)]
    [InlineData("node.Element(\"氏名\")!.Value = \"***\";", true)]
    [InlineData("node.SetElementValue(\"氏名\", \"***\");", true)]
    [InlineData("node.Add(new XElement(\"備考\", \"なし\"));", true)]
    public void What_is_taken_out_or_replaced_is_gone(string change, bool leaks) => Check($$"""
        void M(P p)
        {
            var node = new XElement("人", new XElement("氏名", p.Name), new XElement("番号", p.MyNumber));
            {{change}}
            WriteLine({{(leaks ? "{|MYN1001:node|}" : "node")}});
        }
        """);

    [Fact]
    public void A_text_of_constants_is_not_the_number_its_name_speaks_of() => Check("""
        void M(P p)
        {
            var node = new XElement("控え", new XElement("個人番号", p.MyNumber.Length > 0 ? "届出済" : "なし"));
            WriteLine(node.Element("個人番号")!.Value);
            node.Save("a.xml");
        }
        """);

    [Fact]
    public void Nothing_but_the_place_where_it_leaves_is_told_when_another_method_sends_it() => Check("""
        string Make(P p) => JsonSerializer.Serialize(p.MyNumber);
        XDocument Build(P p, bool b) => new XDocument(new XElement("a", b ? new XElement("番号", p.MyNumber) : new XElement("氏名", p.Name)));
        string Alone(P p) => JsonSerializer.Serialize(p.Name);
        void Send(string text) => WriteLine({|MYN1001:text|});
        void Send(XDocument document) => WriteLine({|MYN1001:document.ToString()|});
        void Run(P p, bool b)
        {
            Send(Make(p));
            Send(Build(p, b));
            Send(Alone(p));
        }
        """);
}
