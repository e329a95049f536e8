using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class GenericTests
{
    [Fact]
    public void A_generic_method_is_one_method_with_many_values() => FlowSample.Members("""
        void M(P p)
        {
            WriteLine({|MYN1001:Same(p.MyNumber)|});
            WriteLine(Same(p.Name));
            WriteLine({|MYN1001:First(p.MyNumber, p.Name)|});
            WriteLine(First(p.Name, p.MyNumber));
            WriteLine({|MYN1001:Map(p, x => x.MyNumber)|});
            WriteLine(Map(p, x => x.Name));
        }
        static T Same<T>(T v) => v;
        static T First<T, U>(T a, U b) => a;
        static U Map<T, U>(T v, Func<T, U> f) => f(v);
        """);

    [Fact]
    public void Instances_of_a_generic_type_are_told_apart() => FlowSample.Types("""
        class Box<T> { public Box(T v) => Value = v; public T Value { get; set; } }
        class C
        {
            void M(P p)
            {
                var a = new Box<string>(p.MyNumber);
                var b = new Box<string>(p.Name);
                WriteLine({|MYN1001:a.Value|});
                WriteLine(b.Value);
                a.Value = "";
                WriteLine(a.Value);
            }
        }
        """);

    [Fact]
    public void Static_abstract_members_are_resolved_by_their_implementations() => FlowSample.Types("""
        interface IShow<T> where T : IShow<T> { static abstract string Show(string s); }
        struct Raw : IShow<Raw> { public static string Show(string s) => s; }
        struct Stars : IShow<Stars> { public static string Show(string s) => "***"; }
        class C
        {
            void M(P p) { WriteLine({|MYN1001:Raw.Show(p.MyNumber)|}); WriteLine(Stars.Show(p.MyNumber)); }
        }
        """);
}
