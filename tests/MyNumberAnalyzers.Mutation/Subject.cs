using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Mutation;

/// <summary>A project compiled as its build does, from the compiler's own command line, with mutants in some of its files.</summary>
internal sealed partial class Subject
{
    private const string Switch = """
        public static class MutationSwitch
        {
            public static int Active;
            public static bool[] Hits = new bool[0];
            public static long Deadline = long.MaxValue;

            public static bool Is(int id)
            {
                if (id < Hits.Length) { Hits[id] = true; }
                if (Active != 0) { System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack(); }
                if (id != Active) { return false; }
                if (System.Environment.TickCount > Deadline) { throw new System.TimeoutException("The mutant does not end."); }
                return true;
            }
        }
        """;

    private readonly CSharpCommandLineArguments _arguments;
    private readonly SyntaxTree[] _trees;
    private readonly Func<string, bool> _isMutated;

    public Subject(string project, Regex mutated)
    {
        _arguments = CSharpCommandLineParser.Default.Parse(CommandLine(project), Path.GetDirectoryName(project), null);

        // Generators have run in the build; what they made lies under obj.
        var generated = Path.Combine(Path.GetDirectoryName(project)!, "obj", "Debug");
        var made = Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories).Where(path => Normal(path).Contains("/generated/", StringComparison.Ordinal));
        _trees = [.. _arguments.SourceFiles.Select(file => file.Path).Concat(made).Distinct().Select(path =>
            CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8), _arguments.ParseOptions, path))];
        _isMutated = path => mutated.IsMatch(Normal(path));
    }

    /// <summary>Compiles in the place of the assembly at <paramref name="target"/>, with all mutants that compile.</summary>
    public IReadOnlyList<Mutant> Build(string target)
    {
        var original = Assembly.Load(File.ReadAllBytes(target));
        var resources = original.GetManifestResourceNames().Select(name => new ResourceDescription(name, () => original.GetManifestResourceStream(name)!, isPublic: true)).ToList();
        var excluded = new HashSet<string>();
        for (var round = 0; round < 20; round++)
        {
            var mutants = new List<Mutant>();
            var trees = _trees.Select(tree => _isMutated(tree.FilePath) ? Mutate(tree, mutants, excluded) : tree).ToList();
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(Switch, System.Text.Encoding.UTF8), _arguments.ParseOptions, "MutationSwitch.cs"));
            var compilation = CSharpCompilation.Create(
                _arguments.CompilationName,
                trees,
                _arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
                _arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Default).WithSpecificDiagnosticOptions([]).WithOptimizationLevel(OptimizationLevel.Release)
                    .WithStrongNameProvider(new DesktopStrongNameProvider()));
            using var stream = File.Create(target);
            var result = compilation.Emit(stream, manifestResources: resources);
            var errors = result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).ToList();
            if (result.Success)
            {
                return mutants;
            }

            var before = excluded.Count;
            excluded.UnionWith(errors.SelectMany(error => MutantsAt(error, mutants)).Select(mutant => mutant.Key));
            if (excluded.Count == before)
            {
                throw new InvalidOperationException("The project does not compile: " + string.Join('\n', errors.Take(5)));
            }
        }

        throw new InvalidOperationException("Mutants that do not compile could not be told apart.");
    }

    private SyntaxTree Mutate(SyntaxTree tree, List<Mutant> mutants, HashSet<string> excluded)
    {
        var mutator = new Mutator(tree.FilePath, mutants.Count + 1, excluded);
        var root = mutator.Visit(tree.GetRoot());
        mutants.AddRange(mutator.Mutants);
        return CSharpSyntaxTree.ParseText(SourceText.From(root.ToFullString(), System.Text.Encoding.UTF8), _arguments.ParseOptions, tree.FilePath);
    }

    /// <summary>The mutants around an error, the innermost first; all of a member where none is.</summary>
    private static IEnumerable<Mutant> MutantsAt(Diagnostic error, List<Mutant> mutants)
    {
        var node = error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var around = node?.AncestorsAndSelf().FirstOrDefault(at => at is ConditionalExpressionSyntax or IfStatementSyntax && SwitchesIn(at, own: true).Any())
            ?? node?.AncestorsAndSelf().FirstOrDefault(at => at is MemberDeclarationSyntax);
        var ids = around is null ? [] : SwitchesIn(around, own: around is not MemberDeclarationSyntax).ToHashSet();
        return mutants.Where(mutant => ids.Contains(mutant.Id));
    }

    private static IEnumerable<int> SwitchesIn(SyntaxNode node, bool own)
    {
        var where = !own ? node : node is ConditionalExpressionSyntax choice ? choice.Condition : ((IfStatementSyntax)node).Condition;
        return Switches().Matches(where.ToString()).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string[] CommandLine(string project)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", project, "-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=none/none", "-p:BuildProjectReferences=false", "-getItem:CscCommandLineArgs"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        using var document = JsonDocument.Parse(output[output.IndexOf('{')..]);
        return [.. document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }

    private static string Normal(string path) => path.Replace('\\', '/');

    [GeneratedRegex(@"MutationSwitch\.Is\((\d+)\)")]
    private static partial Regex Switches();
}
