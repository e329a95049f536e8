using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class MaskUsedAsValueTests
{
    private static void Check(string text) => Verify.Marked("using System;\nusing System.Collections.Generic;\nusing MyNumberSafety;\n" + text, only: "MYN3002");

    [Fact]
    public void A_comparison_of_masks_is_always_true() => Check("""
        public class C
        {
            public bool A(MyNumber a, MyNumber b) => {|MYN3002:a.ToString()|} == b.ToString();
            public bool B(MyNumber a, string text) => text == {|MYN3002:a.ToString()|};
            public bool D(MyNumber a, string text) => {|MYN3002:a.ToString()|}.Equals(text);
            public bool E(MyNumber a, string text) => string.Equals({|MYN3002:$"{a}"|}, text, StringComparison.Ordinal);
        }
        """.Replace("== b.ToString()", "== {|MYN3002:b.ToString()|}"));

    [Fact]
    public void A_key_made_of_the_mask_is_one_for_all() => Check("""
        public class C
        {
            private readonly Dictionary<string, int> _map = [];
            private readonly HashSet<string> _seen = [];
            public void A(MyNumber n) => _map[{|MYN3002:n.ToString()|}] = 1;
            public bool B(MyNumber n) => _map.TryGetValue({|MYN3002:$"emp:{n}"|}, out _);
            public bool D(MyNumber n) => _seen.Add({|MYN3002:n.ToString()|});
            public int E(MyNumber n) { var key = {|MYN3002:"emp:" + n|}; return _map[key]; }
        }
        """);

    [Fact]
    public void A_member_that_should_hold_the_number_gets_the_mask() => Check("""
        public class Dto { public string MyNumber { get; set; } = ""; public string Shown { get; set; } = ""; }
        public class C
        {
            public Dto A(MyNumber n) => new() { MyNumber = {|MYN3002:n.ToString()|} };
            public void B(Dto dto, MyNumber n) => dto.MyNumber = {|MYN3002:$"{n}"|};
            public void D(MyNumber n) => Send({|MYN3002:n.ToString()|});
            private static void Send(string myNumber) { }
            public Dto E(MyNumber n) => new() { Shown = n.ToString() };
        }
        """);

    [Fact]
    public void SQL_text_gets_the_mask() => Check("""
        using System.Data.Common;
        """.Replace("using System.Data.Common;", "") + """
        public class C
        {
            public void A(System.Data.Common.DbCommand c, MyNumber n) => c.CommandText = {|MYN3002:$"SELECT 1 FROM e WHERE n = '{n}'"|};
        }
        """);

    [Fact]
    public void Showing_the_mask_is_what_it_is_for() => Check("""
        public class C
        {
            public void A(MyNumber n) => Console.WriteLine(n.ToString());
            public string B(MyNumber n) => $"番号: {n}";
            public void D(MyNumber n, Microsoft.Extensions.Logging.ILogger log) => Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(log, "{Number}", n);
            public void E(MyNumber n) => throw new InvalidOperationException($"no data for {n}");
        }
        """);

    [Fact]
    public void Typed_comparisons_and_keys_are_silent() => Check("""
        public class C
        {
            private readonly Dictionary<MyNumber, int> _map = [];
            public bool A(MyNumber a, MyNumber b) => a == b;
            public bool B(MyNumber a, MyNumber b) => a.Equals(b);
            public int D(MyNumber n) => _map[n];
        }
        """);

    [Fact]
    public void Digits_taken_on_purpose_are_silent() => Check("""
        public class C
        {
            private readonly Dictionary<string, int> _map = [];
            public bool A(MyNumber a, string text) => a.RevealToString() == text;
            public int B(MyNumber a) => _map[a.RevealToString()];
        }
        """);

    [Fact]
    public void A_comparison_with_the_mask_itself_is_silent() => Check("""
        public class C
        {
            public bool A(MyNumber a) => a.ToString() == "************";
            public bool B(MyNumber a) => a.ToString().Length == 12;
            public bool D(Guid a, string text) => a.ToString() == text;
        }
        """);
}
