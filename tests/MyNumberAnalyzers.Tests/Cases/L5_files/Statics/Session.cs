using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace Kiosk.Statics;

public static class Session
{
    public static string? Current { get; set; }

    public static string? Operator { get; set; }

    public static readonly ConcurrentDictionary<int, string> Cache = new();

    public static readonly Dictionary<int, string> Names = new();

    public static readonly AsyncLocal<string?> Ambient = new();

    public static string? Last;

    public static string? Cleared;
}

public sealed class Singleton
{
    public static Singleton Instance { get; } = new();

    public string? Value { get; private set; }

    public string? Label { get; private set; }

    public void Keep(string label, string value)
    {
        Label = label;
        Value = value;
    }
}
