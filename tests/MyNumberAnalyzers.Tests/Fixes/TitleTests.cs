using System.Globalization;
using Microsoft.CodeAnalysis.CodeActions;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

public class TitleTests
{
    private const string Text = """
        using System;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";

            public void Print() => Console.WriteLine($"Saved {{|MYN1001:MyNumber|}}");
        }
        """;

    [Theory]
    [InlineData("en-US", "Write the mask instead of the number")]
    [InlineData("ja-JP", "番号の代わりにマスクを出力する")]
    public void Titles_follow_the_language_of_the_editor(string culture, string title)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            var scene = FixScene.Of([Text]);
            IReadOnlyList<CodeAction> offers = scene.Offers(new LogLeakFix(), scene.Diagnostics(new LogLeakFix())[0]);
            Assert.Equal(title, offers[0].Title);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
