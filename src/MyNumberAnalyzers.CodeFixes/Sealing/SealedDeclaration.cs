using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Writes the sealed column, its index, and the two methods by which the entity opens and seals it.</summary>
internal static class SealedDeclaration
{
    /// <summary>What looks at a text, or gives the column room for twelve signs.</summary>
    private static readonly HashSet<string> TextAttributes = ["StringLength", "MaxLength", "MinLength", "Length", "RegularExpression", "Unicode", "DataType", "Required"];

    public static void Write(ChangedDocument document, SealedMember member)
    {
        var node = member.Node;
        var edits = document.Edits.Import(Names.Namespace);
        edits.Replace(node.Type, "SealedMyNumber?");
        foreach (var modifier in node.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword)))
        {
            edits.Delete(modifier.SpanStart, modifier.GetNextToken().SpanStart);
        }

        foreach (var accessor in node.AccessorList!.Accessors.Where(accessor => accessor.IsKind(SyntaxKind.InitAccessorDeclaration)))
        {
            edits.Replace(accessor.Keyword.Span, "set");
        }

        if (node.Initializer is not null)
        {
            edits.Delete(node.AccessorList.Span.End, node.Span.End);
        }

        DropAttributes(edits, node.AttributeLists);
        edits.Insert(Behind(document, node), Members(document, member));
    }

    /// <summary>Behind a comment that ends the member's line.</summary>
    private static int Behind(ChangedDocument document, SyntaxNode node)
    {
        var line = document.Tree.GetText().Lines.GetLineFromPosition(node.Span.End);
        var rest = line.ToString().Substring(node.Span.End - line.Start).Trim();
        return rest.Length == 0 || rest.StartsWith("//", System.StringComparison.Ordinal) ? line.End : node.Span.End;
    }

    private static string Members(ChangedDocument document, SealedMember member)
    {
        var text = document.Tree.GetText();
        var line = Imports.NewLine(text);
        var indent = Layout.IndentOf(text, member.Node);
        var context = $"new MyNumberContext(\"{member.Purpose}\", {member.Key.Name}, \"{member.Owner.Name}.{member.Name}\")";
        var lines = new[]
        {
            "",
            $"public MyNumberIndex? {member.Index} {{ get; set; }}",
            "",
            $"public {Number(document, member)}? {member.Open}(IMyNumberVault vault) =>",
            $"    {member.Name} is {{ }} value ? vault.Open(value, {context}) : null;",
            "",
            $"public void {member.Seal}(IMyNumberVault vault, {Number(document, member)}? number)",
            "{",
            $"    {member.Name} = number is {{ }} value ? vault.Seal(value, {context}) : null;",
            $"    {member.Index} = number is {{ }} known ? vault.Index(known, \"{member.Purpose}\") : null;",
            "}",
        };
        return string.Concat(lines.Select(part => line + (part.Length == 0 ? "" : indent + part)));
    }

    private static string Number(ChangedDocument document, SealedMember member) =>
        document.Model.LookupNamespacesAndTypes(member.Node.SpanStart, name: Names.Number).All(NumberSpots.IsGeneratedType) ? Names.Number : Names.NumberType;

    private static void DropAttributes(Edits edits, SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists.Where(list => list.Attributes.Any(IsOfText)))
        {
            if (list.Attributes.All(IsOfText))
            {
                edits.Delete(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart);
                continue;
            }

            var kept = string.Join(", ", list.Attributes.Where(attribute => !IsOfText(attribute)));
            edits.Replace(TextSpan.FromBounds(list.Attributes[0].SpanStart, list.Attributes.Last().Span.End), kept);
        }
    }

    private static bool IsOfText(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString();
        return TextAttributes.Contains(name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name);
    }
}
