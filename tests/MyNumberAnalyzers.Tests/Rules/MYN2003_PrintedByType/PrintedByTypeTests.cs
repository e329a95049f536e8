using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class PrintedByTypeTests
{
    private static void Check(string text) => Verify.Marked(text, only: "MYN2003");

    [Fact]
    public void A_positional_record_prints_its_members() => Check("""
        public record Employee(string Name, string {|MYN2003:MyNumber|});
        public readonly record struct Row(int Id, string {|MYN2003:個人番号|});
        public sealed record class Person(string {|MYN2003:KojinBango|}) { public int Age { get; init; } }
        """);

    [Fact]
    public void A_record_prints_its_other_members_too() => Check("""
        public record Employee
        {
            public required string {|MYN2003:MyNumber|} { get; init; }
            public string {|MYN2003:KojinBango|} = "";
            internal string 個人番号 { get; init; } = "";
            private string マイナンバー = "";
            public static string DefaultMyNumber { get; set; } = "";
            public string Read() => マイナンバー;
        }
        """);

    [Fact]
    public void A_record_with_a_safe_PrintMembers_is_silent() => Check("""
        using System.Text;
        public record Employee(string Name, string MyNumber)
        {
            protected virtual bool PrintMembers(StringBuilder builder)
            {
                builder.Append("Name = ").Append(Name);
                return true;
            }
        }
        """);

    [Fact]
    public void A_PrintMembers_that_appends_the_number_is_reported_there() => Check("""
        using System.Text;
        public record Employee(string Name, string MyNumber)
        {
            protected virtual bool PrintMembers(StringBuilder builder)
            {
                builder.Append(Name).Append({|MYN2003:MyNumber|});
                return true;
            }
        }
        """);

    [Fact]
    public void A_safe_ToString_silences_its_own_record() => Check("""
        public record Employee(string Name, string MyNumber)
        {
            public sealed override string ToString() => Name;
        }
        public record Manager(string Name, string MyNumber) : Employee(Name, MyNumber);
        """);

    [Fact]
    public void A_derived_record_prints_again_what_its_base_hid() => Check("""
        public record Employee(string Name, string MyNumber)
        {
            public override string ToString() => Name;
        }
        public record {|MYN2003:Manager|}(string Name, string MyNumber, int Level) : Employee(Name, MyNumber);
        """);

    [Fact]
    public void A_derived_record_of_a_safe_PrintMembers_is_silent() => Check("""
        using System.Text;
        public record Employee(string Name, string MyNumber)
        {
            protected virtual bool PrintMembers(StringBuilder builder) { builder.Append(Name); return true; }
        }
        public record Manager(string Name, string MyNumber, int Level) : Employee(Name, MyNumber);
        """);

    [Fact]
    public void An_inherited_record_is_reported_at_its_base() => Check("""
        public abstract record Person(string {|MYN2003:MyNumber|});
        public record Employee(string Name, string MyNumber) : Person(MyNumber);
        """);

    [Fact]
    public void What_a_record_prints_of_a_container_is_its_type_name() => Check("""
        using System.Collections.Generic;
        public record Batch(List<string> MyNumbers, string[] KojinBangoList, char[] MyNumberChars, byte[] MyNumberBytes);
        """);

    [Fact]
    public void An_own_ToString_is_reported_where_it_reads_the_number() => Check("""
        public class Employee
        {
            public string Name { get; set; } = "";
            public string MyNumber { get; set; } = "";
            public override string ToString() => $"{Name} {{|MYN2003:MyNumber|}}";
        }
        public class Person
        {
            private readonly string _kojinBango = "";
            public override string ToString() { var text = "番号:" + {|MYN2003:_kojinBango|}; return text; }
        }
        """);

    [Fact]
    public void Part_of_the_number_is_still_the_number() => Check("""
        public class Employee
        {
            public string MyNumber { get; set; } = "";
            public override string ToString() => "…" + {|MYN2003:MyNumber|}.Substring(8);
        }
        """);

    [Fact]
    public void A_ToString_through_a_helper_is_seen() => Check("""
        public class Employee
        {
            public string MyNumber { get; set; } = "";
            private string Display => $"[{MyNumber}]";
            public override string ToString() => {|MYN2003:Display|};
        }
        public class Person
        {
            public string MyNumber { get; set; } = "";
            private string Describe() => "#" + MyNumber;
            public override string ToString() => {|MYN2003:Describe()|};
        }
        """);

    [Fact]
    public void A_ToString_that_shows_nothing_of_it_is_silent() => Check("""
        public class Employee
        {
            public string Name { get; set; } = "";
            public string? MyNumber { get; set; }
            public override string ToString() => $"{Name} ({(MyNumber is null ? "未登録" : "登録済み")}, {MyNumber?.Length}, {nameof(MyNumber)}, {string.IsNullOrEmpty(MyNumber)})";
        }
        public class Person
        {
            public string MyNumber { get; set; } = "";
            public override string ToString() => new string('*', MyNumber.Length) + Mask(MyNumber);
            private static string Mask(string value) => "****" + value.Length;
        }
        """);

    [Fact]
    public void DebuggerDisplay_prints_what_stands_in_its_braces() => Check("""
        using System.Diagnostics;
        [DebuggerDisplay({|MYN2003:"{Name} {MyNumber,nq}"|})]
        public class Employee { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }

        [DebuggerDisplay({|MYN2003:"{GetDebuggerDisplay(),nq}"|})]
        public class Person
        {
            public string MyNumber { get; set; } = "";
            private string GetDebuggerDisplay() => $"Person {MyNumber}";
        }
        """);

    [Fact]
    public void DebuggerDisplay_without_the_number_is_silent() => Check("""
        using System.Diagnostics;
        [DebuggerDisplay("{Name} {MyNumber.Length} {MyNumber != null} MyNumber")]
        public class Employee { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }

        [DebuggerDisplay("{GetDebuggerDisplay(),nq}")]
        public class Person
        {
            public string Name { get; set; } = "";
            public string MyNumber { get; set; } = "";
            private string GetDebuggerDisplay() => $"Person {Name}";
        }
        """);

    [Fact]
    public void DebuggerDisplay_is_read_as_code() => Check("""
        using System.Diagnostics;
        [DebuggerDisplay({|MYN2003:"{MyNumber.Trim()}"|})]
        public class A { public string MyNumber { get; set; } = ""; }
        [DebuggerDisplay({|MYN2003:"{this.MyNumber}"|})]
        public class B { public string MyNumber { get; set; } = ""; }
        [DebuggerDisplay("{MyNumber?.Length} {string.IsNullOrEmpty(MyNumber)} {this.MyNumber.Length} {MyNumber is null} {MyNumber == \"\"}")]
        public class D { public string MyNumber { get; set; } = ""; }
        [DebuggerDisplay({|MYN2003:"{string.Concat(MyNumber)}"|})]
        public class E { public string MyNumber { get; set; } = ""; }
        [DebuggerDisplay("{Name.MyNumber}")]
        public class F { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        [DebuggerDisplay("{Name")]
        public class G { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        """);

    [Fact]
    public void An_anonymous_object_that_becomes_text_prints_its_members() => Check("""
        public class Employee { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        public class C
        {
            public string M(Employee e) => $"{new { e.Name, {|MYN2003:e.MyNumber|} }}";
            public string N(Employee e) => new { Id = 1, {|MYN2003:MyNumber = e.MyNumber|} }.ToString()!;
            public string O(Employee e) { var row = new { {|MYN2003:e.MyNumber|} }; return "row " + row; }
        }
        """);

    [Fact]
    public void An_anonymous_object_that_carries_data_is_silent() => Check("""
        using System.Collections.Generic;
        using System.Linq;
        public class Employee { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        public class C
        {
            public int M(IEnumerable<Employee> all) => all.Select(e => new { e.Name, e.MyNumber }).Where(x => x.MyNumber.Length == 12).Count();
            public string N(Employee e) { var row = new { e.Name, e.MyNumber }; return row.Name; }
            public string O(Employee e) => $"{new { e.Name }}";
        }
        """);

    [Fact]
    public void A_record_of_the_generated_type_is_silent() => Check("""
        using MyNumberSafety;
        public record Employee(string Name, MyNumber MyNumber);
        public record struct Person(MyNumber? KojinBango);
        """);

    [Fact]
    public void A_class_without_a_text_form_is_silent() => Check("""
        public class Employee { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        """);
}
