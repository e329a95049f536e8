using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Generation;

/// <summary>Emits the safe type: its core in post-initialisation, the rest by what the project references.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MyNumberGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
