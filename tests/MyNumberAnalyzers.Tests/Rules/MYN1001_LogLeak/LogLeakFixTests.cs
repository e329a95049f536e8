using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class LogLeakFixTests
{
    private static string Payroll(string body) => $$"""
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        public class Employee
        {
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string MyNumber { get; set; } = "";
        }

        public class PayrollService(ILogger<PayrollService> logger)
        {
        {{body.ReplaceLineEndings("\n    ").Insert(0, "    ")}}
        }

        """;

    private static void Mask(string before, string after) =>
        FixVerify.Fix<LogLeakFix>(Payroll(before), Payroll(after), LogLeakFix.MYN1001_UseMask);

    private static void Key(string before, string after) =>
        FixVerify.Fix<LogLeakFix>(Payroll(before), Payroll(after), LogLeakFix.MYN1001_UseKey);

    private static void Remove(string before, string after) =>
        FixVerify.Fix<LogLeakFix>(Payroll(before), Payroll(after), LogLeakFix.MYN1001_Remove);

    [Fact]
    public void Masks_an_argument_of_a_template() => Mask(
        """public void Save(Employee employee) => logger.LogInformation("Saved {Name} {MyNumber}", employee.Name, {|MYN1001:employee.MyNumber|});""",
        """public void Save(Employee employee) => logger.LogInformation("Saved {Name} {MyNumber}", employee.Name, "************");""");

    [Fact]
    public void Masks_a_hole_and_drops_the_dollar_of_a_text_without_holes() => Mask(
        """public void Save(Employee employee) => Console.WriteLine($"個人番号: {{|MYN1001:employee.MyNumber|}}"); // 確認用""",
        """public void Save(Employee employee) => Console.WriteLine("個人番号: ************"); // 確認用""");

    [Fact]
    public void Masks_a_hole_and_keeps_the_others() => Mask(
        """public void Save(Employee employee) => Console.WriteLine($"{employee.Name}: {{|MYN1001:employee.MyNumber|}}");""",
        """public void Save(Employee employee) => Console.WriteLine($"{employee.Name}: ************");""");

    [Fact]
    public void Masks_an_operand_into_the_literal_before_it() => Mask(
        """public void Save(Employee employee) => Console.WriteLine({|MYN1001:"番号=" + employee.MyNumber + "を保存"|});""",
        """public void Save(Employee employee) => Console.WriteLine("番号=************" + "を保存");""");

    [Fact]
    public void Masks_in_a_call_over_several_lines_and_keeps_comments() => Mask(
        """
        public void Save(Employee? employee)
        {
            logger.LogWarning(
                "{Name} {MyNumber}",
                employee?.Name, // 氏名
                {|MYN1001:employee?.MyNumber|}); // 番号
        }
        """,
        """
        public void Save(Employee? employee)
        {
            logger.LogWarning(
                "{Name} {MyNumber}",
                employee?.Name, // 氏名
                "************"); // 番号
        }
        """);

    [Fact]
    public void Masks_in_a_nested_lambda() => Mask(
        """
        public void Save(Employee[] employees)
        {
            Parallel.ForEach(employees, employee => { Action print = () => Console.WriteLine({|MYN1001:employee.MyNumber|}); print(); });
        }
        """,
        """
        public void Save(Employee[] employees)
        {
            Parallel.ForEach(employees, employee => { Action print = () => Console.WriteLine("************"); print(); });
        }
        """);

    [Fact]
    public void Masks_a_named_argument() => Mask(
        """public void Save(Employee employee) => Console.WriteLine(value: {|MYN1001:employee.MyNumber|});""",
        """public void Save(Employee employee) => Console.WriteLine(value: "************");""");

    [Fact]
    public void Masks_in_top_level_statements() => FixVerify.Fix<LogLeakFix>(
        """
        using System;

        string myNumber = Console.ReadLine()!;
        Console.WriteLine($"{DateTime.Now}: {{|MYN1001:myNumber|}}");

        """,
        """
        using System;

        string myNumber = Console.ReadLine()!;
        Console.WriteLine($"{DateTime.Now}: ************");

        """,
        LogLeakFix.MYN1001_UseMask,
        kind: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public void Keeps_the_alignment_of_a_hole() => Mask(
        """public void Save(Employee employee) => Console.WriteLine($"{employee.Name,-20}{{|MYN1001:employee.MyNumber|},15}|");""",
        """public void Save(Employee employee) => Console.WriteLine($"{employee.Name,-20}{"************",15}|");""");

    [Fact]
    public void Names_the_key_and_renames_the_placeholder() => Key(
        """public void Save(Employee employee) => logger.LogInformation("Saved {MyNumber}", {|MYN1001:employee.MyNumber|});""",
        """public void Save(Employee employee) => logger.LogInformation("Saved {EmployeeId}", employee.Id);""");

    [Fact]
    public void Names_the_key_behind_a_question_mark_and_corrects_the_label() => Key(
        """public void Save(Employee? employee) => Console.WriteLine($"個人番号: {{|MYN1001:employee?.MyNumber|}} 登録");""",
        """public void Save(Employee? employee) => Console.WriteLine($"EmployeeId: {employee?.Id} 登録");""");

    [Fact]
    public void Removes_placeholder_argument_and_label() => Remove(
        """public void Save(Employee employee) => logger.LogInformation("Saved {Id}, number: {MyNumber}, by {User}", employee.Id, {|MYN1001:employee.MyNumber|}, Environment.UserName);""",
        """public void Save(Employee employee) => logger.LogInformation("Saved {Id}, by {User}", employee.Id, Environment.UserName);""");

    [Fact]
    public void Removes_a_hole_with_its_brackets() => Remove(
        """public void Save(Employee employee) => Console.WriteLine($"Saved {employee.Name} (number: {{|MYN1001:employee.MyNumber|}})");""",
        """public void Save(Employee employee) => Console.WriteLine($"Saved {employee.Name}");""");

    [Fact]
    public void Removes_an_operand_with_its_label() => Remove(
        """public void Save(Employee employee) => Console.WriteLine({|MYN1001:"Saved " + employee.Name + ", MyNumber=" + employee.MyNumber|});""",
        """public void Save(Employee employee) => Console.WriteLine("Saved " + employee.Name);""");

    [Fact]
    public void Removes_a_numbered_placeholder_and_renumbers() => Remove(
        """public void Save(Employee employee) => Console.WriteLine("{0}: {1} ({2:d})", employee.Name, {|MYN1001:employee.MyNumber|}, DateTime.Today);""",
        """public void Save(Employee employee) => Console.WriteLine("{0}: ({1:d})", employee.Name, DateTime.Today);""");

    [Fact]
    public void Removal_keeps_the_comment_of_the_argument_before() => Remove(
        """
        public void Save(Employee employee)
        {
            logger.LogInformation(
                "Saved {Name} マイナンバー={MyNumber}",
                employee.Name, // 氏名
                {|MYN1001:employee.MyNumber|});
        }
        """,
        """
        public void Save(Employee employee)
        {
            logger.LogInformation(
                "Saved {Name}",
                employee.Name // 氏名
                );
        }
        """);

    [Fact]
    public void A_message_that_says_nothing_else_is_not_emptied() => FixVerify.NotOffered<LogLeakFix>(
        Payroll("""public void Save(Employee employee) => logger.LogInformation("{MyNumber}", {|MYN1001:employee.MyNumber|});"""),
        LogLeakFix.MYN1001_Remove);

    [Fact]
    public void A_local_has_no_key() => FixVerify.NotOffered<LogLeakFix>(
        Payroll("""public void Save(string myNumber) => logger.LogInformation("Saved {MyNumber}", {|MYN1001:myNumber|});"""),
        LogLeakFix.MYN1001_UseKey);

    [Fact]
    public void A_value_with_effects_is_not_masked_away() => FixVerify.NotOffered<LogLeakFix>(
        Payroll("""public async Task Save() => Console.WriteLine({|MYN1001:await GetMyNumberAsync()|}); private Task<string> GetMyNumberAsync() => Task.FromResult(Console.ReadLine() ?? "");"""),
        LogLeakFix.MYN1001_UseMask);

    [Fact]
    public void The_mask_comes_first() => Assert.Equal(
        [LogLeakFix.MYN1001_UseMask, LogLeakFix.MYN1001_UseKey, LogLeakFix.MYN1001_Remove],
        FixVerify.Keys<LogLeakFix>(Payroll("""public void Save(Employee employee) => Console.WriteLine($"Saved {{|MYN1001:employee.MyNumber|}}");""")));

    [Fact]
    public void Fixes_all_in_files_and_in_one_call() => FixVerify.All<LogLeakFix>(
        [
            Payroll("""public void Save(Employee a, Employee b) => logger.LogInformation("{A} and {B}", {|MYN1001:a.MyNumber|}, {|MYN1001:b.MyNumber|});"""),
            """
            using System;

            class Report
            {
                void Print(string myNumber, string kojinBango)
                {
                    Console.WriteLine($"{{|MYN1001:myNumber|}} {kojinBango}");
                }
            }

            """,
        ],
        [
            Payroll("""public void Save(Employee a, Employee b) => logger.LogInformation("{A} and {B}", "************", "************");"""),
            """
            using System;

            class Report
            {
                void Print(string myNumber, string kojinBango)
                {
                    Console.WriteLine("************ ************");
                }
            }

            """,
        ],
        LogLeakFix.MYN1001_UseMask);

    [Fact]
    public void Fixes_all_in_one_document_only() => FixVerify.All<LogLeakFix>(
        ["""
        using System;

        class A
        {
            void Print(string myNumber) => Console.WriteLine({|MYN1001:myNumber|});
        }
        """, """
        using System;

        class B
        {
            void Print(string myNumber) => Console.WriteLine({|MYN1001:myNumber|});
        }
        """],
        ["""
        using System;

        class A
        {
            void Print(string myNumber) => Console.WriteLine("************");
        }
        """, """
        using System;

        class B
        {
            void Print(string myNumber) => Console.WriteLine(myNumber);
        }
        """],
        LogLeakFix.MYN1001_UseMask,
        Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Document);

    [Fact]
    public void Fixes_all_in_a_project() => FixVerify.All<LogLeakFix>(
        ["""
        using System;

        class A
        {
            void Print(string myNumber) => Console.WriteLine({|MYN1001:myNumber|});
        }
        """, """
        using System;

        class B
        {
            void Print(string myNumber) => Console.WriteLine({|MYN1001:myNumber|});
        }
        """],
        ["""
        using System;

        class A
        {
            void Print(string myNumber) => Console.WriteLine("************");
        }
        """, """
        using System;

        class B
        {
            void Print(string myNumber) => Console.WriteLine("************");
        }
        """],
        LogLeakFix.MYN1001_UseMask,
        Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Project);

    [Fact]
    public void Masks_inside_a_format_call() => Mask(
        """public void Save(Employee e) => Console.WriteLine({|MYN1001:string.Format("{0}: {1}", e.Name, e.MyNumber)|});""",
        """public void Save(Employee e) => Console.WriteLine(string.Format("{0}: {1}", e.Name, "************"));""");

    [Fact]
    public void Masks_in_a_verbatim_text() => Mask(
        """public void Save(Employee e) => Console.WriteLine($@"C:\{e.Name}\{{|MYN1001:e.MyNumber|}}.txt");""",
        """public void Save(Employee e) => Console.WriteLine($@"C:\{e.Name}\************.txt");""");

    [Fact]
    public void Masks_part_of_a_number_as_a_whole() => Mask(
        """public void Save(Employee e) => logger.LogInformation(new EventId(1), "{Tail}", {|MYN1001:e.MyNumber.Substring(8).PadLeft(12, 'x')|});""",
        """public void Save(Employee e) => logger.LogInformation(new EventId(1), "{Tail}", "************");""");

    [Fact]
    public void Masks_where_the_text_was_made() => Mask(
        """
        public void Save(Employee e)
        {
            var line = $"{e.Name} {e.MyNumber}";
            Console.WriteLine({|MYN1001:line|});
        }
        """,
        """
        public void Save(Employee e)
        {
            var line = $"{e.Name} ************";
            Console.WriteLine(line);
        }
        """);

    [Fact]
    public void A_text_that_is_used_elsewhere_keeps_the_number() => Mask(
        """
        public string Save(Employee e)
        {
            var line = $"{e.Name} {e.MyNumber}";
            Console.WriteLine({|MYN1001:line|});
            return line;
        }
        """,
        """
        public string Save(Employee e)
        {
            var line = $"{e.Name} {e.MyNumber}";
            Console.WriteLine("************");
            return line;
        }
        """);

    [Fact]
    public void An_object_is_logged_by_its_key() => FixVerify.Fix<LogLeakFix>(
        """
        using Serilog;

        public record Employee(int Id, string MyNumber);

        public class Service(ILogger log)
        {
            public void Save(Employee employee) => log.Information("Saved {@Employee}", {|MYN1001:employee|});
        }

        """,
        """
        using Serilog;

        public record Employee(int Id, string MyNumber);

        public class Service(ILogger log)
        {
            public void Save(Employee employee) => log.Information("Saved {Employee}", employee.Id);
        }

        """,
        LogLeakFix.MYN1001_UseKey);
}
