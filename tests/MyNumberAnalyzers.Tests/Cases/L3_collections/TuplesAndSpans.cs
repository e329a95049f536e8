using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace Vault.Spans;

public sealed record Nozeisha(string Code, string マイナンバー);

public static class TuplesAndSpans
{
    public static void Tuples(Nozeisha n)
    {
        var t = (Code: n.Code, No: n.マイナンバー);
        Console.WriteLine(t.Code); // SAFE
        Console.WriteLine(t.No); // LEAK MYN1001
        Console.WriteLine(t); // LEAK MYN1001 a tuple prints its elements
        var (code, no) = t;
        Console.WriteLine(code); // SAFE
        Console.WriteLine(no); // LEAK MYN1001
        var (recordCode, recordNo) = n;
        Console.WriteLine(recordCode); // SAFE
        Console.WriteLine(recordNo); // LEAK MYN1001
        var (_, kept) = n;
        Console.WriteLine(kept.Length); // SAFE
        t.No = "";
        Console.WriteLine(t.No); // SAFE cleared
        var nested = (1, (n.Code, n.マイナンバー));
        Console.WriteLine(nested.Item2.Code); // SAFE
        Console.WriteLine(nested.Item2.マイナンバー); // LEAK MYN1001
        var old = Tuple.Create(n.Code, n.マイナンバー);
        Console.WriteLine(old.Item1); // SAFE
        Console.WriteLine(old.Item2); // LEAK MYN1001
        var w = n with { マイナンバー = "***" };
        Console.WriteLine(w.マイナンバー); // SAFE replaced
        Console.WriteLine(w); // SAFE replaced, so it prints the mask
        Console.WriteLine(n with { Code = "x" }); // LEAK MYN1001 the number is still in it
        var anon = new { n.Code, Value = n.マイナンバー };
        Console.WriteLine(anon); // LEAK MYN1001 prints its members
        Console.WriteLine(anon.Code); // SAFE
    }

    public static void Buffers(Nozeisha n, Stream stream)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(12);
        n.マイナンバー.CopyTo(0, rented, 0, 12);
        Console.WriteLine(new string(rented, 0, 12)); // LEAK MYN1001
        rented.AsSpan().Clear();
        Console.WriteLine(new string(rented, 0, 12)); // SAFE cleared
        ArrayPool<char>.Shared.Return(rented);
        Span<byte> utf8 = stackalloc byte[12];
        Encoding.UTF8.GetBytes(n.マイナンバー, utf8);
        stream.Write(utf8); // LEAK MYN1005
        CryptographicOperations.ZeroMemory(utf8);
        stream.Write(utf8); // SAFE zeroed
        Encoding.UTF8.GetBytes(n.Code, utf8);
        stream.Write(utf8); // SAFE
        var writer = new ArrayBufferWriter<char>();
        writer.Write(n.マイナンバー);
        Console.WriteLine(writer.WrittenSpan.ToString()); // LEAK MYN1001
        Span<char> destination = stackalloc char[32];
        destination.TryWrite($"no={n.マイナンバー}", out var written);
        Console.WriteLine(destination[..written].ToString()); // LEAK MYN1001
        Console.WriteLine(written); // SAFE
        var text = string.Create(12, n.マイナンバー, static (span, source) => source.CopyTo(span));
        Console.WriteLine(text); // LEAK MYN1001
        var stars = string.Create(12, n.マイナンバー, static (span, _) => span.Fill('*'));
        Console.WriteLine(stars); // SAFE filled with stars
        foreach (var range in n.マイナンバー.AsSpan().Split('-'))
        {
            Console.WriteLine(n.マイナンバー[range]); // LEAK MYN1001
        }

        var bytes = Encoding.ASCII.GetBytes(n.マイナンバー);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x5A;
        }

        File.WriteAllBytes("x.bin", bytes); // LEAK MYN1005|MYN1012 an XOR is no protection
        Array.Reverse(bytes);
        File.WriteAllBytes("y.bin", bytes); // LEAK MYN1005|MYN1012
        Array.Fill(bytes, (byte)0);
        File.WriteAllBytes("z.bin", bytes); // SAFE zeroed
    }

    public static async Task Encoded(Nozeisha n, HttpClient http)
    {
        var b64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(n.マイナンバー));
        Console.WriteLine(b64); // LEAK MYN1012
        var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(b64));
        Console.WriteLine(decoded); // LEAK MYN1001|MYN1012
        var hex = BitConverter.ToString(Encoding.UTF8.GetBytes(n.マイナンバー));
        Console.WriteLine(hex); // LEAK MYN1012|MYN1001
        var b64Code = Convert.ToBase64String(Encoding.UTF8.GetBytes(n.Code));
        Console.WriteLine(b64Code); // SAFE
        await http.PostAsync("https://x.example.jp", new ByteArrayContent(Encoding.UTF8.GetBytes(n.マイナンバー))); // LEAK MYN1010
        await http.PostAsync("https://x.example.jp", new ByteArrayContent(Encoding.UTF8.GetBytes(n.Code))); // SAFE
        var full = string.Concat(n.マイナンバー.Select(c => (char)(c - '0' + '０')));
        Console.WriteLine(full); // LEAK MYN1001 full-width digits
    }
}
