using MyNumberAnalyzers.Sources;
using Xunit;

namespace MyNumberAnalyzers.Tests.Sources;

public class OptionTests
{
    private const string Classified = """
        class SecretAttribute : System.Attribute { }
        class P { [Secret] public string §Code§ { get; set; } }
        """;

    [Theory]
    [InlineData(NameMode.All, "// 給与⏎class P { string §personalNumber§; }", Tier.Weak)]
    [InlineData(NameMode.Strong, "// 給与⏎class P { string §personalNumber§; }", Tier.None)]
    [InlineData(NameMode.Strong, "class P { string §個人番号§; }", Tier.Strong)]
    [InlineData(NameMode.Attributes, "class P { string §個人番号§; }", Tier.None)]
    [InlineData(NameMode.Attributes, "class P { [MyNumberSafety.MyNumberData] string §code§; }", Tier.Certain)]
    [InlineData(NameMode.Attributes, "class P { [System.ComponentModel.DisplayName(\"個人番号\")] public string §Code§ { get; set; } }", Tier.None)]
    public void Names_decides_how_much_evidence_is_needed(object mode, string code, object tier) =>
        Assert.Equal(tier, Asked.About(code.Replace("⏎", "\n"), Options.Default with { Names = (NameMode)mode }).Tier);

    [Theory]
    [InlineData(NameMode.All, Tier.Strong)]
    [InlineData(NameMode.Attributes, Tier.None)]
    public void Names_holds_for_the_text_of_a_control_too(object mode, object tier) =>
        Assert.Equal(tier, Asked.AboutMember("class Box { public string Text; } class Form { Box txtMyNumber; string M() => txtMyNumber.Text; }", Options.Default with { Names = (NameMode)mode }).Tier);

    [Theory]
    [InlineData("個番", "class P { string §個番§; }", Tier.Strong)]
    [InlineData("個番", "class P { string §本人個番§; }", Tier.Strong)]
    [InlineData("個番", "class P { string §個番区分§; }", Tier.None)]
    [InlineData("個番", "class P { int §個番§; }", Tier.None)]
    [InlineData("tokutei bango", "class P { string §tokuteiBango§; }", Tier.Strong)]
    [InlineData("tokutei bango", "class P { string §TOKUTEI_BANGO§; }", Tier.Strong)]
    [InlineData("tokutei bango", "class P { string §tokuteiBangoHash§; }", Tier.None)]
    [InlineData("TokuteiBango", "class P { string §strTokuteiBango§; }", Tier.Strong)]
    [InlineData("tin", "class P { string §employeeTin§; }", Tier.Strong)]
    [InlineData("tin", "class P { string §setting§; }", Tier.None)]
    [InlineData("籤", "class P { string §本人籤§; }", Tier.Strong)]
    [InlineData("社員個人番号", "class P { string §社員個人番号§; }", Tier.Strong)]
    public void Extra_names_are_strong_names(string extra, string code, object tier) =>
        Assert.Equal(tier, Asked.About(code, Options.Default with { ExtraNames = [extra] }).Tier);

    [Theory]
    [InlineData("my number", "class P { string §MyNumber§; }", Tier.None)]
    [InlineData("mynumber", "class P { string §employeeMyNumber§; }", Tier.None)]
    [InlineData("mynumber", "class P { string §mynumber§; }", Tier.None)]
    [InlineData("demo", "class P { string §demoMyNumber§; }", Tier.None)]
    [InlineData("demo", "class P { string §myNumberDemo§; }", Tier.None)]
    [InlineData("デモ", "class P { string §デモ個人番号§; }", Tier.None)]
    [InlineData("demo my number", "class P { string §demoMyNumber§; }", Tier.None)]
    [InlineData("demo my number", "class P { string §myNumber§; }", Tier.Strong)]
    [InlineData("旧個人番号", "class P { string §旧個人番号§; }", Tier.None)]
    [InlineData("旧個人番号", "class P { string §新個人番号§; }", Tier.Strong)]
    [InlineData("my number", "class P { [MyNumberSafety.MyNumberData] string §MyNumber§; }", Tier.Certain)]
    public void Ignored_names_are_silent(string ignored, string code, object tier) =>
        Assert.Equal(tier, Asked.About(code, Options.Default with { IgnoredNames = [ignored] }).Tier);

    [Theory]
    [InlineData("Secret", Tier.Certain)]
    [InlineData("SecretAttribute", Tier.Certain)]
    [InlineData("Acme.Secret", Tier.None)]
    [InlineData("Secretive", Tier.None)]
    public void Listed_classification_attributes_are_certain(string listed, object tier) =>
        Assert.Equal(tier, Asked.About(Classified, Options.Default with { ClassificationAttributes = [listed] }).Tier);

    [Fact]
    public void User_words_are_triggers_too()
    {
        var triggers = SourceLexicon.TriggersOf(Options.Default with { ExtraNames = ["tokutei bango", "個番"], ClassificationAttributes = ["Acme.SecretAttribute", "Confidential", "Attribute", "XAttribute"] });
        Assert.Superset(new HashSet<string> { "tokuteibango", "tokutei_bango", "個番", "Secret", "Confidential", "Attribute", "X" }, triggers.ToHashSet());
    }

    [Fact]
    public void Options_of_one_file_do_not_reach_another()
    {
        var compilation = Asked.With("class P { public string MyNumber = null!; }", out var tree);
        var field = compilation.GetTypeByMetadataName("P")!.GetMembers("MyNumber").Single();
        Assert.True(new SourceLexicon(compilation, _ => Options.Default).OfSymbol(field, default).IsSource);
        Assert.False(new SourceLexicon(compilation, at => at == tree ? Options.Default with { Names = NameMode.Attributes } : Options.Default).OfSymbol(field, default).IsSource);
    }
}
