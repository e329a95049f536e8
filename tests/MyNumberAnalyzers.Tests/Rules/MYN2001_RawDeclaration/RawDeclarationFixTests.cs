using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class RawDeclarationFixTests
{
    private static void Fix(string before, string after) =>
        FixVerify.Fix<RawDeclarationFix>(before + "\n", after + "\n", RawDeclarationFix.MYN2001_ChangeType);

    [Fact]
    public void A_property_with_reads_and_writes() => Fix(
        """
        using System;

        namespace Payroll;

        /// <summary>従業員</summary>
        public class Employee
        {
            // 年末調整で使う
            public string {|MYN2001:MyNumber|} { get; set; } = ""; // 個人番号

            public bool IsSame(Employee other) => MyNumber == other.MyNumber;

            public string LastFour() => MyNumber.Substring(8);
        }

        public static class Importer
        {
            public static Employee Read(string[] columns) => new() { MyNumber = columns[3] };

            public static void Check(Employee employee)
            {
                if (string.IsNullOrEmpty(employee.MyNumber) || employee.MyNumber.Length != 12)
                {
                    throw new InvalidOperationException("no number");
                }
            }
        }
        """,
        """
        using System;
        using MyNumberSafety;

        namespace Payroll;

        /// <summary>従業員</summary>
        public class Employee
        {
            // 年末調整で使う
            public MyNumber MyNumber { get; set; } // 個人番号

            public bool IsSame(Employee other) => MyNumber == other.MyNumber;

            public string LastFour() => MyNumber.RevealToString().Substring(8);
        }

        public static class Importer
        {
            public static Employee Read(string[] columns) => new() { MyNumber = MyNumber.Parse(columns[3]) };

            public static void Check(Employee employee)
            {
                if (!employee.MyNumber.HasValue() || !employee.MyNumber.HasValue())
                {
                    throw new InvalidOperationException("no number");
                }
            }
        }
        """);

    [Fact]
    public void A_constructor_parameter_follows_its_property_and_callers_parse() => Fix(
        """
        public class Employee
        {
            public Employee(int id, string myNumber)
            {
                Id = id;
                MyNumber = myNumber;
            }

            public int Id { get; }

            public string {|MYN2001:MyNumber|} { get; }
        }

        public class Factory
        {
            public Employee Named(string text) => new Employee(myNumber: text, id: 1);

            public Employee Positional(string text) => new(
                1,
                text.Trim()); // 前後の空白は不要
        }
        """,
        """
        using MyNumberSafety;

        public class Employee
        {
            public Employee(int id, MyNumber myNumber)
            {
                Id = id;
                MyNumber = myNumber;
            }

            public int Id { get; }

            public MyNumber MyNumber { get; }
        }

        public class Factory
        {
            public Employee Named(string text) => new Employee(myNumber: MyNumber.Parse(text), id: 1);

            public Employee Positional(string text) => new(
                1,
                MyNumber.Parse(text.Trim())); // 前後の空白は不要
        }
        """);

    [Fact]
    public void A_nullable_property_keeps_its_absence() => Fix(
        """
        public class Dependent
        {
            public string? {|MYN2001:MyNumber|} { get; set; }
        }

        public class Form
        {
            public void Clear(Dependent dependent) => dependent.MyNumber = null;

            public void Fill(Dependent dependent, string? text) => dependent.MyNumber = text;

            public bool Missing(Dependent dependent) => dependent.MyNumber is null || string.IsNullOrWhiteSpace(dependent.MyNumber);

            public string Shown(Dependent dependent) => dependent.MyNumber ?? "なし";
        }
        """,
        """
        using MyNumberSafety;

        public class Dependent
        {
            public MyNumber? MyNumber { get; set; }
        }

        public class Form
        {
            public void Clear(Dependent dependent) => dependent.MyNumber = null;

            public void Fill(Dependent dependent, string? text) => dependent.MyNumber = text is { Length: > 0 } digits ? MyNumber.Parse(digits) : null;

            public bool Missing(Dependent dependent) => dependent.MyNumber is null || dependent.MyNumber?.HasValue() != true;

            public string Shown(Dependent dependent) => dependent.MyNumber?.RevealToString() ?? "なし";
        }
        """);

    [Fact]
    public void Interfaces_and_overrides_follow_across_files() => FixVerify.Fix<RawDeclarationFix>(
        [
            """
            namespace Payroll;

            public interface IPerson
            {
                string {|MYN2001:MyNumber|} { get; }
            }

            """,
            """
            namespace Payroll.Staff;

            public abstract class Person : IPerson
            {
                public abstract string MyNumber { get; }
            }

            public class Employee : Person
            {
                private readonly string _number;

                public Employee(string number) => _number = number;

                public override string MyNumber => _number;
            }

            public class Fixed : IPerson
            {
                string IPerson.MyNumber => "123456789018";
            }

            """,
            """
            // Copyright (c) Example
            // All rights reserved.

            /// <summary>呼び出し側</summary>
            public class Caller
            {
                public Payroll.IPerson Create(string text) => new Payroll.Staff.Employee(text);
            }

            """,
        ],
        [
            """
            using MyNumberSafety;

            namespace Payroll;

            public interface IPerson
            {
                MyNumber MyNumber { get; }
            }

            """,
            """
            using MyNumberSafety;

            namespace Payroll.Staff;

            public abstract class Person : IPerson
            {
                public abstract MyNumber MyNumber { get; }
            }

            public class Employee : Person
            {
                private readonly MyNumber _number;

                public Employee(MyNumber number) => _number = number;

                public override MyNumber MyNumber => _number;
            }

            public class Fixed : IPerson
            {
                MyNumber IPerson.MyNumber => MyNumber.Parse("123456789018");
            }

            """,
            """
            // Copyright (c) Example
            // All rights reserved.

            using MyNumberSafety;

            /// <summary>呼び出し側</summary>
            public class Caller
            {
                public Payroll.IPerson Create(string text) => new Payroll.Staff.Employee(MyNumber.Parse(text));
            }

            """,
        ],
        RawDeclarationFix.MYN2001_ChangeType);

    [Fact]
    public void A_property_with_a_backing_field_and_a_setter() => Fix(
        """
        using System.ComponentModel;

        public class Row : INotifyPropertyChanged
        {
            private string _myNumber = string.Empty;

            public event PropertyChangedEventHandler? PropertyChanged;

            public string {|MYN2001:MyNumber|}
            {
                get { return _myNumber; }
                set
                {
                    if (_myNumber != value)
                    {
                        _myNumber = value;
                        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(MyNumber)));
                    }
                }
            }
        }
        """,
        """
        using System.ComponentModel;
        using MyNumberSafety;

        public class Row : INotifyPropertyChanged
        {
            private MyNumber _myNumber;

            public event PropertyChangedEventHandler? PropertyChanged;

            public MyNumber MyNumber
            {
                get { return _myNumber; }
                set
                {
                    if (_myNumber != value)
                    {
                        _myNumber = value;
                        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(MyNumber)));
                    }
                }
            }
        }
        """);

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
    public void Text_validators_go_with_the_text() => Fix(
        """
        using System.ComponentModel.DataAnnotations;

        public class Request
        {
            [Required, StringLength(12, MinimumLength = 12)]
            [RegularExpression(@"^\d{12}$")]
            [Display(Name = "個人番号")]
            public string {|MYN2001:MyNumber|} { get; set; } = "";
        }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        using MyNumberSafety;

        public class Request
        {
            [Required]
            [Display(Name = "個人番号")]
            public MyNumber MyNumber { get; set; }
        }
        """);

    [Fact]
    public void A_name_taken_by_something_else_is_qualified() => Fix(
        """
        namespace Acme.MyNumber
        {
            public class Registry
            {
                private string {|MYN2001:_kojinBango|} = "";

                public void Set(string text) => _kojinBango = text;
            }
        }
        """,
        """
        namespace Acme.MyNumber
        {
            public class Registry
            {
                private MyNumberSafety.MyNumber _kojinBango;

                public void Set(string text) => _kojinBango = MyNumberSafety.MyNumber.Parse(text);
            }
        }
        """);

    [Fact]
    public void All_declarations_change_together_without_parsing_in_between() => FixVerify.All<RawDeclarationFix>(
        [
            """
            public class Dto
            {
                public string {|MYN2001:MyNumber|} { get; set; } = "";
            }

            public class Model
            {
                public string {|MYN2001:MyNumber|} { get; set; } = "";
            }

            """,
            """
            public class Mapper
            {
                public Model Map(Dto dto) => new() { MyNumber = dto.MyNumber };

                public Model? Find(Model[] all, string {|MYN2001:myNumber|})
                {
                    foreach (var model in all)
                    {
                        if (model.MyNumber == myNumber)
                        {
                            return model;
                        }
                    }

                    return null;
                }
            }

            """,
        ],
        [
            """
            using MyNumberSafety;

            public class Dto
            {
                public MyNumber MyNumber { get; set; }
            }

            public class Model
            {
                public MyNumber MyNumber { get; set; }
            }

            """,
            """
            using MyNumberSafety;

            public class Mapper
            {
                public Model Map(Dto dto) => new() { MyNumber = dto.MyNumber };

                public Model? Find(Model[] all, MyNumber myNumber)
                {
                    foreach (var model in all)
                    {
                        if (model.MyNumber == myNumber)
                        {
                            return model;
                        }
                    }

                    return null;
                }
            }

            """,
        ],
        RawDeclarationFix.MYN2001_ChangeType);

    [Theory]
    [InlineData("public class E { public static bool Get(out string {|MYN2001:myNumber|}) { myNumber = \"\"; return true; } }")]
    [InlineData("public class E { public char[] {|MYN2001:MyNumber|} { get; set; } = []; }")]
    [InlineData("public class E { public string {|MYN2001:MyNumber|} { get; set; } = \"\"; void M() => MyNumber += \"1\"; }")]
    [InlineData("public class E { public string {|MYN2001:MyNumber|} { get; set; } = \"\"; void M() => MyNumber = \"12345\"; }")]
    [InlineData("public class E { public string {|MYN2001:MyNumber|} { get; set; } = \"\"; void M(System.Linq.IQueryable<E> all) => System.Linq.Queryable.Where(all, e => e.MyNumber.StartsWith(\"1\")); }")]
    public void Not_offered_where_a_use_cannot_follow(string text) => FixVerify.NotOffered<RawDeclarationFix>(text);

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

    [Fact]
    public void A_form_field_that_is_cleared_becomes_nullable() => Fix(
        """
        public class TextBox
        {
            public string Text { get; set; } = "";
        }

        public class Form
        {
            private readonly TextBox _box = new();
            private string {|MYN2001:_strMyNumber|} = "";

            public void Read()
            {
                _strMyNumber = _box.Text;
                if (_strMyNumber != "")
                {
                    _box.Text = _strMyNumber;
                }
            }

            public void Clear() => _strMyNumber = "";
        }
        """,
        """
        using MyNumberSafety;

        public class TextBox
        {
            public string Text { get; set; } = "";
        }

        public class Form
        {
            private readonly TextBox _box = new();
            private MyNumber? _strMyNumber;

            public void Read()
            {
                _strMyNumber = MyNumber.Parse(_box.Text);
                if (_strMyNumber?.HasValue() == true)
                {
                    _box.Text = _strMyNumber?.RevealToString() ?? "";
                }
            }

            public void Clear() => _strMyNumber = null;
        }
        """);
}
