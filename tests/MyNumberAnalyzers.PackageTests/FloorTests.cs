using Xunit;

namespace MyNumberAnalyzers.PackageTests;

/// <summary>The package under the oldest compiler it supports, called by a build in the place of the SDK's own.</summary>
[Collection(PackageCollection.Name)]
public class FloorTests(Package package)
{
    /// <summary>What <c>csc</c> is: the compiler's own command line, generators, analyzers and emit, here of one fixed version.</summary>
    private const string Compiler = """
        using System.Collections.Immutable;
        using System.Reflection;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Text;

        var line = CSharpCommandLineParser.Default.Parse(args, Environment.CurrentDirectory, null);
        var sources = line.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(Read(file.Path), line.ParseOptions, file.Path));
        var compilation = CSharpCompilation.Create(
            line.CompilationName,
            sources,
            line.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
            line.CompilationOptions);
        Console.WriteLine($"csc : warning FLOOR1: compiler {typeof(CSharpCompilation).Assembly.GetName().Version}");

        // The SDK's own analyzers ask for its own compiler.
        var references = line.AnalyzerReferences.Select(reference => reference.FilePath).Where(path => Path.GetFileName(path).StartsWith("MyNumber")).Select(path => new AnalyzerFileReference(path, new Loader())).ToList();
        var failed = false;
        references.ForEach(reference => reference.AnalyzerLoadFailed += (_, problem) =>
        {
            failed |= problem.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers;
            Console.WriteLine($"csc: error CS8032: {reference.FullPath}: {problem.Message} {problem.ErrorCode}");
        });
        var configs = AnalyzerConfigSet.Create(line.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(Read(path), path)).ToList());
        var options = new AnalyzerOptions(line.AdditionalFiles.Select(file => (AdditionalText)new Additional(file.Path)).ToImmutableArray(), new Options(configs));
        CSharpGeneratorDriver
            .Create(references.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)), options.AdditionalFiles, line.ParseOptions, options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var problems);
        var analyzers = references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        Console.WriteLine($"csc : warning FLOOR2: analyzers {analyzers.Length}, generated files {generated.SyntaxTrees.Count() - compilation.SyntaxTrees.Length}");
        var all = problems.AddRange(generated.GetDiagnostics()).AddRange(await generated.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync());
        foreach (var problem in all.Where(problem => problem.Severity >= DiagnosticSeverity.Warning))
        {
            Console.WriteLine(problem);
        }

        using var output = File.Create(Path.Combine(line.OutputDirectory, line.OutputFileName!));
        return generated.Emit(output, options: line.EmitOptions).Success && !failed ? 0 : 1;

        static SourceText Read(string path)
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream);
        }

        class Loader : IAnalyzerAssemblyLoader
        {
            public void AddDependencyLocation(string path) { }
            public Assembly LoadFromPath(string path) => Assembly.LoadFrom(path);
        }

        class Additional(string path) : AdditionalText
        {
            public override string Path => path;
            public override SourceText GetText(CancellationToken cancellation = default) => SourceText.From(File.ReadAllText(path));
        }

        class Options(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
        {
            public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(configs.GlobalConfigOptions.AnalyzerOptions);
            public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(configs.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);
            public override AnalyzerConfigOptions GetOptions(AdditionalText file) => new Values(configs.GetOptionsForSourcePath(file.Path).AnalyzerOptions);
        }

        class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
        """;

    [Fact]
    public void The_assemblies_load_generate_and_warn_in_the_oldest_compiler()
    {
        var compiler = package.Project("floor-compiler",
            ("FloorCompiler.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
                  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" /></ItemGroup>
                </Project>
                """),
            ("Program.cs", Compiler));
        var made = package.Build(compiler, "-o", Path.Combine(compiler, "out"));
        Assert.True(made.ExitCode == 0, made.Output);

        var app = package.Project("floor",
            ("App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net8.0</TargetFramework><LangVersion>12</LangVersion><OutputType>Exe</OutputType><RollForward>Major</RollForward><ProduceReferenceAssembly>false</ProduceReferenceAssembly></PropertyGroup>
                  <ItemGroup>$package</ItemGroup>
                </Project>
                """),
            ("Program.cs", ConsumerTests.Leak));
        var build = package.Build(app, "-p:UseSharedCompilation=false", "-p:CscToolPath=" + Path.Combine(compiler, "out"), "-p:CscToolExe=FloorCompiler" + (OperatingSystem.IsWindows() ? ".exe" : ""));

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("compiler 4.8.0.0", build.Output);
        Assert.Contains(build.Output.Split('\n'), line => line.Contains("Program.cs(26,", StringComparison.Ordinal) && line.Contains("MYN1001", StringComparison.Ordinal));
        Assert.DoesNotContain(Message.All(build), message => message.Id is "AD0001" or "CS8032" or "CS8784" or "CS8785");
        Assert.Contains("parsed ************ 12", Dotnet.Run(app, "run", "--no-build").Output);
    }
}
