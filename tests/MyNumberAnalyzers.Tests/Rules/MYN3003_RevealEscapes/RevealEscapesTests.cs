using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class RevealEscapesTests
{
    private static void Check(string text) => Verify.Marked("using System;\nusing System.Collections.Generic;\nusing MyNumberSafety;\n" + text, only: "MYN3003");

    [Fact]
    public void Digits_kept_in_a_field_are_told() => Check("""
        public class C
        {
            private string _text = "";
            private static string? s_last;
            public void A(MyNumber n) => _text = {|MYN3003:n.RevealToString()|};
            public void B(MyNumber n) { var digits = n.RevealToString(); s_last = {|MYN3003:digits|}; }
            public string Read() => _text.Length + s_last!.Length + "";
        }
        """);

    [Fact]
    public void Digits_kept_in_a_property_are_told() => Check("""
        public class Dto { public string Code { get; set; } = ""; }
        public class C
        {
            public Dto A(MyNumber n) => new() { Code = {|MYN3003:n.RevealToString()|} };
            public void B(Dto dto, MyNumber n) => dto.Code = {|MYN3003:n.RevealToString()|};
        }
        """);

    [Fact]
    public void Digits_returned_without_a_word_are_told() => Check("""
        public class C
        {
            public string Describe(MyNumber n) { return {|MYN3003:n.RevealToString()|}; }
            private string Digits(MyNumber n) => n.RevealToString();
            public int Length(MyNumber n) => Digits(n).Length;
        }
        """);

    [Fact]
    public void A_marked_member_says_so() => Check("""
        public class Dto { [MyNumberData] public string Code { get; set; } = ""; }
        public class C
        {
            [MyNumberData] private string _text = "";
            public void A(MyNumber n) => _text = n.RevealToString();
            public Dto B(MyNumber n) => new() { Code = n.RevealToString() };
            [return: MyNumberData] public string D(MyNumber n) => n.RevealToString();
            public int Read() => _text.Length;
        }
        """);

    [Fact]
    public void Use_in_place_is_silent() => Check("""
        public class C
        {
            public int A(MyNumber n) { var digits = n.RevealToString(); return digits.Length; }
            public bool B(MyNumber n, string text) => n.RevealToString() == text;
            public int D(MyNumber n) => n.Reveal(0, static (digits, state) => digits.Length + state);
        }
        """);

    [Fact]
    public void The_type_itself_may_be_kept() => Check("""
        public class C
        {
            private MyNumber _number;
            public MyNumber Number { get; private set; }
            public void A(MyNumber n) { _number = n; Number = _number; }
        }
        """);

    [Fact]
    public void A_mask_may_be_kept() => Check("""
        public class C
        {
            private string _shown = "";
            public string Shown => _shown;
            public void A(MyNumber n) => _shown = n.ToString();
        }
        """);

    [Fact]
    public void A_raw_number_behind_a_plain_public_name_is_told() => Check("""
        public class Employee { public string MyNumber { get; set; } = ""; }
        public class Dto { public string Code { get; set; } = ""; internal string Hidden { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        public class C
        {
            public void A(Dto dto, Employee e) => dto.Code = {|MYN3003:e.MyNumber|};
            public void B(Dto dto, Employee e) => dto.Hidden = e.MyNumber;
            public void D(Dto dto, Employee e) => dto.MyNumber = e.MyNumber;
        }
        """);

    [Fact]
    public void What_is_derived_and_harmless_may_be_kept() => Check("""
        public class C
        {
            private int _length;
            private bool _has;
            public void A(MyNumber n) { _length = n.RevealToString().Length; _has = n.HasValue(); }
            public int Read() => _has ? _length : 0;
        }
        """);
}
