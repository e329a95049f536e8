using Microsoft.CodeAnalysis;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class DuplicateTypeTests
{
    private const string Use = "using MyNumberSafety; public class Employee { public MyNumber Number { get; set; } public string Name { get; set; } = \"\"; }";

    private static MetadataReference Library(string name, string modifier = "public") =>
        Harness.Compile([("Lib.cs", $"namespace MyNumberSafety {{ {modifier} readonly struct MyNumber {{ }} }}")], generate: false, assemblyName: name).ToMetadataReference();

    private static string[] Messages(string text, bool generate, params MetadataReference[] more) =>
        Harness.Analyze(Harness.Compile([("File0.cs", text), ("File1.cs", text.Replace("Employee", "Person"))], generate: generate, more: more))
            .Where(finding => finding.Id == "MYN3005")
            .Select(finding => $"{finding.Location.GetLineSpan().Path}: {finding.GetMessage()}")
            .ToArray();

    [Fact]
    public void A_type_that_a_reference_already_brings_is_told_once()
    {
        var text = Assert.Single(Messages(Use, true, Library("Domain")));
        Assert.StartsWith("File0.cs: 'Domain' already brings", text);
        Assert.Contains("<MyNumberType>none</MyNumberType> to the project 'Sample'", text);
    }

    [Fact]
    public void Of_two_references_that_bring_it_one_gives_way()
    {
        var text = Assert.Single(Messages(Use, false, Library("Beta"), Library("Alpha")));
        Assert.Contains("'Alpha' already brings", text);
        Assert.Contains("<MyNumberType>internal</MyNumberType> to the project 'Beta'", text);
    }

    [Fact]
    public void One_type_is_silent()
    {
        Assert.Empty(Messages(Use, true));
        Assert.Empty(Messages(Use, false, Library("Domain")));
    }

    [Fact]
    public void An_internal_type_of_a_reference_is_silent() => Assert.Empty(Messages(Use, true, Library("Domain", "internal")));

    [Fact]
    public void A_project_that_does_not_use_the_type_is_silent() =>
        Assert.Empty(Messages("public class Employee { public string マイナンバー { get; set; } = \"\"; }", true, Library("Domain")));

    [Fact]
    public void Every_use_of_the_name_counts_as_the_first()
    {
        foreach (var text in new[]
        {
            "public class Employee { public MyNumberSafety.MyNumber Number { get; set; } }",
            "public class Employee { public System.Collections.Generic.List<MyNumberSafety.MyNumber> Numbers { get; } = []; }",
            "using static MyNumberSafety.MyNumber; public class Employee { public bool A(string myNumber) => TryParse(myNumber, out _); }",
            "using MyNumberSafety; public class Employee { public object A(string text) => MyNumber.Parse(text); }",
        })
        {
            Assert.Single(Messages(text, true, Library("Domain")));
        }
    }

    [Fact]
    public void A_name_that_is_another_thing_is_silent()
    {
        foreach (var text in new[]
        {
            "public class Employee { public string MyNumber { get; set; } = \"\"; public string Read() => MyNumber; }",
            "namespace Own { public struct MyNumber { } } public class Employee { public Own.MyNumber Number { get; set; } }",
        })
        {
            Assert.Empty(Harness.Analyze(Harness.Compile([("File0.cs", text)], more: [Library("Domain")])).Where(finding => finding.Id == "MYN3005"));
        }
    }
}
