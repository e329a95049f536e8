using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Takes a number out of what a type prints by its own text: a debugger display, an anonymous member, an own <c>ToString</c>.</summary>
internal static class TextWithoutNumber
{
    public static Edits? For(FixSite site) => Display(site) ?? Anonymous(site) ?? Own(site);

    private static Edits? Display(FixSite site)
    {
        var attributes = site.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } own ? [own]
            : site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists.SelectMany(list => list.Attributes).ToArray() ?? [];
        var literal = attributes.Where(attribute => attribute.Name.ToString().Contains("DebuggerDisplay"))
            .SelectMany(attribute => attribute.DescendantNodes().OfType<LiteralExpressionSyntax>())
            .FirstOrDefault(text => text.IsPlainText());
        var type = site.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? literal?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (literal is null || type is null || site.Model.GetDeclaredSymbol(type, site.Cancellation) is not INamedTypeSymbol symbol)
        {
            return null;
        }

        var (start, text) = literal.Written();
        var hole = System.Text.RegularExpressions.Regex.Matches(text, @"\{(?<name>[\p{L}_][\p{L}_0-9]*)[^{}]*\}").Cast<System.Text.RegularExpressions.Match>()
            .FirstOrDefault(match => symbol.GetMembers(match.Groups["name"].Value).Any(site.IsSource));
        if (hole is null)
        {
            return null;
        }

        var before = text.Substring(0, hole.Index);
        var after = text.Substring(hole.Index + hole.Length);
        var from = before.LastIndexOf('}') + 1;
        var to = after.IndexOf('{') is var next && next < 0 ? after.Length : next;
        var cut = HoleText.Around(before.Substring(from), after.Substring(0, to), from == 0, to == after.Length);
        var left = text.Remove(hole.Index - cut.Before, hole.Length + cut.Before + cut.After);
        return left.Any(char.IsLetterOrDigit)
            ? new Edits().Delete(start + hole.Index - cut.Before, start + hole.Index + hole.Length + cut.After)
            : new Edits().Replace(hole.Index + start is var at ? new Microsoft.CodeAnalysis.Text.TextSpan(at, hole.Length) : default, Names.Mask);
    }

    private static Edits? Anonymous(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AnonymousObjectMemberDeclaratorSyntax>() is not { Parent: AnonymousObjectCreationExpressionSyntax { Initializers: { Count: > 1 } members } } member)
        {
            return null;
        }

        var index = members.IndexOf(member);
        return index > 0
            ? new Edits().Delete(members.GetSeparator(index - 1).SpanStart, member.Span.End)
            : new Edits().Delete(member.SpanStart, members[1].SpanStart);
    }

    /// <summary>The hole or operand of an own <c>ToString</c>, wherever in it the diagnostic stands.</summary>
    private static Edits? Own(FixSite site) =>
        site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "ToString" or "PrintMembers" } || site.Expression is not null
            ? ArgumentRemoval.For(site) ?? MaskedValue.For(site)
            : null;
}
