using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers;

/// <summary>The one analyzer. It asks the gate first and registers nothing in a compilation without numbers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MyNumberAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => AllRules.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Razor and other generators emit the code that writes pages: it must be seen.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        CheckUserCatalogue(context);
        var userRows = UserCatalogue.Rows(context.Options.AdditionalFiles, context.CancellationToken);
        var world = new World(context.Compilation, context.Options, new Catalogue.Catalogue(userRows));
        if (context.Options.AdditionalFiles.Any(file => NumberInFile.Reads(file.Path)))
        {
            context.RegisterAdditionalFileAction(file => NumberInFile.Scan(file.AdditionalFile, world, file.ReportDiagnostic, file.CancellationToken));
        }

        context.RegisterSemanticModelAction(file =>
        {
            if (file.SemanticModel.SyntaxTree.FilePath.Contains(typeof(Generation.MyNumberGenerator).FullName))
            {
                return;
            }

            var scope = new FileScope(world, file.SemanticModel, file.ReportDiagnostic, file.CancellationToken);
            foreach (var rule in AllRules.Files)
            {
                rule.Check(scope);
            }
        });
    }

    private static void CheckUserCatalogue(CompilationStartAnalysisContext context)
    {
        if (context.Options.AdditionalFiles.Any(UserCatalogue.IsOne))
        {
            context.RegisterAdditionalFileAction(file =>
            {
                BadCatalogueRow.Check(file.AdditionalFile, file.ReportDiagnostic, file.CancellationToken);
                UnknownSymbol.Check(file.AdditionalFile, file.Compilation, file.ReportDiagnostic, file.CancellationToken);
            });
        }
    }
}
