using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MyNumberCases.Fuseji;

/// <summary>伏せ字: each character is tested, digits are written as marks.</summary>
public class MojiGotoNoFuseji
{
    public void Fuse1(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => char.IsDigit(c) ? '#' : c))); // SAFE
    }

    public void Fuse2(string myNumber)
    {
        Console.WriteLine(new string(myNumber.Select(c => char.IsDigit(c) ? '*' : c).ToArray())); // SAFE
    }

    public void Fuse3(string myNumber)
    {
        var a = myNumber.ToCharArray();
        for (var i = 0; i < a.Length; i++) if (char.IsDigit(a[i])) a[i] = '*';
        Console.WriteLine(new string(a)); // SAFE
    }

    public void Fuse4(string myNumber)
    {
        var sb = new StringBuilder();
        foreach (var c in myNumber) sb.Append(char.IsDigit(c) ? '*' : c);
        Console.WriteLine(sb); // SAFE
    }

    public void Fuse5(string myNumber)
    {
        var sb = new StringBuilder();
        foreach (var c in myNumber) if (char.IsDigit(c)) sb.Append('*'); else sb.Append(c);
        Console.WriteLine(sb); // SAFE
    }

    public void Fuse7(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => c is >= '0' and <= '9' ? '*' : c))); // SAFE
    }

    public void Fuse8(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => !char.IsAsciiDigit(c) ? c : '*'))); // SAFE
    }

    public void Fuse9(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => c >= '0' && c <= '9' ? '*' : c))); // SAFE
    }

    public void Fuse10(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Where(c => !char.IsDigit(c)))); // SAFE
    }

    public void Fuse6(string myNumber)
    {
        Console.WriteLine(new string(myNumber.Select((c, i) => i < 8 ? '*' : c).ToArray())); // LEAK MYN1001
    }

    public void Fuse11(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Where(char.IsDigit))); // LEAK MYN1001
    }

    public void Shiraberu1(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => char.IsDigit(c) ? c : '*'))); // LEAK MYN1001
    }

    public void Shiraberu2(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => c >= '5' && c <= '9' ? '*' : c))); // LEAK MYN1001
    }

    public void Shiraberu3(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => char.IsLetter(c) ? '*' : c))); // LEAK MYN1001
    }

    public void Shiraberu4(string myNumber)
    {
        var sb = new StringBuilder();
        foreach (var c in myNumber) if (!char.IsDigit(c)) sb.Append('*'); else sb.Append(c);
        Console.WriteLine(sb); // LEAK MYN1001
    }

    public void Shiraberu5(string myNumber)
    {
        var sb = new StringBuilder();
        for (int i = 0; i < myNumber.Length; i++) { if (char.IsDigit(myNumber[i])) sb.Append('X'); else sb.Append(myNumber[i]); }
        Console.WriteLine(sb.ToString()); // SAFE
    }

    public void Shiraberu6(string myNumber)
    {
        var sb = new StringBuilder();
        for (int i = 0; i < myNumber.Length; i++) { if (char.IsDigit(myNumber[i])) { i++; } sb.Append(myNumber[i]); }
        Console.WriteLine(sb.ToString()); // LEAK MYN1001
    }

    public void Shiraberu7(string myNumber)
    {
        var sb = new StringBuilder();
        for (int i = 0; i + 1 < myNumber.Length; i++) { if (!char.IsDigit(myNumber[i])) { sb.Append(myNumber[i + 1]); } }
        Console.WriteLine(sb.ToString()); // LEAK MYN1001
    }

    public void Shiraberu8(string myNumber)
    {
        var a = myNumber.ToCharArray();
        for (var i = 0; i < a.Length; i++) { if (!char.IsDigit(a[i])) continue; a[i] = '*'; }
        Console.WriteLine(new string(a)); // SAFE
    }

    public void Shiraberu9(string myNumber)
    {
        var a = myNumber.ToCharArray();
        for (var i = 0; i < a.Length; i++) { if (i < 8) continue; a[i] = '*'; }
        Console.WriteLine(new string(a)); // LEAK MYN1001
    }

    public void Shiraberu10(string myNumber)
    {
        var a = myNumber.ToCharArray();
        for (var i = 0; i < a.Length; i++) { if (i < 8) a[i] = '*'; }
        Console.WriteLine(new string(a)); // LEAK MYN1001
    }

    public void Shiraberu11(string myNumber)
    {
        var a = myNumber.ToCharArray();
        for (var i = 0; i < a.Length; i++) { a[i] = char.IsDigit(a[i]) ? '*' : a[i]; }
        Console.WriteLine(new string(a)); // SAFE
    }

    public void Shiraberu12(string myNumber)
    {
        var a = myNumber.ToCharArray();
        for (var i = 0; i < a.Length; i++) { if (!char.IsDigit(a[i])) { Console.WriteLine(new string(a)); } } // LEAK MYN1001
    }

    public void Shiraberu13(string myNumber)
    {
        foreach (var c in myNumber) { switch (c) { case >= '0' and <= '9': Console.Write('*'); break; default: Console.Write(c); break; } } // SAFE
    }

    public void Shiraberu14(string myNumber)
    {
        foreach (var c in myNumber) Console.Write(c switch { '-' or ' ' => c, _ => '*' }); // SAFE
    }

    public void Shiraberu15(string myNumber)
    {
        foreach (var c in myNumber) Console.Write(c switch { '-' or ' ' => '*', _ => c }); // LEAK MYN1001
    }

    public void Shiraberu16(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => Suji(c) ? '*' : c))); // SAFE
    }

    public void Shiraberu17(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => IsNum(c) ? '*' : c))); // SAFE
    }

    public void Shiraberu18(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Select(c => Suji(c) ? c : '*'))); // LEAK MYN1001
    }

    public void Shiraberu19(string myNumber)
    {
        Console.WriteLine(string.Concat(myNumber.Where(char.IsLetter))); // SAFE
    }

    public void Shiraberu20(string myNumber)
    {
        Console.WriteLine(new string(myNumber.Where(c => char.IsLetterOrDigit(c)).ToArray())); // LEAK MYN1001
    }

    public void Shiraberu21(string myNumber)
    {
        Console.WriteLine(new string(Array.FindAll(myNumber.ToCharArray(), c => !char.IsDigit(c)))); // SAFE
    }

    public void Shiraberu22(string myNumber)
    {
        if (!myNumber.Any(char.IsDigit)) Console.WriteLine(myNumber); // SAFE
    }

    public void Shiraberu23(string myNumber)
    {
        if (!myNumber.All(char.IsDigit)) Console.WriteLine("not digits " + myNumber); // LEAK MYN1001
    }

    public void Shiraberu24(string myNumber)
    {
        if (myNumber.Any(c => !char.IsDigit(c))) Console.WriteLine("not digits " + myNumber); // LEAK MYN1001
    }

    public void Shiraberu25(string myNumber)
    {
        foreach (var c in myNumber) { if (!char.IsDigit(c)) { Console.WriteLine("bad char " + c); } } // SAFE
    }

    public void Shiraberu26(string myNumber)
    {
        foreach (var c in myNumber) { if (!char.IsDigit(c)) { Console.WriteLine("bad char in " + myNumber); } } // LEAK MYN1001
    }

    public void Shiraberu27(string myNumber)
    {
        foreach (var c in myNumber) { if ("0123456789".Contains(c)) continue; Console.WriteLine("bad char " + c); } // SAFE
    }

    public void Shiraberu28(string myNumber)
    {
        foreach (var c in myNumber) { if ("0123456789".IndexOf(c) < 0) Console.WriteLine("bad char " + c); } // SAFE
    }

    public void Shiraberu29(string myNumber)
    {
        foreach (var c in myNumber) { if ("012345678".IndexOf(c) < 0) Console.WriteLine("bad char " + c); } // LEAK MYN1001
    }

    public void Shiraberu30(string myNumber)
    {
        foreach (var c in myNumber) { if ((uint)(c - '0') > 9) Console.WriteLine("bad char " + c); } // SAFE
    }

    public void Shiraberu31(string myNumber, bool all)
    {
        foreach (var c in myNumber) { if (!char.IsDigit(c) || all) Console.WriteLine("char " + c); } // LEAK MYN1001
    }

    public void Shiraberu32(string myNumber, string memo)
    {
        foreach (var c in myNumber) { foreach (var d in memo) { if (!char.IsDigit(d)) Console.WriteLine("char " + c); } } // LEAK MYN1001
    }

    public void Shiraberu33(string myNumber)
    {
        Span<char> b = stackalloc char[12];
        for (var i = 0; i < myNumber.Length; i++) { b[i] = char.IsDigit(myNumber[i]) ? '*' : myNumber[i]; }
        Console.WriteLine(b.ToString()); // SAFE
    }

    public void Shiraberu34(string myNumber)
    {
        Span<char> b = stackalloc char[12];
        for (var i = 0; i < myNumber.Length; i++) { b[i] = char.IsDigit(myNumber[i]) ? myNumber[i] : '*'; }
        Console.WriteLine(b.ToString()); // LEAK MYN1001
    }

    public void Shiraberu35(string myNumber)
    {
        var l = new List<char>();
        foreach (char ch in myNumber) { if (ch < '0' || ch > '9') l.Add(ch); else l.Add('●'); }
        Console.WriteLine(new string(l.ToArray())); // SAFE
    }

    public void Shiraberu36(string myNumber)
    {
        Console.WriteLine(string.Create(myNumber.Length, myNumber, (span, s) => { for (int i = 0; i < s.Length; i++) span[i] = char.IsDigit(s[i]) ? '*' : s[i]; })); // SAFE
    }

    public void Shiraberu37(string myNumber)
    {
        string r = "";
        foreach (char ch in myNumber) { r += char.IsNumber(ch) ? "*" : ch.ToString(); }
        Console.WriteLine(r); // SAFE
    }

    public void Shiraberu38(string myNumber)
    {
        var q = from ch in myNumber select char.IsDigit(ch) ? 'x' : ch;
        Console.WriteLine(string.Join("", q)); // SAFE
    }

    public void Shiraberu39(string myNumber)
    {
        var q = from ch in myNumber where !char.IsDigit(ch) select ch;
        Console.WriteLine(string.Join("", q)); // SAFE
    }

    public void Shiraberu40(string myNumber)
    {
        var q = from ch in myNumber where char.IsDigit(ch) select ch;
        Console.WriteLine(string.Join("", q)); // LEAK MYN1001
    }

    public void Shiraberu41(string myNumber)
    {
        var a = myNumber.ToCharArray();
        for (var i = 0; i < a.Length - 4; i++) { if (char.IsDigit(a[i])) a[i] = '*'; }
        Console.WriteLine(new string(a)); // LEAK MYN1001
    }

    public void Shiraberu42(string myNumber)
    {
        var a = myNumber.ToCharArray();
        for (var i = 0; i < a.Length; i++) { if (char.IsDigit(a[i])) { if (i == 8) break; a[i] = '*'; } }
        Console.WriteLine(new string(a)); // LEAK MYN1001
    }

    private static bool Suji(char ch) => ch is >= '0' and <= '9';

    private static bool IsNum(char ch)
    {
        if (ch < '0')
        {
            return false;
        }

        return ch <= '9';
    }
}
