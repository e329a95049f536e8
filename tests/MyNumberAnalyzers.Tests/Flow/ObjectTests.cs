using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class ObjectTests
{
    [Fact]
    public void An_initialiser_fills_only_what_it_names() => FlowSample.Types("""
        class Inner { public string? X { get; set; } public string? Y { get; set; } }
        class Dto { public string? A { get; set; } public string? B { get; set; } public Inner In { get; } = new(); public List<string> L { get; } = new(); }
        class C
        {
            void M(P p, bool c)
            {
                var d = new Dto { A = c ? p.MyNumber : null, B = c ? p.Name : null, In = { X = p.MyNumber, Y = p.Name }, L = { p.Name } };
                WriteLine({|MYN1001:d.A|});
                WriteLine(d.B);
                WriteLine({|MYN1001:d.In.X|});
                WriteLine(d.In.Y);
                WriteLine(d.L[0]);
                d.L.Add(p.MyNumber);
                WriteLine({|MYN1001:d.L[1]|});
            }
        }
        """);

    [Fact]
    public void Two_instances_are_two_objects() => FlowSample.Types("""
        class Dto { public string? A { get; set; } }
        class C
        {
            void M(P p, P q)
            {
                var a = new Dto { A = p.MyNumber };
                var b = new Dto { A = p.Name };
                WriteLine({|MYN1001:a.A|});
                WriteLine(b.A);
                a.A = null;
                b.A = p.MyNumber;
                WriteLine(a.A);
                WriteLine({|MYN1001:b.A|});
                p.MyNumber = "***";
                WriteLine(p.MyNumber);
                WriteLine({|MYN1001:q.MyNumber|});
            }
        }
        """);

    [Fact]
    public void An_alias_is_the_same_object() => FlowSample.Types("""
        class Dto { public string? A { get; set; } }
        class C
        {
            void M(P p)
            {
                var a = new Dto();
                var b = a;
                b.A = p.MyNumber;
                WriteLine({|MYN1001:a.A|});
                a.A = "";
                WriteLine(b.A);
            }
        }
        """);

    [Fact]
    public void A_new_object_in_the_loop_is_not_the_one_before() => FlowSample.Types("""
        class Dto { public string? A { get; set; } }
        class C
        {
            void M(P[] all)
            {
                foreach (var p in all)
                {
                    var d = new Dto();
                    WriteLine(d.A);
                    d.A = p.MyNumber;
                    WriteLine({|MYN1001:d.A|});
                }
            }
        }
        """);

    [Fact]
    public void Nullable_operators_pass_it_on() => FlowSample.Members("""
        void M(P? p, string? other)
        {
            WriteLine({|MYN1001:p?.MyNumber|});
            WriteLine({|MYN1001:other ?? p?.MyNumber|});
            WriteLine(p?.Name ?? other);
            other ??= p?.MyNumber;
            WriteLine({|MYN1001:other|});
            WriteLine(p?.MyNumber?.Length);
        }
        """);

    [Fact]
    public void An_object_that_holds_itself_ends() => FlowSample.Types("""
        class Node { public string? V; public Node? Next; }
        class C
        {
            void M(P p)
            {
                var n = new Node { V = p.MyNumber };
                n.Next = n;
                WriteLine({|MYN1001:n.Next.Next.Next.Next.V|});
                var m = new Node { V = p.Name, Next = new Node { V = "x" } };
                WriteLine(m.Next.V);
            }
        }
        """);

    [Fact]
    public void A_class_prints_only_by_its_own_text() => FlowSample.Types("""
        class Plain { public string? A { get; set; } }
        class Loud { public string? A { get; set; } public override string ToString() => "A=" + A; }
        class C
        {
            void M(P p)
            {
                WriteLine(new Plain { A = p.MyNumber });
                WriteLine({|MYN1001:new Loud { A = p.MyNumber }|});
                WriteLine($"{new Plain { A = p.MyNumber }}");
                WriteLine(new Loud { A = p.Name });
                WriteLine({|MYN1001:new { p.MyNumber }|});
                WriteLine(new { p.Name });
            }
        }
        """);

    [Fact]
    public void A_member_that_gives_its_object_back_gives_that_object() => FlowSample.Types("""
        abstract record Outcome<T>
        {
            public sealed record Good(T It) : Outcome<T>;
            public sealed record Bad(string Why) : Outcome<T>;
            public Outcome<T> Tap(Action<T> look) { if (this is Good good) { look(good.It); } return this; }
            public Outcome<U> Map<U>(Func<T, U> f) => this switch { Good good => new Outcome<U>.Good(f(good.It)), Bad bad => new Outcome<U>.Bad(bad.Why), _ => throw new InvalidOperationException() };
        }
        class C
        {
            Outcome<P> Check(P p) => p.Name.Length > 0 ? new Outcome<P>.Good(p) : new Outcome<P>.Bad("no name");
            Outcome<P> Tell(P p) => p.Name.Length > 0 ? new Outcome<P>.Good(p) : new Outcome<P>.Bad(p.MyNumber);
            void M(P p)
            {
                WriteLine(Check(p).Tap(x => WriteLine(x.Name)).Map(x => x.Name));
                WriteLine({|MYN1001:Check(p).Tap(x => WriteLine(x.Name)).Map(x => x.MyNumber)|});
                WriteLine({|MYN1001:Tell(p).Tap(x => WriteLine(x.Name)).Map(x => x.Name)|});
            }
        }
        """);
}
