using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>A line of the user's <c>MyNumber*.txt</c> cannot be read; the other lines still count.</summary>
internal sealed class BadCatalogueRow : Rule
{
    public const string Id = "MYN9001";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        title: new Bilingual("Unreadable catalogue row", "読み取れないカタログ行"),
        messageFormat: new Bilingual("This row is ignored: {0}", "この行は無視されます: {0}"),
        category: "MyNumberConfiguration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A row that cannot be read protects nothing. The other rows of the file are in force.",
            "読み取れない行は何も守りません。同じファイルのほかの行は有効です。"),
        helpLinkUri: Page("MYN9001_BadCatalogueRow"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Descriptor);

    /// <summary>Reports each unreadable line of one AdditionalFile; meant for an additional-file action. Does nothing for other files.</summary>
    public static void Check(AdditionalText file, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (!UserCatalogue.IsOne(file) || file.GetText(cancellation) is not { } text || UserCatalogue.Read(file, cancellation) is not { } rows)
        {
            return;
        }

        foreach (var error in rows.Errors)
        {
            var location = UserCatalogue.LocationOf(file, text, error.Line, error.Column, error.Length);
            report(Diagnostic.Create(Descriptor, location, error.Message));
        }
    }
}
