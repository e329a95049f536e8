using System.Globalization;
using System.Reflection;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>What the storage and the type say, in the language of the reader.</summary>
public sealed class TextTests
{
    [Fact]
    public void Every_text_is_said_in_both_languages()
    {
        var (english, japanese) = (In("en", All), In("ja-JP", All));
        Assert.True(english.Length > 33);
        Assert.Equal(english.Length, english.Distinct().Count());
        Assert.Equal(japanese.Length, japanese.Distinct().Count());
        Assert.All(english, text => Assert.Matches(@"^[A-Z][\x20-\x7E]{20,}\.$", text));
        Assert.All(japanese, text => Assert.Matches(@"[ぁ-んァ-ヶ一-龠]{3}.*。$", text));
    }

    [Fact]
    public void A_text_about_keys_names_the_key_or_the_place_and_the_trouble()
    {
        foreach (var problem in Enum.GetValues<KeyProblem>())
        {
            Assert.Matches("^My Number keys: key 3: [a-z].{15,}\\.$", In("en", () => [KeyText.Of(problem, 3, null)])[0]);
            Assert.Matches("^マイナンバーの鍵: 鍵 3: .{6,}。$", In("ja", () => [KeyText.Of(problem, 3, null)])[0]);
            Assert.StartsWith("My Number keys: 'keys.json': ", In("en", () => [KeyText.Of(problem, 3, "keys.json")])[0]);
        }
    }

    [Fact]
    public void A_text_about_an_unreadable_value_names_its_key()
    {
        foreach (var reason in new[] { UnreadableReason.KeyMissing, UnreadableReason.KeyRevoked })
        {
            Assert.Contains(" key 7", In("en", () => [StorageText.Of(reason, 7)])[0]);
            Assert.Contains("鍵 7", In("ja", () => [StorageText.Of(reason, 7)])[0]);
            Assert.Contains(" its key", In("en", () => [StorageText.Of(reason, null)])[0]);
            Assert.Contains("その鍵", In("ja", () => [StorageText.Of(reason, null)])[0]);
        }
    }

    [Fact]
    public void An_empty_value_and_a_conversion_are_refused_in_both_languages()
    {
        var conversion = typeof(MyNumber).GetMethods().Single(method => method.Name == "op_Explicit" && method.ReturnType == typeof(string));
        string[] Refused() =>
        [
            Assert.Throws<InvalidOperationException>(() => default(MyNumber).RevealToString()).Message,
            Assert.IsType<NotSupportedException>(Assert.Throws<TargetInvocationException>(() => conversion.Invoke(null, [MyNumber.Parse("123456789018")])).InnerException).Message,
        ];
        Assert.Collection(In("en", Refused), text => Assert.StartsWith("This MyNumber holds no number", text), text => Assert.StartsWith("A MyNumber is not converted to text", text));
        Assert.Collection(In("ja", Refused), text => Assert.StartsWith("この MyNumber は番号を保持していません", text), text => Assert.StartsWith("MyNumber は文字列に変換できません", text));
    }

    private static string[] All() =>
    [
        .. typeof(StorageText).GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.PropertyType == typeof(string)).Select(property => (string)property.GetValue(null)!),
        .. Enum.GetValues<UnreadableReason>().Where(reason => reason is not (UnreadableReason.None or UnreadableReason.Empty)).Select(reason => StorageText.Of(reason, 7)),
        .. Enum.GetValues<KeyProblem>().Select(problem => KeyText.Of(problem, null, null)).Distinct(),
        StorageText.SealLimit(5),
    ];

    private static string[] In(string culture, Func<string[]> texts)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return texts();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
