using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Tests.CaseSetTests;

/// <summary>One leak to find, found or missed.</summary>
internal sealed record Outcome(string Level, string Id, string Place, bool Found, string Text);

/// <summary>A leak reported where none is, or under another rule.</summary>
internal sealed record FalseAlarm(string Level, string Id, string Place, bool OnSafeLine, string Message, string Text);

/// <summary>What the analyzer made of the case set, by level and by kind.</summary>
internal sealed class Score
{
    private readonly List<Outcome> _leaks = [];
    private readonly List<FalseAlarm> _alarms = [];
    private readonly List<string> _crashes = [];
    private readonly Dictionary<string, int> _safe = [];

    public int Leaks => _leaks.Count;

    /// <summary>Cases in which the analyzer threw; nothing is found in them.</summary>
    public IReadOnlyList<string> Crashes => _crashes;

    public int SafeLines => _safe.Values.Sum();

    public double Recall => Ratio(_leaks);

    /// <summary>Alarms on safe lines per safe line.</summary>
    public double FalseAlarms => SafeLines == 0 ? 0 : _alarms.Count(alarm => alarm.OnSafeLine) / (double)SafeLines;

    public int AlarmsOnUnmarkedLines => _alarms.Count(alarm => !alarm.OnSafeLine);

    public IEnumerable<(string Level, double Recall)> ByLevel => Groups(leak => leak.Level);

    public IEnumerable<(string Id, double Recall)> ByKind => Groups(leak => leak.Id);

    /// <summary>What is wrong, each as <c>file: rule missed|wrong  text of the line</c>: no line numbers, which every edit of a case would move.</summary>
    public IEnumerable<string> Faults =>
        _leaks.Where(leak => !leak.Found).Select(leak => $"{File(leak.Place)}: {leak.Id} missed  {leak.Text}")
            .Concat(_alarms.Select(alarm => $"{File(alarm.Place)}: {alarm.Id} wrong  {alarm.Text}"));

    public static Score Of(Case one)
    {
        var score = new Score();
        var diagnostics = score.Analyze(one);
        var groups = new Dictionary<string, Outcome>();
        foreach (var file in one.Files)
        {
            score.Add(one, file, [.. diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path == file.Path)], groups);
        }

        score._leaks.AddRange(groups.Values);
        return score;
    }

    public static Score Sum(IEnumerable<Score> scores)
    {
        var sum = new Score();
        foreach (var score in scores)
        {
            sum._leaks.AddRange(score._leaks);
            sum._alarms.AddRange(score._alarms);
            sum._crashes.AddRange(score._crashes);
            foreach (var (level, lines) in score._safe)
            {
                sum._safe[level] = sum._safe.GetValueOrDefault(level) + lines;
            }
        }

        return sum;
    }

    public string Report()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"leaks {_leaks.Count}  safe lines {SafeLines}  recall {Recall:P1}  alarms on safe lines {FalseAlarms:P1}  alarms on unmarked lines {AlarmsOnUnmarkedLines}");
        Table(text, "level", ByLevel, key => _leaks.Count(leak => leak.Level == key), key => _alarms.Count(alarm => alarm.Level == key));
        Table(text, "kind", ByKind, key => _leaks.Count(leak => leak.Id == key), key => _alarms.Count(alarm => alarm.Id == key));
        foreach (var crash in _crashes)
        {
            text.AppendLine($"crash in {crash}");
        }

        text.AppendLine("missed:");
        foreach (var leak in _leaks.Where(leak => !leak.Found))
        {
            text.AppendLine($"  {leak.Place}: {leak.Id}  {leak.Text}");
        }

        text.AppendLine("false alarms:");
        foreach (var alarm in _alarms)
        {
            text.AppendLine($"  {alarm.Place}: {alarm.Id}  {alarm.Text}  <- {alarm.Message}");
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, string head, IEnumerable<(string Key, double Recall)> rows, Func<string, int> leaks, Func<string, int> alarms)
    {
        text.AppendLine($"{head,-16} leaks recall precision-errors");
        foreach (var (key, recall) in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {key,-14} {leaks(key),5} {recall,6:P0} {alarms(key),5}");
        }
    }

    private static double Ratio(IReadOnlyCollection<Outcome> leaks) =>
        leaks.Count == 0 ? 1 : leaks.Count(leak => leak.Found) / (double)leaks.Count;

    private IEnumerable<(string Key, double Recall)> Groups(Func<Outcome, string> key) =>
        _leaks.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Ratio([.. group])));

    private Diagnostic[] Analyze(Case one)
    {
        try
        {
            return [.. one.Compile().SelectMany(compilation => Harness.Analyze(compilation))];
        }
        catch (InvalidOperationException crash)
        {
            _crashes.Add($"{one.Name}: {crash.Message}");
            return [];
        }
    }

    private void Add(Case one, CaseFile file, IReadOnlyCollection<Diagnostic> diagnostics, Dictionary<string, Outcome> groups)
    {
        var lines = file.Text.Split('\n');
        var rest = diagnostics.ToList();
        foreach (var mark in file.Marks)
        {
            foreach (var id in mark.Ids)
            {
                var accepted = id.Split('|');
                // Two leaking arguments on one line are two reports of one mark, unless they are at one place.
                var hits = rest.Where(diagnostic => Line(diagnostic) == mark.Line && accepted.Contains(diagnostic.Id))
                    .DistinctBy(diagnostic => diagnostic.Location.SourceSpan).ToArray();
                var outcome = new Outcome(one.Level, accepted[0], $"{file.Path}:{mark.Line}", hits.Length > 0, lines[mark.Line - 1].Trim());
                if (mark.Group is null)
                {
                    _leaks.Add(outcome);
                }
                else if (outcome.Found || !groups.ContainsKey(mark.Group))
                {
                    groups[mark.Group] = outcome;
                }

                rest.RemoveAll(hits.Contains);
            }
        }

        _safe[one.Level] = _safe.GetValueOrDefault(one.Level) + file.Marks.Count(mark => mark.Claim == Claim.Safe);
        var free = file.Marks.Where(mark => mark.Claim == Claim.Any).Select(mark => mark.Line).ToHashSet();
        var safe = file.Marks.Where(mark => mark.Claim == Claim.Safe).Select(mark => mark.Line).ToHashSet();
        _alarms.AddRange(rest
            .Where(diagnostic => diagnostic.Id.StartsWith("MYN1", StringComparison.Ordinal) && !free.Contains(Line(diagnostic)))
            .Select(diagnostic => new FalseAlarm(
                one.Level,
                diagnostic.Id,
                $"{file.Path}:{Line(diagnostic)}",
                safe.Contains(Line(diagnostic)),
                diagnostic.GetMessage(CultureInfo.InvariantCulture),
                lines[Line(diagnostic) - 1].Trim())));
    }

    private static string File(string place) => place[..place.LastIndexOf(':')];

    private static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
}
