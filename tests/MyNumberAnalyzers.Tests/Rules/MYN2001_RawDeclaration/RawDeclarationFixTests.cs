using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>The declaration itself: its type, its absence, what hangs on the old type.</summary>
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
