using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class BlankTests
{
    private const string Movers = """
        static void Move(string from, char[] to) { for (int i = 0; i < to.Length; i++) { to[i] = i < from.Length ? from[i] : ' '; } }
        static void Spaces(char[] to) { for (int i = 0; i < to.Length; i++) { to[i] = ' '; } }
        static void Half(char[] to) { for (int i = 0; i < 6; i++) { to[i] = ' '; } }
        static void Zeros(char[] to) => Array.Fill(to, '0');
        static void Perhaps(char[] to, bool all) { if (all) { Array.Fill(to, '0'); } }
        readonly char[] _work = new char[12];
        """;

    [Fact]
    public void A_buffer_that_another_method_has_written_over_is_blank() => FlowSample.Members(Movers + """
        void M(P p)
        {
            var b = new char[12];
            Move(p.MyNumber, b);
            WriteLine({|MYN1001:b|});
            Spaces(b);
            WriteLine(b);
            Move(p.MyNumber, b);
            Half(b);
            WriteLine({|MYN1001:b|});
            Zeros(b);
            WriteLine(b);
        }

        void N(P p)
        {
            Move(p.MyNumber, _work);
            WriteLine({|MYN1001:_work|});
            Spaces(_work);
            WriteLine(_work);
        }

        void O(P p, bool all)
        {
            var b = new char[12];
            Move(p.MyNumber, b);
            Perhaps(b, all);
            WriteLine({|MYN1001:b|});
        }

        void Q() => WriteLine({|MYN1001:_work|});
        """);

    [Fact]
    public void A_buffer_named_as_a_number_is_one_until_it_is_blank_and_again_when_it_is_filled() => FlowSample.Members(Movers + """
        readonly char[] _kojinBango = new char[12];

        void M(string record)
        {
            Move(record, _kojinBango);
            WriteLine({|MYN1001:_kojinBango|});
            Spaces(_kojinBango);
            WriteLine(_kojinBango);
            Move(record, _kojinBango);
            WriteLine({|MYN1001:_kojinBango|});
        }

        void N(TextReader reader, bool all)
        {
            var myNumber = new char[12];
            Array.Clear(myNumber, 0, myNumber.Length);
            WriteLine(myNumber);
            reader.Read(myNumber, 0, 12);
            WriteLine({|MYN1001:myNumber|});
            if (all) { Array.Clear(myNumber, 0, myNumber.Length); }
            WriteLine({|MYN1001:myNumber|});
        }
        """);

    [Fact]
    public void A_part_that_is_cleared_leaves_the_rest() => FlowSample.Members("""
        void M(P p)
        {
            var a = p.MyNumber.ToCharArray();
            Array.Clear(a, 0, 4);
            WriteLine({|MYN1001:a|});
            Array.Fill(a, '*', 0, 8);
            WriteLine({|MYN1001:a|});
            a.AsSpan(0, 8).Fill('*');
            WriteLine({|MYN1001:a|});
            a.AsSpan(4).Clear();
            WriteLine({|MYN1001:a|});
            a.AsSpan().Clear();
            WriteLine(a);
        }
        """);

    [Fact]
    public void An_exchange_leaves_the_new_and_gives_the_old() => FlowSample.Members("""
        string? _held;
        static readonly AsyncLocal<string?> Around = new();

        void M(P p)
        {
            _held = p.MyNumber;
            var old = Interlocked.Exchange(ref _held, null);
            WriteLine(_held);
            WriteLine({|MYN1001:old|});
            var before = Interlocked.Exchange(ref _held, p.MyNumber);
            WriteLine(before);
            WriteLine({|MYN1001:_held|});
            Interlocked.CompareExchange(ref _held, null, "x");
            WriteLine({|MYN1001:_held|});
            Volatile.Write(ref _held, null);
            WriteLine(_held);
        }

        void N(P p, bool over)
        {
            Around.Value = p.MyNumber;
            WriteLine({|MYN1001:Around.Value|});
            if (over) { Around.Value = null; }
            WriteLine({|MYN1001:Around.Value|});
            Around.Value = null;
            WriteLine(Around.Value);
        }

        void O() => WriteLine({|MYN1001:Around.Value|});
        """);
}
