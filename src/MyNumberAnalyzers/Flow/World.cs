using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>All that one compilation's analysis shares. Holds symbols, so it dies with the compilation.</summary>
internal sealed class World
{
    public World(Compilation compilation, AnalyzerOptions options, Catalogue.Catalogue catalogue)
    {
        Compilation = compilation;
        AnalyzerOptions = options;
        Catalogue = catalogue;
        Lexicon = new SourceLexicon(compilation, OptionsOf);
        Graph = new ObjectGraph(Lexicon);
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions AnalyzerOptions { get; }

    public Catalogue.Catalogue Catalogue { get; }

    public SourceLexicon Lexicon { get; }

    public ObjectGraph Graph { get; }

    public Options OptionsOf(SyntaxTree? tree) => Options.Of(AnalyzerOptions.AnalyzerConfigOptionsProvider, tree);
}
