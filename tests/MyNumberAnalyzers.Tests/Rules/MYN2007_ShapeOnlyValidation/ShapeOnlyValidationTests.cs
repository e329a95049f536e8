using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class ShapeOnlyValidationTests
{
    private static void Check(string text) => Verify.Marked("using System.ComponentModel.DataAnnotations;\nusing System.Text.RegularExpressions;\n" + text, only: "MYN2007");

    [Fact]
    public void Attributes_that_demand_twelve_digits_are_told() => Check("""
        public class A { [{|MYN2007:RegularExpression(@"^\d{12}$")|}] public string MyNumber { get; set; } = ""; }
        public class B { [Required, {|MYN2007:RegularExpression("[0-9]{12}")|}] public string 個人番号 { get; set; } = ""; }
        public class C { [{|MYN2007:StringLength(12, MinimumLength = 12)|}] public string KojinBango { get; set; } = ""; }
        public class D { [{|MYN2007:Length(12, 12)|}] public string MyNumber { get; set; } = ""; }
        public class E { [{|MYN2007:MinLength(12)|}, MaxLength(12)] public string MyNumber { get; set; } = ""; }
        public record F([property: {|MYN2007:RegularExpression(@"^\d{4}-?\d{4}-?\d{4}$")|}] string MyNumber);
        """);

    [Fact]
    public void A_length_in_code_is_told() => Check("""
        public class C
        {
            public bool A(string myNumber) => {|MYN2007:myNumber.Length == 12|};
            public bool B(string? myNumber) => {|MYN2007:myNumber?.Length != 12|};
            public bool D(string myNumber) => {|MYN2007:myNumber.Trim().Length is 12|};
            public bool E(string myNumber) => {|MYN2007:myNumber is { Length: 12 }|};
        }
        """);

    [Fact]
    public void A_pattern_in_code_is_told() => Check("""
        public partial class C
        {
            private static readonly Regex Form = new("^[0-9]{12}$");
            [GeneratedRegex(@"^\d{12}$")] private static partial Regex Twelve();
            private static partial Regex Twelve() => Form;
            public bool A(string myNumber) => {|MYN2007:Regex.IsMatch(myNumber, @"^\d{12}$")|};
            public bool B(string myNumber) => {|MYN2007:Form.IsMatch(myNumber)|};
            public bool D(string myNumber) => {|MYN2007:Twelve().IsMatch(myNumber)|};
        }
        """.Replace("Twelve().IsMatch(myNumber)|}", "new Regex(\"^\\\\d{12}$\").IsMatch(myNumber)|}"));

    [Fact]
    public void A_validator_that_only_tests_the_shape_does_not_vouch_for_itself() => Check("""
        public static class Rule
        {
            public static bool IsValid(string myNumber) => {|MYN2007:Regex.IsMatch(myNumber, @"^\d{12}$")|};
            public static void Require(string myNumber) { if (!IsValid(myNumber)) throw new System.ArgumentException("x"); }
        }
        """);

    [Fact]
    public void A_check_digit_beside_it_silences() => Check("""
        public class C
        {
            public bool Check(string myNumber)
            {
                if (myNumber.Length != 12) return false;
                var sum = 0;
                for (var i = 0; i < 11; i++) sum += (myNumber[i] - '0') * (i < 5 ? 6 - i : 12 - i);
                return sum % 11 > 0;
            }
        }
        public class D
        {
            public bool Check(string myNumber) => myNumber.Length == 12 && HasCheckDigit(myNumber);
            private static bool HasCheckDigit(string text) => text.Length > 0;
        }
        """);

    [Fact]
    public void The_generated_type_silences() => Check("""
        using MyNumberSafety;
        public class C { public bool Check(string myNumber) => myNumber.Length == 12 && MyNumber.TryParse(myNumber, out _); }
        public class D { [ValidMyNumber, RegularExpression(@"^\d{12}$")] public string MyNumber { get; set; } = ""; }
        """.Replace("using MyNumberSafety;\n", "").Replace("MyNumber.TryParse", "MyNumberSafety.MyNumber.TryParse").Replace("[ValidMyNumber", "[MyNumberSafety.ValidMyNumber"));

    [Fact]
    public void Another_validator_of_the_member_silences() => Check("""
        public class DigitAttribute : ValidationAttribute { public override bool IsValid(object? value) => value is string; }
        public class C { [Digit, StringLength(12, MinimumLength = 12)] public string MyNumber { get; set; } = ""; }
        public class V { public static bool IsValid(string text) => text.Length > 3; }
        public class D { public bool Check(string myNumber) => myNumber.Length == 12 && V.IsValid(myNumber); }
        """);

    [Fact]
    public void A_mere_column_size_is_silent() => Check("""
        public class C { [MaxLength(12)] public string MyNumber { get; set; } = ""; [StringLength(12)] public string KojinBango { get; set; } = ""; [Required] public string 個人番号 { get; set; } = ""; }
        """);

    [Fact]
    public void Other_lengths_patterns_and_names_are_silent() => Check("""
        public class C
        {
            public bool A(string myNumber) => myNumber.Length == 0;
            public bool B(string myNumber) => myNumber.Length > 12;
            public bool D(string orderNumber) => orderNumber.Length == 12;
            public bool E(string 法人番号) => Regex.IsMatch(法人番号, @"^\d{13}$");
            public bool F(string myNumber) => Regex.IsMatch(myNumber, "[a-z]");
            [RegularExpression(@"^\d{12}$")] public string InvoiceNo { get; set; } = "";
        }
        """);

    [Fact]
    public void Fluent_rules_are_read() => Check("""
        namespace FluentValidation
        {
            public class AbstractValidator<T> { public Rule<T> RuleFor(System.Linq.Expressions.Expression<System.Func<T, string>> e) => new(); }
            public class Rule<T> { public Rule<T> Length(int n) => this; public Rule<T> Matches(string p) => this; public Rule<T> NotEmpty() => this; public Rule<T> Must(System.Func<string, bool> f) => this; }
        }
        public class Employee { public string MyNumber { get; set; } = ""; public string Name { get; set; } = ""; }
        public class A : FluentValidation.AbstractValidator<Employee> { public A() { RuleFor(e => e.MyNumber).NotEmpty().{|MYN2007:Length|}(12); } }
        public class B : FluentValidation.AbstractValidator<Employee> { public B() { RuleFor(e => e.MyNumber).{|MYN2007:Matches|}("^[0-9]{12}$"); } }
        public class C : FluentValidation.AbstractValidator<Employee> { public C() { RuleFor(e => e.MyNumber).Length(12).Must(n => n != ""); RuleFor(e => e.Name).Length(12); } }
        """);
}
