using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Types of another assembly carry the number into code that has no word of it; of the bodies there nothing is known.</summary>
public class ReferenceTests
{
    private const string Library = """
        using System; using System.Collections.Generic; using System.Threading.Tasks;
        namespace Acme
        {
            public class Employee { public string Name { get; set; } = ""; public string MyNumber { get; set; } = ""; }
            public class Manager : Employee { public int Level { get; set; } }
            public class Team { public string Title { get; set; } = ""; public List<Employee> Members { get; } = new(); }
            public class Division { public Team[] Teams { get; set; } = []; }
            public class Company { public Dictionary<string, List<Division>> Parts { get; } = new(); }
            public class Office { public string Title { get; set; } = ""; public List<string> Rooms { get; } = new(); }
            public record Card(string Name, string MyNumber);
            public record Badge(string Name, string Room);
            public class Store
            {
                public Employee One() => new();
                public Manager Boss() => new();
                public Task<List<Employee>> Later() => Task.FromResult(new List<Employee>());
                public Employee[] All { get; } = [];
                public IReadOnlyDictionary<string, Employee> ByName { get; } = new Dictionary<string, Employee>();
                public Team Team() => new();
                public Company Company() => new();
                public Office Office() => new();
                public Card Card() => new("", "");
                public Badge Badge() => new("", "");
                private Employee Hidden { get; } = new();
            }
        }
        """;

    [Fact]
    public void What_a_type_of_another_assembly_holds_is_serialised() => Check("""
        class C
        {
            async Task M(Acme.Store s)
            {
                W({|MYN1004:s.One()|});
                W({|MYN1004:s.Boss()|});
                W({|MYN1004:await s.Later()|});
                W({|MYN1004:s.All|});
                W({|MYN1004:s.ByName|});
                W({|MYN1004:s.Team()|});
                W({|MYN1004:s.Company()|});
                W(s.Office());
                W({|MYN1004:new { Team = s.Team() }|});
                W(new { s.Team().Title });
                W(s.All.Length);
            }
        }
        """.Replace("W(", "JsonSerializer.Serialize("));

    [Fact]
    public void What_a_record_of_another_assembly_holds_is_printed() => Check("""
        class C
        {
            void M(Acme.Store s)
            {
                Console.WriteLine({|MYN1001:s.Card()|});
                Console.WriteLine(s.Badge());
                Console.WriteLine($"{{|MYN1001:s.Card()|}}");
                Console.WriteLine(s.Card().Name);
                Console.WriteLine(s.One());
                var (name, other) = s.Card();
                Console.WriteLine(name);
                Console.WriteLine({|MYN1001:other|});
            }
        }
        """);

    [Fact]
    public void A_type_of_this_project_that_holds_one_of_another_is_serialised() => Check("""
        class Page { public string Title { get; set; } = ""; public Acme.Team? Team { get; set; } }
        class Plan { public string Title { get; set; } = ""; public Acme.Office? Office { get; set; } }
        class C
        {
            void M(Page page, Plan plan)
            {
                JsonSerializer.Serialize({|MYN1004:page|});
                JsonSerializer.Serialize(plan);
            }
        }
        """);

    [Fact]
    public void A_library_without_the_number_opens_nothing() => Verify.Marked(
        [Usings + "class C { void M(Acme.Store s) { JsonSerializer.Serialize(s.One()); Console.WriteLine(s.Card()); } }"],
        only: "MYN1", generate: false, more: [Made(Library.Replace("MyNumber", "Code"))]);

    private const string Usings = "using System; using System.Text.Json; using System.Threading.Tasks;\n";

    private static void Check(string text) => Verify.Marked([Usings + text], only: "MYN1", generate: false, more: [Made(Library)]);

    private static MetadataReference Made(string text)
    {
        using var stream = new MemoryStream();
        var result = Harness.Compile([("Library.cs", text)], generate: false, assemblyName: "Acme").Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
