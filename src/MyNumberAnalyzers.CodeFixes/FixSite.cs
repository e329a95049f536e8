using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>The place of one diagnostic, with what the offers ask of it.</summary>
internal sealed class FixSite
{
    private SourceLexicon? _lexicon;

    private FixSite(Document document, SyntaxNode root, SemanticModel model, SourceText text, Diagnostic diagnostic, SyntaxNode node, CancellationToken cancellation)
    {
        Document = document;
        Root = root;
        Model = model;
        Text = text;
        Diagnostic = diagnostic;
        Node = node;
        Cancellation = cancellation;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public SourceText Text { get; }

    public Diagnostic Diagnostic { get; }

    /// <summary>The innermost node that covers the diagnostic's span.</summary>
    public SyntaxNode Node { get; }

    public CancellationToken Cancellation { get; }

    public TextSpan Span => Diagnostic.Location.SourceSpan;

    public Compilation Compilation => Model.Compilation;

    public SourceLexicon Lexicon => _lexicon ??= new SourceLexicon(
        Compilation,
        tree => Options.Of(Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider, tree));

    /// <summary>The generated type, when this project sees it.</summary>
    public INamedTypeSymbol? NumberType => Compilation.GetTypeByMetadataName(Names.NumberType);

    /// <summary>The expression the diagnostic speaks of: the outermost one with its span.</summary>
    public ExpressionSyntax? Expression
    {
        get
        {
            var expression = Node as ExpressionSyntax ?? (Node as ArgumentSyntax)?.Expression ?? (Node as InterpolationSyntax)?.Expression;
            while (expression?.Parent is ExpressionSyntax parent && parent.Span == expression.Span)
            {
                expression = parent;
            }

            return expression;
        }
    }

    public static async Task<FixSite?> At(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var span = diagnostic.Location.SourceSpan;
        if (root is null || model is null || !root.FullSpan.Contains(span))
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return new FixSite(document, root, model, text, diagnostic, root.FindNode(span, getInnermostNodeForTie: true), cancellation);
    }

    /// <summary>Where the number comes from, as far as the diagnostic says so and it lies in this file.</summary>
    public IEnumerable<ExpressionSyntax> SourcesInFile() => Diagnostic.AdditionalLocations
        .Where(location => location.SourceTree?.FilePath == Root.SyntaxTree.FilePath && Root.FullSpan.Contains(location.SourceSpan))
        .Select(location => Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true))
        .Select(node => node as ExpressionSyntax ?? (node as ArgumentSyntax)?.Expression)
        .OfType<ExpressionSyntax>();

    public ISymbol? SymbolOf(SyntaxNode node) => Model.GetSymbolInfo(node, Cancellation).Symbol;

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression, Cancellation).Type;

    public bool IsSource(ISymbol? symbol) => symbol is not null && Lexicon.OfSymbol(symbol, Cancellation).IsSource;

    public LanguageVersion Language => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;
}
