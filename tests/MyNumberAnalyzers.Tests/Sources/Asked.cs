using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Tests.Sources;

/// <summary>Asks the lexicon about one symbol of one small file.</summary>
internal static class Asked
{
    private static readonly CSharpCompilation Empty = Harness.Compile([("Empty.cs", "")]);
    private static readonly string[] TypeWords = ["class ", "record ", "struct ", "interface ", "enum ", "namespace ", "using ", "public class ", "abstract class ", "sealed ", "static class ", "//", "[", "partial "];

    /// <summary>
    /// The symbol whose name stands between § marks, else the first member of <c>class Holder { code }</c>.
    /// Text that begins with a type, namespace, using or comment is a whole file.
    /// </summary>
    public static Evidence About(string code, Options? options = null, string generic = "")
    {
        var whole = Array.Exists(TypeWords, word => code.StartsWith(word, StringComparison.Ordinal));
        var text = whole ? code : $"class Holder{generic} {{ {code}{(code.EndsWith('}') || code.EndsWith(';') ? "" : ";")} }}";
        var start = text.IndexOf('§');
        var compilation = With(text.Replace("§", ""), out var tree);
        var model = compilation.GetSemanticModel(tree);
        var lexicon = new SourceLexicon(compilation, _ => options ?? Options.Default);
        var symbol = start >= 0
            ? Declared(model, tree.GetRoot().FindToken(start).Parent!)
            : Declared(model, First(tree.GetRoot()));
        return lexicon.OfSymbol(symbol, default);
    }

    /// <summary>The last member access of the text, as <c>receiver.Member</c>.</summary>
    public static Evidence AboutMember(string text, Options? options = null)
    {
        var compilation = With(text, out var tree);
        var model = compilation.GetSemanticModel(tree);
        var access = tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Last();
        return new SourceLexicon(compilation, _ => options ?? Options.Default).OfMember(model.GetSymbolInfo(access).Symbol!, model.GetSymbolInfo(access.Expression).Symbol, default);
    }

    public static Evidence AboutKey(string key, string type = "object", string around = "")
    {
        var compilation = With($"{around}\nclass KeyHolder {{ {type} field; }}", out var tree);
        var model = compilation.GetSemanticModel(tree);
        var field = (IFieldSymbol)Declared(model, tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Last());
        return new SourceLexicon(compilation, _ => Options.Default).OfKey(key, field.Type, tree);
    }

    /// <summary>A key of the indexer of the one class of the text.</summary>
    public static Evidence AboutKeyOf(string owner, string key)
    {
        var compilation = With(owner, out var tree);
        var model = compilation.GetSemanticModel(tree);
        var indexer = (IPropertySymbol)Declared(model, tree.GetRoot().DescendantNodes().OfType<IndexerDeclarationSyntax>().Single());
        return new SourceLexicon(compilation, _ => Options.Default).OfKey(key, indexer.Type, tree, indexer);
    }

    /// <summary>A key asked of the last field of the text by its last method, as <c>_receiver.Getter("key")</c>.</summary>
    public static Evidence AboutKeyAt(string text, string key)
    {
        var compilation = With(text, out var tree);
        var model = compilation.GetSemanticModel(tree);
        var getter = (IMethodSymbol)Declared(model, tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last());
        var receiver = Declared(model, tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Last());
        return new SourceLexicon(compilation, _ => Options.Default).OfKey(key, getter.ReturnType, tree, getter, receiver);
    }

    /// <summary>The label before a hole that a local, field or parameter of the given declaration fills.</summary>
    public static Evidence AboutLabel(string before, string hole = "string id", string around = "", string after = "")
    {
        var compilation = With($"{around}\nclass LabelHolder {{ {hole}; }}", out var tree);
        var model = compilation.GetSemanticModel(tree);
        var symbol = Declared(model, First(tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Last()));
        var type = symbol switch
        {
            IFieldSymbol field => field.Type,
            IMethodSymbol method => method.ReturnType,
            _ => ((IPropertySymbol)symbol).Type,
        };
        return new SourceLexicon(compilation, _ => Options.Default).OfLabel(before, symbol, type, tree, after);
    }

    /// <summary>The label before a hole that a call fills.</summary>
    public static Evidence AboutLabelOfCall(string before, string call)
    {
        var compilation = With($"using System; class LabelHolder {{ string M() => {call}; }}", out var tree);
        var method = (IMethodSymbol)compilation.GetSemanticModel(tree).GetSymbolInfo(tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().First()).Symbol!;
        return new SourceLexicon(compilation, _ => Options.Default).OfLabel(before, method, method.ReturnType, tree, "");
    }

    /// <summary>The name in messages of the symbol between § marks.</summary>
    public static string DisplayOf(string text)
    {
        var compilation = With(text.Replace("§", ""), out var tree);
        return SourceLexicon.Display(Declared(compilation.GetSemanticModel(tree), tree.GetRoot().FindToken(text.IndexOf('§')).Parent!));
    }

    public static CSharpCompilation With(string text, out SyntaxTree tree)
    {
        tree = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)Empty.SyntaxTrees.First().Options, "Asked.cs");
        return Empty.AddSyntaxTrees(tree);
    }

    private static SyntaxNode First(SyntaxNode root) => root.DescendantNodes().First(node =>
        node is VariableDeclaratorSyntax or PropertyDeclarationSyntax or MethodDeclarationSyntax
        || node is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax });

    private static ISymbol Declared(SemanticModel model, SyntaxNode node)
    {
        for (var at = node; at is not null; at = at.Parent!)
        {
            if (model.GetDeclaredSymbol(at) is { } symbol)
            {
                return symbol;
            }
        }

        throw new InvalidOperationException("Nothing is declared at " + node);
    }
}
