using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Lets a class take the vault in: by its primary constructor, by a field that its constructor sets, or by a new primary constructor.</summary>
internal static class VaultInConstructor
{
    private const string Field = "_vault";

    /// <summary>The vault's name inside the class; null where the class takes nothing in.</summary>
    public static string? Take(ChangedDocument document, ClassDeclarationSyntax declaration, string parameter)
    {
        var constructors = declaration.Members.OfType<ConstructorDeclarationSyntax>().Where(constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList();
        if (declaration.ParameterList is { } primary)
        {
            return constructors.Count > 0 ? null : InPrimary(document, primary, parameter);
        }

        if (constructors is [{ Body: { } body } only])
        {
            return InField(document, declaration, only, body, parameter);
        }

        if (constructors.Count > 0 || ((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp12)
        {
            return null;
        }

        var end = declaration.TypeParameterList?.Span.End ?? declaration.Identifier.Span.End;
        document.Edits.Insert(end, $"({parameter})").Import(Names.Namespace);
        return "vault";
    }

    private static string? InPrimary(ChangedDocument document, ParameterListSyntax primary, string parameter)
    {
        if (primary.Parameters.Any(other => other.Identifier.ValueText == "vault" || other.Default is not null))
        {
            return null;
        }

        document.Edits.Insert(primary.CloseParenToken.SpanStart, (primary.Parameters.Count > 0 ? Comma(primary) : "") + parameter).Import(Names.Namespace);
        return "vault";
    }

    private static string? InField(ChangedDocument document, ClassDeclarationSyntax declaration, ConstructorDeclarationSyntax constructor, BlockSyntax body, string parameter)
    {
        var text = declaration.SyntaxTree.GetText();
        var isTaken = declaration.DescendantTokens().Any(token => token.ValueText == Field) || constructor.DescendantTokens().Any(token => token.ValueText == "vault");
        if (isTaken || constructor.ParameterList.Parameters.Any(other => other.Default is not null) || constructor.Initializer is { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword })
        {
            return null;
        }

        var line = Imports.NewLine(text);
        var indent = Layout.IndentOf(text, constructor);
        var list = constructor.ParameterList;
        var last = declaration.Members.TakeWhile(member => member != constructor).OfType<FieldDeclarationSyntax>().LastOrDefault();
        var edits = document.Edits.Import(Names.Namespace)
            .Insert(list.CloseParenToken.SpanStart, (list.Parameters.Count > 0 ? Comma(list) : "") + parameter);
        if (last is not null)
        {
            edits.Insert(last.Span.End, $"{line}{indent}private readonly IMyNumberVault {Field};");
        }
        else
        {
            edits.Insert(constructor.SpanStart, $"private readonly IMyNumberVault {Field};{line}{line}{indent}");
        }

        if (body.Statements.LastOrDefault() is { } end)
        {
            edits.Insert(end.Span.End, $"{line}{indent}    {Field} = vault;");
        }
        else
        {
            edits.Replace(body, $"{{{line}{indent}    {Field} = vault;{line}{indent}}}");
        }

        return Field;
    }

    /// <summary>One parameter to a line where the others stand so.</summary>
    private static string Comma(ParameterListSyntax list)
    {
        var first = list.Parameters[0].GetFirstToken();
        var text = list.SyntaxTree.GetText();
        return list.OpenParenToken.GetLocation().GetLineSpan().StartLinePosition.Line != first.GetLocation().GetLineSpan().StartLinePosition.Line
            ? "," + Imports.NewLine(text) + Layout.IndentOf(text, list.Parameters[0])
            : ", ";
    }
}
