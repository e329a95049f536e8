using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A type's own text form shows the number: records and anonymous types by themselves, others by ToString or DebuggerDisplay.</summary>
internal sealed class PrintedByType : FileRule
{
    public const string Id = "MYN2003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number printed by its type", "型の文字列表現に個人番号が出ます"),
        messageFormat: new Bilingual("'{0}' is printed by {1}", "'{0}' が{1}によって表示されます"),
        category: "MyNumberDeclaration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Whoever logs, concatenates or inspects the object writes the number without naming it. Use the type MyNumber, whose text is a mask, or override ToString (PrintMembers in a record) without the number.",
            "オブジェクトをログに出したり連結したりするだけで、番号が書き出されます。表示がマスクになる MyNumber 型を使うか、番号を含まない ToString（record では PrintMembers）を定義してください。"),
        helpLinkUri: Page("MYN2003_PrintedByType"),
        customTags: new[] { "CWE-532" });

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        // Explicit text forms first: they name the place where the number comes out.
        foreach (var type in file.Declarations.Types)
        {
            TextForms.Check(file, type, Report);
            DebuggerText.Check(file, type, Report);
        }

        foreach (var declaration in file.Declarations.Sources)
        {
            if (RecordText.Prints(declaration.Symbol) && file.Claim(declaration.Symbol))
            {
                Report(file, declaration.Location, declaration.Name, RecordText.Way(declaration.Symbol.ContainingType));
            }
        }

        foreach (var type in file.Declarations.Types.OfType<RecordDeclarationSyntax>())
        {
            if (file.Model.GetDeclaredSymbol(type, file.Cancellation) is { } symbol
                && symbol.DeclaringSyntaxReferences.First().GetSyntax(file.Cancellation) == type
                && RecordText.InheritedPrint(symbol, file) is { } member)
            {
                Report(file, type.Identifier.GetLocation(), member.Name, RecordText.Way(symbol));
            }
        }

        foreach (var anonymous in file.Declarations.Anonymous)
        {
            CheckAnonymous(file, anonymous);
        }
    }

    private static void CheckAnonymous(FileScope file, AnonymousObjectCreationExpressionSyntax anonymous)
    {
        foreach (var member in anonymous.Initializers)
        {
            if (file.Model.GetDeclaredSymbol(member, file.Cancellation) is IPropertySymbol property
                && RecordText.IsPrintable(property.Type)
                && file.World.Lexicon.OfSymbol(property, file.Cancellation).IsSource
                && AnonymousText.IsPrinted(file, anonymous)
                && file.Claim(property))
            {
                Report(file, member.GetLocation(), property.Name, new Bilingual("the text of its anonymous type", "匿名型の文字列表現"));
            }
        }
    }

    private static void Report(FileScope file, Location location, string member, Bilingual way) => file.Report(Rule, location, member, way);
}
