using MyNumberAnalyzers.Sources;
using Xunit;

namespace MyNumberAnalyzers.Tests.Sources;

/// <summary>Where a name or text is cut into words.</summary>
public class WordsTests
{
    [Theory]
    [InlineData("myNumber", "my number")]
    [InlineData("MYNumber", "my number")]
    [InlineData("MY_NUMBER", "my number")]
    [InlineData("my-number.x", "my number x")]
    [InlineData("userIDs", "user ids")]
    [InlineData("IDsOfAll", "ids of all")]
    [InlineData("NOs_x", "nos x")]
    [InlineData("IDs2", "ids 2")]
    [InlineData("ASet", "a set")]
    [InlineData("MYNo", "my no")]
    [InlineData("MYNo_x", "my no x")]
    [InlineData("MYNoBox", "my no box")]
    [InlineData("HTTPServer", "http server")]
    [InlineData("MyNumber12Digits", "my number 12 digits")]
    [InlineData("個人番号", "個人番号")]
    [InlineData("個人番号 ", "個人番号")]
    [InlineData("個 人 番 号", "個人番号")]
    [InlineData("マイ・ナンバー", "マイナンバー")]
    [InlineData("個   人", "個人")]
    [InlineData("個    人", "個 人")]
    [InlineData("txt個人番号Box", "txt 個人番号 box")]
    [InlineData("個人番号1", "個人番号 1")]
    [InlineData("ﾏｲﾅﾝﾊﾞｰ", "マイナンバー")]
    [InlineData("ＭｙＮｕｍｂｅｒ", "my number")]
    [InlineData("ﾊﾟｲﾌﾟ", "パイプ")]
    [InlineData("ﾊﾞｽ", "バス")]
    [InlineData("ﾞ", "")]
    [InlineData("個人\u3000番号", "個人番号")]
    [InlineData("個人№", "個人№")]
    [InlineData("_", "")]
    [InlineData("", "")]
    public void A_text_is_cut_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Split(text).Select(word => word.Text)));

    [Theory]
    [InlineData("MyNumber個人12", Script.Latin, Script.Latin, Script.Japanese, Script.Digits)]
    [InlineData("々ｱ", Script.Japanese)]
    [InlineData("№3", Script.Japanese, Script.Digits)]
    [InlineData("Номер", Script.Latin)]
    public void A_word_knows_its_script(string text, params object[] scripts) =>
        Assert.Equal(scripts, Words.Split(text).Select(word => (object)word.Script));

    [Theory]
    [InlineData('ぁ', true)]
    [InlineData('ー', true)]
    [InlineData('・', false)]
    [InlineData('番', true)]
    [InlineData('㐀', true)]
    [InlineData('ｱ', true)]
    [InlineData('ﾟ', true)]
    [InlineData('。', false)]
    [InlineData('Ａ', false)]
    [InlineData('a', false)]
    public void Kanji_and_kana_are_Japanese(char c, bool expected) => Assert.Equal(expected, Words.IsJapanese(c));

    [Theory]
    [InlineData("個人番号（12桁）※必須", "個人番号 ※必須")]
    [InlineData("個人番号（12桁）", "個人番号")]
    [InlineData("個人番号（12桁", "個人番号")]
    [InlineData("（個人番号）", "(個人番号)")]
    [InlineData("個人番号。12桁です。", "個人番号")]
    [InlineData("個人番号;x", "個人番号")]
    [InlineData("My Number. Twelve digits.", "My Number")]
    [InlineData("My Number.", "My Number")]
    [InlineData("employee.myNumber", "employee.myNumber")]
    [InlineData(" 個人番号： ", "個人番号")]
    [InlineData("※個人番号！", "個人番号")]
    public void A_text_names_by_its_first_sentence_without_remarks(string text, string naming) => Assert.Equal(naming, TextShape.Naming(text));

    [Theory]
    [InlineData("氏名: x, 個人番号: ", "個人番号", true)]
    [InlineData("個人番号 ", "個人番号", false)]
    [InlineData("個人番号", "個人番号", false)]
    [InlineData("個人番号(12桁)【必須】", "個人番号", false)]
    [InlineData("【個人番号】", "個人番号", false)]
    [InlineData("【備考】", "備考", false)]
    [InlineData("個人番号→", "個人番号", true)]
    [InlineData("WHERE my_number IN ('", "WHERE my_number", true)]
    [InlineData("WHERE my_number LIKE '", "WHERE my_number", true)]
    [InlineData("WHERE my_number = N'", "WHERE my_number", true)]
    [InlineData("WHERE my_number LIKE ", "WHERE my_number", false)]
    [InlineData("TEN", "TEN", false)]
    [InlineData("<th>個人番号</th><td>", "個人番号", false)]
    [InlineData("<MyNumber>", "MyNumber", false)]
    [InlineData("<div class=\"x\">", "", false)]
    [InlineData("x>", "x", false)]
    public void A_label_is_what_stands_right_before(string before, string label, bool isConnected)
    {
        Assert.Equal(label, TextShape.Label(before, out var connected).Trim());
        Assert.Equal(isConnected, connected);
    }

    [Fact]
    public void A_label_is_looked_for_in_the_end_of_a_long_text()
    {
        Assert.Equal("個人番号", TextShape.Label(new string('x', 1000) + ",個人番号: ", out _));
        Assert.Equal(160 - "個人番号".Length, TextShape.Label(new string('x', 1000) + "個人番号", out _).Count(c => c == 'x'));
    }
}
