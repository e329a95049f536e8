using System;
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
        var files = context.Options.AdditionalFiles.Any(file => NumberInFile.Reads(file.Path));
        var triggers = Triggers.Of(context.Compilation, context.Options);
        var isOpen = Gate.IsOpen(context.Compilation, triggers, context.CancellationToken);
        if (!files && !isOpen)
        {
            return;
        }

        var userRows = UserCatalogue.Rows(context.Options.AdditionalFiles, context.CancellationToken);
        var world = new World(context.Compilation, context.Options, triggers, new Catalogue.Catalogue(userRows), context.CancellationToken);
        var baseline = Baseline.Read(context.Options, context.CancellationToken);
        if (files)
        {
            context.RegisterAdditionalFileAction(file => NumberInFile.Scan(file.AdditionalFile, world, Unless(baseline, file.ReportDiagnostic), file.CancellationToken));
        }

        if (isOpen)
        {
            context.RegisterSemanticModelAction(file => new LiveTier(world).Analyze(file, Unless(baseline, file.ReportDiagnostic)));
        }

        context.RegisterCompilationEndAction(end => End(end, world, baseline, isOpen));
    }

    private static void End(CompilationAnalysisContext end, World world, Baseline baseline, bool isOpen)
    {
        if (isOpen)
        {
            BadOption.Report(end.Options, end.Compilation, end.ReportDiagnostic);
            new DeepTier(world).Analyze(Unless(baseline, end.ReportDiagnostic), end.CancellationToken);
        }

        foreach (var entry in baseline.Stale())
        {
            UnknownSymbol.ReportStale(entry.Text, entry.Location, end.ReportDiagnostic);
        }
    }

    /// <summary>Findings of an old code base that its baseline lists stay silent.</summary>
    private static Action<Diagnostic> Unless(Baseline baseline, Action<Diagnostic> report) => baseline.IsEmpty
        ? report
        : finding =>
        {
            if (!baseline.Covers(finding))
            {
                report(baseline.Describe(finding));
            }
        };

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
