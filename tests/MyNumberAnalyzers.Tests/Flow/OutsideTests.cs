using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>What comes in from files, settings and other machines is unknown; only what is put into an object in sight is known to be harmless.</summary>
public class OutsideTests
{
    [Fact]
    public void What_a_reader_gives_is_the_number_when_it_is_called_so() => FlowSample.Members("""
        void A(string path) { var r = new StreamReader(path); string myNumber = r.ReadLine()!; WriteLine({|MYN1001:myNumber|}); string name = r.ReadLine()!; WriteLine(name); }
        void B(string path) { using var r = new BinaryReader(File.OpenRead(path)); string myNumber = r.ReadString(); WriteLine({|MYN1001:myNumber|}); WriteLine(r.ReadInt32()); }
        void D(string text) { using var r = new StringReader(text); string myNumber = r.ReadToEnd(); WriteLine({|MYN1001:myNumber|}); }
        async Task E(Stream stream) { using var r = new StreamReader(stream); string myNumber = (await r.ReadLineAsync())!; WriteLine({|MYN1001:myNumber|}); }
        void F() { using var r = new StreamReader("a.txt"); string? line; while ((line = r.ReadLine()) != null) { string myNumber = line.Substring(0, 12); WriteLine({|MYN1001:myNumber|}); } }
        """);

    [Fact]
    public void A_well_known_name_leads_to_unknown_content() => FlowSample.Members("""
        void A() { string myNumber = File.ReadAllText("number.txt"); WriteLine({|MYN1001:myNumber|}); }
        void B() { string myNumber = Environment.GetEnvironmentVariable("NUMBER")!; WriteLine({|MYN1001:myNumber|}); }
        void D() { string myNumber = ReadLine()!; WriteLine({|MYN1001:myNumber|}); }
        """);

    [Fact]
    public void What_was_put_into_a_store_in_sight_is_known() => FlowSample.Members("""
        void A(P p) { string myNumber = p.MyNumber; var stars = new StringBuilder(); foreach (var _ in myNumber) stars.Append('*'); myNumber = stars.ToString(); WriteLine(myNumber); }
        void B() { var texts = new List<string> { "未登録" }; string myNumber = texts[0]; WriteLine(myNumber); }
        void D() { string myNumber = Path.Combine("a", "b"); WriteLine(myNumber); }
        """);

    [Fact]
    public void A_column_is_named_by_a_constant_of_the_class() => FlowSample.Types("""
        class C
        {
            const string Column = "MY_NUMBER";
            const string Other = "SHIMEI";
            static readonly string Key = "個人番号";
            void A(IReadOnlyDictionary<string, string> row) { WriteLine({|MYN1001:row[Column]|}); WriteLine(row[Other]); }
            void B(IReadOnlyDictionary<string, string> row) { WriteLine({|MYN1001:row[Key]|}); WriteLine(Key); }
            void D() { WriteLine(Column); }
        }
        """);

    [Fact]
    public void A_writer_that_a_factory_makes_over_another_one_writes_where_that_one_does() => FlowSample.Types("""
        class C
        {
            static string Over(P p) { using var text = new StringWriter(); using (var xml = System.Xml.XmlWriter.Create(text)) { xml.WriteElementString("a", p.MyNumber); } return text.ToString(); }
            static string OverName(P p) { var text = new StringBuilder(); using (var xml = System.Xml.XmlWriter.Create(text)) { xml.WriteElementString("a", p.Name); } return text.ToString(); }
            static void Put(System.Xml.XmlWriter xml, string number) => xml.WriteElementString("a", number);
            void M(P p)
            {
                WriteLine({|MYN1001:Over(p)|});
                WriteLine(Over(p).Length);
                WriteLine(OverName(p));
                var text = new StringBuilder();
                using (var xml = System.Xml.XmlWriter.Create(text)) { Put(xml, p.MyNumber); }
                WriteLine({|MYN1001:text|});
                using var file = System.Xml.XmlWriter.Create("a.xml");
                file.WriteElementString("a", {|MYN1004:p.MyNumber|});
            }
        }
        """);

    [Fact]
    public void A_getter_in_sight_finds_what_its_key_says() => FlowSample.Types("""
        static class Layout
        {
            public static string Format(string line, string item) => line.Substring(item.Length, 12);
            public static string GetItem(string line, string item) => line.Substring(item.Length, 12);
            public static string 取得(string line, string item) => line.Substring(item.Length, 12);
            public static string GetCaption(string line, string item) => line.Substring(item.Length, 12);
        }
        class C
        {
            void M(string line)
            {
                WriteLine({|MYN1001:Layout.GetItem(line, "KOJIN_BANGO")|});
                WriteLine({|MYN1001:Layout.取得(line, "個人番号")|});
                WriteLine(Layout.GetItem(line, "SHIMEI"));
                WriteLine(Layout.GetItem(line, "個人番号有無"));
                WriteLine(Layout.GetCaption(line, "KOJIN_BANGO"));
            }
        }
        """);
}
