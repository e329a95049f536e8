using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class PrintedByTypeFixTests
{
    private static void Override(string before, string after) =>
        FixVerify.Fix<PrintedByTypeFix>(before + "\n", after + "\n", PrintedByTypeFix.MYN2003_Override, uncovers: ["MYN2001"]);

    private static void ChangeType(string before, string after) =>
        FixVerify.Fix<PrintedByTypeFix>(before + "\n", after + "\n", PrintedByTypeFix.MYN2003_ChangeType);

    [Fact]
    public void Overrides_the_text_of_a_positional_record() => Override(
        """
        namespace Payroll;

        /// <summary>源泉徴収票</summary>
        public record Slip(
            int Year,
            string Name,
            string {|MYN2003:MyNumber|}); // 本人
        """,
        """
        using System.Text;

        namespace Payroll;

        /// <summary>源泉徴収票</summary>
        public record Slip(
            int Year,
            string Name,
            string MyNumber)
        {
            protected virtual bool PrintMembers(StringBuilder builder)
            {
                builder.Append("Year = ").Append(Year);
                builder.Append(", Name = ").Append(Name);
                return true;
            }
        } // 本人
        """);

    [Fact]
    public void Overrides_the_text_of_a_derived_sealed_record_with_a_body() => Override(
        """
        using System;

        public abstract record Person(string Name);

        public sealed record Employee(string Name, DateTime Hired, string {|MYN2003:KojinBango|}) : Person(Name)
        {
            public int Id { get; init; }
        }
        """,
        """
        using System;
        using System.Text;

        public abstract record Person(string Name);

        public sealed record Employee(string Name, DateTime Hired, string KojinBango) : Person(Name)
        {
            public int Id { get; init; }

            protected override bool PrintMembers(StringBuilder builder)
            {
                if (base.PrintMembers(builder))
                {
                    builder.Append(", ");
                }

                builder.Append("Hired = ").Append(Hired);
                builder.Append(", Id = ").Append(Id);
                return true;
            }
        }
        """);

    [Fact]
    public void Overrides_the_text_of_a_record_struct_with_nothing_else_to_print() => Override(
        "public readonly record struct Holder(string {|MYN2003:MyNumber|});",
        """
        using System.Text;

        public readonly record struct Holder(string MyNumber)
        {
            private bool PrintMembers(StringBuilder builder)
            {
                return false;
            }
        }
        """);

    [Fact]
    public void Takes_the_number_out_of_a_debugger_display() => Override(
        """
        using System.Diagnostics;

        [DebuggerDisplay({|MYN2003:"{Name} ({MyNumber})"|})]
        public class Employee
        {
            public string Name { get; set; } = "";

            public string MyNumber { get; set; } = "";
        }
        """,
        """
        using System.Diagnostics;

        [DebuggerDisplay("{Name}")]
        public class Employee
        {
            public string Name { get; set; } = "";

            public string MyNumber { get; set; } = "";
        }
        """);

    [Fact]
    public void Takes_the_number_out_of_an_own_text() => Override(
        """
        public class Employee
        {
            public string Name { get; set; } = "";

            public string MyNumber { get; set; } = "";

            public override string ToString() => $"{Name}, 個人番号: {{|MYN2003:MyNumber|}}";
        }
        """,
        """
        public class Employee
        {
            public string Name { get; set; } = "";

            public string MyNumber { get; set; } = "";

            public override string ToString() => $"{Name}";
        }
        """);

    [Fact]
    public void Changes_the_type_of_a_record_with_its_parameter_property_and_with_expressions() => ChangeType(
        """
        namespace Payroll;

        public record Employee(int Id, string {|MYN2003:MyNumber|});

        public class Editor
        {
            public Employee Correct(Employee employee, string text) => employee with { MyNumber = text };

            public Employee Create() => new(7, System.Environment.GetCommandLineArgs()[1]);

            public bool Matches(Employee? employee, Employee other) => employee?.MyNumber == other.MyNumber;

            public string? Tail(Employee? employee) => employee?.MyNumber.Substring(8);
        }
        """,
        """
        using MyNumberSafety;

        namespace Payroll;

        public record Employee(int Id, MyNumber MyNumber);

        public class Editor
        {
            public Employee Correct(Employee employee, string text) => employee with { MyNumber = MyNumber.Parse(text) };

            public Employee Create() => new(7, MyNumber.Parse(System.Environment.GetCommandLineArgs()[1]));

            public bool Matches(Employee? employee, Employee other) => employee?.MyNumber == other.MyNumber;

            public string? Tail(Employee? employee) => employee?.MyNumber.RevealToString().Substring(8);
        }
        """);

    [Fact]
    public void A_record_with_its_own_text_is_not_given_another() => FixVerify.NotOffered<PrintedByTypeFix>(
        """
        public record Employee(string Name, string MyNumber)
        {
            public override string ToString() => {|MYN2003:MyNumber|};
        }
        """,
        "MYN2003_None");

    [Fact]
    public void All_records_of_a_file() => FixVerify.All<PrintedByTypeFix>(
        ["""
        public record One(string {|MYN2003:MyNumber|});

        public record Two(int Id, string {|MYN2003:KojinBango|});
        """ + "\n"],
        ["""
        using MyNumberSafety;

        public record One(MyNumber MyNumber);

        public record Two(int Id, MyNumber KojinBango);
        """ + "\n"],
        PrintedByTypeFix.MYN2003_ChangeType);
}
