namespace MyNumberAnalyzers.Mutation;

/// <summary>A part of the product with the tests that answer for it.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Project">The project to mutate.</param>
/// <param name="Assembly">Its assembly.</param>
/// <param name="Mutated">Its mutated files.</param>
/// <param name="Tests">The test project.</param>
/// <param name="Classes">The test classes that are asked.</param>
/// <param name="Sample">How many mutants are tried; 0 is all.</param>
internal sealed record Area(string Name, string Project, string Assembly, string Mutated, string Tests, string Classes, string Sample)
{
    private const string Compiler = "src/MyNumberAnalyzers/MyNumberAnalyzers.csproj";
    private const string Types = "tests/MyNumberAnalyzers.TypeTests/MyNumberAnalyzers.TypeTests.csproj";

    public static IReadOnlyList<Area> All { get; } =
    [
        // The templates are text to the product; the type tests hold what the generator made of them as code.
        new("number", Types, "MyNumberAnalyzers.TypeTests", @"/generated/.*/MyNumber(\.Digits|\.Digits\.Words|\.Reveal|\.Shroud|Error)?\.g\.cs$", "MyNumberAnalyzers.TypeTests", @"\.(VectorTests|PropertyTests|CharacterReaderTests|ReadingTests|FirstUseTests|UseRecordTests|Storage\.TextTests)$", "0"),
        new("envelope", Types, "MyNumberAnalyzers.TypeTests", @"/generated/.*Storage\.(StorageText|SealedMyNumber|KeyRing|KeyText|KeyCheck|MyNumberIndex|MyNumberKeys)\.g\.cs$", "MyNumberAnalyzers.TypeTests", @"\.Storage\.(VaultTests|VectorFileTests|KeyTests|FaultTests|EventTests|TextTests|ValueTests|ConcurrencyTests)$", "0"),
        new("lexicon", Compiler, "MyNumberAnalyzers", @"/Sources/(SourceLexicon[^/]*|NameReader|Words|Phrase|Vocabulary|CheckDigit|TextShape)\.cs$", "MyNumberAnalyzers.Tests", @"\.Tests\.(Sources\.|Rules\.(HardcodedNumber|RawDeclaration)Tests)", "0"),
        new("rows", Compiler, "MyNumberAnalyzers", @"/Catalogue/(RowReader|RowCursor|Row|RowMatcher|RowIndex)\.cs$", "MyNumberAnalyzers.Tests", @"\.Tests\.Catalogue\.(Row|Catalogue|User|Marked)", "0"),
        new("flow", Compiler, "MyNumberAnalyzers", @"/Flow/[^/]*\.cs$", "MyNumberAnalyzers.Tests", @"\.Tests\.(Flow\.|CaseSetTests\.|Rules\.LibraryCases$|Workspace\.(Edit|LiveTier))", "200"),
        new("rules", Compiler, "MyNumberAnalyzers", @"/Rules/.*\.cs$", "MyNumberAnalyzers.Tests", @"\.Tests\.(Rules\.\w+|House\.PageLaws)$", "200"),
    ];
}
