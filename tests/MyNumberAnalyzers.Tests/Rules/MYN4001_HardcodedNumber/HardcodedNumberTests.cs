using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class HardcodedNumberTests
{
    private static void Check(string text) => Verify.Marked("using System;\nusing System.Collections.Generic;\nusing MyNumberSafety;\nusing Xunit;\n" + text, only: "MYN4001");

    [Fact]
    public void A_name_is_evidence() => Check("""
        public class Employee { public string MyNumber { get; set; } = "{|MYN4001:123456789018|}"; public string Name { get; set; } = ""; }
        public class C
        {
            private const string KojinBango = "{|MYN4001:123456789018|}";
            public string A() { var myNumber = "{|MYN4001:1234-5678-9018|}"; return myNumber + KojinBango; }
            public Employee B() => new() { Name = "田中", MyNumber = "{|MYN4001:1234 5678 9018|}" };
            public void D(Employee e) => e.MyNumber = "{|MYN4001:１２３４５６７８９０１８|}";
            public bool E(Employee e) => e.MyNumber == "{|MYN4001:123456789018|}";
            public string GetMyNumber() => "{|MYN4001:123456789018|}";
            public void F(string myNumber = "{|MYN4001:123456789018|}") { }
            public string G(bool b, string 個人番号) { 個人番号 = b ? "{|MYN4001:023456789013|}" : ""; return 個人番号; }
        }
        """);

    [Fact]
    public void A_typed_target_is_evidence() => Check("""
        public class C
        {
            public MyNumber A() => MyNumber.Parse("{|MYN4001:123456789018|}");
            public bool B() => MyNumber.TryParse("{|MYN4001:1234-5678-9018|}", out _);
            public bool D() => MyNumber.TryParse("{|MYN4001:123456789018|}".AsSpan(), out _);
            public bool E() => MyNumber.TryParse("{|MYN4001:123456789018|}"u8, out _);
        }
        """);

    [Fact]
    public void Every_form_of_a_literal_is_read() => Check(""""
        public class C
        {
            private readonly string myNumber = $"{|MYN4001:123456789018|}";
            private readonly string csv = "氏名,個人番号,注文\n田中,{|MYN4001:123456789018|},123456789018";
            private readonly string tail = "注文,氏名,個人番号\r\n123456789018,田中,{|MYN4001:123456789018|}\r\n123456789018,鈴木,{|MYN4001:987654321093|}";
            private readonly string verbatim = @"氏名,""個人番号"",注文
        田中,{|MYN4001:123456789018|},123456789018";
            private readonly string json = """{ "myNumber": "{|MYN4001:123456789018|}", "order": "123456789018" }""";
            private readonly string xml = "<MyNumber>{|MYN4001:123456789018|}</MyNumber><No>123456789018</No>";
            private readonly string sql = "insert into t (no, my_number) values ('123456789018', '{|MYN4001:987654321093|}')";
            private readonly string plain = "注文,伝票 123456789018";
            public string M(string name) => $"{name} マイナンバー: {|MYN4001:123456789018|} {name}";
        }
        """");

    [Fact]
    public void What_a_literal_goes_to_or_is_compared_with_is_evidence() => Check("""
        public class Employee { public string MyNumber { get; set; } = ""; public string No { get; set; } = ""; }
        public class C
        {
            private readonly string[] myNumbers = ["{|MYN4001:123456789018|}", "{|MYN4001:123456789018|}"];
            private readonly string[] orders = ["123456789018"];
            private string myNumber = ("{|MYN4001:123456789018|}");
            [System.ComponentModel.DefaultValue("{|MYN4001:123456789018|}")] public string MyNumber { get; set; } = "";
            [System.ComponentModel.DefaultValue("123456789018")] public string No { get; set; } = "";
            public string GetMyNumber() => "{|MYN4001:123456789018|}";
            public string GetNo() => "123456789018";
            public string ReadMyNumber(bool b) { if (b) return "{|MYN4001:123456789018|}"; return b ? "{|MYN4001:123456789018|}" : ""; }
            public string ReadNo() { System.Func<string> f = () => { return "123456789018"; }; return "123456789018"; }
            public bool Compares(Employee e) => "{|MYN4001:123456789018|}" == e.MyNumber || e.MyNumber != "{|MYN4001:123456789018|}" || e.No == "123456789018" || e.MyNumber.Equals("{|MYN4001:123456789018|}") || e.No.Equals("123456789018");
            public bool Patterns(Employee e) => e.MyNumber is "{|MYN4001:123456789018|}" or "{|MYN4001:987654321093|}" || e.MyNumber is not "{|MYN4001:123456789018|}" || e is { MyNumber: "{|MYN4001:123456789018|}", No: "123456789018" } || e.No is ("123456789018");
            public int Switches(Employee e)
            {
                switch (e.MyNumber) { case "{|MYN4001:123456789018|}": return 1; case "{|MYN4001:987654321093|}" when e.No != "": return 2; }
                switch (e.No) { case "123456789018": return 1; }
                return e.MyNumber switch { "{|MYN4001:123456789018|}" => 1, _ => 2 };
            }
            public void Writes(Employee e, Dictionary<string, string> d, (string Name, string MyNumber) t)
            {
                e.MyNumber = e.No == "1" ? "{|MYN4001:123456789018|}" : "{|MYN4001:123456789018|}".Trim();
                e.No = "123456789018";
                e.MyNumber = e.No switch { "123456789018" => "{|MYN4001:123456789018|}", _ => "" };
                e.MyNumber ??= (string)"{|MYN4001:123456789018|}";
                d["myNumber"] = "{|MYN4001:123456789018|}";
                d["no"] = "123456789018";
                d.Add("my_number", "{|MYN4001:123456789018|}");
                d.Add("no", "123456789018");
                d = new() { ["個人番号"] = "{|MYN4001:123456789018|}", ["no"] = "123456789018" };
                d = new() { { "個人番号", "{|MYN4001:123456789018|}" }, { "no", "123456789018" } };
                t = ("123456789018", "{|MYN4001:123456789018|}");
                var named = (myNumber: "{|MYN4001:123456789018|}", no: "123456789018");
                var made = new { myNumber = "{|MYN4001:123456789018|}", no = "123456789018" };
                Many("x", "{|MYN4001:123456789018|}", "{|MYN4001:123456789018|}");
                Others("x", "123456789018");
                var a = "{|MYN4001:123456789018|}"; // 個人番号
                // マイナンバー
                var b = "{|MYN4001:123456789018|}";
                var c = "123456789018"; // 注文
                var time = "202601150001"; // 個人番号
                var index = "123456789018"[0];
            }
            private static void Many(string name, params string[] myNumbers) { }
            private static void Others(string name, params string[] orders) { }
        }
        """);

    [Fact]
    public void A_parameter_is_evidence() => Check("""
        public class C
        {
            public C(string name, string myNumber) { }
            public static void Register(string name, string myNumber) { }
            public void A() => Register("田中", "{|MYN4001:123456789018|}");
            public void B() => Register(myNumber: "{|MYN4001:123456789018|}", name: "123456789018");
            public object D() => new C("123456789018", "{|MYN4001:123456789018|}");
        }
        """);

    [Fact]
    public void Test_data_of_a_number_is_told() => Check("""
        public class Tests
        {
            [Theory]
            [InlineData("{|MYN4001:123456789018|}", true)]
            [InlineData("123456789012", false)]
            public void Validates(string myNumber, bool expected) => Assert.Equal(expected, myNumber.Length == 12);

            [Theory]
            [InlineData("123456789018")]
            public void Orders(string orderNumber) => Assert.NotEmpty(orderNumber);

            [Fact]
            public void Compares() { var e = new Employee(); Assert.Equal("{|MYN4001:123456789018|}", e.MyNumber); }
        }
        public class Employee { public string MyNumber { get; set; } = ""; }
        """);

    [Fact]
    public void A_key_is_evidence() => Check("""
        public class C
        {
            public object A() => new Dictionary<string, string> { ["マイナンバー"] = "{|MYN4001:123456789018|}", ["注文番号"] = "123456789018" };
            public object B() => new Dictionary<string, string> { { "my_number", "{|MYN4001:123456789018|}" }, { "order_no", "123456789018" } };
            public void D(Dictionary<string, string> form) => form["myNumber"] = "{|MYN4001:123456789018|}";
            public void E(Dictionary<string, string> form) => form.Add("個人番号", "{|MYN4001:123456789018|}");
        }
        """);

    [Fact]
    public void Numeric_literals_count() => Check("""
        public class C
        {
            public long MyNumber = {|MYN4001:123456789018L|};
            public long KojinBango = {|MYN4001:1234_5678_9018|};
            public long OrderNumber = 123456789018;
            public bool A(long myNumber) => myNumber == {|MYN4001:123456789018|};
        }
        """);

    [Fact]
    public void Labels_inside_a_text_are_evidence() => Check(""""
        public class C
        {
            public string A() => "マイナンバー: {|MYN4001:123456789018|}";
            public string B(string name) => $"{name}の個人番号は {|MYN4001:1234 5678 9018|} です";
            public string D() => "{\"myNumber\":\"{|MYN4001:123456789018|}\",\"orderNo\":\"123456789018\"}";
            public string E() => """
                { "people": [ { "name": "田中", "myNumber": "{|MYN4001:123456789018|}" }, { "orderNo": "987654321093" } ] }
                """;
            public string F() => "INSERT INTO employees (id, my_number, tel) VALUES (1, '{|MYN4001:123456789018|}', '987654321093')";
            public string G() => "UPDATE e SET my_number = '{|MYN4001:123456789018|}' WHERE id = 5";
        }
        """");

    [Fact]
    public void A_comment_beside_it_is_evidence() => Check("""
        public class C
        {
            public string[] A() =>
            [
                "{|MYN4001:123456789018|}", // マイナンバー
                "987654321093", // 注文番号
            ];
            public string B()
            {
                // テスト用の個人番号
                var text = "{|MYN4001:123456789018|}";
                return text;
            }
        }
        """);

    [Fact]
    public void Lists_named_for_numbers_count() => Check("""
        public class C
        {
            private static readonly string[] MyNumbers = { "{|MYN4001:123456789018|}", "{|MYN4001:987654321093|}" };
            public List<string> KojinBangoList = ["{|MYN4001:123456789018|}"];
            public string[] Orders = ["123456789018"];
            public int[] MyNumberDigits = {|MYN4001:{ 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 8 }|};
            public object Read() => MyNumbers;
        }
        """.Replace("MyNumberDigits", "MyNumberArray"));

    [Fact]
    public void A_right_check_digit_alone_is_no_evidence() => Check("""
        public class C
        {
            public string MyNumber { get; set; } = "";
            public string A() => "123456789018";
            public string OrderNumber { get; set; } = "123456789018";
            public string Tel { get; set; } = "090123456784";
            public string Jan { get; set; } = "490123456782";
            public long Stamp = 202601150001;
            public string B(string id) => id == "123456789018" ? "x" : MyNumber;
            public void D() => Console.WriteLine("注文番号: 123456789018");
        }
        """);

    [Fact]
    public void A_wrong_check_digit_or_shape_is_silent() => Check("""
        public class C
        {
            public string MyNumber = "123456789012";
            public string KojinBango = "000000000000";
            public string 個人番号 = "1234567890185";
            public string マイナンバー = "12345678901";
            public string MyNumber2 = "12-3456-789018";
            public string MyNumber3 = "0.123456789018";
            public string MyNumber4 = "0123abcd-0000-0000-0000-123456789018";
            public string MyNumber5 = "";
        }
        """);

    [Fact]
    public void Synthetic_numbers_are_known() => Check("""
        public class C { public string MyNumber = "999990000015"; public object A() => MyNumberSafety.MyNumber.Parse("999990000015"); }
        """);

    [Fact]
    public void A_date_and_time_needs_more_than_words_nearby() => Check("""
        public class C
        {
            public string A() => "マイナンバー 202601150001";
            public string B()
            {
                // マイナンバーの取込日時
                var stamp = "202601150001";
                return stamp;
            }
            public string MyNumber = "{|MYN4001:202601150001|}";
        }
        """);

    [Fact]
    public void A_denied_target_is_silent() => Check("""
        public class C { [NotMyNumber(Reason = "sample order")] public string MyNumber = "123456789018"; }
        """);

    [Fact]
    public void The_message_never_holds_the_number()
    {
        var findings = Harness.Analyze("public class C { public string MyNumber = \"123456789018\"; public string A() => \"マイナンバー: 1234-5678-9018\"; public long 個人番号 = 123456789018; }")
            .Where(finding => finding.Id == "MYN4001").ToArray();
        Assert.Equal(3, findings.Length);
        Assert.All(findings, finding => Assert.DoesNotContain("5678", finding.GetMessage()));
    }
}
