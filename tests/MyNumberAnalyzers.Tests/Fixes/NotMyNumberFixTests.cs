using MyNumberAnalyzers.CodeFixes;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

public class NotMyNumberFixTests
{
    /// <summary>The reason to edit is written in the language of the editor.</summary>
    public NotMyNumberFixTests() => System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.InvariantCulture;

    [Fact]
    public void On_a_property_below_its_comment() => FixVerify.Fix<NotMyNumberFix>(
        """
        public class Ledger
        {
            /// <summary>帳票の欄</summary>
            public string {|MYN2001:MyNumberText|} { get; set; } = "";
        }
        """ + "\n",
        """
        using MyNumberSafety;

        public class Ledger
        {
            /// <summary>帳票の欄</summary>
            [NotMyNumber(Reason = "Say what this holds instead")]
            public string MyNumberText { get; set; } = "";
        }
        """ + "\n",
        NotMyNumberFix.MYN_NotMyNumber);

    [Fact]
    public void On_the_parameter_that_leaks() => FixVerify.Fix<NotMyNumberFix>(
        """
        using System;

        public class Ledger
        {
            public void Print(int line, string myNumber) => Console.WriteLine({|MYN1001:myNumber|});
        }
        """ + "\n",
        """
        using System;
        using MyNumberSafety;

        public class Ledger
        {
            public void Print(int line, [NotMyNumber(Reason = "Say what this holds instead")] string myNumber) => Console.WriteLine(myNumber);
        }
        """ + "\n",
        NotMyNumberFix.MYN_NotMyNumber);

    [Fact]
    public void On_a_field() => FixVerify.Fix<NotMyNumberFix>(
        """
        using System;

        public class Ledger
        {
            private readonly string _myNumber = Console.ReadLine()!; // 欄

            public void Print() => Console.WriteLine($"{{|MYN1001:_myNumber|}}");
        }
        """ + "\n",
        """
        using System;
        using MyNumberSafety;

        public class Ledger
        {
            [NotMyNumber(Reason = "Say what this holds instead")]
            private readonly string _myNumber = Console.ReadLine()!; // 欄

            public void Print() => Console.WriteLine($"{_myNumber}");
        }
        """ + "\n",
        NotMyNumberFix.MYN_NotMyNumber);

    [Fact]
    public void A_local_takes_no_attribute() => FixVerify.NotOffered<NotMyNumberFix>(
        """
        using System;

        public class Ledger
        {
            public void Print()
            {
                var myNumber = Console.ReadLine();
                Console.WriteLine({|MYN1001:myNumber|});
            }
        }
        """);

    /// <summary>An editor sorts offers by priority: saying that it is none comes behind everything that mends it.</summary>
    [Fact]
    public void It_is_the_last_offer()
    {
        var scene = FixScene.Of(["public class Ledger { public int Id { get; set; } public string MyNumber { get; set; } = \"\"; public void Print() => System.Console.WriteLine($\"登録 {{|MYN1001:MyNumber|}}\"); }"]);
        var place = scene.Diagnostics(new LogLeakFix())[0];
        var last = Assert.Single(scene.Offers(new NotMyNumberFix(), place));
        Assert.All(scene.Offers(new LogLeakFix(), place), offer => Assert.True(offer.Priority > last.Priority, offer.Title));
    }

    [Fact]
    public void Each_place_needs_its_own_reason() => Assert.Null(new NotMyNumberFix().GetFixAllProvider());
}
