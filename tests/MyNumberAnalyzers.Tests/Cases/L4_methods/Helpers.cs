using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Methods;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Helpers(ILogger<Helpers> log)
{
    public void Sinks(Shain s)
    {
        Write(s.MyNumber);
        WriteLength(s.MyNumber);
        WriteSecond(s.MyNumber, s.Code);
        Shared(s.Code);
        WriteLater(s.MyNumber, 3);
        Audit("登録", s.Code, s.MyNumber);
    }

    private void Write(string text) => log.LogInformation("{V}", text); // LEAK MYN1001

    private void WriteLength(string text) => log.LogInformation("{V}", text.Length); // SAFE only the length

    private void WriteSecond(string first, string second)
    {
        log.LogInformation("{V}", second); // SAFE the second argument is the code
        GC.KeepAlive(first);
    }

    private void Shared(string text) => log.LogInformation("{V}", text); // SAFE called with the code only

    private void WriteLater(string text, int depth)
    {
        if (depth > 0)
        {
            WriteLater(text, depth - 1);
            return;
        }

        log.LogInformation("{V}", text); // LEAK MYN1001 through recursion
    }

    private void Audit(string what, params string[] values)
    {
        log.LogInformation("{What}", what); // SAFE the event's name
        log.LogInformation("{Values}", string.Join(",", values)); // LEAK MYN1001 a params array
    }

    public void Returns(Shain s)
    {
        log.LogInformation("{V}", Number(s)); // LEAK MYN1001
        log.LogInformation("{V}", CodeOf(s)); // SAFE
        log.LogInformation("{V}", Same(s.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", Same(s.Code)); // SAFE the same method with another value
        log.LogInformation("{V}", Hidden(s.MyNumber)); // SAFE it drops its argument
        log.LogInformation("{V}", Grouped(s.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", Choose(s.Code.Length > 3, s.Code, s.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", IsValid(s.MyNumber)); // SAFE a bool
        log.LogInformation("{V}", Pick(s.Code, s.MyNumber)); // SAFE gives the first
        log.LogInformation("{V}", Pick(s.MyNumber, s.Code)); // LEAK MYN1001
    }

    private static string Number(Shain s) => s.MyNumber;

    private static string CodeOf(Shain s) => s.Code;

    private static T Same<T>(T value) => value;

    private static string Hidden(string value) => new('*', value.Length);

    private static string Grouped(string value) => value[..4] + "-" + value[4..8] + "-" + value[8..];

    private static string Choose(bool first, string a, string b) => first ? a : b;

    private static string Pick(string a, string b) => b.Length > 3 ? a : a + "!";

    private static bool IsValid(string value) => value.Length == 12;

    public void Outs(Shain s)
    {
        Split(s, out var code, out var number);
        log.LogInformation("{V}", code); // SAFE
        log.LogInformation("{V}", number); // LEAK MYN1001
        var v = s.MyNumber;
        Clear(ref v);
        log.LogInformation("{V}", v); // SAFE cleared by ref
        var w = "";
        Fill(ref w, s);
        log.LogInformation("{V}", w); // LEAK MYN1001 filled by ref
        if (TryGet(s, out var got))
        {
            log.LogInformation("{V}", got); // LEAK MYN1001
        }

        var x = s.Code;
        Keep(in x);
        log.LogInformation("{V}", x); // SAFE
    }

    private static void Split(Shain s, out string code, out string number)
    {
        code = s.Code;
        number = s.MyNumber;
    }

    private static void Clear(ref string text) => text = "";

    private static void Fill(ref string text, Shain s) => text = text + s.MyNumber;

    private static bool TryGet(Shain s, out string result)
    {
        result = s.MyNumber.Trim();
        return result.Length == 12;
    }

    private static void Keep(in string text) => GC.KeepAlive(text);

    public async Task Async(Shain s)
    {
        log.LogInformation("{V}", await NumberAsync(s)); // LEAK MYN1001
        log.LogInformation("{V}", await CodeAsync(s)); // SAFE
        var value = await LoadAsync(s).ConfigureAwait(false);
        log.LogInformation("{V}", value.Code); // SAFE
        log.LogInformation("{V}", value.Text); // LEAK MYN1001
        await SaveAsync(s.MyNumber);
        await SaveAsync2(s.MyNumber.Length.ToString());
    }

    private static async Task<string> NumberAsync(Shain s)
    {
        await Task.Delay(1);
        return s.MyNumber;
    }

    private static ValueTask<string> CodeAsync(Shain s) => new(s.Code);

    private static async Task<(string Code, string Text)> LoadAsync(Shain s)
    {
        await Task.Yield();
        return (s.Code, s.MyNumber);
    }

    private static Task SaveAsync(string text) => File.WriteAllTextAsync("a.txt", text); // LEAK MYN1005

    private static Task SaveAsync2(string text) => File.WriteAllTextAsync("b.txt", text); // SAFE a length
}
