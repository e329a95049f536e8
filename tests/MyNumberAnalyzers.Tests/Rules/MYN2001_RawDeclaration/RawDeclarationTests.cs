using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class RawDeclarationTests
{
    private static void Check(string text) => Verify.Marked(text, only: "MYN2001");

    [Fact]
    public void A_property_of_text_is_told_to_use_the_type() => Check("""
        public class Employee
        {
            public string Name { get; set; } = "";
            public string {|MYN2001:MyNumber|} { get; set; } = "";
            public string? {|MYN2001:SpouseMyNumber|} { get; set; }
        }
        """);

    [Fact]
    public void Japanese_names_count() => Check("""
        public class 従業員
        {
            public string 氏名 { get; set; } = "";
            public string {|MYN2001:個人番号|} { get; set; } = "";
            private readonly string {|MYN2001:_マイナンバー|} = "";
            public string 読む() => _マイナンバー;
        }
        """);

    [Fact]
    public void Parameters_locals_fields_and_methods_are_declarations() => Check("""
        public class Reader
        {
            private string? {|MYN2001:kojinBango|};

            public string {|MYN2001:GetMyNumber|}(string[] row)
            {
                var {|MYN2001:myNumber|} = row[3];
                kojinBango = myNumber;
                return kojinBango;
            }

            public void Save(string {|MYN2001:myNumber|}) => kojinBango = myNumber;
        }
        """);

    [Fact]
    public void Every_carrier_counts() => Check("""
        using System;
        public class Carriers
        {
            public char[] {|MYN2001:MyNumberChars|} = [];
            public ReadOnlyMemory<char> {|MYN2001:MyNumber|} { get; set; }
            public bool Check(ReadOnlySpan<char> {|MYN2001:myNumber|}) => myNumber.Length > 0;
        }
        """);

    [Fact]
    public void Pattern_and_deconstruction_variables_are_locals() => Check("""
        public class C
        {
            public int M(object row, (string, string) pair)
            {
                if (row is string {|MYN2001:myNumber|}) return myNumber.Length;
                var (name, {|MYN2001:kojinBangou|}) = pair;
                return name.Length + kojinBangou.Length;
            }
        }
        """);

    [Fact]
    public void Tuple_elements_are_members() => Check("""
        public class C
        {
            public (string Name, string {|MYN2001:MyNumber|}) Row() => ("", "");
        }
        """);

    [Fact]
    public void Lambda_and_local_function_parameters_are_told() => Check("""
        using System;
        public class C
        {
            public void M()
            {
                Action<string> save = ({|MYN2001:myNumber|}) => { };
                void Local(string {|MYN2001:myNumber|}) => save(myNumber);
                Local("");
            }
        }
        """);

    [Fact]
    public void A_loop_variable_is_a_local() => Check("""
        using System.Collections.Generic;
        public class C
        {
            public int M(IEnumerable<string> rows)
            {
                var sum = 0;
                foreach (var {|MYN2001:myNumber|} in rows) sum += myNumber.Length;
                return sum;
            }
        }
        """);

    [Fact]
    public void The_generated_type_is_the_way_out() => Check("""
        using MyNumberSafety;
        public class Employee
        {
            public MyNumber MyNumber { get; set; }
            public MyNumber? SpouseMyNumber { get; set; }
            public bool HasMyNumber(MyNumber myNumber) => myNumber.HasValue();
        }
        """);

    [Fact]
    public void A_marked_member_is_a_decision() => Check("""
        using MyNumberSafety;
        public class Employee
        {
            [MyNumberData] public string MyNumber { get; set; } = "";
            [NotMyNumber(Reason = "a lucky number")] public string KojinBango { get; set; } = "";
        }
        """);

    [Fact]
    public void Other_numbers_are_silent() => Check("""
        public class Employee
        {
            public string EmployeeNumber { get; set; } = "";
            public string 法人番号 { get; set; } = "";
            public string EnemyNumber { get; set; } = "";
            public string MyNumberHash { get; set; } = "";
            public string MyNumberLabel { get; set; } = "";
            public bool HasMyNumber { get; set; }
            public int MyNumberLength { get; set; }
        }
        """);

    [Fact]
    public void Raw_input_that_is_parsed_at_once_is_the_boundary() => Check("""
        using MyNumberSafety;
        public class Form
        {
            public bool Accept(string myNumber, out MyNumber number) => MyNumber.TryParse(myNumber, out number);

            public MyNumber Read(string[] row)
            {
                var myNumber = row[2];
                return MyNumber.Parse(myNumber.Trim());
            }
        }
        """);

    [Fact]
    public void Digits_revealed_into_a_local_are_the_use_that_the_type_allows() => Check("""
        using MyNumberSafety;
        public class Tax
        {
            public int Write(MyNumber number)
            {
                var myNumber = number.RevealToString();
                return myNumber.Length;
            }
        }
        """);

    [Fact]
    public void An_override_or_implementation_follows_its_base() => Check("""
        public interface IPerson { string {|MYN2001:MyNumber|} { get; } }
        public abstract class Person { public abstract string {|MYN2001:KojinBango|} { get; } }
        public class Employee : Person, IPerson
        {
            public override string KojinBango => "";
            public string MyNumber => "";
        }
        """);

    [Fact]
    public void A_validated_form_field_stays_raw_until_it_is_parsed() => Check("""
        using MyNumberSafety;
        public class Form
        {
            [ValidMyNumber] public string MyNumber { get; set; } = "";
        }
        """);

    [Fact]
    public void The_more_specific_rule_speaks_alone() => Check("""
        public record Employee(string Name, string MyNumber);
        public class Person { public long MyNumber { get; set; } }
        """);

    [Fact]
    public void Half_typed_code_is_survived() => Verify.Marked("""
        public class C { public string {|MYN2001:MyNumber|} { get; set } void M(string ) { var = 1; } (string , string) T( }
        """, only: "MYN2001", allowErrors: true);
}
