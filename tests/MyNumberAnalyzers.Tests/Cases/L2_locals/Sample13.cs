// case: lang=13
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Kenpo.V13;

public partial class Hantei(ILogger<Hantei> log)
{
    private readonly Lock _gate = new();

    [LoggerMessage(1, LogLevel.Information, "判定 {Code} {Kekka}")]
    private partial void LogHantei(string code, bool kekka);

    [LoggerMessage(2, LogLevel.Warning, "判定失敗 {Atai}")]
    private partial void LogShippai(string atai);

    private partial void LogHantei(string code, bool kekka) { }

    private partial void LogShippai(string atai) { }

    public void Hanteisuru(string code, ReadOnlySpan<char> mynumber, params ReadOnlySpan<string> bikou)
    {
        LogHantei(code, mynumber.Length == 12); // SAFE
        LogShippai(bikou.Length > 0 ? bikou[0] : code); // SAFE
        LogShippai(mynumber.ToString()); // LEAK MYN1001
        LogShippai($"{mynumber[..4]}****"); // LEAK MYN1001
        LogShippai(string.Create(12, 0, (span, _) => span.Fill('*'))); // SAFE
        lock (_gate)
        {
            Span<char> work = stackalloc char[16];
            var n = 0;
            foreach (var c in mynumber)
            {
                if (char.IsAsciiDigit(c))
                {
                    work[n++] = c;
                }
            }

            LogShippai(new string(work[..n])); // LEAK MYN1001
            work.Fill('0');
            LogShippai(new string(work[..n])); // SAFE overwritten
        }

        log.LogInformation("{Ok}", mynumber is [>= '0' and <= '9', .. { Length: 10 }, _]); // SAFE a bool
        if (mynumber is [.. var mae, _, _, _, _])
        {
            log.LogInformation("{Len}", mae.Length); // SAFE
            log.LogInformation("{Mae}", mae.ToString()); // LEAK MYN1001
        }

        var pooled = ArrayPool<char>.Shared.Rent(12);
        try
        {
            mynumber.CopyTo(pooled);
            Console.Out.Write(pooled, 0, 12); // LEAK MYN1001
        }
        finally
        {
            ArrayPool<char>.Shared.Return(pooled, clearArray: true);
        }

        ulong atai = ulong.Parse(mynumber, NumberStyles.None, CultureInfo.InvariantCulture);
        Console.WriteLine(atai % 2 == 0); // SAFE
        Console.WriteLine($"{atai:D12}"); // LEAK MYN1001
        Int128 big = atai;
        Console.WriteLine(big); // LEAK MYN1001
        int kensa = (int)(atai % 10);
        Console.WriteLine(kensa); // SAFE one digit as an int
        string[] parts = [code, .. bikou];
        Console.WriteLine(string.Join(',', parts)); // SAFE
        parts = [code, mynumber.ToString()];
        Console.WriteLine(string.Join(',', parts)); // LEAK MYN1001
        var json = $$"""
            { "code": "{{code}}", "kekka": true }
            """;
        Console.WriteLine(json); // SAFE
        json = $$"""
            { "code": "{{code}}", "mynumber": "{{mynumber}}" }
            """;
        Console.WriteLine(json); // LEAK MYN1001
        var reader = new Utf8JsonReader("""{"kojin_bango":"1"}"""u8);
        Console.WriteLine(reader.TokenType); // SAFE
    }
}
