using System.Reflection;
using System.Text;
using MyNumberSafety;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>What a path does with the type.</summary>
public enum Outcome
{
    /// <summary>Something is written, without a digit: the mask, or bits that mean nothing elsewhere.</summary>
    Clean,

    /// <summary>An exception without the number in it.</summary>
    Refused,

    /// <summary>The digits are written because the code asked for them by name, and read back as the same number.</summary>
    OptIn,

    /// <summary>The mask is written as if it were the value, or the member is left out: the type cannot refuse, so the analyzer warns.</summary>
    Lost,
}

/// <summary>
/// A way for a value to get out. The method is generic: it runs with the type under test, and as a control with a type that leaks,
/// to prove that the path and the scan work.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LeakPathAttribute(string library, string path, Outcome expected) : Attribute
{
    public string Library { get; } = library;

    public string Path { get; } = path;

    public Outcome Expected { get; } = expected;

    /// <summary>string or ulong: whichever the path can carry.</summary>
    public Type Control { get; init; } = typeof(string);

    /// <summary>The rule that warns where the value is lost.</summary>
    public string Rule { get; init; } = "MYN3004";

    /// <summary>False where the path looks into the type itself, not at a value of it.</summary>
    public bool HasNullableForm { get; init; } = true;
}

/// <summary>What a path wrote: texts and bytes, and for an opt-in the value that was read back.</summary>
public sealed class Output
{
    private readonly MemoryStream _bytes = new();

    public object? ReadBack { get; set; }

    public byte[] Bytes => _bytes.ToArray();

    public Output Add(string? text)
    {
        _bytes.Write(Encoding.UTF8.GetBytes((text ?? "") + "\n"));
        return this;
    }

    public Output Add(byte[] bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public static implicit operator Output(string? text) => new Output().Add(text);

    public static implicit operator Output(byte[] bytes) => new Output().Add(bytes);
}

/// <summary>All paths, and how one is judged.</summary>
public static class PathTable
{
    public static IReadOnlyList<(MethodInfo Method, LeakPathAttribute Path)> All { get; } =
        [.. typeof(PathTable).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PathTable).Namespace)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public).OrderBy(method => method.MetadataToken))
            .Select(method => (method, path: method.GetCustomAttribute<LeakPathAttribute>()))
            .Where(pair => pair.path is not null)
            .Select(pair => (pair.method, pair.path!))];

    /// <summary>Runs one path with the number and says what happened; a leak is an exception of the test.</summary>
    public static Outcome Judge(MethodInfo method, Canary canary) => Judge(method, canary, typeof(MyNumber));

    /// <summary>The same with <c>MyNumber?</c>, which libraries treat as another type.</summary>
    public static Outcome JudgeNullable(MethodInfo method, Canary canary) => Judge(method, canary, typeof(MyNumber?));

    private static Outcome Judge(MethodInfo method, Canary canary, Type type)
    {
        var (output, thrown) = Run(method, type, canary.Number);
        var bytes = output is null ? Encoding.UTF8.GetBytes(Describe(thrown!)) : output.Bytes;
        var found = canary.FoundIn(bytes).Distinct().ToArray();
        if (output?.ReadBack is MyNumber back)
        {
            Xunit.Assert.Equal(canary.Number, back);
            Xunit.Assert.NotEmpty(found);
            return Outcome.OptIn;
        }

        Xunit.Assert.True(found.Length == 0, $"{method.Name} leaks as {string.Join(", ", found)}");
        return thrown is not null ? Outcome.Refused
            : method.GetCustomAttribute<LeakPathAttribute>()!.Expected == Outcome.Lost && IsLost(Encoding.UTF8.GetString(bytes)) ? Outcome.Lost
            : Outcome.Clean;
    }

    /// <summary>Runs the path with a type that leaks; whether the scan saw it.</summary>
    public static bool ControlIsFound(MethodInfo method, Type control, Canary canary)
    {
        object value = control == typeof(ulong) ? ulong.Parse(canary.Digits) : canary.Digits;
        var (output, thrown) = Run(method, control, value);
        return output is not null
            ? canary.FoundIn(output.Bytes).Any()
            : throw new InvalidOperationException("The control did not run.", thrown);
    }

    private static bool IsLost(string text) => text.Contains(MyNumber.Parse("123456789018").ToString()) || !text.Contains("Number");

    /// <summary>Everything an exception can show: messages, data, inner exceptions, stack.</summary>
    private static string Describe(Exception exception)
    {
        var text = new StringBuilder(exception.ToString());
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            text.AppendLine(inner.Message);
            foreach (System.Collections.DictionaryEntry entry in inner.Data)
            {
                text.AppendLine($"{entry.Key}={entry.Value}");
            }
        }

        return text.ToString();
    }

    private static (Output? Output, Exception? Thrown) Run(MethodInfo method, Type type, object value)
    {
        try
        {
            return ((Output)method.MakeGenericMethod(type).Invoke(null, [value])!, null);
        }
        catch (TargetInvocationException invocation)
        {
            return (null, invocation.InnerException);
        }
    }
}
