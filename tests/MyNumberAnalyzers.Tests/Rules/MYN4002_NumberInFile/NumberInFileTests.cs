using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class NumberInFileTests
{
    private static readonly Lazy<World> NoNumbers = new(() =>
    {
        var compilation = Harness.Compile([("File0.cs", "class C { }")], generate: false);
        return new World(compilation, new AnalyzerOptions([]), Triggers.Of(compilation, new AnalyzerOptions([])), new MyNumberAnalyzers.Catalogue.Catalogue([]), default);
    });

    private static List<Diagnostic> Scan(string path, string text)
    {
        var found = new List<Diagnostic>();
        NumberInFile.Scan(new Text(path, text), NoNumbers.Value, found.Add, default);
        return found;
    }

    /// <summary>Numbers in ⟦brackets⟧ must be reported at their exact characters, and nothing else.</summary>
    private static void Check(string path, string marked)
    {
        var plain = marked.Replace("⟦", "").Replace("⟧", "");
        var expected = new List<string>();
        var removed = 0;
        for (var open = marked.IndexOf('⟦'); open >= 0; open = marked.IndexOf('⟦', open + 1))
        {
            var close = marked.IndexOf('⟧', open);
            expected.Add($"{open - removed}: {marked[(open + 1)..close]}");
            removed += 2;
        }

        var source = SourceText.From(plain);
        Assert.Equal(expected, Scan(path, plain).Select(finding =>
        {
            var span = finding.Location.SourceSpan;
            Assert.Equal(source.Lines.GetLinePositionSpan(span), finding.Location.GetLineSpan().Span);
            Assert.Equal(path, finding.Location.GetLineSpan().Path);
            Assert.DoesNotContain(plain.Substring(span.Start, span.Length), finding.GetMessage());
            return $"{span.Start}: {plain.Substring(span.Start, span.Length)}";
        }));
    }

    [Fact]
    public void Json_is_read_by_its_keys() => Check("seed.json", """
        {
          "orderNo": "123456789018", "createdAt": 202601150001,
          "employees": [
            { "name": "田中", "myNumber": "⟦123456789018⟧", "tel": "090123456784" },
            { "個人番号": ⟦987654321093⟧ },
            { "\u30DE\u30A4\u30CA\u30F3\u30D0\u30FC": "⟦1234-5678-9018⟧" }
          ],
          "myNumbers": [ "⟦123456789018⟧",
             "⟦987654321093⟧" ],
          "ids": [ "123456789018", "987654321093" ],
          "fields": [ { "name": "マイナンバー", "value": "⟦123456789018⟧" }, { "value": "⟦123456789018⟧", "key": "my_number" }, { "name": "伝票番号", "value": "123456789018" } ]
        }
        """);

    [Fact]
    public void Csv_is_read_by_its_header() => Check("people.csv", """
        社員番号,氏名,"個人番号",電話番号,注文番号
        000000000018,"田中, 太郎",⟦123456789018⟧,090123456784,123456789018
        2,鈴木,"⟦9876 5432 1093⟧",,987654321093
        3,佐藤,123456789012,,
        """);

    [Fact]
    public void Tsv_and_label_columns_are_read() => Check("people.tsv", "id\tmy_number\ttel\n1\t⟦１２３４５６７８９０１８⟧\t123456789018\n");

    [Fact]
    public void A_csv_without_header_is_read_by_the_field_in_front() => Check("pairs.csv", "氏名,田中\nマイナンバー,⟦123456789018⟧\n受注番号,123456789018\n");

    [Fact]
    public void Sql_is_read_by_its_columns() => Check("seed.sql", """
        -- 社員
        INSERT INTO employees (id, name, [my_number], order_no) VALUES
          (1, N'田中', N'⟦123456789018⟧', '123456789018'),
          (2, N'O''Brien (x), y', '⟦987654321093⟧', '987654321093');
        INSERT INTO orders (id, order_no) VALUES (1, '123456789018');
        UPDATE employees SET kojin_bango = '⟦123456789018⟧' WHERE id = 987654321093;
        SELECT * FROM orders WHERE order_no = '123456789018'; -- 個人番号ではない
        """.Replace(" -- 個人番号ではない", ""));

    [Fact]
    public void Sql_is_read_through_calls_quotes_and_broken_rows()
    {
        Check("a.sql", "INSERT INTO t (id, memo, my_number, order_no) VALUES (nextval('s', 1), concat('a', 'b'), '⟦123456789018⟧', '123456789018');");
        Check("b.sql", "INSERT INTO t (old_values, my_number) VALUES ('123456789018', '⟦987654321093⟧');");
        Check("c.sql", "INSERT INTO t (memo, `my_number`) VALUES ('a;b', '⟦123456789018⟧'); CALL f('x', '123456789018');");
        Check("d.sql", "INSERT INTO t (id, my_number) VALUES ) (1, '⟦123456789018⟧');");
        Check("e.sql", string.Concat(Enumerable.Repeat("-- 社員の表\n", 1500)) + "INSERT INTO t (id, \"my_number\")\nVALUES (1, '⟦123456789018⟧');");
        Check("f.sql", "VALUES (1, '123456789018'); INSERT INTO t VALUES (1, '123456789018');");
    }

    [Fact]
    public void Json_arrays_and_other_quotes_are_read()
    {
        Check("a.json", "{ \"myNumbers\": [ { \"id\": 1 }, [ \"x\" ], \"⟦123456789018⟧\" ], \"orders\": [ { \"myNumbers\": [ \"x\" ] }, \"123456789018\" ] }");
        Check("b.json5", "{ 'myNumber': '⟦123456789018⟧', 'order': '123456789018', kojinNos: 1, \"kojinNos\": [ 1, ⟦123456789018⟧ ], \"ids\": [ 1, 123456789018 ] }");
        Check("c.json", """{ "payload": "{\\"myNumber\\":\\"⟦123456789018⟧\\",\\"order\\":\\"987654321093\\"}" }""");
        Check("d.json", "[\"123456789018\"]");
        Check("e.json", "{ \"name\": \"MyNumber\", \"value\": \"⟦123456789018⟧\" }, { \"value\": \"123456789018\" }");
    }

    [Fact]
    public void Xml_elements_with_attributes_and_their_parents_are_read()
    {
        Check("a.xml", "<p><MyNumber type=\"new\" lang='ja'>⟦123456789018⟧</MyNumber><item name='MyNumber'>⟦987654321093⟧</item></p>");
        Check("b.xml", "<x>123456789018</x>");
        Check("c.xml", "<p><a name=\"MyNumber\"/><b>123456789018</b><!-- MyNumber --><c>123456789018</c></p>");
        Check("d.xml", "<kojinBango>\n <value>⟦123456789018⟧</value></kojinBango><a><value>123456789018</value></a>");
        Check("e.xml", "123456789018");
    }

    [Fact]
    public void Yaml_blocks_end_where_their_indent_does()
    {
        Check("a.yml", "myNumbers:\n  # 本人と配偶者\n\n  - ⟦123456789018⟧\nother:\n  - 123456789018\n");
        Check("b.yml", "myNumber: |\n  ⟦123456789018⟧\nnote: |\n  123456789018\n");
        Check("c.yml", "- key: 'my_number'\r\n  value: ⟦123456789018⟧\r\n- key: order\r\n  value: 123456789018\r\n");
        Check("d.yml", "a:\n  myNumbers:\n    - ⟦987654321093⟧\n  orders:\n    - 123456789018\n");
        Check("e.yml", "  - 123456789018\n");
    }

    [Fact]
    public void Columns_are_read_whatever_parts_them()
    {
        Check("a.csv", "氏名;個人番号;注文\n田中;⟦123456789018⟧;123456789018\n");
        Check("b.csv", "\"氏名, 姓名\",\"個人番号\",注文\r\n\"田中, 太郎\",\"⟦123456789018⟧\",123456789018\r\n");
        Check("c.csv", "田中,123456789018\n123456789018,田中\n");
        Check("d.md", "| 氏名 | 注文 |\n|---|---|\n| x | 123456789018 |\n\n個人番号の例\n\n  | 個人番号 | 注文 |\n  |---|---|\n  | ⟦123456789018⟧ | 123456789018 |\n");
    }

    [Fact]
    public void Words_beside_a_number_are_read()
    {
        Check("a.http", "マイナンバーは「⟦123456789018⟧」。伝票は「123456789018」。\n");
        Check("b.http", "個人番号（本人）：⟦123456789018⟧\n本人（個人番号）：⟦123456789018⟧\n注文（至急）：123456789018\n");
        Check("c.http", "x = N'123456789018'\nmy_number = N'⟦123456789018⟧'\n");
        Check("d.http", "My Number is ⟦123456789018⟧\nThe order no. 123456789018\nEmployee My Number: ⟦123456789018⟧\n");
        Check("e.http", "<b>MyNumber</b> 123456789018\n<MyNumber>⟦123456789018⟧\n）123456789018\n");
    }

    [Fact]
    public void Xml_resx_and_config_are_read_by_elements_and_attributes()
    {
        Check("a.xml", "<people><person><MyNumber>⟦123456789018⟧</MyNumber><OrderNo>123456789018</OrderNo></person><p gen:kojinbango=\"⟦123456789018⟧\" order=\"987654321093\"/><gen:kojinbango>\n  ⟦987654321093⟧\n</gen:kojinbango></people>");
        Check("a.resx", "<root><data name=\"SampleMyNumber\" xml:space=\"preserve\">\n  <value>⟦123456789018⟧</value>\n</data><data name=\"Order\"><value>123456789018</value></data></root>");
        Check("app.config", "<add key=\"個人番号\" value=\"⟦123456789018⟧\" /><add value=\"⟦987654321093⟧\" key=\"MyNumber\" /><add key=\"Order\" value=\"123456789018\" />");
    }

    [Fact]
    public void Yaml_is_read_by_keys_and_blocks() => Check("values.yml", """
        order: "123456789018"
        myNumber: ⟦123456789018⟧
        myNumbers:
          - ⟦123456789018⟧
          - "⟦987654321093⟧"
        orders:
          - 123456789018
        env:
          - name: MY_NUMBER
            value: "⟦123456789018⟧"
          - name: ORDER
            value: "123456789018"
        """);

    [Fact]
    public void Markdown_and_http_are_read()
    {
        Check("README.md", "# 例\n\n本人のマイナンバーは ⟦1234 5678 9018⟧ です。注文番号は 123456789018 です。\n\n| 氏名 | 個人番号 | 注文 |\n|---|---|---|\n| 田中 | ⟦123456789018⟧ | 123456789018 |\n");
        Check("api.http", "GET https://x/employees?myNumber=⟦123456789018⟧&order=123456789018\n\nPOST https://x\n\n{ \"myNumber\": \"⟦987654321093⟧\", \"order\": \"123456789018\" }\n");
    }

    [Fact]
    public void Look_alikes_are_silent() => Check("look.json", """
        { "個人番号カード発行": "x", "myNumberOf": { "guid": "00000000-0000-0000-0000-123456789018", "card": "1234-5678-9018-0000", "tel": "+123456789018", "jan": "4901234567894", "at": "202601150001", "ratio": 0.123456789018 } }
        """);

    [Fact]
    public void A_wrong_check_digit_and_synthetic_numbers_are_silent() =>
        Check("wrong.json", "{ \"myNumber\": \"123456789012\", \"個人番号\": \"000000000000\", \"kojinBango\": \"999990000015\" }");

    [Fact]
    public void Other_kinds_of_files_are_not_read()
    {
        Assert.Empty(Scan("a.txt", "マイナンバー: 123456789018"));
        Assert.Empty(Scan("a", "マイナンバー: 123456789018"));
        Assert.False(NumberInFile.Reads("a\0b.png"));
    }

    [Fact]
    public void Numbers_at_the_seams_of_the_reading_window_are_found_once()
    {
        foreach (var at in new[] { 32 * 1024 - 30, 32 * 1024 - 24, 32 * 1024 - 12, 32 * 1024 - 6, 32 * 1024, 32 * 1024 + 1 })
        {
            var text = new string(' ', at - 14) + "\n myNumber: \"" + "123456789018\"\n";
            Assert.Single(Scan("a.yml", text));
        }
    }

    [Fact]
    public void Rows_far_below_their_columns_are_still_named_by_them()
    {
        var orders = string.Concat(Enumerable.Range(0, 300).Select(i => $"(1, 'O''Brien {i}', '123456789018', NULL),\n"));
        Check("seed.sql", "INSERT INTO shain (id, name, order_no, my_number) VALUES\n" + orders + "(2, '田中', '123456789018', '⟦987654321093⟧');\n");
        Check("table.md", "| 氏名 | 注文番号 | 個人番号 |\n|---|---|---|\n" + string.Concat(Enumerable.Repeat("| 田中 | 123456789018 | ⟦987654321093⟧ |\n", 300)) + "\n| 商品 | 受注 | JAN |\n|---|---|---|\n| 茶 | 123456789018 | 987654321093 |\n");
        Check("table.csv", "氏名,注文番号,個人番号\n" + string.Concat(Enumerable.Repeat("\"田中, 太郎\",123456789018,⟦987654321093⟧\n", 300)));
    }

    [Fact]
    public void A_file_that_is_too_large_is_named()
    {
        var finding = Assert.Single(Scan("big.csv", "my_number\n" + string.Join("\n", Enumerable.Repeat("123456789018", 700_000))));
        Assert.Contains("'big.csv' was not scanned", finding.GetMessage());
    }

    [Fact]
    public void The_analyzer_scans_where_no_code_names_a_number()
    {
        var findings = Harness.Analyze(Harness.Compile([("File0.cs", "class C { }")]), additionalFiles: [("seed.json", "{ \"myNumber\": \"123456789018\" }")]);
        Assert.Equal("MYN4002", Assert.Single(findings).Id);
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => NumberInFile.Scan(new Text("a.csv", Mixed(1_000_000)), NoNumbers.Value, _ => { }, cancelled.Token));
    }

    /// <summary>Time is measured by the benchmarks; what grows faster than the text shows in what is allocated.</summary>
    [Fact]
    public void What_a_scan_allocates_grows_with_the_text()
    {
        Scan(Mixed(100_000));
        var small = Scan(Mixed(1_000_000));
        var large = Scan(Mixed(4_000_000));
        Assert.True(large <= 4.5 * small + 100_000, $"1 million characters: {small} bytes, 4 million: {large}");

        static long Scan(string text)
        {
            var file = new Text("mixed.json", text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            NumberInFile.Scan(file, NoNumbers.Value, _ => { }, default);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    /// <summary>Rows with names, amounts, order numbers (one in ten with a right check digit) and words of the lexicon.</summary>
    private static string Mixed(int length)
    {
        var random = new Random(1);
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            text.Append("{ \"name\": \"山田 太郎\", \"amount\": ").Append(random.Next()).Append(", \"orderNo\": \"").Append(random.NextInt64(100_000_000_000, 999_999_999_999))
                .Append("\", \"note\": \"個人番号は別途\", \"address\": \"東京都千代田区霞が関一丁目\" },\n");
        }

        return text.ToString(0, length);
    }

    private sealed class Text : AdditionalText
    {
        private readonly SourceText _text;

        public Text(string path, string text)
            : this(path, SourceText.From(text, Encoding.UTF8))
        {
        }

        public Text(string path, SourceText text) => (Path, _text) = (path, text);

        public override string Path { get; }

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
