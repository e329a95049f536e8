using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class InheritanceTests
{
    [Fact]
    public void A_virtual_call_may_run_any_override() => FlowSample.Types("""
        abstract class Shape { public abstract string Text(P p); public virtual string Title(P p) => p.Name; }
        class Raw : Shape { public override string Text(P p) => p.MyNumber; }
        class Name : Shape { public override string Text(P p) => p.Name; }
        class C
        {
            void M(Shape s, P p)
            {
                WriteLine({|MYN1001:s.Text(p)|});
                WriteLine(s.Title(p));
                Shape n = new Name();
                WriteLine(n.Text(p));
                WriteLine({|MYN1001:new Raw().Text(p)|});
            }
        }
        """);

    [Fact]
    public void A_call_through_an_interface_may_run_any_implementation() => FlowSample.Types("""
        interface IOut { void Put(string s); void PutName(string s); }
        class Console1 : IOut { public void Put(string s) => WriteLine({|MYN1001:s|}); public void PutName(string s) => WriteLine(s); }
        class Silent : IOut { public void Put(string s) { } public void PutName(string s) { } }
        class C { void M(IOut o, P p) { o.Put(p.MyNumber); o.PutName(p.Name); } }
        """);

    [Fact]
    public void Bases_are_found_by_an_alias_in_nested_names_in_partial_types_and_further_down() => FlowSample.Files(
        """
        interface IOut { void Put(string s); }
        static class Outer { internal interface IInner<T> { void Put(T s); } }
        class C
        {
            void M(IOut o, P p) => o.Put({|MYN1001:p.MyNumber|});
            void N(Outer.IInner<string> o, P p) => o.Put({|MYN1001:p.MyNumber|});
            void K(Base b, P p) => b.Put({|MYN1001:p.MyNumber|});
        }
        abstract class Base { public abstract void Put(string s); }
        """,
        """
        using Sink = IOut;
        class ByAlias : Sink { public void Put(string s) => WriteLine(s); }
        """,
        """
        class ByName : Outer.IInner<string> { public void Put(string s) => WriteLine(s); }
        partial class Part { public override void Put(string s) => WriteLine(s); }
        """,
        """
        partial class Part : Middle { }
        abstract class Middle : Base { }
        """);

    [Fact]
    public void A_struct_overrides_what_all_values_have() => FlowSample.Types("""
        readonly struct Raw(string number) { public override string ToString() => number; }
        class C
        {
            static string Show(ValueType value) => value.ToString()!;
            void M(P p)
            {
                WriteLine({|MYN1001:Show(new Raw(p.MyNumber))|});
                WriteLine(Show(new Raw(p.Name)));
            }
        }
        """);

    [Fact]
    public void A_field_of_the_base_is_the_same_field() => FlowSample.Types("""
        class Base { protected string? Kept; protected string? Other; public void Keep(P p) { Kept = p.MyNumber; Other = p.Name; } }
        class Derived : Base { void M() { WriteLine({|MYN1001:Kept|}); WriteLine(Other); } }
        """);

    [Fact]
    public void Base_constructors_and_base_calls_are_followed() => FlowSample.Types("""
        class Base { public Base(string v) => Value = v; public string Value { get; } public virtual string Show() => Value; }
        class Derived : Base { public Derived(P p) : base(p.MyNumber) { } public override string Show() => "<" + base.Show() + ">"; }
        class Named : Base { public Named(P p) : base(p.Name) { } }
        class C
        {
            void M(P p)
            {
                WriteLine({|MYN1001:new Derived(p).Show()|});
                WriteLine(new Named(p).Show());
            }
        }
        """);

    [Fact]
    public void Default_interface_methods_have_bodies() => FlowSample.Types("""
        interface IShow { string Name { get; } string Show(string s) => Name + s; }
        class A : IShow { public string Name => "a"; }
        class B : IShow { public string Name => "b"; public string Show(string s) => "***"; }
        class C
        {
            void M(P p)
            {
                IShow a = new A();
                IShow b = new B();
                WriteLine({|MYN1001:a.Show(p.MyNumber)|});
                WriteLine(b.Show(p.MyNumber));
            }
        }
        """);
}
