using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Puts nobody's number in the place of one that may be somebody's; equal literals of a file stay equal.</summary>
internal static class SyntheticNumber
{
    private const string TestData = Names.Namespace + ".MyNumberTestData";

    /// <summary>From the generated test data; null where that is not emitted.</summary>
    public static Edits? FromTestData(FixSite site) =>
        site.Compilation.GetTypesByMetadataName(TestData).Any(type => site.Compilation.IsSymbolAccessibleWithin(type, site.Compilation.Assembly)) ? Replaced(site, byCall: true) : null;

    /// <summary>A synthetic literal, where a constant is wanted or the test data is not emitted.</summary>
    public static Edits? AsLiteral(FixSite site) => Replaced(site, byCall: false);

    /// <summary>From the configuration, which user secrets fill on a developer's machine.</summary>
    public static Edits? FromConfiguration(FixSite site)
    {
        if (Literal(site) is not { } literal || !literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            return null;
        }

        if (Configuration(site, literal) is not { } configuration)
        {
            return null;
        }

        var key = FreeKey(site);
        return site.Root.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(other => other == literal || Equals(other.Token.Value, literal.Token.Value) && Configuration(site, other) == configuration)
            .Aggregate(new Edits(), (edits, same) => edits.Replace(same, $"{configuration}[\"{key}\"]!"));
    }

    /// <summary>How a configuration is called where the literal stands.</summary>
    private static string? Configuration(FixSite site, LiteralExpressionSyntax literal) => site.Model.LookupSymbols(literal.SpanStart)
        .Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol && Declaration.DeclaredType(symbol) is { } type
            && (type.Name is "IConfiguration" || type.AllInterfaces.Any(face => face.Name == "IConfiguration")))
        .Select(symbol => symbol.Name)
        .FirstOrDefault();

    /// <summary>Another number is another secret.</summary>
    private static string FreeKey(FixSite site)
    {
        var text = site.Text.ToString();
        var key = "MyNumber:Sample";
        for (var count = 2; text.Contains($"\"{key}\""); count++)
        {
            key = "MyNumber:Sample" + count.ToString(CultureInfo.InvariantCulture);
        }

        return key;
    }

    private static Edits? Replaced(FixSite site, bool byCall)
    {
        if (Literal(site) is not { } literal)
        {
            return null;
        }

        var seed = FreeSeed(site);
        var edits = new Edits();
        var equal = site.Root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(other => Equals(other.Token.Value, literal.Token.Value));
        foreach (var same in equal)
        {
            if (byCall)
            {
                Call(site, edits, same, seed);
            }
            else
            {
                edits.Replace(same, Text(same, SyntheticDigits.Of(seed)));
            }
        }

        return edits;
    }

    private static void Call(FixSite site, Edits edits, LiteralExpressionSyntax literal, int seed)
    {
        edits.Import(Names.Namespace);
        var call = literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } parse } invocation }
            && NumberSpots.IsGeneratedNumber(site.SymbolOf(parse)?.ContainingType) ? invocation : null;
        if (call is not null)
        {
            edits.Replace(call, $"MyNumberTestData.Number({seed})");
        }
        else if (literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            edits.Replace(literal, $"MyNumberTestData.Text({seed})");
        }
        else
        {
            edits.Replace(literal, Text(literal, SyntheticDigits.Of(seed)));
        }
    }

    private static LiteralExpressionSyntax? Literal(FixSite site)
    {
        var literal = site.Node as LiteralExpressionSyntax ?? site.Node.DescendantNodes().OfType<LiteralExpressionSyntax>().FirstOrDefault(IsNumber);
        return literal is not null && IsNumber(literal) ? literal : null;
    }

    private static bool IsNumber(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        string text => CheckDigit.Digits(text) is { } digits && CheckDigit.IsNumber(digits),
        long or ulong => CheckDigit.IsNumber(string.Format(CultureInfo.InvariantCulture, "{0:000000000000}", literal.Token.Value)),
        _ => false,
    };

    /// <summary>The literal with other digits: its quotes, groups and suffix stay, unless its digits are written as escapes.</summary>
    private static string Text(LiteralExpressionSyntax literal, string digits) =>
        literal.Token.Text is var text && text.Count(sign => sign is >= '0' and <= '9' or >= '\uFF10' and <= '\uFF19') == digits.Length ? SyntheticDigits.Like(text, digits) : "\"" + digits + "\"";

    private static int FreeSeed(FixSite site)
    {
        var text = site.Text.ToString();
        var seed = 1;
        while (text.Contains($"MyNumberTestData.Text({seed})") || text.Contains($"MyNumberTestData.Number({seed})") || text.Contains(SyntheticDigits.Of(seed)))
        {
            seed++;
        }

        return seed;
    }
}
