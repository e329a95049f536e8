using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>The digits of the generated type, taken out where no name tells of a number.</summary>
public class RevealTests
{
    private const string Types = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using MyNumberSafety;
        public class Person { public int Id { get; set; } public MyNumber Number { get; set; } }

        """;

    [Fact]
    public void Digits_revealed_inside_a_lambda_are_followed_out_of_it() => Verify.Marked(Types + """
        public class C
        {
            public void A(List<Person> p) => p.ForEach(x => Console.WriteLine({|MYN1001:x.Number.RevealToString()|}));
            public void B(List<MyNumber> p) => p.ForEach(x => Console.WriteLine({|MYN1001:x.RevealToString()|}));
            public void D(List<Person> p) { foreach (var d in p.Select(x => x.Number.RevealToString())) Console.WriteLine({|MYN1001:d|}); }
            public void E(List<Person> p) { var all = p.ToDictionary(x => x.Id, x => x.Number.RevealToString()); Console.WriteLine({|MYN1001:all[3]|}); }
            public void F(List<Person> p) { var all = p.Select(x => new { x.Id, D = x.Number.RevealToString() }).ToArray(); Console.WriteLine({|MYN1001:all[0].D|}); }
            public void G(List<Person> p) { var first = (from x in p select x.Number.RevealToString()).First(); Console.WriteLine({|MYN1001:first|}); }
            public async Task H(Person p) { var d = await Task.Run(() => p.Number.RevealToString()); Console.WriteLine({|MYN1001:d|}); }
        }
        """, only: "MYN1001");

    [Fact]
    public void What_a_lambda_learns_without_keeping_digits_is_silent() => Verify.Marked(Types + """
        public class C
        {
            public void A(List<Person> p) => p.ForEach(x => Console.WriteLine(x.Number));
            public void B(List<Person> p) => p.ForEach(x => Console.WriteLine(x.Number.HasValue()));
            public void D(List<Person> p) { foreach (var n in p.Select(x => x.Number.RevealToString().Length)) Console.WriteLine(n); }
            public void E(List<Person> p) { var all = p.ToDictionary(x => x.Id, x => x.Number.RevealToString()); Console.WriteLine(all.Count); }
            public void F(List<Person> p) { var all = p.Select(x => new { x.Id, D = x.Number.RevealToString() }).ToArray(); Console.WriteLine(all[0].Id); }
        }
        """, only: "MYN1001");

    [Fact]
    public void A_number_of_the_safe_type_is_clean_under_any_key() => Verify.Marked(Types + """
        public class C
        {
            public void A(Person p)
            {
                var fields = new Dictionary<string, object> { ["個人番号"] = p.Number };
                Console.WriteLine(fields["個人番号"]);
                fields["マイナンバー"] = p.Number.RevealToString();
                Console.WriteLine({|MYN1001:fields["マイナンバー"]|});
            }
        }
        """, only: "MYN1");
}
