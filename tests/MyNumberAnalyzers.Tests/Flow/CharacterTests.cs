using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class CharacterTests
{
    [Fact]
    public void Where_no_digit_can_be_a_character_says_nothing() => FlowSample.Members("""
        void M(P p)
        {
            foreach (var c in p.MyNumber)
            {
                if (!char.IsDigit(c)) { WriteLine(c); }
                if (c is < '0' or > '9') { WriteLine(c); }
                if ((uint)(c - '0') > 9) { WriteLine(c); }
                if (c is < '0' or > '8') { WriteLine({|MYN1001:c|}); }
                if (!char.IsDigit(c)) { WriteLine({|MYN1001:p.MyNumber|}); }
                if (!IsSuji(c) || p.Name.Length == 3) { WriteLine({|MYN1001:c|}); }
                WriteLine(IsSuji(c) ? '*' : c);
                WriteLine({|MYN1001:IsSuji(c) ? c : '*'|});
            }
        }

        static bool IsSuji(char c) { if (c < '0') { return false; } return c <= '9'; }
        """);

    [Fact]
    public void A_loop_that_leaves_each_element_without_a_digit_leaves_none_in_the_array() => FlowSample.Members("""
        void M(P p)
        {
            var all = p.MyNumber.ToCharArray();
            for (var i = 0; i < all.Length; i++)
            {
                if (!char.IsDigit(all[i])) { continue; }
                WriteLine({|MYN1001:new string(all)|});
                all[i] = '*';
            }

            WriteLine(new string(all));
        }

        void N(P p)
        {
            var some = p.MyNumber.ToCharArray();
            for (var i = 0; i < some.Length; i++)
            {
                if (!char.IsDigit(some[i])) { some[i] = '*'; }
            }

            WriteLine({|MYN1001:new string(some)|});
        }

        void O(P p)
        {
            var front = p.MyNumber.ToCharArray();
            for (var i = 0; i < front.Length; i++)
            {
                if (i == 8) { break; }
                if (char.IsDigit(front[i])) { front[i] = '*'; }
            }

            WriteLine({|MYN1001:new string(front)|});
        }
        """);

    [Fact]
    public void An_element_that_was_tested_is_another_when_the_index_goes_on() => FlowSample.Members("""
        void M(P p)
        {
            for (var i = 0; i < p.MyNumber.Length; i++)
            {
                var text = p.MyNumber;
                if (!char.IsDigit(text[i]))
                {
                    WriteLine(text[i]);
                    i++;
                    WriteLine({|MYN1001:text[i]|});
                }
            }
        }
        """);

    [Fact]
    public void A_filter_that_lets_no_digit_through_leaves_none() => FlowSample.Members("""
        void M(P p)
        {
            WriteLine(string.Concat(p.MyNumber.Where(c => !char.IsDigit(c))));
            WriteLine(string.Concat(p.MyNumber.Where(char.IsLetter)));
            WriteLine({|MYN1001:string.Concat(p.MyNumber.Where(char.IsLetterOrDigit))|});
            if (!p.MyNumber.Any(char.IsDigit)) { WriteLine(p.MyNumber); }
            if (!p.MyNumber.All(char.IsDigit)) { WriteLine({|MYN1001:p.MyNumber|}); }
        }
        """);
}
