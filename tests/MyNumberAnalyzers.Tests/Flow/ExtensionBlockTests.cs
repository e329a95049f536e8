using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Extension blocks of C# 14: receivers have names, and libraries that use blocks keep their rows. Hosts before C# 14 cannot read them.</summary>
public class ExtensionBlockTests
{
    private const string People = """
        public class Employee { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
        """;

    private static bool IsKnown => LanguageVersionFacts.TryParse("14", out _);

    private static void Marked(string text)
    {
        if (IsKnown)
        {
            Verify.Marked([People, text], only: "MYN10");
        }
    }

    [Fact]
    public void A_receiver_is_followed_into_a_method() => Marked("""
        public static class Extensions
        {
            extension(Employee employee)
            {
                public string Describe() => employee.Name + employee.MyNumber;
                public string Title() => employee.Name;
            }
        }

        public class Use
        {
            public void Run(Employee someone)
            {
                System.Console.WriteLine({|MYN1001:someone.Describe()|});
                System.Console.WriteLine(someone.Title());
            }
        }
        """);

    [Fact]
    public void A_receiver_that_is_text_is_followed_to_a_sink_within() => Marked("""
        public static class Extensions
        {
            extension(string text)
            {
                public void Print() => System.Console.WriteLine({|MYN1001:text|});
                public string Quoted => "'" + text + "'";
                public string Starred { get { return new string('*', text.Length); } }
            }
        }

        public class Use
        {
            public void Run(Employee someone)
            {
                someone.MyNumber.Print();
                someone.Name.Print();
                System.Console.WriteLine({|MYN1001:someone.MyNumber.Quoted|});
                System.Console.WriteLine(someone.MyNumber.Starred);
            }
        }
        """);

    [Fact]
    public void Static_and_generic_members_are_followed() => Marked("""
        using System.Collections.Generic;
        using System.Linq;

        public static class Extensions
        {
            extension(Employee)
            {
                public static string Line(Employee employee) => employee.MyNumber;
            }

            extension<T>(IEnumerable<T> items)
            {
                public T Last2() => items.Last();
                public int Count2() => items.Count();
            }
        }

        public class Use
        {
            public void Run(List<Employee> all)
            {
                System.Console.WriteLine({|MYN1001:Employee.Line(all[0])|});
                System.Console.WriteLine({|MYN1001:all.Last2().MyNumber|});
                System.Console.WriteLine(all.Count2());
            }
        }
        """);

    [Fact]
    public void A_receiver_named_as_a_number_is_one() => Marked("""
        public static class Extensions
        {
            extension(string myNumber)
            {
                public void Trace(int count) => System.Console.WriteLine({|MYN1001:myNumber + count|});
            }
        }
        """);
}
