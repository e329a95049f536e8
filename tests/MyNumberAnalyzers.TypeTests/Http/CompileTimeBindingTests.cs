using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.TypeTests.Generation;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Http;

/// <summary>What cannot be silenced from inside the type is refused by ASP.NET Core's own analyzer, because no bindable parser exists.</summary>
public sealed class CompileTimeBindingTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> AspNetCore = Load();

    [Theory]
    [InlineData("app.MapGet(\"/r/{number}\", (MyNumber number) => 1);")]
    [InlineData("app.MapGet(\"/q\", ([FromQuery] MyNumber number) => 1);")]
    [InlineData("app.MapGet(\"/h\", ([FromHeader] MyNumber number) => 1);")]
    [InlineData("app.MapGet(\"/r/{number}\", ([FromRoute] MyNumber number) => 1);")]
    [InlineData("app.MapGet(\"/r/{number}\", ([FromRoute] MyNumber? number) => 1);")]
    public void A_number_bound_from_the_url_is_a_compile_error(string endpoint)
    {
        Assert.Contains("ASP0020", Analyze(endpoint, library: null));
        Assert.Contains("ASP0020", Analyze(endpoint, library: new Build(Framework.NetStandard20) { Name = "Domain" }.Reference()));
    }

    [Fact]
    public void A_type_with_a_parser_would_be_bound_without_a_word() =>
        Assert.DoesNotContain("ASP0020", Analyze("app.MapGet(\"/r/{number}\", (System.Guid number) => 1);", library: null));

    private static string[] Analyze(string endpoint, MetadataReference? library)
    {
        var code = $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Mvc;
            using MyNumberSafety;
            public static class Program { public static void Main() { var app = WebApplication.Create(); {{endpoint}} } }
            """;
        var references = HostAssemblies.Where(HostAssemblies.IsShared);
        var build = new Build(Framework.Net100 with { References = references }) { Sources = [code] };
        build = library is null ? build : build with { Libraries = [library], Symbols = ["MYNUMBER_IMPORTED"] };
        var compilation = build.Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. compilation.WithAnalyzers(AspNetCore).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)];
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../packs/Microsoft.AspNetCore.App.Ref"));
        var file = Directory.GetFiles(root, "Microsoft.AspNetCore.App.Analyzers.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var assembly = System.Reflection.Assembly.LoadFrom(file);
        return [.. Loadable(assembly)
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
    }

    /// <summary>The editor's half of that assembly needs assemblies of the editor.</summary>
    private static IEnumerable<Type> Loadable(System.Reflection.Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (System.Reflection.ReflectionTypeLoadException partial)
        {
            return partial.Types.OfType<Type>();
        }
    }
}
