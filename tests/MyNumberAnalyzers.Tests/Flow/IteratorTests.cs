using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class IteratorTests
{
    [Fact]
    public void The_elements_of_an_iterator_carry_what_it_yields() => FlowSample.Members("""
        void M(P p)
        {
            foreach (var v in Raw(p)) { WriteLine({|MYN1001:v|}); }
            foreach (var v in Names(p)) { WriteLine(v); }
            WriteLine({|MYN1001:Raw(p).First()|});
            WriteLine(Raw(p).Count());
        }
        static IEnumerable<string> Raw(P p) { yield return p.Name; yield return p.MyNumber; }
        static IEnumerable<string> Names(P p) { if (p.MyNumber == "") { yield break; } yield return p.Name; }
        """);

    [Fact]
    public void Iterators_may_be_stacked() => FlowSample.Members("""
        void M(P p)
        {
            foreach (var v in Upper(Raw(p))) { WriteLine({|MYN1001:v|}); }
            foreach (var v in Stars(Raw(p))) { WriteLine(v); }
        }
        static IEnumerable<string> Raw(P p) { yield return p.MyNumber; }
        static IEnumerable<string> Upper(IEnumerable<string> all) { foreach (var v in all) { yield return v.ToUpperInvariant(); } }
        static IEnumerable<string> Stars(IEnumerable<string> all) { foreach (var v in all) { yield return new string('*', v.Length); } }
        """);

    [Fact]
    public void An_own_enumerator_is_followed_by_its_pattern() => FlowSample.Types("""
        class Bag
        {
            private readonly string _value;
            public Bag(string value) => _value = value;
            public Enumerator GetEnumerator() => new(_value);
            public struct Enumerator
            {
                private readonly string _value;
                private bool _done;
                public Enumerator(string value) { _value = value; _done = false; }
                public bool MoveNext() { var more = !_done; _done = true; return more; }
                public string Current => _value;
            }
        }
        class C
        {
            void M(P p)
            {
                foreach (var v in new Bag(p.MyNumber)) { WriteLine({|MYN1001:v|}); }
            }
        }
        """);

    [Fact]
    public void What_a_member_gives_in_a_list_is_told_to_callers_that_name_no_number() => FlowSample.Types("""
        abstract record Form(string Code);
        sealed record Full(string Code, P Person) : Form(Code);
        class C
        {
            public IEnumerable<string> Each(IEnumerable<Form> all) { foreach (var one in all) yield return one is Full full ? full.Person.MyNumber : ""; }
            public List<string> Listed(Form one) { var list = new List<string>(); if (one is Full full) { list.Add(full.Person.MyNumber); } return list; }
            public IEnumerable<string> Names(IEnumerable<Form> all) { foreach (var one in all) yield return one is Full full ? full.Person.Name : ""; }
            public List<string> Stars(Form one) { var list = new List<string>(); if (one is Full full) { list.Add(new string('*', full.Person.MyNumber.Length)); } return list; }
        }
        class D(C c)
        {
            void M(IEnumerable<Form> all, Form one)
            {
                WriteLine({|MYN1001:c.Each(all).First()|});
                WriteLine({|MYN1001:c.Listed(one)[0]|});
                WriteLine(c.Listed(one).Count);
                WriteLine(c.Names(all).First());
                WriteLine(c.Stars(one)[0]);
            }
        }
        """);
}
