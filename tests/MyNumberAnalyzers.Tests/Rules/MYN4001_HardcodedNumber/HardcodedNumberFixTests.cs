using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class HardcodedNumberFixTests
{
    [Fact]
    public void A_constant_becomes_a_synthetic_one() => FixVerify.Fix<HardcodedNumberFix>(
        """
        public class Seed
        {
            public const string MyNumber = "{|MYN4001:123456789018|}"; // 見本
        }
        """ + "\n",
        """
        public class Seed
        {
            public const string MyNumber = "999990000015"; // 見本
        }
        """ + "\n",
        HardcodedNumberFix.MYN4001_UseSyntheticLiteral);

    [Fact]
    public void Moves_to_the_configuration() => FixVerify.Fix<HardcodedNumberFix>(
        """
        using Microsoft.Extensions.Configuration;

        public class Seed(IConfiguration configuration)
        {
            public string Fill()
            {
                string myNumber = "{|MYN4001:123456789018|}";
                return myNumber + configuration["x"];
            }
        }
        """ + "\n",
        """
        using Microsoft.Extensions.Configuration;

        public class Seed(IConfiguration configuration)
        {
            public string Fill()
            {
                string myNumber = configuration["MyNumber:Sample"]!;
                return myNumber + configuration["x"];
            }
        }
        """ + "\n",
        HardcodedNumberFix.MYN4001_UseConfiguration);

    [Fact]
    public void Equal_literals_of_a_file_stay_equal_and_others_differ() => FixVerify.All<HardcodedNumberFix>(
        ["""
        public class Seed
        {
            public const string MyNumber = "{|MYN4001:123456789018|}";
            public const string SpouseMyNumber = "{|MYN4001:111111111118|}";
            public const string KojinBango = "{|MYN4001:123456789018|}";
        }
        """ + "\n"],
        ["""
        public class Seed
        {
            public const string MyNumber = "999990000015";
            public const string SpouseMyNumber = "999990000023";
            public const string KojinBango = "999990000015";
        }
        """ + "\n"],
        HardcodedNumberFix.MYN4001_UseSyntheticLiteral);

    [Fact]
    public void Without_a_configuration_there_is_nowhere_to_move_it() => FixVerify.NotOffered<HardcodedNumberFix>(
        """
        public class Seed
        {
            public string Fill()
            {
                string myNumber = "{|MYN4001:123456789018|}";
                return myNumber.Trim();
            }
        }
        """,
        HardcodedNumberFix.MYN4001_UseConfiguration);
}
