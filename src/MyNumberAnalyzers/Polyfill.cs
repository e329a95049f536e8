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
