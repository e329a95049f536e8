using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>Says in which shapes of C# a marked place stands.</summary>
internal static class FixShapes
{
    public static IEnumerable<string> Of(string before, OutputKind kind)
    {
        var root = CSharpSyntaxTree.ParseText(Plain(before, out var caret)).GetRoot();
        var node = root.FindToken(Math.Min(caret, Math.Max(0, root.FullSpan.End - 1))).Parent!;
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault(candidate => candidate is not BaseTypeDeclarationSyntax);
        var statement = node.FirstAncestorOrSelf<StatementSyntax>(candidate => candidate is not BlockSyntax);

        // What is declared is followed through the file; what leaks is mended where it stands.
        SyntaxNode scope = member is BaseMethodDeclarationSyntax or GlobalStatementSyntax or BasePropertyDeclarationSyntax && statement is not null
            || member is BaseMethodDeclarationSyntax { ParameterList.Span: var head } && !head.Contains(caret) ? member : root;
        var shapes = new (string Name, bool Holds)[]
        {
            ("comments", scope.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))),
            ("many lines", scope.DescendantNodes().Any(part => part is BaseArgumentListSyntax or ParameterListSyntax or InitializerExpressionSyntax or AttributeListSyntax or MemberAccessExpressionSyntax or BinaryExpressionSyntax && part.GetLocation().GetLineSpan() is var lines && lines.StartLinePosition.Line < lines.EndLinePosition.Line && part.Span.Length < 400)),
            ("named arguments", scope.DescendantNodes().Any(part => part is NameColonSyntax { Parent: ArgumentSyntax or AttributeArgumentSyntax } or NameEqualsSyntax { Parent: AttributeArgumentSyntax })),
            ("interpolation", scope.DescendantNodes().Any(part => part is InterpolatedStringExpressionSyntax)),
            ("expression body", scope.DescendantNodesAndSelf().Any(part => part is ArrowExpressionClauseSyntax)),
            ("top-level statements", kind == OutputKind.ConsoleApplication || root.ChildNodes().Any(part => part is GlobalStatementSyntax)),
            ("lambda", scope.DescendantNodes().Any(part => part is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)),
            ("conditional access", scope.DescendantNodes().Any(part => part is ConditionalAccessExpressionSyntax)),
        };
        return shapes.Where(shape => shape.Holds).Select(shape => shape.Name);
    }

    private static string Plain(string text, out int caret)
    {
        var open = text.IndexOf("{|MYN", StringComparison.Ordinal);
        caret = open < 0 ? 0 : open;
        return System.Text.RegularExpressions.Regex.Replace(text, @"\{\|MYN\d{4}:|\|\}", "");
    }
}
