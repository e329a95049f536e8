using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Rules;

/// <summary>The list of all rules, by hand; a house test compares it with the folders.</summary>
internal static class AllRules
{
    public static readonly ImmutableArray<LeakRule> Leaks = ImmutableArray.Create<LeakRule>(
        new LogLeak(),
        new ExceptionLeak(),
        new TelemetryLeak(),
        new SerializationLeak(),
        new FileLeak(),
        new DatabaseLeak(),
        new SqlTextLeak(),
        new StateLeak(),
        new UrlLeak(),
        new TransmissionLeak(),
        new ResponseLeak(),
        new WeakProtection());

    /// <summary>In the order they run: the more specific rule claims a declaration first.</summary>
    public static readonly ImmutableArray<FileRule> Files = ImmutableArray.Create<FileRule>(
        new BoundFromUrl(),
        new UnprotectedColumn(),
        new LossyCarrier(),
        new PrintedByType(),
        new RawDeclaration(),
        new LeakySetting(),
        new ShapeOnlyValidation(),
        new SharedCipher(),
        new UninitializedNumber(),
        new MaskUsedAsValue(),
        new RevealEscapes(),
        new LostByMapper(),
        new DuplicateType(),
        new UnsupportedSealedOperation(),
        new HardcodedNumber(),
        new NumberInFile(),
        new Inventory());

    /// <summary>Rules about our own configuration; they look at AdditionalFiles and options, not at code.</summary>
    public static readonly ImmutableArray<Rule> Configuration = ImmutableArray.Create<Rule>(
        new BadCatalogueRow(),
        new UnknownSymbol(),
        new BadOption(),
        new AnalysisCapped());

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        Leaks.Cast<Rule>().Concat(Files).Concat(Configuration).SelectMany(rule => rule.Descriptors).ToImmutableArray();

    public static LeakRule? For(SinkKind kind) => Leaks.FirstOrDefault(rule => rule.Kind == kind);
}
