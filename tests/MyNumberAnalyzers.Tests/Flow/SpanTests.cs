using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class SpanTests
{
    [Fact]
    public void Copies_into_a_buffer_fill_it() => FlowSample.Members("""
        void M(P p)
        {
            Span<char> a = stackalloc char[12];
            p.MyNumber.AsSpan().CopyTo(a);
            WriteLine({|MYN1001:a.ToString()|});
            a.Fill('*');
            WriteLine(a.ToString());
            var b = new char[12];
            p.MyNumber.CopyTo(0, b, 0, 12);
            WriteLine({|MYN1001:new string(b)|});
            Array.Clear(b);
            WriteLine(new string(b));
        }
        """);

    [Fact]
    public void Slices_share_the_memory() => FlowSample.Members("""
        void M(P p)
        {
            var buffer = new char[20];
            var part = buffer.AsSpan(4, 12);
            p.MyNumber.AsSpan().CopyTo(part);
            WriteLine({|MYN1001:new string(buffer)|});
            ReadOnlySpan<char> raw = p.MyNumber;
            WriteLine({|MYN1001:raw[2..].ToString()|});
            WriteLine(raw.IndexOf('0'));
        }
        """);

    [Fact]
    public void Digits_may_be_moved_one_by_one() => FlowSample.Members("""
        void M(P p)
        {
            var a = new char[12];
            for (var i = 0; i < 12; i++) { a[i] = p.MyNumber[i]; }
            WriteLine({|MYN1001:new string(a)|});
            var s = new char[12];
            for (var i = 0; i < 12; i++) { s[i] = '*'; }
            WriteLine(new string(s));
        }
        """);

    [Fact]
    public void Bytes_are_digits_too() => FlowSample.Members("""
        void M(P p)
        {
            Span<byte> b = stackalloc byte[12];
            Encoding.ASCII.GetBytes(p.MyNumber, b);
            WriteLine({|MYN1001:Encoding.ASCII.GetString(b)|});
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(b);
            WriteLine(Encoding.ASCII.GetString(b));
        }
        """);
}
