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

    [Theory]
    [InlineData("TextBox txtMyNumber", "txtMyNumber.Text", Tier.Strong)]
    [InlineData("TextBox MyNumberTextBox", "MyNumberTextBox.Text", Tier.Strong)]
    [InlineData("TextBox txt個人番号", "txt個人番号.Text", Tier.Strong)]
    [InlineData("TextBox lblKojinBango", "lblKojinBango.Text", Tier.Strong)]
    [InlineData("TextBox hdnMyNumber", "hdnMyNumber.Value", Tier.Strong)]
    [InlineData("TextBox MyNumberEntry", "MyNumberEntry.Content", Tier.Strong)]
    [InlineData("TextBox txtMyNumber", "txtMyNumber.Name", Tier.None)]
    [InlineData("TextBox txtMyNumber", "txtMyNumber.Width", Tier.None)]
    [InlineData("TextBox btnMyNumber", "btnMyNumber.Text", Tier.None)]
    [InlineData("TextBox txtMyNumberHash", "txtMyNumberHash.Text", Tier.None)]
    [InlineData("TextBox txtMyNumberError", "txtMyNumberError.Text", Tier.None)]
    [InlineData("TextBox txt法人番号", "txt法人番号.Text", Tier.None)]
    [InlineData("TextBox txtName", "txtName.Text", Tier.None)]
    [InlineData("MyNumberSafety.MyNumber? MyNumber", "MyNumber.Value", Tier.None)]
    [InlineData("Vo myNumber", "myNumber.Value", Tier.Strong)]
    [InlineData("KojinBango given", "given.Value", Tier.Strong)]
    [InlineData("Vo given", "given.Value", Tier.None)]
    public void The_text_of_a_holder_is_what_its_name_says(string holder, string access, object tier) =>
        Assert.Equal(tier, Asked.AboutMember($$"""
            class TextBox { public string Text = "", Value = "", Content = "", Name = ""; public int Width; }
            struct Vo { public string Value { get; } }
            class KojinBango { public string Value { get; set; } = ""; }
            class Form { {{holder}}; object M() => {{access}}; }
            """).Tier);

    [Theory]
    [InlineData("件", "名", "人", "桁", "個", "回", "%", "％", "文字", "行", "日", "時", "分", "秒", "円", "ページ", "バイト")]
    [InlineData(" bytes", " digits", " characters", " records", " items", " times", " DIGITS")]
    public void A_counter_behind_the_hole_says_that_it_is_a_quantity(params string[] counters)
    {
        Assert.All(counters, counter => Assert.Equal(Tier.None, Asked.AboutLabel("個人番号: ", "string value", after: counter + "。").Tier));
        Assert.All(counters, counter => Assert.Equal(Tier.Strong, Asked.AboutLabel("個人番号: ", "string value", after: "、" + counter).Tier));
    }

    [Theory]
    [InlineData("DateTime.Now.ToString()", Tier.None)]
    [InlineData("30.ToString()", Tier.None)]
    [InlineData("Guid.NewGuid().ToString()", Tier.None)]
    [InlineData("DayOfWeek.Monday.ToString()", Tier.None)]
    [InlineData("12L.ToString()", Tier.Strong)]
    [InlineData("\" 1\".Trim()", Tier.Strong)]
    public void Only_what_can_hold_the_digits_fills_a_label(string call, object tier) =>
        Assert.Equal(tier, Asked.AboutLabelOfCall("個人番号: ", call).Tier);

    [Theory]
    [InlineData("class P { public string §No§; }", "P.No")]
    [InlineData("class P { public string §No§ { get; set; } }", "P.No")]
    [InlineData("class P { public string §this§[int i] => null!; }", "this[]")]
    [InlineData("class P { void M() { var §no§ = 1; } }", "no")]
    [InlineData("class P { public §P§() { } }", "P")]
    [InlineData("class P { string §Get§() => null!; }", "Get")]
    [InlineData("record P(string §No§);", "No")]
    public void A_message_names_a_member_with_its_type(string code, string name) => Assert.Equal(name, Asked.DisplayOf(code));

    [Theory]
    [InlineData("DataGridViewCellCollection", "colMyNumber", Tier.Strong)]
    [InlineData("DataGridViewCellCollection", "clm個人番号", Tier.Strong)]
    [InlineData("DataGridViewCellCollection", "colName", Tier.None)]
    [InlineData("CellCollectionView", "colMyNumber", Tier.None)]
    [InlineData("Map", "colMyNumber", Tier.None)]
    [InlineData("Map", "MyNumber", Tier.Strong)]
    public void A_cell_is_asked_for_by_the_name_of_its_column(string owner, string key, object tier) =>
        Assert.Equal(tier, Asked.AboutKeyOf($"class {owner} {{ public object this[string name] => name; }}", key).Tier);

    [Theory]
    [InlineData("Get", "_fields", Tier.Strong)]
    [InlineData("Translate", "_fields", Tier.None)]
    [InlineData("L", "_fields", Tier.None)]
    [InlineData("GetLabel", "_fields", Tier.None)]
    [InlineData("Get", "_labels", Tier.None)]
    [InlineData("Get", "columnIndexes", Tier.None)]
    public void A_key_of_texts_is_no_number(string getter, string receiver, object tier) =>
        Assert.Equal(tier, Asked.AboutKeyAt($"class Map {{ public string {getter}(string key) => key; }} class Form {{ Map {receiver}; }}", "MyNumber").Tier);

    [Theory]
    [InlineData("class ResourceTable", Tier.None)]
    [InlineData("class FormLocalizer", Tier.None)]
    [InlineData("class FormTable", Tier.Strong)]
    [InlineData("[MyNumberSafety.NotMyNumber(Reason = \"names of columns\")] class FormTable", Tier.Strong)]
    public void A_key_of_a_class_of_texts_is_no_number(string map, object tier) =>
        Assert.Equal(tier, Asked.AboutKeyAt($"{map} {{ public string Get(string key) => key; }} class Form {{ {map.Split("class ")[1]} _fields; }}", "MyNumber").Tier);

    [Fact]
    public void A_key_of_a_holder_that_is_denied_is_no_number() =>
        Assert.Equal(Tier.None, Asked.AboutKeyAt("class Map { public string Get(string key) => key; } class Form { [MyNumberSafety.NotMyNumber(Reason = \"demo\")] Map _fields; }", "MyNumber").Tier);

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
