using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.TypeTests.Generation;
using Xunit;

namespace MyNumberAnalyzers.TypeTests;

/// <summary>Small programs that are compiled with the generator and run as processes of their own.</summary>
internal static class Programs
{
    public static string Emit(string folder, string name, string source, IReadOnlyDictionary<string, string>? properties = null)
    {
        var compilation = new Build(Framework.Net100) { Name = name, Sources = [source], Properties = properties ?? new Dictionary<string, string>() }.Compile();
        var program = Path.Combine(folder, name + ".dll");
        var emitted = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication).WithOptimizationLevel(OptimizationLevel.Release)).Emit(program);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        File.WriteAllText(
            Path.Combine(folder, name + ".runtimeconfig.json"),
            $$"""{"runtimeOptions":{"tfm":"net10.0","framework":{"name":"Microsoft.NETCore.App","version":"{{Environment.Version}}" } } }""");
        return program;
    }
}
