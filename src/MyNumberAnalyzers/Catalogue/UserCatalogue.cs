using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>The user's own rows: AdditionalFiles named <c>MyNumber*.txt</c>, except the baseline.</summary>
internal static class UserCatalogue
{
    private const string Prefix = "MyNumber";
    private const string Extension = ".txt";
    private const string Baseline = "MyNumberBaseline.txt";

    private static readonly ConditionalWeakTable<SourceText, RowFile> Cache = new();

    public static bool IsOne(AdditionalText file)
    {
        var name = Path.GetFileName(file.Path);
        return name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            && !name.Equals(Baseline, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The rows of all the user's files; unreadable lines are left to the rule that reports them.</summary>
    public static ImmutableArray<Row> Rows(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        files.Where(IsOne).SelectMany(file => Read(file, cancellation)?.Rows ?? ImmutableArray<Row>.Empty).ToImmutableArray();

    /// <summary>One file's rows and errors; null when its text cannot be had.</summary>
    public static RowFile? Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text
            ? Cache.GetValue(text, content => RowReader.Read(Path.GetFileName(file.Path), content.ToString()))
            : null;

    /// <summary>A place in an AdditionalFile.</summary>
    public static Location LocationOf(AdditionalText file, SourceText text, int line, int column, int length)
    {
        if (line >= text.Lines.Count)
        {
            return Location.Create(file.Path, default, default);
        }

        var whole = text.Lines[line].Span;
        var start = Math.Min(whole.Start + column, whole.End);
        var span = TextSpan.FromBounds(start, Math.Min(start + length, whole.End));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
