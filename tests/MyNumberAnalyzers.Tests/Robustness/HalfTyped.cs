using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MyNumberAnalyzers.Tests.CaseSetTests;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>Code as it stands while somebody types: cut off, a word missing, words out of place, strange literals. Same seed, same texts.</summary>
internal static class HalfTyped
{
    private const string Words = "( ) { } [ ] < > ; , . => ?? ?. $\" \" ' = == ! + @ : :: .. 0 null new this base await yield return if else switch case var ref out in is as async static partial record class struct interface where myNumber 個人番号 \0 \\ # /* */ // \"\"\"";

    private static readonly string[] Literals =
    [
        "\"123456789018\"", "\"\"", "\"１２３４５６７８９０１８\"", "123456789018L", "123456789018m", "0x1CBE991A1A", "\"\\uD800\"", "$\"{\"", "$\"{{{myNumber,10:x}}}\"", "\"\"\"マイナンバー: 123456789018\"\"\"",
        "'\\uDFFF'", "1e400", "0b", "\"a\"u8", "$$\"\"\"{{x}}\"\"\"", "@\"\"\"\"", "\"\\x\"", "99999999999999999999999", "default", "\"個人番号=\"", "\"SELECT * FROM T WHERE MyNumber = '{0}'\"", "\"\\0\\0\"", "\"https://x/?mynumber=\"",
    ];

    /// <summary>Files of the case set, one project of one file each.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Case.All.SelectMany(one => one.Files).Select(file => file.Text)];

    /// <summary>One prefix for each of the tokens chosen, cut within the word, where completion asks.</summary>
    public static IEnumerable<string> Prefixes(string text, int step) =>
        Tokens(text).Where((_, index) => index % step == 0).Select(token => text[..Math.Min(text.Length, token.SpanStart + ((token.Span.Length + 1) / 2))]);

    /// <summary>Every prefix that is not the one before it but for white space or a comment: those have the same tokens.</summary>
    public static IEnumerable<string> EveryPrefix(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var directives = root.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.FullSpan);
        return root.DescendantTokens().Select(token => token.Span).Concat(directives)
            .SelectMany(span => Enumerable.Range(span.Start + 1, span.Length))
            .Distinct().Order().Select(length => text[..length]);
    }

    public static IEnumerable<string> Deletions(string text, int step) =>
        Tokens(text).Where((_, index) => index % step == 0).Select(token => text.Remove(token.SpanStart, token.Span.Length));

    public static IEnumerable<string> TokenMutants(int count, int seed) => Mutants(count, seed, _ => true, (tokens, random) =>
        random.Next(3) == 0 ? Words.Split(' ')[random.Next(Words.Split(' ').Length)] : tokens[random.Next(tokens.Length)].Text);

    public static IEnumerable<string> LiteralMutants(int count, int seed) => Mutants(
        count,
        seed,
        token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.NumericLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.NullKeyword or SyntaxKind.TrueKeyword,
        (_, random) => Literals[random.Next(Literals.Length)]);

    private static IEnumerable<SyntaxToken> Tokens(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0);

    private static IEnumerable<string> Mutants(int count, int seed, Func<SyntaxToken, bool> wanted, Func<SyntaxToken[], Random, string> replacement)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = Files[random.Next(Files.Count)];
            var tokens = Tokens(text).Where(wanted).ToArray();
            if (tokens.Length == 0)
            {
                continue;
            }

            var result = new StringBuilder(text);
            foreach (var token in Enumerable.Range(0, random.Next(1, 4)).Select(_ => tokens[random.Next(tokens.Length)]).DistinctBy(token => token.SpanStart).OrderByDescending(token => token.SpanStart))
            {
                result.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, string.Create(CultureInfo.InvariantCulture, $" {replacement(tokens, random)} "));
            }

            yield return result.ToString();
        }
    }
}
