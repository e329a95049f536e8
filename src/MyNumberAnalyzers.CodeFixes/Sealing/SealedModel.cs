using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Tells the contexts of a sealed column: the conventions for its types, and what it is for.</summary>
internal static class SealedModel
{
    /// <summary>False when a context cannot be told.</summary>
    public static async Task<bool> Tell(SolutionEdits edits, SealedMember member, IReadOnlyList<INamedTypeSymbol> contexts)
    {
        foreach (var context in contexts)
        {
            if (context.DeclaringSyntaxReferences is not [var reference]
                || await reference.GetSyntaxAsync(edits.Cancellation).ConfigureAwait(false) is not ClassDeclarationSyntax { OpenBraceToken.IsMissing: false, CloseBraceToken.IsMissing: false } declaration
                || await edits.In(declaration.SyntaxTree).ConfigureAwait(false) is not { } document
                || declaration.OpenBraceToken.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.None)
                || document.Model.Compilation.GetTypeByMetadataName(Names.Namespace + ".MyNumberColumns") is null
                || !Conventions(document, declaration) || !Column(document, declaration, member))
            {
                return false;
            }

            document.Edits.Import(Names.Namespace);
        }

        return contexts.Count > 0;
    }

    private static bool Conventions(ChangedDocument document, ClassDeclarationSyntax context)
    {
        if (Method(context, "ConfigureConventions") is not { } method)
        {
            AtEnd(document, context, "", "protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddMyNumber();");
            return true;
        }

        if (method.ToString().Contains("AddMyNumber()"))
        {
            return true;
        }

        return method is { Body: { } body, ParameterList.Parameters: [var builder] } && Append(document, method, body, $"{builder.Identifier.ValueText}.AddMyNumber();");
    }

    private static bool Column(ChangedDocument document, ClassDeclarationSyntax context, SealedMember member)
    {
        var letter = char.ToLowerInvariant(member.Owner.Name[0]);
        var variable = char.IsLetter(letter) && letter < 128 ? letter : 'e';
        var type = member.Owner.ToMinimalDisplayString(document.Model, context.SpanStart);
        var call = $".Entity<{type}>().HasMyNumber({variable} => {variable}.{member.Name}, \"{member.Purpose}\", index: {variable} => {variable}.{member.Index});";
        if (Method(context, "OnModelCreating") is not { } method)
        {
            AtEnd(document, context, "", "protected override void OnModelCreating(ModelBuilder modelBuilder)", "{", "    modelBuilder" + call, "}");
            return true;
        }

        return method is { Body: { } body, ParameterList.Parameters: [var builder] } && Append(document, method, body, builder.Identifier.ValueText + call);
    }

    private static MethodDeclarationSyntax? Method(ClassDeclarationSyntax context, string name) =>
        context.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.ValueText == name && method.ParameterList.Parameters.Count == 1);

    private static bool Append(ChangedDocument document, MethodDeclarationSyntax method, BlockSyntax body, string statement)
    {
        var text = document.Tree.GetText();
        var line = Imports.NewLine(text);
        var indent = Layout.IndentOf(text, method);
        if (body.Statements.LastOrDefault() is { } last)
        {
            if (last is ReturnStatementSyntax)
            {
                return false;
            }

            document.Edits.Insert(last.Span.End, $"{line}{indent}    {statement}");
        }
        else
        {
            document.Edits.Replace(body, $"{{{line}{indent}    {statement}{line}{indent}}}");
        }

        return true;
    }

    private static void AtEnd(ChangedDocument document, ClassDeclarationSyntax context, params string[] lines)
    {
        var text = document.Tree.GetText();
        var line = Imports.NewLine(text);
        var indent = Layout.IndentOf(text, context) + "    ";
        var at = context.Members.LastOrDefault()?.Span.End ?? context.OpenBraceToken.Span.End;
        var written = context.Members.Count == 0 ? lines.SkipWhile(part => part.Length == 0) : lines;
        document.Edits.Insert(at, string.Concat(written.Select(part => line + (part.Length == 0 ? "" : indent + part))))
            .Import("Microsoft.EntityFrameworkCore");
    }
}
