using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class ShapeOnlyValidationFixTests
{
    [Fact]
    public void A_pattern() => FixVerify.Fix<ShapeOnlyValidationFix>(
        """
        using System;
        using System.Linq;
        using System.Text.RegularExpressions;

        public class Check
        {
            public bool IsValid(string myNumber) =>
                {|MYN2007:Regex.IsMatch(myNumber, @"^\d{12}$")|}; // 12桁
        }
        """ + "\n",
        """
        using System;
        using System.Linq;
        using System.Text.RegularExpressions;
        using MyNumberSafety;

        public class Check
        {
            public bool IsValid(string myNumber) =>
                MyNumber.TryParse(myNumber, out _); // 12桁
        }
        """ + "\n",
        ShapeOnlyValidationFix.MYN2007_TryParse);

    [Fact]
    public void A_negated_length() => FixVerify.Fix<ShapeOnlyValidationFix>(
        """
        using System;
        using System.Linq;
        using System.Text.RegularExpressions;

        public class Check
        {
            public void Require(string? myNumber)
            {
                if (string.IsNullOrEmpty(myNumber) || {|MYN2007:myNumber.Length != 12|})
                {
                    throw new ArgumentException("wrong");
                }
            }
        }
        """ + "\n",
        """
        using System;
        using System.Linq;
        using System.Text.RegularExpressions;
        using MyNumberSafety;

        public class Check
        {
            public void Require(string? myNumber)
            {
                if (!MyNumber.TryParse(myNumber, out _))
                {
                    throw new ArgumentException("wrong");
                }
            }
        }
        """ + "\n",
        ShapeOnlyValidationFix.MYN2007_TryParse);

    [Fact]
    public void A_length_and_its_digits() => FixVerify.Fix<ShapeOnlyValidationFix>(
        """
        using System;
        using System.Linq;
        using System.Text.RegularExpressions;

        public class Check
        {
            public bool IsValid(string myNumber, bool open) => open && {|MYN2007:myNumber.Length == 12|} && myNumber.All(char.IsDigit);
        }
        """ + "\n",
        """
        using System;
        using System.Linq;
        using System.Text.RegularExpressions;
        using MyNumberSafety;

        public class Check
        {
            public bool IsValid(string myNumber, bool open) => open && MyNumber.TryParse(myNumber, out _);
        }
        """ + "\n",
        ShapeOnlyValidationFix.MYN2007_TryParse);

    [Fact]
    public void An_attribute() => FixVerify.Fix<ShapeOnlyValidationFix>(
        """
        using System.ComponentModel.DataAnnotations;

        public class Form
        {
            [Required]
            [{|MYN2007:RegularExpression(@"^\d{12}$", ErrorMessage = "12桁です")|}]
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        """
        using System.ComponentModel.DataAnnotations;
        using MyNumberSafety;

        public class Form
        {
            [Required]
            [ValidMyNumber(ErrorMessage = "12桁です")]
            public string MyNumber { get; set; } = "";
        }
        """ + "\n",
        ShapeOnlyValidationFix.MYN2007_Attribute);

    [Fact]
    public void All_checks_of_a_file() => FixVerify.All<ShapeOnlyValidationFix>(
        ["""
        using System.Text.RegularExpressions;

        public class Check
        {
            public bool One(string myNumber) => {|MYN2007:Regex.IsMatch(myNumber, @"^\d{12}$")|};

            public bool Two(string kojinBango) => {|MYN2007:kojinBango.Length == 12|};
        }
        """ + "\n"],
        ["""
        using System.Text.RegularExpressions;
        using MyNumberSafety;

        public class Check
        {
            public bool One(string myNumber) => MyNumber.TryParse(myNumber, out _);

            public bool Two(string kojinBango) => MyNumber.TryParse(kojinBango, out _);
        }
        """ + "\n"],
        ShapeOnlyValidationFix.MYN2007_TryParse);
}
