using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Puts nobody's numbers in the place of the numbers of a data file; what was equal stays equal, so that rows still belong together.</summary>
internal static class SyntheticFile
{
    /// <summary>The text with the numbers at these places replaced; null where no number stands at any of them.</summary>
    public static SourceText? Of(SourceText text, IEnumerable<TextSpan> places, CancellationToken cancellation)
    {
        var all = FileNumbers.In(text, cancellation).ToList();
        var written = text.ToString();
        var wanted = places.SelectMany(place => all.Where(match => place.IntersectsWith(new TextSpan(match.Start, match.Length)))).Select(match => match.Value).Distinct().ToList();
        var synthetic = new Dictionary<ulong, string>();
        var seed = 1;
        foreach (var value in wanted)
        {
            while (written.Contains(SyntheticDigits.Of(seed)))
            {
                seed++;
            }

            synthetic[value] = SyntheticDigits.Of(seed++);
        }

        var changes = all.Where(match => synthetic.ContainsKey(match.Value))
            .Select(match => (match.Value, Span: new TextSpan(match.Start, match.Length)))
            .Select(match => new TextChange(match.Span, SyntheticDigits.Like(text.ToString(match.Span), synthetic[match.Value])))
            .ToList();
        return changes.Count == 0 ? null : text.WithChanges(changes);
    }
}
