using System.Collections.Concurrent;
using MyNumberAnalyzers.Tests.House;

namespace MyNumberAnalyzers.Tests.CaseSetTests;

/// <summary>The score of each case, found once for all tests of the set, and the faults that are known.</summary>
public sealed class Judgements
{
    private readonly ConcurrentDictionary<string, Score> _scores = new();

    /// <summary>The faults listed in <c>Cases/open.txt</c>.</summary>
    internal static string[] Known => File.Exists(Path) ? File.ReadAllLines(Path) : [];

    internal static string Path { get; } = Repository.At(List);

    /// <summary>Path of the list in the repository, part by part.</summary>
    internal static string[] List => ["tests", "MyNumberAnalyzers.Tests", "Cases", "open.txt"];

    internal Score Of(Case one) => _scores.GetOrAdd(one.Name, _ => Score.Of(one));
}
