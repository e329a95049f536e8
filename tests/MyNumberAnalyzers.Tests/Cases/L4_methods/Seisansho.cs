using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using log4net;

namespace Keihi.Seisan;

internal static class LogWrapper
{
    private static readonly ILog Inner = LogManager.GetLogger(typeof(LogWrapper));

    public static void Info(string format, params object?[] args) => Inner.InfoFormat(format, args); // LEAK MYN1001

    public static void Kaishi(string name, object? target = null) => Inner.Info(name + (target is null ? "" : " 対象あり")); // SAFE

    public static void Error(Exception ex, string message) => Inner.Error(message, ex); // LEAK MYN1001

    public static void Dump<T>(T value, Func<T, string>? show = null) => Inner.Debug(show is null ? typeof(T).Name : show(value)); // SAFE shows the code only

    [Conditional("TRACE")]
    public static void Verbose(string text) => Inner.Debug(text); // SAFE lengths only
}

internal sealed class ShiharaiException : Exception
{
    public ShiharaiException(string code, string? detail = null)
        : base("支払エラー " + code)
    {
        Code = code;
        Detail = detail;
    }

    public string Code { get; }

    public string? Detail { get; }
}

public class Shiharaisaki
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value;
    }

    public string Code => (string?)this["CODE"] ?? "";

    public string KojinBango
    {
        get => (string?)this["KOJIN_BANGO"] ?? "";
        set => this["KOJIN_BANGO"] = value;
    }

    protected virtual string Describe() => Code;

    public sealed override string ToString() => Describe();
}

public class GaibuKoshi : Shiharaisaki
{
    protected override string Describe() => base.Describe() + "/" + KojinBango;
}

public class Zeirishi : Shiharaisaki
{
    protected override string Describe() => base.Describe() + "/税理士";
}

public sealed class SeisanService
{
    private readonly StringBuilder _buffer = new();
    private string? _current;
    private (string Code, string Bango) _pair;

    private string? Current
    {
        get => _current;
        set => _current = value?.Trim();
    }

    public void Run(GaibuKoshi koshi, Zeirishi zeirishi)
    {
        LogWrapper.Info("開始 {0}", koshi.Code);
        LogWrapper.Info("開始 {0} {1}", koshi.Code, koshi.KojinBango);
        LogWrapper.Kaishi("精算", koshi.KojinBango); // SAFE only that there is one
        LogWrapper.Dump(koshi, k => k.Code);
        LogWrapper.Verbose("長さ " + koshi.KojinBango.Length);
        Console.WriteLine(koshi); // LEAK MYN1001 its text has the number
        Console.WriteLine(zeirishi); // SAFE its text has no number
        Console.WriteLine(koshi["CODE"]); // SAFE
        Console.WriteLine(koshi["KOJIN_BANGO"]); // LEAK MYN1001

        Current = koshi.KojinBango;
        Console.WriteLine(Current); // LEAK MYN1001
        Current = null;
        Console.WriteLine(Current ?? "なし"); // SAFE cleared

        _pair = (koshi.Code, koshi.KojinBango);
        Console.WriteLine(_pair.Code); // SAFE
        Console.WriteLine(_pair.Bango); // LEAK MYN1001

        try
        {
            Kakunin(koshi);
        }
        catch (ShiharaiException ex) when (ex.Code.StartsWith('E'))
        {
            Console.WriteLine(ex.Code); // SAFE
            Console.WriteLine(ex.Detail); // LEAK MYN1001
            LogWrapper.Error(ex, ex.Message);
        }
        catch (InvalidOperationException ex)
        {
            LogWrapper.Error(ex, "確認失敗 " + koshi.KojinBango);
        }

        Append(koshi.Code).Append(koshi.KojinBango);
        File.WriteAllText("seisan.txt", _buffer.ToString()); // LEAK MYN1005
        _buffer.Clear();
        Append(zeirishi.Code);
        File.WriteAllText("seisan.txt", _buffer.ToString()); // SAFE cleared

        Console.WriteLine(Optional(koshi.KojinBango)); // LEAK MYN1001
        Console.WriteLine(Optional(koshi.KojinBango, kakusu: true)); // SAFE hidden
        Console.WriteLine(Saisho(koshi.Code, koshi.KojinBango)); // SAFE the first
        Console.WriteLine(Saigo(koshi.Code, koshi.KojinBango)); // LEAK MYN1001 the last
        Console.WriteLine(Kurikaeshi(koshi.KojinBango, 3)); // LEAK MYN1001
        Console.WriteLine(Goukei(koshi.KojinBango)); // SAFE a sum of digits
        Console.WriteLine(Local(koshi)); // LEAK MYN1001

        static string Optional(string text, bool kakusu = false) => kakusu ? "************" : text;
        string Local(Shiharaisaki s)
        {
            var memo = s.KojinBango;
            return Inner();
            string Inner() => memo + "!";
        }
    }

    private SeisanService Append(string text)
    {
        _buffer.Append(text).Append('\t');
        return this;
    }

    private static string Saisho(params string[] items) => items[0];

    private static string Saigo(params string[] items) => items[items.Length - 1];

    private static string Kurikaeshi(string s, int n) => n <= 0 ? "" : s + Kurikaeshi(s, n - 1);

    private static int Goukei(string s) => s.Length == 0 ? 0 : (s[0] - '0') + Goukei(s[1..]);

    private static void Kakunin(Shiharaisaki s)
    {
        if (s.KojinBango.Length != 12)
        {
            throw new ShiharaiException("E001", s.KojinBango); // LEAK MYN1002
        }

        if (!s.KojinBango.All(char.IsAsciiDigit))
        {
            throw new ShiharaiException("E002"); // SAFE
        }

        Guard(s.KojinBango);
        Guard2(s.KojinBango, s.Code);
        ArgumentException.ThrowIfNullOrEmpty(s.KojinBango); // SAFE prints the argument's text, not its value
        ArgumentOutOfRangeException.ThrowIfNotEqual(s.KojinBango.Length, 12); // SAFE a length
    }

    private static void Guard(string value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value.StartsWith(' '))
        {
            throw new ArgumentException("先頭に空白", name); // SAFE the name of the argument
        }
    }

    [DoesNotReturn]
    private static void Fail(string message) => throw new InvalidOperationException(message); // LEAK MYN1002

    private static void Guard2(string value, string code)
    {
        if (value == code)
        {
            Fail("番号が社員コードと同じです " + value);
        }
    }
}
