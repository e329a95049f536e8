using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class UninitializedNumberFixTests
{
    [Fact]
    public void A_local_becomes_nullable() => FixVerify.Fix<UninitializedNumberFix>(
        """
        using MyNumberSafety;

        public class Check
        {
            public MyNumber? Find(string text)
            {
                MyNumber found = {|MYN3001:default(MyNumber)|}; // 未設定
                return MyNumber.TryParse(text, out _) ? MyNumber.Parse(text) : found;
            }
        }
        """ + "\n",
        """
        using MyNumberSafety;

        public class Check
        {
            public MyNumber? Find(string text)
            {
                MyNumber? found = null; // 未設定
                return MyNumber.TryParse(text, out _) ? MyNumber.Parse(text) : found;
            }
        }
        """ + "\n",
        UninitializedNumberFix.MYN3001_Nullable);

    [Fact]
    public void A_field_becomes_nullable() => FixVerify.Fix<UninitializedNumberFix>(
        """
        using MyNumberSafety;

        public class Check
        {
            private MyNumber _number = {|MYN3001:new MyNumber()|};

            public void Set(MyNumber number) => _number = number;
        }
        """ + "\n",
        """
        using MyNumberSafety;

        public class Check
        {
            private MyNumber? _number = null;

            public void Set(MyNumber number) => _number = number;
        }
        """ + "\n",
        UninitializedNumberFix.MYN3001_Nullable);

    [Fact]
    public void All_of_a_file() => FixVerify.All<UninitializedNumberFix>(
        ["""
        using MyNumberSafety;

        public class Check
        {
            private MyNumber _one = {|MYN3001:new MyNumber()|};
            private MyNumber _two = {|MYN3001:default(MyNumber)|};

            public void Set(MyNumber one, MyNumber two) => (_one, _two) = (one, two);
        }
        """ + "\n"],
        ["""
        using MyNumberSafety;

        public class Check
        {
            private MyNumber? _one = null;
            private MyNumber? _two = null;

            public void Set(MyNumber one, MyNumber two) => (_one, _two) = (one, two);
        }
        """ + "\n"],
        UninitializedNumberFix.MYN3001_Nullable);

    [Fact]
    public void A_use_that_needs_the_digits_forbids_it() => FixVerify.NotOffered<UninitializedNumberFix>(
        """
        using MyNumberSafety;

        public class Check
        {
            public string Digits()
            {
                MyNumber number = {|MYN3001:default(MyNumber)|};
                return number.RevealToString();
            }
        }
        """ + "\n",
        UninitializedNumberFix.MYN3001_Nullable);
}
