using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Objects that a library reads out of a text with a number in it.</summary>
public class ParsedTests
{
    [Fact]
    public void An_object_that_names_its_number_keeps_its_other_members_clean() => Verify.Marked(
        ["""
        using System.Collections.Generic; using System.Text.Json; using static System.Console;
        class Named { public string MyNumber { get; set; } = ""; public string Name { get; set; } = ""; }
        class Plain { public string Bango { get; set; } = ""; }
        class C
        {
            void M(string myNumber)
            {
                var json = "{\"Name\":\"a\",\"MyNumber\":\"" + myNumber + "\"}";
                var one = JsonSerializer.Deserialize<Named>(json)!;
                WriteLine(one.Name);
                WriteLine({|MYN1001:one.MyNumber|});
                WriteLine({|MYN1001:JsonSerializer.Serialize(one)|});
                var list = JsonSerializer.Deserialize<List<Named>>("[" + json + "]")!;
                WriteLine(list[0].Name);
                WriteLine({|MYN1001:list[0].MyNumber|});
                WriteLine({|MYN1001:JsonSerializer.Deserialize<Plain>(json)!.Bango|});
                one.MyNumber = "";
                WriteLine(JsonSerializer.Serialize(one));
            }
        }
        """], only: "MYN1", generate: false);
}
