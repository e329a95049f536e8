namespace MyNumberAnalyzers.Tests;

/// <summary>Stands for the generated type until the generator emits it.</summary>
internal static class FixStub
{
    public const string Text = """
        #nullable enable
        namespace MyNumberSafety
        {
            public readonly struct MyNumber : System.IEquatable<MyNumber>
            {
                public static bool TryParse(System.ReadOnlySpan<char> text, out MyNumber number) { number = default; return true; }
                public static MyNumber Parse(System.ReadOnlySpan<char> text) => default;
                public bool HasValue() => true;
                public string RevealToString() => "";
                public override string ToString() => "************";
                public bool Equals(MyNumber other) => true;
                public override bool Equals(object? other) => true;
                public override int GetHashCode() => 0;
                public static bool operator ==(MyNumber left, MyNumber right) => true;
                public static bool operator !=(MyNumber left, MyNumber right) => false;
            }

            [System.AttributeUsage(System.AttributeTargets.All)]
            internal sealed class NotMyNumberAttribute : System.Attribute { public string? Reason { get; set; } }

            [System.AttributeUsage(System.AttributeTargets.All)]
            internal sealed class MyNumberDataAttribute : System.Attribute { }
        }
        """;
}
