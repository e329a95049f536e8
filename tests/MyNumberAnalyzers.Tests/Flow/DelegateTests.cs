using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class DelegateTests
{
    [Fact]
    public void A_delegate_local_gives_what_its_lambda_gives() => FlowSample.Members("""
        void M(P p)
        {
            Func<P, string> raw = x => x.MyNumber;
            Func<P, string> name = x => x.Name;
            WriteLine({|MYN1001:raw(p)|});
            WriteLine(name(p));
            name = raw;
            WriteLine({|MYN1001:name.Invoke(p)|});
        }
        """);

    [Fact]
    public void A_lambda_reads_what_it_captured_when_it_runs() => FlowSample.Members("""
        void M(P p)
        {
            var v = p.Name;
            Action write = () => WriteLine({|MYN1001:v|});
            v = p.MyNumber;
            write();
            var w = p.MyNumber;
            w = p.Name;
            Action writeName = () => WriteLine(w);
            writeName();
        }
        """);

    [Fact]
    public void A_lambda_that_is_handed_on_is_run_with_what_the_callee_gives_it() => FlowSample.Members("""
        void M(P p)
        {
            Each(p, s => WriteLine({|MYN1001:s|}));
            EachName(p, s => WriteLine(s));
        }
        static void Each(P p, Action<string> action) => action(p.MyNumber);
        static void EachName(P p, Action<string> action) => action(p.Name);
        """);

    [Fact]
    public void A_method_group_is_followed_like_a_lambda() => FlowSample.Members("""
        void M(P[] all)
        {
            Array.ForEach(all, Print);
            Array.ForEach(all, PrintName);
            WriteLine({|MYN1001:string.Join(",", all.Select(Raw))|});
            WriteLine(string.Join(",", all.Select(Name)));
        }
        static string Raw(P p) => p.MyNumber;
        static string Name(P p) => p.Name;
        static void Print(P p) => WriteLine({|MYN1001:p.MyNumber|});
        static void PrintName(P p) => WriteLine(p.Name);
        """);

    [Fact]
    public void A_multicast_delegate_runs_each_of_its_targets() => FlowSample.Members("""
        void M(P p)
        {
            Action<string> all = s => { };
            all += s => WriteLine({|MYN1001:s|});
            all += s => WriteLine(s.Length);
            all(p.MyNumber);
        }
        """);

    [Fact]
    public void A_delegate_may_be_returned_and_curried() => FlowSample.Members("""
        void M(P p)
        {
            WriteLine({|MYN1001:Prefix("a")(p.MyNumber)|});
            WriteLine(Prefix("a")(p.Name));
            WriteLine(Blank()(p.MyNumber));
        }
        static Func<string, string> Prefix(string a) => b => a + b;
        static Func<string, string> Blank() => b => new string('*', b.Length);
        """);

    [Fact]
    public void A_local_function_may_recurse_and_write_to_the_outside() => FlowSample.Members("""
        void M(P p)
        {
            var text = "";
            WriteLine(text);
            Fill(3);
            WriteLine({|MYN1001:text|});
            void Fill(int n)
            {
                if (n == 0) { text = p.MyNumber; return; }
                Fill(n - 1);
            }
        }
        """);
}
