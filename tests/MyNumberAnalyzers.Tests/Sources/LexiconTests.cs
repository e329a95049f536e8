using MyNumberAnalyzers.Sources;
using Xunit;

namespace MyNumberAnalyzers.Tests.Sources;

/// <summary>The table: what each name, key, label and context is taken for.</summary>
public class LexiconTests
{
    [Theory]
    [MemberData(nameof(LexiconTable.Symbols), MemberType = typeof(LexiconTable))]
    public void A_declaration_gets_its_tier(string group, string tier, string code) =>
        Assert.Equal((group, code, tier), (group, code, Text(Asked.About(code))));

    [Theory]
    [MemberData(nameof(LexiconTable.Keys), MemberType = typeof(LexiconTable))]
    public void A_key_gets_its_tier(string group, string tier, string key, string type, string around) =>
        Assert.Equal((group, key, tier), (group, key, Text(Asked.AboutKey(key, type, around))));

    [Theory]
    [MemberData(nameof(LexiconTable.Labels), MemberType = typeof(LexiconTable))]
    public void A_label_gets_its_tier(string group, string tier, string before, string hole, string around, string after) =>
        Assert.Equal((group, before, hole, tier), (group, before, hole, Text(Asked.AboutLabel(before, hole, around, after))));

    [Fact]
    public void The_table_is_large() =>
        Assert.True(LexiconTable.Symbols().Count() + LexiconTable.Keys().Count() + LexiconTable.Labels().Count() >= 300);

    [Fact]
    public void Every_source_of_the_table_holds_a_trigger_word()
    {
        var texts = LexiconTable.Symbols().Where(row => (string)row[1] is not ("none" or "certain")).Select(row => (string)row[2])
            .Concat(LexiconTable.Keys().Where(row => (string)row[1] == "strong").Select(row => (string)row[2]))
            .Concat(LexiconTable.Labels().Where(row => (string)row[1] == "strong").Select(row => (string)row[2]));
        Assert.All(texts, text => Assert.True(
            SourceLexicon.TriggerWords.Any(word => text.Replace("§", "").Contains(word, StringComparison.OrdinalIgnoreCase)), text));
    }

    private static string Text(Evidence evidence) => evidence.Tier.ToString().ToLowerInvariant();
}
