// What the compiler needs to emit records and init accessors on netstandard2.0.
namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [System.AttributeUsage(System.AttributeTargets.All)]
    internal sealed class RequiredMemberAttribute : System.Attribute;

    [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : System.Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

// What the compiler needs for list patterns and ^ on netstandard2.0.
namespace System
{
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;

        public static implicit operator Index(int value) => new(value);
    }
}
