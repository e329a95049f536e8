using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Gives a record a <c>PrintMembers</c> that prints what the compiler's would, without the number.</summary>
internal static class PrintMembersOverride
{
    public static Edits? For(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<RecordDeclarationSyntax>() is not { } record
            || (record.CloseBraceToken.IsKind(SyntaxKind.None) && record.SemicolonToken.IsKind(SyntaxKind.None))
            || site.Model.GetDeclaredSymbol(record, site.Cancellation) is not { } type
            || type.GetMembers("PrintMembers").Any(member => !member.IsImplicitlyDeclared)
            || type.GetMembers("ToString").Any(member => !member.IsImplicitlyDeclared))
        {
            return null;
        }

        var graph = new ObjectGraph(site.Lexicon);
        var printed = type.GetMembers().Where(IsPrinted).ToList();
        var kept = printed.Where(member => !site.IsSource(member) && graph.PathPrinted(TypeOf(member), site.Cancellation).IsEmpty).Select(member => member.Name).ToList();
        return kept.Count == printed.Count ? null : Insert(site, record, Method(site, type, kept));
    }

    private static bool IsPrinted(ISymbol member) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsOverride: false }
        && member is IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsImplicitlyDeclared: false };

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static string Method(FixSite site, INamedTypeSymbol type, IReadOnlyList<string> names)
    {
        var line = site.NewLineOf();
        var derives = type.BaseType is { IsRecord: true };
        var modifiers = derives ? "protected override" : type.IsSealed || type.IsValueType ? "private" : "protected virtual";
        var body = new StringBuilder();
        if (derives && names.Count > 0)
        {
            body.Append($"if (base.PrintMembers(builder)){line}{{{line}builder.Append(\", \");{line}}}{line}{line}");
        }

        for (var index = 0; index < names.Count; index++)
        {
            body.Append($"builder.Append(\"{(index == 0 ? "" : ", ")}{names[index]} = \").Append({names[index]});{line}");
        }

        body.Append(names.Count > 0 ? "return true;" : derives ? "return base.PrintMembers(builder);" : "return false;");
        return $"{modifiers} bool PrintMembers(StringBuilder builder){line}{{{line}{body}{line}}}";
    }

    private static Edits Insert(FixSite site, RecordDeclarationSyntax record, string method)
    {
        var line = site.NewLineOf();
        var edits = new Edits { Formats = true }.Import("System.Text");
        if (record.CloseBraceToken.IsKind(SyntaxKind.None))
        {
            return edits.Replace(record.SemicolonToken.Span, $"{line}{{{line}{method}{line}}}");
        }

        var start = site.Text.Lines.GetLineFromPosition(record.CloseBraceToken.SpanStart).Start;
        return edits.Insert(start, (record.Members.Count > 0 ? line : "") + method + line);
    }
}
