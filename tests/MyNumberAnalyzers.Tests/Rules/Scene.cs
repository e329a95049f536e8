using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Tests.Catalogue;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>
/// One compilation of a case file. <c>======== name</c> begins a scene and <c>//// path</c> a file of it: C# by its extension, an assembly after
/// <c>reference </c>, else an AdditionalFile, whose lines are the options too when it is an <c>.editorconfig</c>.
/// <c>%30 text {i}</c> stands for thirty lines. <c>//// errors</c> allows code that does not compile; <c>//// program</c> makes a program;
/// <c>//// plain</c> leaves the generator out; <c>//// libraries</c> adds those of the catalogue; <c>//// property NAME</c> sets an MSBuild property that the compiler sees.
/// </summary>
internal sealed partial class Scene
{
    public const string Silent = "silent";

    private readonly List<(string Path, string Text)> _code = [];
    private readonly List<(string Path, string Text)> _files = [];
    private readonly List<(string Name, string Text)> _references = [];
    private readonly Dictionary<string, string> _options = [];
    private readonly HashSet<string> _switches = [];

    private Scene(string name, string text)
    {
        Name = name;
        foreach (var part in Split(text, "////", "File.cs"))
        {
            var body = Repeat().Replace(part.Text, line => string.Join("\n", Enumerable.Range(0, int.Parse(line.Groups[1].Value)).Select(i => line.Groups[2].Value.Replace("{i}", $"{i}"))));
            if (part.Name.StartsWith("reference ", StringComparison.Ordinal))
            {
                _references.Add((part.Name["reference ".Length..], body));
            }
            else if (part.Name.StartsWith("property ", StringComparison.Ordinal))
            {
                _options["build_property." + part.Name["property ".Length..]] = "true";
            }
            else if (part.Name is "errors" or "program" or "plain" or "libraries")
            {
                _switches.Add(part.Name);
            }
            else if (!part.Name.EndsWith(".cs", StringComparison.Ordinal))
            {
                _files.Add((part.Name, body));
            }
            else if (body.Trim().Length > 0)
            {
                _code.Add((part.Name, body));
            }
        }
    }

    public string Name { get; }

    /// <summary>The scenes of a case file.</summary>
    public static IEnumerable<Scene> Of(string text) => Split(text, "========", "all").Where(part => part.Text.Trim().Length > 0).Select(part => new Scene(part.Name, part.Text));

    /// <summary>How many marks of one kind a text has.</summary>
    public static int Count(string text, string mark) => Regex.Matches(text, @"\{\|" + mark + ":").Count;

    /// <summary>What the marks expect of a rule and what it reports.</summary>
    public (List<string> Expected, List<string> Actual) Run(string id)
    {
        var expected = new List<string>();
        var files = _files.Select(file => (Path: "/project/" + file.Path, Text: Unmark(file.Text, file.Path, expected))).ToArray();
        foreach (var configuration in files.Where(file => file.Path.EndsWith(".editorconfig", StringComparison.Ordinal)))
        {
            foreach (Match line in Setting().Matches(configuration.Text))
            {
                _options[line.Groups[1].Value] = line.Groups[2].Value.Trim();
            }
        }

        var references = _references.Select(reference => Harness.Compile([("Lib.cs", reference.Text)], generate: false, assemblyName: reference.Name)).ToArray();
        Assert.Empty(references.SelectMany(Harness.Errors).Select(error => error.ToString()));
        var compilation = Harness.Compile(
            [.. _code.Select(file => (file.Path, Unmark(file.Text, file.Path, expected)))],
            generate: !_switches.Contains("plain"),
            kind: _switches.Contains("program") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            more: references.Select(reference => (MetadataReference)reference.ToMetadataReference()).Concat(_switches.Contains("libraries") ? Libraries.BesideTheHost : []));
        if (!_switches.Contains("errors"))
        {
            Assert.Empty(Harness.Errors(compilation).Where(error => error.Id != "ASP0020").Select(error => error.ToString()));
        }

        var actual = Harness.Analyze(compilation, _options, files).Where(finding => finding.Id == id).Select(finding => Describe(finding, files)).ToList();
        return (expected, actual);
    }

    private static string Describe(Diagnostic finding, (string Path, string Text)[] files)
    {
        var span = finding.Location.GetLineSpan();
        var text = finding.Location.SourceTree?.GetText().ToString() ?? files.FirstOrDefault(file => file.Path == span.Path).Text ?? "";
        return $"{span.Path?.Replace("/project/", "")}({span.StartLinePosition.Line + 1}) '{(finding.Location == Location.None ? "" : text.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length))}'";
    }

    /// <summary>The text without its marks; what they expect is added.</summary>
    private static string Unmark(string text, string path, List<string> expected)
    {
        // Innermost first, so that marks may nest.
        while (Mark().Match(text) is { Success: true } mark)
        {
            if (mark.Groups["id"].Value != Silent)
            {
                var line = text.AsSpan(0, mark.Index).Count('\n') + 1;
                expected.Add($"{path}({line}) '{mark.Groups["text"].Value}'");
            }

            text = text.Remove(mark.Index, mark.Length).Insert(mark.Index, mark.Groups["text"].Value);
        }

        return text;
    }

    private static IEnumerable<(string Name, string Text)> Split(string text, string rule, string first)
    {
        var (name, lines) = (first, new List<string>());
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(rule + " ", StringComparison.Ordinal))
            {
                yield return (name, string.Join("\n", lines));
                (name, lines) = (line[rule.Length..].Trim(), []);
            }
            else
            {
                lines.Add(line);
            }
        }

        yield return (name, string.Join("\n", lines));
    }

    [GeneratedRegex(@"\{\|(?<id>MYN\d{4}|silent):(?<text>(?:(?!\{\|(?:MYN|silent)|\|\}).)*)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^%(\d+) (.*)$", RegexOptions.Multiline)]
    private static partial Regex Repeat();

    [GeneratedRegex(@"^\s*([\w.]+)\s*=\s*(.*)$", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
