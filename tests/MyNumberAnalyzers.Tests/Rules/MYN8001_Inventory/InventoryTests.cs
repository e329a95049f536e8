using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class InventoryTests
{
    private static readonly Dictionary<string, string> Asked = new() { ["build_property.MyNumberRegister"] = "true" };

    [Fact]
    public void Reveals_carry_their_purpose()
    {
        var found = Found("""
            using MyNumberSafety;
            public class Slip
            {
                public string Tax(MyNumber number) => number.RevealToString(MyNumberPurpose.Tax);
                public string Audit(MyNumber number) => number.RevealToString(MyNumberPurpose.Other("audit"));
                public string Plain(MyNumber number) => number.RevealToString();
            }
            """);
        Assert.Equal(["revealed Tax Slip.Tax(MyNumber)", "revealed audit Slip.Audit(MyNumber)", "revealed  Slip.Plain(MyNumber)"], found.Where(entry => entry.StartsWith("revealed", StringComparison.Ordinal)));
    }

    [Fact]
    public void Entries_and_members_are_listed()
    {
        var found = Found("""
            using MyNumberSafety;
            public record Request(MyNumber Number, string Name);
            public class Employee { public string 個人番号 { get; set; } = ""; public string Name { get; set; } = ""; private MyNumber? _spouse; }
            public class Reader { public bool Read(string text) => MyNumber.TryParse(text, out var number) && number.HasValue(); }
            """);
        Assert.Equal(["declared", "taken", "typed", "typed"], found.Select(entry => entry.Split(' ')[0]).Order());
    }

    [Fact]
    public void The_same_names_on_other_types_are_not_entries() => Assert.Empty(Found("""
        public class Curtain { public void Reveal() { } public void Seal() { } public static int Parse(string s) => s.Length; }
        public class Stage { public void Play(Curtain curtain) { curtain.Reveal(); curtain.Seal(); Curtain.Parse("MyNumber"); } }
        """));

    [Fact]
    public void Nothing_is_listed_unless_asked_for() => Assert.DoesNotContain(
        Harness.Analyze("using MyNumberSafety; public class Slip { public string Tax(MyNumber number) => number.RevealToString(MyNumberPurpose.Tax); }"),
        finding => finding.Id == "MYN8001");

    private static IEnumerable<string> Found(string text) => Harness.Analyze(Harness.Compile([("File.cs", text)]), Asked)
        .Where(finding => finding.Id == "MYN8001")
        .Select(finding => $"{finding.Properties["Kind"]} {finding.Properties["Purpose"]} {finding.Properties["Member"]}");
}
