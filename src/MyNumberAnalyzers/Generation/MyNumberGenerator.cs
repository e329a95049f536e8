using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Generation;

/// <summary>Emits the safe type: its core in post-initialisation, the rest by what the project references.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MyNumberGenerator : IIncrementalGenerator
{
    internal const string ReferencesStep = "References";
    internal const string SettingsStep = "Settings";
    internal const string IntegrationsStep = "Integrations";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Other generators (System.Text.Json, logging, mappers) see only what exists before they run.
        context.RegisterPostInitializationOutput(static output =>
        {
            foreach (var template in Template.Core)
            {
                output.AddSource(template.Hint, template.Text);
            }
        });

        var references = context.MetadataReferencesProvider
            .Select(static (reference, cancellation) => References.Of(reference, cancellation))
            .Collect()
            .Select(static (all, _) => References.Union(all))
            .WithTrackingName(ReferencesStep);
        var settings = context.ParseOptionsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => BuildSettings.Of(pair.Left, pair.Right.GlobalOptions))
            .WithTrackingName(SettingsStep);
        var integrations = references
            .Combine(settings)
            .Select(static (pair, _) => Integrations.Choose(pair.Left, pair.Right))
            .WithTrackingName(IntegrationsStep);

        context.RegisterSourceOutput(integrations, static (output, chosen) =>
        {
            foreach (var integration in Integrations.Of(chosen.Bits))
            {
                var template = Template.Referenced(integration.Template, chosen);
                output.AddSource(template.Hint, template.Text);
            }
        });
    }
}
