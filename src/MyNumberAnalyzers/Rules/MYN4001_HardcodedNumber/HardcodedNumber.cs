using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is written in the source: a literal with the right check digit and a name, key, label or typed target beside it.</summary>
internal sealed class HardcodedNumber : FileRule
{
    public const string Id = "MYN4001";

    private const int ShortestText = 12;

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number written in source code", "ソースコードに個人番号が書かれています"),
        messageFormat: new Bilingual("A literal beside '{0}' has the twelve digits of a My Number; take it from outside, or from MyNumberTestData in a test", "'{0}' のリテラルに個人番号（12 桁）が書かれています。外部から受け取るか、テストでは MyNumberTestData を使ってください"),
        category: "MyNumberFile",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Source code is copied into repositories, packages and program files, and a number in it belongs to a person in one case of ten even when it was made up. Ask MyNumberTestData for a synthetic one.",
            "ソースコードはリポジトリやパッケージ、実行ファイルに複製されます。思いつきの番号でも、検査用数字が合えば実在する番号かもしれません。試験には MyNumberTestData の合成番号を使ってください。"),
        helpLinkUri: Page("MYN4001_HardcodedNumber"),
        customTags: new[] { "CWE-312" });

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        var text = file.World.Compilation.GetSpecialType(SpecialType.System_String);
        var evidence = new LiteralEvidence(file, new NumberLabels(file.World.Lexicon, text, file.Tree));
        foreach (var node in file.Nodes)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            var token = TokenOf(node);
            switch (token.Kind())
            {
                case SyntaxKind.NumericLiteralToken:
                    CheckNumeric(file, token, evidence);
                    break;
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken
                    or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                    or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
                    when token.Span.Length >= ShortestText:
                    CheckText(file, token, evidence);
                    break;
                case SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken:
                    CheckDigits(file, token, evidence);
                    break;
            }
        }
    }

    /// <summary>The literal of a node, or the token that opens its list of values.</summary>
    private static SyntaxToken TokenOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token,
        InterpolatedStringTextSyntax part => part.TextToken,
        InterpolationFormatClauseSyntax format => format.FormatStringToken,
        InitializerExpressionSyntax initializer => initializer.OpenBraceToken,
        CollectionExpressionSyntax collection => collection.OpenBracketToken,
        _ => default,
    };

    private static void CheckText(FileScope file, SyntaxToken token, LiteralEvidence evidence)
    {
        var raw = token.Text;
        NumberContext? context = null;
        for (var match = Next(raw, 0); match is { } found; match = Next(raw, found.End))
        {
            context ??= Context(raw, evidence.Labels);
            if ((WholeOf(raw, found) ? evidence.Of(token, found) : null) is { } name)
            {
                Report(file, token.SpanStart + found.Start, found.Length, name);
            }
            else if (context.LabelOf(found) is { } label)
            {
                Report(file, token.SpanStart + found.Start, found.Length, label);
            }
        }
    }

    /// <summary>The text as it reads where it is used, each character at its place: without the quotes in front, with the line ends that are escaped.</summary>
    private static NumberContext Context(string raw, NumberLabels labels)
    {
        var content = raw.TrimStart('@', '$', '"');
        var read = new string(' ', raw.Length - content.Length) + content.Replace("\\r\\n", "   \n").Replace("\\n", " \n").Replace("\\t", " \t");
        return new NumberContext(new TextReach(SourceText.From(read)), TextFormats.OfLiteral(read), labels);
    }

    private static NumberMatch? Next(string text, int from) => NumberScanner.Next(System.MemoryExtensions.AsSpan(text), from);

    /// <summary>Whether the literal is the number and nothing else: only then does the target's name speak of it.</summary>
    private static bool WholeOf(string raw, NumberMatch match) =>
        raw.Substring(0, match.Start).All(c => !char.IsLetterOrDigit(c) || c is 'u' or '8')
        && raw.Substring(match.End).All(c => !char.IsLetterOrDigit(c) || c is 'u' or '8' or 'n' or 'r');

    private static void CheckNumeric(FileScope file, SyntaxToken token, LiteralEvidence evidence)
    {
        var value = token.Value switch
        {
            long number when number > 0 => (ulong)number,
            ulong number => number,
            int number when number > 0 => (ulong)number,
            uint number => number,
            decimal number when number is > 0 and < 1_000_000_000_000m && number == decimal.Truncate(number) => (ulong)number,
            _ => 0UL,
        };

        // A number of fewer digits has lost its leading zeros; two of them is as far as chance allows.
        if (value >= 1_000_000_000 && NumberScanner.HasCheckDigit(value) && !NumberScanner.IsSynthetic(value)
            && evidence.Of(token, new NumberMatch(0, token.Span.Length, value)) is { } name)
        {
            Report(file, token.SpanStart, token.Span.Length, name);
        }
    }

    /// <summary>Twelve digits or characters one by one, in an array or a collection expression.</summary>
    private static void CheckDigits(FileScope file, SyntaxToken open, LiteralEvidence evidence)
    {
        var elements = open.Parent switch
        {
            InitializerExpressionSyntax { Expressions.Count: 12 } initializer when initializer.OpenBraceToken == open => initializer.Expressions.ToArray(),
            CollectionExpressionSyntax { Elements.Count: 12 } collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression).ToArray(),
            _ => null,
        };
        if (elements is not { Length: 12 })
        {
            return;
        }

        ulong value = 0;
        foreach (var element in elements)
        {
            var digit = (element as LiteralExpressionSyntax)?.Token.Value switch
            {
                int number => number,
                char c => NumberScanner.Digit(c),
                _ => -1,
            };
            if (digit is < 0 or > 9)
            {
                return;
            }

            value = (value * 10) + (ulong)digit;
        }

        if (NumberScanner.HasCheckDigit(value) && !NumberScanner.IsSynthetic(value) && evidence.OfExpression((ExpressionSyntax)open.Parent!, false) is { } name)
        {
            Report(file, open.Parent!.SpanStart, open.Parent.Span.Length, name);
        }
    }

    private static void Report(FileScope file, int start, int length, string name) =>
        file.Report(Rule, Location.Create(file.Tree, new TextSpan(start, length)), name);
}
