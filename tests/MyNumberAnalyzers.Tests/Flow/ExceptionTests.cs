using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class ExceptionTests
{
    [Fact]
    public void A_handler_sees_what_was_there_when_it_was_thrown() => FlowSample.Members("""
        void M(P p)
        {
            var v = p.Name;
            try { v = p.MyNumber; Check(v); v = ""; }
            catch (FormatException) { WriteLine({|MYN1001:v|}); v = ""; }
            WriteLine(v);
        }
        static void Check(string s) { if (s.Length != 12) { throw new FormatException("length"); } }
        """);

    [Fact]
    public void Finally_runs_on_every_way_out() => FlowSample.Members("""
        void M(P p)
        {
            var v = p.MyNumber;
            try { Check(v); }
            finally { WriteLine({|MYN1001:v|}); v = ""; }
            WriteLine(v);
        }
        static void Check(string s) { if (s.Length != 12) { throw new FormatException("length"); } }
        """);

    [Fact]
    public void The_text_of_an_exception_is_the_leak() => FlowSample.Members("""
        void M(P p)
        {
            if (p.Name == "") { throw new InvalidOperationException({|MYN1002:"bad " + p.MyNumber|}); }
            if (p.Name == "a") { throw new InvalidOperationException("bad " + p.Name); }
            throw new ArgumentException("bad", nameof(p.MyNumber));
        }
        """);

    [Fact]
    public void An_own_exception_keeps_it_in_a_member() => FlowSample.Types("""
        class Bad : Exception { public Bad(string text, string name) : base("bad " + name) => Text = text; public string Text { get; } }
        class C
        {
            void M(P p)
            {
                if (p.Name == "") { throw new Bad({|MYN1002:p.MyNumber|}, p.Name); }
                throw new Bad("", p.Name);
            }
        }
        """);

    [Fact]
    public void A_filter_is_part_of_the_flow() => FlowSample.Members("""
        void M(P p)
        {
            var v = p.MyNumber;
            try { Check(v); }
            catch (FormatException) when (Drop(ref v)) { WriteLine(v); }
        }
        static bool Drop(ref string s) { s = ""; return true; }
        static void Check(string s) { if (s.Length != 12) { throw new FormatException("length"); } }
        """);

    [Fact]
    public void The_message_of_an_own_exception_with_a_primary_constructor_is_told_where_it_is_made() => Verify.Marked(
        ["""
        using System;
        public class Fault(string code, string message) : Exception(message) { public string Code { get; } = code; }
        public class Coded(string code) : Exception($"error {code}");
        class C
        {
            void M(string kojinBango) => throw new Fault("E1", {|MYN1002:"wrong: " + kojinBango|});
            void N(string kojinBango) => throw new Coded({|MYN1002:kojinBango|});
            void O(string kojinBango)
            {
                if (kojinBango.Length != 12)
                {
                    throw new Fault("E2", $"{kojinBango.Length} digits");
                }

                throw new Coded("E3");
            }
        }
        """], only: "MYN1", generate: false);
}
