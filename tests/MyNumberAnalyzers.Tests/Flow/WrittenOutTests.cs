using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Tables and flags that stand in the code itself: their names may speak of the number, their texts are known.</summary>
public class WrittenOutTests
{
    [Theory]
    [InlineData("string[]", "{ \"なし\", \"未提出\" }")]
    [InlineData("string[]", "new string[] { \"なし\", \"未\" + \"提出\" }")]
    [InlineData("string[]", "new[] { \"なし\", (\"未提出\") }")]
    [InlineData("string[]", "[\"なし\", nameof(C)]")]
    [InlineData("List<string>", "new List<string> { \"なし\", \"未提出\" }")]
    [InlineData("List<string>", "new() { \"なし\", \"未提出\" }")]
    [InlineData("List<string>", "new[] { \"なし\", \"未提出\" }.ToList()")]
    [InlineData("IReadOnlyList<string>", "new List<string> { \"なし\", \"未提出\" }.AsReadOnly()")]
    public void A_table_of_texts_is_no_number_whatever_it_is_called(string type, string value) => FlowSample.Types($$"""
        class C
        {
            private static readonly {{type}} MyNumberTexts = {{value}};
            void M(int i)
            {
                WriteLine(MyNumberTexts[i]);
                WriteLine(MyNumberTexts[0]);
                foreach (var text in MyNumberTexts) { WriteLine(text); }
            }
        }
        """);

    [Theory]
    [InlineData("string[]", "{ \"なし\", Environment.GetCommandLineArgs()[0] }")]
    [InlineData("string[]", "new string[] { \"なし\", Console.ReadLine() + \"x\" }")]
    [InlineData("string[]", "new[] { Console.ReadLine() ?? \"\", \"なし\" }")]
    [InlineData("string[]", "[\"なし\", \"x\" + Console.ReadLine()]")]
    [InlineData("List<string>", "new List<string> { \"なし\", Console.ReadLine()! }")]
    [InlineData("List<string>", "new[] { \"なし\", Console.ReadLine()! }.ToList()")]
    [InlineData("IReadOnlyList<string>", "new List<string> { Console.ReadLine()! }.AsReadOnly()")]
    public void A_table_of_something_else_is_what_it_is_called(string type, string value) => FlowSample.Types($$"""
        class C
        {
            private static readonly {{type}} MyNumberTexts = {{value}};
            void M(int i)
            {
                WriteLine({|MYN1001:MyNumberTexts[i]|});
                WriteLine({|MYN1001:MyNumberTexts[0]|});
                foreach (var text in MyNumberTexts) { WriteLine({|MYN1001:text|}); }
                WriteLine({|MYN1001:string.Join(",", MyNumberTexts)|});
            }
        }
        """);

    [Fact]
    public void A_table_that_its_type_fills_later_is_what_it_is_called() => FlowSample.Types("""
        class C
        {
            private readonly List<string> _myNumberTexts = new() { "なし" };
            public void Fill(string text) => _myNumberTexts.Add(text);
            void M(int i) => WriteLine({|MYN1001:_myNumberTexts[i]|});
        }
        """);

    [Fact]
    public void A_table_of_columns_gives_what_its_lambdas_give() => FlowSample.Types("""
        class C
        {
            private static readonly Func<P, string>[] Columns = new Func<P, string>[] { p => p.Name, p => p.Name + "様" }.ToArray();
            private static readonly Func<P, string>[] All = new Func<P, string>[] { p => p.Name, p => p.MyNumber }.ToArray();
            void M(P p)
            {
                foreach (var column in Columns) { WriteLine(column(p)); }
                foreach (var column in All) { WriteLine({|MYN1001:column(p)|}); }
            }
        }
        """);

    [Fact]
    public void A_flag_that_nobody_sets_keeps_its_default() => FlowSample.Types("""
        class C
        {
            private bool _raw;
            private int _mode;
            private static bool s_open;
            private bool _set;
            private int _up, _down;
            private string _text = "";
            void Set() { _set = true; _up++; _down--; }
            void M(P p)
            {
                if (_raw) { WriteLine(p.MyNumber); }
                if (_mode == 1) { WriteLine(p.MyNumber); }
                if (_mode == 0) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (!s_open) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (_set) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (_up == 1) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (_down < 0) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (_text == "x") { WriteLine({|MYN1001:p.MyNumber|}); }
            }
        }
        class D
        {
            private int _given, _read, _low;
            void Out(out int value) => value = 3;
            void Set() { Out(out _given); ref var alias = ref _read; alias = 2; --_low; }
            void M(P p)
            {
                if (_given > 0) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (_read == 2) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (_low == -1) { WriteLine({|MYN1001:p.MyNumber|}); }
            }
        }
        class E
        {
            private const int Limit = 3;
            private readonly int _level = 3;
            private int Level => 3;
            private bool IsOn() => true;
            void M(P p)
            {
                if (_level >= 4) { WriteLine(p.MyNumber); }
                if (_level >= Limit) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (_level > Limit) { WriteLine(p.MyNumber); }
                if (_level < Limit) { WriteLine(p.MyNumber); }
                if (_level <= Limit) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (Level != 3) { WriteLine(p.MyNumber); }
                if (Level == 3) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (!IsOn()) { WriteLine(p.MyNumber); }
                if (IsOn()) { WriteLine({|MYN1001:p.MyNumber|}); }
            }
        }
        """);

    [Fact]
    public void A_pattern_that_the_given_mode_never_has_is_not_taken() => FlowSample.Members("""
        void Write(P p, string mode)
        {
            if (mode is "raw" or "full") { WriteLine(p.MyNumber); }
        }

        void Print(P p, string mode)
        {
            WriteLine(mode switch { "raw" or "full" => p.MyNumber, not "none" => p.Name, _ => "" });
        }

        void Safe(P p) { Write(p, "short"); Print(p, "short"); Print(p, "none"); }
        """.Replace("WriteLine(p.MyNumber)", "WriteLine({|MYN1001:p.MyNumber|})").Replace("WriteLine(mode switch { \"raw\" or \"full\" => p.MyNumber, not \"none\" => p.Name, _ => \"\" })", "WriteLine({|MYN1001:mode switch { \"raw\" or \"full\" => p.MyNumber, not \"none\" => p.Name, _ => \"\" }|})"));

    [Fact]
    public void A_helper_gives_what_its_mode_asks_for() => FlowSample.Members("""
        static string Part(P p, string mode) => mode is "raw" or "full" ? p.MyNumber : p.Name;
        static string Other(P p, int mode) => mode is > 2 and < 5 ? p.MyNumber : p.Name;
        static string Third(P p, string mode) => mode is not "none" ? p.MyNumber : p.Name;
        static string Fourth(P p, object mode) => mode is string ? p.MyNumber : p.Name;
        void M(P p)
        {
            WriteLine(Part(p, "short"));
            WriteLine({|MYN1001:Part(p, "raw")|});
            WriteLine({|MYN1001:Part(p, "full")|});
            WriteLine(Third(p, "none"));
            WriteLine({|MYN1001:Third(p, "any")|});
            WriteLine({|MYN1001:Other(p, 3)|});
        }
        """);
}
