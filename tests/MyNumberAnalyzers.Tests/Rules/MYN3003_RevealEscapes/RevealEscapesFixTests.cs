using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class RevealEscapesFixTests
{
    [Fact]
    public void A_field_keeps_the_number() => FixVerify.Fix<RevealEscapesFix>(
        """
        using MyNumberSafety;

        public class Cache
        {
            private string _digits = "";

            public void Set(MyNumber number) => _digits = {|MYN3003:number.RevealToString()|};

            public int Length => _digits.Length;
        }
        """ + "\n",
        """
        using MyNumberSafety;

        public class Cache
        {
            private MyNumber _digits;

            public void Set(MyNumber number) => _digits = number;

            public int Length => _digits.RevealToString().Length;
        }
        """ + "\n",
        RevealEscapesFix.MYN3003_ChangeType);

    [Fact]
    public void A_field_is_marked() => FixVerify.Fix<RevealEscapesFix>(
        """
        using MyNumberSafety;

        public class Cache
        {
            private string _digits = ""; // 数字

            public void Set(MyNumber number) => _digits = {|MYN3003:number.RevealToString()|};

            public int Length => _digits.Length;
        }
        """ + "\n",
        """
        using MyNumberSafety;

        public class Cache
        {
            [MyNumberData]
            private string _digits = ""; // 数字

            public void Set(MyNumber number) => _digits = number.RevealToString();

            public int Length => _digits.Length;
        }
        """ + "\n",
        RevealEscapesFix.MYN3003_MarkAsData);

    [Fact]
    public void All_fields_of_a_file() => FixVerify.All<RevealEscapesFix>(
        ["""
        using MyNumberSafety;

        public class Cache
        {
            private string _one = "";
            private string _two = "";

            public void Set(MyNumber number)
            {
                _one = {|MYN3003:number.RevealToString()|};
                _two = {|MYN3003:number.RevealToString()|};
            }

            public bool Same => _one == _two;
        }
        """ + "\n"],
        ["""
        using MyNumberSafety;

        public class Cache
        {
            private MyNumber _one;
            private MyNumber _two;

            public void Set(MyNumber number)
            {
                _one = number;
                _two = number;
            }

            public bool Same => _one == _two;
        }
        """ + "\n"],
        RevealEscapesFix.MYN3003_ChangeType);
}
