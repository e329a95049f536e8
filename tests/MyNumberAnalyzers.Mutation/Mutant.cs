using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.Mutation;

/// <summary>One small change of the code under test.</summary>
/// <param name="Id">The number that switches it on.</param>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Span">Place in the original text; together with <paramref name="After"/> its identity.</param>
/// <param name="Before">The code as it is.</param>
/// <param name="After">The code as the mutant has it.</param>
internal sealed record Mutant(int Id, string File, int Line, TextSpan Span, string Before, string After)
{
    public string Key => $"{File}|{Span.Start}|{Span.Length}|{After}";

    public override string ToString() => $"{Path.GetFileName(File)}({Line}): {Short(Before)} -> {Short(After)}";

    private static string Short(string text)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return flat.Length <= 90 ? flat : flat[..89] + "…";
    }
}
