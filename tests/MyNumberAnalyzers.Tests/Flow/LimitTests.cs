using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Each line of the table of limits in the flow's own page, pinned: what is followed, and what is knowingly not.</summary>
public class LimitTests
{
    [Fact]
    public void Reflection_by_a_known_name_or_over_all_members_is_followed() => FlowSample.Members("""
        void M(P p)
        {
            WriteLine({|MYN1001:typeof(P).GetProperty(nameof(P.MyNumber))!.GetValue(p)|});
            WriteLine(typeof(P).GetProperty("Name")!.GetValue(p));
            foreach (var member in typeof(P).GetProperties()) WriteLine({|MYN1001:member.GetValue(p)|});
        }
        """);

    [Fact]
    public void Reflection_over_a_choice_of_members_is_not() => FlowSample.Members("""
        void M(P p) { foreach (var member in typeof(P).GetProperties().Where(m => m.Name != "MyNumber")) WriteLine(member.GetValue(p)); }
        """);

    [Fact]
    public void A_method_called_by_reflection_is_not_entered() => FlowSample.Members("""
        public void Print(string s) => WriteLine(s);
        void M(P p) => GetType().GetMethod("Print")!.Invoke(this, new object[] { p.MyNumber });
        """);

    [Fact]
    public void Dynamic_members_and_calls_with_dynamic_arguments_are_followed() => FlowSample.Members("""
        void M(P p)
        {
            dynamic d = p;
            WriteLine({|MYN1001:d.MyNumber|});
            WriteLine(d.Name);
            dynamic bag = new System.Dynamic.ExpandoObject();
            bag.No = p.MyNumber;
            bag.Name = p.Name;
            WriteLine({|MYN1001:bag.No|});
            WriteLine(bag.Name);
        }
        """);

    [Fact]
    public void A_method_of_a_dynamic_receiver_is_not_entered() => FlowSample.Types("""
        class Printer { public void Print(string s) => WriteLine(s); }
        class C { void M(P p) { dynamic d = new Printer(); d.Print(p.MyNumber); } }
        """);

    [Fact]
    public void Pointers_into_text_are_followed_memory_of_the_runtime_is_not() => FlowSample.Members("""
        unsafe void M(P p)
        {
            fixed (char* c = p.MyNumber) WriteLine({|MYN1001:new string(c)|});
            var h = System.Runtime.InteropServices.Marshal.StringToHGlobalUni(p.MyNumber);
            WriteLine(System.Runtime.InteropServices.Marshal.PtrToStringUni(h));
        }
        """);

    [Fact]
    public void What_is_decided_by_a_number_is_not_the_number() => FlowSample.Members("""
        void M(P p)
        {
            if (p.MyNumber == "123456789018") WriteLine("found");
            WriteLine(p.MyNumber.Length);
            WriteLine(p.MyNumber.Contains("1"));
            WriteLine(string.IsNullOrEmpty(p.MyNumber) ? "なし" : "あり");
        }
        """);

    [Fact]
    public void A_part_that_fits_an_int_is_not_followed_one_of_64_bits_is() => FlowSample.Members("""
        void M(P p)
        {
            int part = int.Parse(p.MyNumber.Substring(0, 6));
            WriteLine(part);
            long whole = long.Parse(p.MyNumber);
            WriteLine({|MYN1001:whole|});
        }
        """);

    [Fact]
    public void A_file_that_was_written_is_told_where_it_is_written_not_where_it_is_read() => FlowSample.Members("""
        void M(P p) { File.WriteAllText("a", {|MYN1005:p.MyNumber|}); WriteLine(File.ReadAllText("a")); }
        """);

    [Fact]
    public void Two_objects_behind_one_variable_are_not_told_apart() => FlowSample.Members("""
        void M(P a, P b, bool first)
        {
            var one = first ? a : b;
            one.MyNumber = "";
            WriteLine({|MYN1001:b.MyNumber|});
            WriteLine({|MYN1001:one.MyNumber|});
        }
        """);

    [Fact]
    public void Arithmetic_that_correlates_branches_is_not_computed() => FlowSample.Members("""
        void M(P p, bool masked, int k)
        {
            var s = masked ? "***" : p.MyNumber;
            if (masked) WriteLine(s);
            var text = "***";
            if (k > 3) text = p.MyNumber;
            if (k < 2) WriteLine({|MYN1001:text|});
        }
        """);

    [Fact]
    public void An_object_that_comes_in_is_judged_by_its_type() => FlowSample.Types("""
        class Cell { public string Value { get; set; } = ""; }
        class Filler { void M(P p, Cell c) => c.Value = p.MyNumber; }
        class Reader
        {
            void Own() { var c = new Cell { Value = "a" }; WriteLine(c.Value); }
            void Passed(Cell c) => WriteLine({|MYN1001:c.Value|});
        }
        """);
}
