using System;
using System.Text;

namespace Sozei.Convert2;

public readonly struct Bango
{
    private readonly string _text;
    public Bango(string text) => _text = text;
    public static implicit operator string(Bango b) => b._text;
    public static explicit operator Bango(string s) => new(s);
    public override string ToString() => "(番号)";
}

public static class Conversions
{
    public static void Boxed(string myNumber, string seiriNo)
    {
        object o = myNumber;
        Console.WriteLine(o); // LEAK MYN1001
        Console.WriteLine((string)o); // LEAK MYN1001
        Console.WriteLine(o as string); // LEAK MYN1001
        o = seiriNo;
        Console.WriteLine(o); // SAFE reassigned
        string? n = myNumber;
        Console.WriteLine(n!); // LEAK MYN1001
        IComparable c = myNumber;
        Console.WriteLine(c.ToString()); // LEAK MYN1001
        IConvertible v = seiriNo;
        Console.WriteLine(v.ToString(null)); // SAFE
        Console.WriteLine(System.Convert.ToString(myNumber)); // LEAK MYN1001
        Console.WriteLine(System.Convert.ToBoolean(myNumber.Length)); // SAFE
        dynamic d = myNumber;
        string back = d;
        Console.WriteLine(back); // LEAK MYN1001 through a dynamic local
    }

    public static void UserDefined(string myNumber, string seiriNo)
    {
        var b = (Bango)myNumber;
        string text = b;
        Console.WriteLine(text); // LEAK MYN1001 conversion and back
        Console.WriteLine(b.ToString()); // SAFE own text
        var s = (Bango)seiriNo;
        Console.WriteLine((string)s); // SAFE
    }

    public static void CharsAndBytes(string myNumber, string seiriNo)
    {
        char[] chars = myNumber.ToCharArray();
        Console.WriteLine(chars); // LEAK MYN1001
        Console.WriteLine(new string(chars)); // LEAK MYN1001
        Array.Clear(chars, 0, chars.Length);
        Console.WriteLine(new string(chars)); // SAFE cleared
        byte[] bytes = Encoding.ASCII.GetBytes(myNumber);
        Console.WriteLine(Encoding.ASCII.GetString(bytes)); // LEAK MYN1001
        bytes = Encoding.ASCII.GetBytes(seiriNo);
        Console.WriteLine(Encoding.ASCII.GetString(bytes)); // SAFE
        ReadOnlySpan<char> span = myNumber;
        Console.WriteLine(span.ToString()); // LEAK MYN1001
        Console.WriteLine(span[..6].ToString()); // LEAK MYN1001
        Console.WriteLine(span.Length); // SAFE
        Span<char> stack = stackalloc char[12];
        myNumber.AsSpan().CopyTo(stack);
        Console.WriteLine(new string(stack)); // LEAK MYN1001
        stack.Clear();
        Console.WriteLine(new string(stack)); // SAFE cleared
        ReadOnlyMemory<char> memory = myNumber.AsMemory();
        Console.WriteLine(memory.Span.ToString()); // LEAK MYN1001
        ReadOnlyMemory<char> memory2 = seiriNo.AsMemory();
        Console.WriteLine(memory2.Span.ToString()); // SAFE
    }
}
