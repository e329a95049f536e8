using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests;

/// <summary>The record of use, the purposes, and the texts in both languages.</summary>
[Collection("Process-wide settings")]
public sealed class UseRecordTests
{
    private static readonly string Digits = MyNumberTestData.Text(3);

    [Fact]
    public void Every_reveal_is_told_with_purpose_and_member_and_without_digits()
    {
        using var listener = new Listener();
        var number = MyNumber.Parse(Digits);
        _ = number.RevealToString(MyNumberPurpose.Tax);
        Span<char> buffer = stackalloc char[12];
        number.TryRevealTo(buffer, out _, MyNumberPurpose.SocialSecurity);
        number.TryRevealTo(buffer[..3], out _, MyNumberPurpose.Disaster);
        _ = number.Reveal(0, (digits, _) => digits.Length, MyNumberPurpose.Other("給与支払報告書"));
        var mine = listener.Events.Where(entry => entry.Contains(nameof(Every_reveal_is_told_with_purpose_and_member_and_without_digits))).ToArray();
        Assert.Equal(["Tax", "SocialSecurity", "給与支払報告書"], mine.Select(entry => entry.Split('|')[1]));
        Assert.All(mine, entry => Assert.StartsWith("Revealed|", entry));
        Assert.All(mine, entry => Assert.DoesNotContain(Digits, entry));
    }

    [Fact]
    public void Activities_tell_the_same()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "MyNumberSafety",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        _ = MyNumber.Parse(Digits).RevealToString(MyNumberPurpose.Tax);
        var activity = Assert.Single(activities, activity => Equals(activity.GetTagItem("code.function"), nameof(Activities_tell_the_same)));
        Assert.Equal("Tax", activity.GetTagItem("mynumber.purpose"));
        Assert.DoesNotContain(activity.TagObjects, tag => $"{tag.Value}".Contains(Digits));
    }

    [Fact]
    public void Nothing_is_told_where_nobody_listens() => Assert.False(MyNumberEventSource.IsListening);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("for 1234-5678-9018")]
    [InlineData("１２３４５６７８９０１８")]
    public void A_purpose_holds_no_number(string name)
    {
        var refusal = Assert.Throws<ArgumentException>(() => MyNumberPurpose.Other(name));
        Assert.DoesNotContain("5678", refusal.ToString());
    }

    [Fact]
    public void Purposes_compare_by_name()
    {
        Assert.True(MyNumberPurpose.Tax == MyNumberPurpose.Tax && MyNumberPurpose.Tax != MyNumberPurpose.Disaster && default == default(MyNumberPurpose));
        Assert.Equal(MyNumberPurpose.Other("x").GetHashCode(), MyNumberPurpose.Other("x").GetHashCode());
        Assert.Equal("Unspecified", default(MyNumberPurpose).ToString());
    }

    [Fact]
    public void The_buffer_is_cleared_when_the_method_returns_or_throws()
    {
        var number = MyNumber.Parse(Digits);
        string Peek(Func<MyNumberReader<Box, int>> reader)
        {
            var box = new Box();
            try
            {
                number.Reveal(box, reader());
            }
            catch (DivideByZeroException)
            {
                box.Thrown = true;
            }

            return box.Seen + box.Thrown;
        }

        Assert.Equal(Digits + "False", Peek(() => (digits, box) => (box.Seen = digits.ToString()).Length));
        Assert.Equal(Digits + "True", Peek(() => (digits, box) => (box.Seen = digits.ToString()).Length / box.Zero));
    }

    [Theory]
    [InlineData("en-US", "A My Number has 12 digits.")]
    [InlineData("fr-FR", "A My Number has 12 digits.")]
    [InlineData("tr-TR", "A My Number has 12 digits.")]
    [InlineData("ja-JP", "個人番号は12桁で入力してください。")]
    public void Texts_follow_the_ui_culture(string culture, string expected)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, MyNumberError.Length.ToMessage());
            Assert.Equal(expected, Assert.Throws<MyNumberFormatException>(() => MyNumber.Parse("123")).Message);
            Assert.Equal(Digits, MyNumber.Parse(Digits).RevealToString());
            Assert.All(Enum.GetValues<MyNumberError>(), error => Assert.Equal(error == MyNumberError.None, error.ToMessage().Length == 0));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Fact]
    public void Synthetic_numbers_are_valid_distinct_repeatable_and_known()
    {
        var texts = Enumerable.Range(0, 10_000).Select(MyNumberTestData.Text).ToArray();
        Assert.Equal(texts.Length, texts.Distinct().Count());
        Assert.All(texts, text => Assert.True(MyNumber.TryParseExact(text, out _) && MyNumberTestData.IsSynthetic(text)));
        Assert.Equal(MyNumberTestData.Number(-5), MyNumberTestData.Number(999_995));
        Assert.False(MyNumber.TryParse(MyNumberTestData.WrongCheckDigit(9), out _, out var error));
        Assert.Equal(MyNumberError.CheckDigit, error);
        Assert.Equal(MyNumberTestData.Numbers(3, 4), [MyNumberTestData.Number(4), MyNumberTestData.Number(5), MyNumberTestData.Number(6)]);
        Assert.False(MyNumberTestData.IsSynthetic("123456789018"));
    }

    private sealed class Box
    {
        public string Seen { get; set; } = "";

        public bool Thrown { get; set; }

        public int Zero { get; }
    }

    private sealed class Listener : EventListener
    {
        private readonly List<string> _events = [];

        public string[] Events
        {
            get
            {
                lock (_events)
                {
                    return [.. _events];
                }
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "MyNumberSafety")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            lock (_events ?? [])
            {
                _events?.Add($"{eventData.EventName}|{string.Join("|", eventData.Payload ?? new([]))}");
            }
        }
    }
}
