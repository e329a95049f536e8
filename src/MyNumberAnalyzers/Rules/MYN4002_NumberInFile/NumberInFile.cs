using System;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is written in a data file of the project.</summary>
internal sealed class NumberInFile : FileRule
{
    public const string Id = "MYN4002";

    /// <summary>Characters beyond which a file is named and not scanned.</summary>
    public const int Limit = 8 * 1024 * 1024;

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number in a project file", "プロジェクトのファイルに個人番号があります"),
        messageFormat: new Bilingual("'{0}' is followed by the twelve digits of a My Number; remove it from the file", "'{0}' の値に個人番号（12 桁）が書かれています。ファイルから削除してください"),
        category: "MyNumberFile",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A file of the project goes into the repository, the build and every copy of both. Real numbers do not belong there, and synthetic ones can be had from MyNumberTestData. A file of more than 8,388,608 characters is named and not scanned.",
            "プロジェクトのファイルは、リポジトリやビルド、そのすべての複製に含まれます。実在の番号を置かず、試験には MyNumberTestData の合成番号を使ってください。8,388,608 文字を超えるファイルは、走査せずに名前だけを知らせます。"),
        helpLinkUri: Page("MYN4002_NumberInFile"),
        customTags: new[] { "CWE-312" });

    private static readonly DiagnosticDescriptor TooLarge = new(
        Id,
        title: new Bilingual("File too large to be scanned for My Numbers", "個人番号の走査には大きすぎるファイルです"),
        messageFormat: new Bilingual("'{0}' was not scanned for My Numbers: it has more than 8,388,608 characters", "'{0}' は 8,388,608 文字を超えるため、個人番号を走査していません"),
        category: "MyNumberFile",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Nothing is said about what a file of this size holds. Split it, or take it out of the project's additional files.",
            "この大きさのファイルの内容については何も確認していません。分割するか、プロジェクトの AdditionalFiles から外してください。"),
        helpLinkUri: Page("MYN4002_NumberInFile"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule, TooLarge);

    /// <summary>Nothing to do in C# files: <see cref="Scan"/> is the rule's work.</summary>
    public override void Check(FileScope file)
    {
    }

    /// <summary>
    /// Scans one additional file. To be registered as <c>context.RegisterAdditionalFileAction(file =&gt; NumberInFile.Scan(file.AdditionalFile, world, file.ReportDiagnostic, file.CancellationToken))</c>
    /// whenever <see cref="Reads"/> is true for some additional file, also where no C# file names a number.
    /// </summary>
    public static void Scan(AdditionalText file, World world, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (TextFormats.OfFile(file.Path) is not { } format || file.GetText(cancellation) is not { } text)
        {
            return;
        }

        if (text.Length > Limit)
        {
            report(Diagnostic.Create(TooLarge, Location.Create(file.Path, default, default), Path.GetFileName(file.Path)));
            return;
        }

        var labels = new NumberLabels(world.Lexicon, world.Compilation.GetSpecialType(SpecialType.System_String), null);
        var context = new NumberContext(new TextReach(text), format, labels);
        var lines = new LineCounter(text);
        foreach (var match in FileNumbers.In(text, cancellation))
        {
            if (context.LabelOf(match) is { } label)
            {
                var place = Location.Create(file.Path, new TextSpan(match.Start, match.Length), lines.Span(match));
                report(Diagnostic.Create(Rule, place, label));
            }
        }
    }

    /// <summary>Whether a file of this name is scanned.</summary>
    public static bool Reads(string path) => TextFormats.OfFile(path) is not null;
}
