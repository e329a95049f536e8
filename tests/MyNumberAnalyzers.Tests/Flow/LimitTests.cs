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

    [Fact]
    public void Members_keep_keys_positions_and_parts_apart() => FlowSample.Members("""
        readonly Dictionary<string, string> _byKey = new();
        readonly string[] _columns = new string[2];
        readonly List<(string Name, string Number)> _pairs = new();
        void Fill(P p) { _byKey["n"] = p.Name; _byKey["no"] = p.MyNumber; _columns[0] = p.Name; _columns[1] = p.MyNumber; _pairs.Add((p.Name, p.MyNumber)); }
        void Read()
        {
            WriteLine(_byKey["n"]);
            WriteLine({|MYN1001:_byKey["no"]|});
            WriteLine(_columns[0]);
            WriteLine({|MYN1001:_columns[1]|});
            WriteLine(_pairs[0].Name);
            WriteLine({|MYN1001:_pairs[0].Number|});
        }
        """);

    [Fact]
    public void The_order_of_code_in_a_list_is_not_told() => FlowSample.Types("""
        class Chain { readonly List<Func<string, string>> _steps = new(); public Chain Add(Func<string, string> step) { _steps.Add(step); return this; } public string Run(string s) { foreach (var step in _steps) s = step(s); return s; } }
        class C
        {
            void M(P p)
            {
                WriteLine(new Chain().Add(s => "****").Run(p.Name));
                // Clean in truth.
                WriteLine({|MYN1001:new Chain().Add(s => s.Trim()).Add(s => "****").Run(p.MyNumber)|});
            }
        }
        """);

    [Fact]
    public void What_one_event_of_a_component_hands_to_another_is_not_followed() => FlowSample.Types("""
        class C
        {
            readonly System.ComponentModel.BackgroundWorker _worker = new();
            void Start(P p)
            {
                _worker.DoWork += (s, e) => { e.Result = p.MyNumber; WriteLine({|MYN1001:e.Result|}); };
                _worker.RunWorkerCompleted += (s, e) => WriteLine(e.Result);
            }
        }
        """);

    [Fact]
    public void An_element_returned_by_reference_is_not_followed() => FlowSample.Members("""
        readonly string[] _slots = new string[3];
        ref string Slot() => ref _slots[0];
        void M(P p)
        {
            ref var local = ref _slots[1];
            local = p.MyNumber;
            WriteLine({|MYN1001:_slots[1]|});
            ref var slot = ref Slot();
            slot = p.MyNumber;
            WriteLine(Slot());
        }
        """);
}
