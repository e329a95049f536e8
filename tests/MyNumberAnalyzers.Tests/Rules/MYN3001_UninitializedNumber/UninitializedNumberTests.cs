using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class UninitializedNumberTests
{
    private static void Check(string text) => Verify.Marked("using System;\nusing System.Collections.Generic;\nusing MyNumberSafety;\n" + text, only: "MYN3001");

    [Fact]
    public void Every_way_to_make_one_without_digits_is_told() => Check("""
        public class Employee { public MyNumber Number { get; set; } }
        public class C
        {
            private MyNumber _field = {|MYN3001:default|};
            public MyNumber A() => {|MYN3001:default(MyNumber)|};
            public MyNumber B() => {|MYN3001:new MyNumber()|};
            public MyNumber D() { MyNumber n = {|MYN3001:new()|}; return n; }
            public MyNumber E() { return {|MYN3001:default|}; }
            public Employee F() => new() { Number = {|MYN3001:default|} };
            public MyNumber G(bool b, MyNumber n) => b ? n : {|MYN3001:default|};
            public MyNumber H(int i, MyNumber n) => i switch { 1 => n, _ => {|MYN3001:default|} };
            public void I(MyNumber n = {|MYN3001:default|}) => _field = n;
            public MyNumber? J() => {|MYN3001:new MyNumber()|};
        }
        """);

    [Fact]
    public void Arrays_hold_them_too() => Check("""
        public class C
        {
            private readonly MyNumber[] _all = {|MYN3001:new MyNumber[10]|};
            public MyNumber[] A(int n) => {|MYN3001:new MyNumber[n]|};
            public MyNumber[] B() { var list = {|MYN3001:new MyNumber[3]|}; return list; }
            public int D() { Span<MyNumber> s = {|MYN3001:stackalloc MyNumber[2]|}; return s.Length + _all.Length; }
            public MyNumber[] E() => new MyNumber[0];
            public MyNumber[] F(MyNumber n) => new MyNumber[] { n, n };
            public MyNumber[] G(MyNumber n) => [n];
            public MyNumber?[] H(int n) => new MyNumber?[n];
        }
        """);

    [Fact]
    public void A_buffer_that_is_filled_is_silent() => Check("""
        public class C
        {
            public MyNumber[] A(List<MyNumber> all) { var copy = new MyNumber[all.Count]; all.CopyTo(copy); return copy; }
            public MyNumber[] B(int n) { var made = new MyNumber[n]; for (var i = 0; i < n; i++) made[i] = MyNumber.Parse(Console.ReadLine()); return made; }
        }
        """);

    [Fact]
    public void Missing_is_a_nullable() => Check("""
        public class C
        {
            public MyNumber? A() => default;
            public MyNumber? B() => null;
            public MyNumber? D { get; set; } = default;
            public void E(MyNumber? n = default) => D = n;
        }
        """);

    [Fact]
    public void A_comparison_asks_and_makes_nothing() => Check("""
        public class C
        {
            public bool A(MyNumber n) => n == default;
            public bool B(MyNumber n) => n != default(MyNumber);
            public bool D(MyNumber n) => n.Equals(default);
        }
        """);

    [Fact]
    public void An_out_parameter_of_a_failing_try_is_silent() => Check("""
        public class C
        {
            public bool TryGet(string text, out MyNumber number)
            {
                if (text.Length == 0) { number = default; return false; }
                return MyNumber.TryParse(text, out number);
            }
            public bool TryFind(out MyNumber number) { number = default(MyNumber); return false; }
        }
        """);

    [Fact]
    public void Other_types_are_silent() => Check("""
        namespace Other { public struct MyNumber { public int Value; } }
        public class C
        {
            public Other.MyNumber A() => default;
            public Other.MyNumber[] B() => new Other.MyNumber[3];
            public Guid D() => default;
            public T E<T>() where T : struct => default;
            public MyNumberError F() => default;
            public MyNumber G(string s) => MyNumber.Parse(s);
        }
        """);

    [Fact]
    public void Half_typed_code_is_survived() => Verify.Marked("using MyNumberSafety; class C { MyNumber A() => default( ; MyNumber[] B = new MyNumber[ ; MyNumber D = new ; }", only: "MYN9", allowErrors: true);
}
