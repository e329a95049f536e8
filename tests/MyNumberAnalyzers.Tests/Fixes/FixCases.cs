using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.CodeFixes;
using MyNumberAnalyzers.Tests.House;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>
/// One case of a file <c>Cases/MYN1001.txt</c>: a line <c>=== name | words</c>, the text before, and behind <c>--- UseMask</c> the text after
/// that offer. Every case also sees <c>Cases/Shared.cs.txt</c>; what a fix changes there stands behind <c>--- UseMask, shared</c>. <c>Cases/Mappers.cs.txt</c> stands for libraries that the tests do not have.
/// The words: the offers to try (<c>UseMask</c>), <c>all</c> (every mark in one go), <c>not</c> (not offered),
/// <c>program</c> (top-level statements), <c>MYN2001</c> (a rule that speaks up once this one is content).
/// </summary>
internal sealed record FixCase(string Rule, string Name, string[] Words, string Before, IReadOnlyDictionary<string, string> After)
{
    public static string Folder { get; } = Repository.At("tests", "MyNumberAnalyzers.Tests", "Fixes", "Cases");

    public static string SharedText { get; } = File.ReadAllText(Path.Combine(Folder, "Shared.cs.txt")).ReplaceLineEndings("\n");

    public static string MappersText { get; } = File.ReadAllText(Path.Combine(Folder, "Mappers.cs.txt")).ReplaceLineEndings("\n");

    /// <summary>The fix of each equivalence key.</summary>
    public static IReadOnlyDictionary<string, Type> Fixes { get; } = typeof(RuleFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
        .SelectMany(type => type.GetFields().Where(field => field.IsLiteral && field.Name.StartsWith("MYN", StringComparison.Ordinal)), (type, field) => (type, field))
        .ToDictionary(pair => (string)pair.field.GetRawConstantValue()!, pair => pair.type);

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "MYN*.txt").Order(StringComparer.Ordinal);

    /// <summary>The text without marks.</summary>
    public string Plain => System.Text.RegularExpressions.Regex.Replace(Before, @"\{\|MYN\d{4}:|\|\}", "");

    /// <summary>All the files of the case.</summary>
    public string[] Texts => [Before, SharedText, MappersText];

    public bool IsAll => Words.Contains("all");

    public bool IsNot => Words.Contains("not");

    public OutputKind Kind => Words.Contains("program") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    public string[] Uncovers => [.. Words.Where(word => word.StartsWith("MYN", StringComparison.Ordinal))];

    /// <summary>Equivalence keys without the rule.</summary>
    public IEnumerable<string> Offers => Words.Where(word => char.IsUpper(word[0]) && !Uncovers.Contains(word));

    public string KeyOf(string offer) => Rule + "_" + offer;

    public CodeFixProvider FixOf(string offer) => (CodeFixProvider)Activator.CreateInstance(Fixes[KeyOf(offer)])!;

    public static IEnumerable<FixCase> In(string file)
    {
        var rule = Path.GetFileName(file).Split('.', '-')[0];
        foreach (var part in ("\n" + File.ReadAllText(file).ReplaceLineEndings("\n")).Split("\n=== ").Skip(1))
        {
            var lines = part.Split('\n', 2);
            var head = lines[0].Split(" | ");
            var texts = ("\n" + lines[1]).Split("\n--- ");
            var after = texts.Skip(1).Select(text => text.Split('\n', 2)).ToDictionary(text => text[0], text => Trimmed(text[1]));
            yield return new FixCase(rule, head[0], head[1].Split([' '], StringSplitOptions.RemoveEmptyEntries), Trimmed(texts[0][1..]), after);
        }
    }

    public string Written() => $"=== {Name} | {string.Join(' ', Words)}\n{Before}{string.Concat(After.OrderBy(after => Array.IndexOf(Words, after.Key.Split(',')[0])).Select(after => $"\n--- {after.Key}\n{after.Value}"))}";

    private static string Trimmed(string text) => text.TrimEnd('\n') + "\n";
}
