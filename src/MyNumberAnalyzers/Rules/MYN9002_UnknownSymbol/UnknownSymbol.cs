using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A row of the user's <c>MyNumber*.txt</c> names something that its library, which is referenced, does not have.</summary>
internal sealed class UnknownSymbol : Rule
{
    public const string Id = "MYN9002";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        title: new Bilingual("Catalogue row matches nothing", "一致するものがないカタログ行"),
        messageFormat: new Bilingual("'{0}' matches nothing in the referenced libraries", "'{0}' に一致するものが参照中のライブラリにありません"),
        category: "MyNumberConfiguration",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: new Bilingual(
            "The library of this row is referenced, but the type, the member or the parameter is not there: a misspelling, or another version.",
            "この行のライブラリは参照されていますが、型・メンバー・パラメーターが見つかりません。綴りの誤りか、バージョンの違いです。"),
        helpLinkUri: Page("MYN9002_UnknownSymbol"));

    private static readonly DiagnosticDescriptor Stale = new(
        Id,
        title: new Bilingual("Baseline entry matches nothing", "ベースラインの項目に一致するものがありません"),
        messageFormat: new Bilingual("The baseline entry '{0}' matches no finding any more; remove it", "ベースラインの項目 '{0}' に一致する検出結果はもうありません。削除してください"),
        category: "MyNumberConfiguration",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: new Bilingual(
            "The finding that this line kept silent has been mended or has moved to another member.",
            "この行が抑えていた検出結果は、修正されたか別のメンバーに移りました。"),
        helpLinkUri: Page("MYN9002_UnknownSymbol"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Descriptor, Stale);

    /// <summary>A baseline entry whose finding is gone.</summary>
    public static void ReportStale(string entry, Location location, Action<Diagnostic> report) =>
        report(Diagnostic.Create(Stale, location, entry));

    /// <summary>Reports the rows of one AdditionalFile that match nothing; meant for an additional-file action. Does nothing for other files.</summary>
    public static void Check(AdditionalText file, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (!UserCatalogue.IsOne(file) || file.GetText(cancellation) is not { } text || UserCatalogue.Read(file, cancellation) is not { } rows)
        {
            return;
        }

        foreach (var row in rows.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Unknown(row, compilation) is { } unknown)
            {
                var column = Math.Max(text.Lines[row.Line].ToString().IndexOf(unknown, StringComparison.Ordinal), 0);
                var location = UserCatalogue.LocationOf(file, text, row.Line, column, unknown.Length);
                report(Diagnostic.Create(Descriptor, location, unknown));
            }
        }
    }

    /// <summary>The part of the row that matches nothing; null when all is well or the library takes no part in the compilation.</summary>
    private static string? Unknown(Row row, Compilation compilation)
    {
        var types = RowResolver.Types(row, compilation);
        if (types.IsEmpty)
        {
            return RowResolver.IsReferenced(row, compilation) ? row.Type : null;
        }

        if (row.Role == RowRole.Exclude || types.Any(type => RowResolver.Members(row, type).Any() && RowResolver.UnmatchedPlace(row, types) is null))
        {
            return null;
        }

        return RowResolver.UnmatchedPlace(row, types) is { } place && types.Any(type => HasMember(row, type)) ? place : row.Type + "::" + row.Member;
    }

    private static bool HasMember(Row row, INamedTypeSymbol type) =>
        RowResolver.Members(row with { Routes = ImmutableArray<Route>.Empty }, type).Any();
}
