using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers;

/// <summary>
/// The findings an old code base starts with (<c>MyNumberBaseline.txt</c>): they stay silent, new ones do not.
/// A finding is known by its rule, file, member and a hash of its line, so that it may move within its member. One per compilation.
/// </summary>
internal sealed class Baseline
{
    /// <summary>Name of the additional file; it is not a catalogue file although it matches <c>MyNumber*.txt</c>.</summary>
    public const string FileName = "MyNumberBaseline.txt";

    /// <summary>Diagnostic property that carries a finding's entry while the baseline is being written.</summary>
    public const string EntryProperty = "MyNumberBaseline";

    private readonly ImmutableDictionary<string, Entry> _entries;
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly ConcurrentDictionary<string, bool> _matched = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly bool _writing;

    private Baseline(ImmutableDictionary<string, Entry> entries, ImmutableArray<AdditionalText> files, string root, bool writing)
    {
        _entries = entries;
        _files = files;
        _root = root;
        _writing = writing;
    }

    /// <summary>One line of the file.</summary>
    /// <param name="Text">Rule, file, member and hash, joined as in the file.</param>
    /// <param name="Location">Where it stands.</param>
    internal sealed record Entry(string Text, Location Location);

    /// <summary>Whether a finding can be covered or is to be written; if not, nothing needs to be asked.</summary>
    public bool IsEmpty => _entries.IsEmpty && !_writing;

    public static bool IsBaseline(string path) => string.Equals(Path.GetFileName(path), FileName, StringComparison.OrdinalIgnoreCase);

    public static Baseline Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var writing = global.TryGetValue("build_property.MyNumberWriteBaseline", out var mode) && mode.Equals("true", StringComparison.OrdinalIgnoreCase);
        var file = options.AdditionalFiles.FirstOrDefault(text => IsBaseline(text.Path));
        var project = global.TryGetValue("build_property.ProjectDir", out var directory) ? directory : "";
        var root = file is null || writing ? project : Path.GetDirectoryName(file.Path) ?? "";
        return new Baseline(
            file is null ? ImmutableDictionary<string, Entry>.Empty : Entries(file, cancellation),
            options.AdditionalFiles,
            Slashes(root).TrimEnd('/'),
            writing);
    }

    /// <summary>Whether the finding was there when the baseline was written. While it is being written nothing is covered.</summary>
    public bool Covers(Diagnostic finding)
    {
        if (_writing || _entries.IsEmpty)
        {
            return false;
        }

        var key = KeyOf(finding);
        if (!_entries.ContainsKey(key))
        {
            return false;
        }

        _matched[key] = true;
        return true;
    }

    /// <summary>The finding with its entry as a property when the baseline is being written; else the finding itself.</summary>
    public Diagnostic Describe(Diagnostic finding)
    {
        if (!_writing)
        {
            return finding;
        }

        // A diagnostic does not give its arguments back: the copy holds the finished text.
        var rule = finding.Descriptor;
        return Diagnostic.Create(
            rule.Id,
            rule.Category,
            finding.GetMessage(),
            finding.Severity,
            finding.DefaultSeverity,
            rule.IsEnabledByDefault,
            finding.WarningLevel,
            rule.Title,
            rule.Description,
            rule.HelpLinkUri,
            finding.Location,
            finding.AdditionalLocations,
            rule.CustomTags,
            finding.Properties.SetItem(EntryProperty, KeyOf(finding)));
    }

    /// <summary>Entries that matched no finding of this compilation. Meaningful once all files were analysed.</summary>
    public IEnumerable<Entry> Stale() => _writing
        ? Enumerable.Empty<Entry>()
        : _entries.Where(entry => !_matched.ContainsKey(entry.Key)).Select(entry => entry.Value).OrderBy(entry => entry.Location.SourceSpan.Start);

    /// <summary>The entry of a finding as the file holds it.</summary>
    internal string KeyOf(Diagnostic finding)
    {
        var span = finding.Location.GetMappedLineSpan();
        var file = Relative(span.Path ?? "");
        return finding.Location.SourceTree is { } tree
            ? Key(finding.Id, file, tree.GetText(), finding.Location.SourceSpan.Start, Member(tree.GetRoot(), finding.Location.SourceSpan))
            : Key(finding.Id, file, Additional(span.Path)?.GetText(), finding.Location.SourceSpan.Start, null);
    }

    private static string Key(string rule, string file, SourceText? text, int position, (string Name, TextSpan Span)? member)
    {
        if (text is null || position > text.Length)
        {
            return $"{rule} | {file} | - | -";
        }

        var line = text.Lines.GetLineFromPosition(position);
        var content = Squeeze(line);
        var first = text.Lines.GetLineFromPosition(member?.Span.Start ?? 0).LineNumber;

        // The same line may stand twice in one member; a pasted copy is a new finding.
        var copies = 0;
        for (var index = first; index < line.LineNumber; index++)
        {
            copies += Squeeze(text.Lines[index]) == content ? 1 : 0;
        }

        var hash = Hash(content).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        return $"{rule} | {file} | {member?.Name ?? "-"} | {hash}{(copies == 0 ? "" : "+" + copies)}";
    }

    private static ImmutableDictionary<string, Entry> Entries(AdditionalText file, CancellationToken cancellation)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, Entry>(StringComparer.Ordinal);
        if (file.GetText(cancellation) is { } text)
        {
            foreach (var line in text.Lines)
            {
                var columns = line.ToString().Split('|').Select(column => column.Trim()).ToArray();
                if (columns.Length == 4 && columns[0].StartsWith("MYN", StringComparison.Ordinal))
                {
                    var key = string.Join(" | ", columns);
                    entries[key] = new Entry(key, Location.Create(file.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span)));
                }
            }
        }

        return entries.ToImmutable();
    }

    private static (string Name, TextSpan Span)? Member(SyntaxNode root, TextSpan span)
    {
        var names = new List<string>();
        TextSpan? member = null;
        for (var node = root.FindNode(span, getInnermostNodeForTie: true); node is not null; node = node.Parent)
        {
            if (NameOf(node) is { } name)
            {
                names.Insert(0, name);
                member ??= node.Span;
            }
        }

        return member is { } found ? (string.Join(".", names), found) : null;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        DestructorDeclarationSyntax => "~",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax => "operator conversion",
        BaseFieldDeclarationSyntax field => string.Join(",", field.Declaration.Variables.Select(variable => variable.Identifier.ValueText)),
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText,
        EnumMemberDeclarationSyntax value => value.Identifier.ValueText,
        CompilationUnitSyntax unit when unit.Members.Any(part => part.IsKind(SyntaxKind.GlobalStatement)) => "<top>",
        _ => null,
    };

    private static string Squeeze(TextLine line) => new(line.ToString().Where(character => !char.IsWhiteSpace(character)).ToArray());

    /// <summary>FNV-1a over UTF-8: stable across machines and runs.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ part) * 1099511628211UL;
        }

        return hash;
    }

    private AdditionalText? Additional(string? path) => _files.FirstOrDefault(file => file.Path == path);

    private string Relative(string path)
    {
        var slashed = Slashes(path);
        return _root.Length > 0 && slashed.StartsWith(_root + "/", StringComparison.OrdinalIgnoreCase)
            ? slashed.Substring(_root.Length + 1)
            : slashed;
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
