using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>Uses that stay, parse or reveal, and uses that forbid the change.</summary>
public class RawDeclarationUseFixTests
{
    private static void Fix(string before, string after) =>
        FixVerify.Fix<RawDeclarationFix>(before + "\n", after + "\n", RawDeclarationFix.MYN2001_ChangeType);

    [Fact]
    public void A_local_in_top_level_statements_and_a_nested_lambda() => FixVerify.Fix<RawDeclarationFix>(
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        string {|MYN2001:myNumber|} = args[0].Trim();
        var known = new List<string> { "123456789018" };
        Func<bool> isKnown = () => known.Any(other => other.Length == 12 && other == myNumber);
        Environment.ExitCode = isKnown() ? 0 : 1;

        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using MyNumberSafety;

        MyNumber myNumber = MyNumber.Parse(args[0].Trim());
        var known = new List<string> { "123456789018" };
        Func<bool> isKnown = () => known.Any(other => other.Length == 12 && other == myNumber.RevealToString());
        Environment.ExitCode = isKnown() ? 0 : 1;

        """,
        RawDeclarationFix.MYN2001_ChangeType,
        kind: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public void In_a_log_the_typed_number_prints_its_mask_elsewhere_it_is_revealed() => Fix(
        """
        using System;

        public class Employee
        {
            public string {|MYN2001:MyNumber|} { get; set; } = null!;

            public string Line => $"{MyNumber},1";

            public void Trace()
            {
                Console.WriteLine($"番号 {MyNumber} を処理");
                Console.WriteLine("{0}", MyNumber);
            }
        }
        """,
        """
        using System;
        using MyNumberSafety;

        public class Employee
        {
            public MyNumber MyNumber { get; set; }

            public string Line => $"{MyNumber.RevealToString()},1";

            public void Trace()
            {
                Console.WriteLine($"番号 {MyNumber} を処理");
                Console.WriteLine("{0}", MyNumber);
            }
        }
        """);

    [Fact]
    public void Queries_over_objects_anonymous_members_and_switches_reveal() => Fix(
        """
        namespace Payroll
        {
            using System.Collections.Generic;
            using System.Linq;

            public class Employee
            {
                public required string {|MYN2001:MyNumber|} { get; init; }

                public int Id { get; init; }
            }

            public class Report
            {
                public Dictionary<string, int> ByNumber(List<Employee> all) => all.ToDictionary(e => e.MyNumber, e => e.Id);

                public object Row(Employee e) => new { e.Id, e.MyNumber };

                public string Kind(Employee e) => e.MyNumber[0] switch
                {
                    '0' => "zero",
                    _ => $"[{e.MyNumber,-14}]",
                };

                public bool IsMissing(Employee e) => e.MyNumber == "" || e.MyNumber.Trim().Length == 0;

                public Employee Copy(Employee e, string? text) => new() { Id = e.Id, MyNumber = text ?? e.MyNumber };
            }
        }
        """,
        """
        namespace Payroll
        {
            using System.Collections.Generic;
            using System.Linq;
            using MyNumberSafety;

            public class Employee
            {
                public required MyNumber MyNumber { get; init; }

                public int Id { get; init; }
            }

            public class Report
            {
                public Dictionary<string, int> ByNumber(List<Employee> all) => all.ToDictionary(e => e.MyNumber.RevealToString(), e => e.Id);

                public object Row(Employee e) => new { e.Id, MyNumber = e.MyNumber.RevealToString() };

                public string Kind(Employee e) => e.MyNumber.RevealToString()[0] switch
                {
                    '0' => "zero",
                    _ => $"[{e.MyNumber.RevealToString(),-14}]",
                };

                public bool IsMissing(Employee e) => !e.MyNumber.HasValue() || e.MyNumber.RevealToString().Trim().Length == 0;

                public Employee Copy(Employee e, string? text) => new() { Id = e.Id, MyNumber = text is { Length: > 0 } digits ? MyNumber.Parse(digits) : e.MyNumber };
            }
        }
        """);

    [Fact]
    public void A_parameter_with_a_default_and_a_local_function() => Fix(
        """
        public class Finder
        {
            public int Find(string? {|MYN2001:myNumber|} = null)
            {
                return Count(myNumber) + Count("x");

                int Count(string? text) => text?.Length ?? 0;
            }

            public int All() => Find() + Find("123456789018") + Find(myNumber: null);
        }
        """,
        """
        using MyNumberSafety;

        public class Finder
        {
            public int Find(MyNumber? myNumber = null)
            {
                return Count(myNumber?.RevealToString()) + Count("x");

                int Count(string? text) => text?.Length ?? 0;
            }

            public int All() => Find() + Find(MyNumber.Parse("123456789018")) + Find(myNumber: null);
        }
        """);

    [Theory]
    [InlineData("public class E { public static bool Get(out string {|MYN2001:myNumber|}) { myNumber = \"\"; return true; } }")]
    [InlineData("public class E { public char[] {|MYN2001:MyNumber|} { get; set; } = []; }")]
    [InlineData("public class E { public string {|MYN2001:MyNumber|} { get; set; } = \"\"; void M() => MyNumber += \"1\"; }")]
    [InlineData("public class E { public string {|MYN2001:MyNumber|} { get; set; } = \"\"; void M() => MyNumber = \"12345\"; }")]
    [InlineData("public class E { public string {|MYN2001:MyNumber|} { get; set; } = \"\"; void M(System.Linq.IQueryable<E> all) => System.Linq.Queryable.Where(all, e => e.MyNumber.StartsWith(\"1\")); }")]
    public void Not_offered_where_a_use_cannot_follow(string text) => FixVerify.NotOffered<RawDeclarationFix>(text);
}
