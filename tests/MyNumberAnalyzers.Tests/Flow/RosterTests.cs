using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>What one edit hands on to the next: the order of the files, the words found in them, the names that lead to numbers.</summary>
public class RosterTests
{
    private const string Person = "public class Person { public int Id { get; set; } public string MyNumber { get; set; } = \"\"; }";
    private const string Household = "using System.Collections.Generic; public class Household { public int Id { get; set; } public List<Person> Members { get; set; } = new(); }";

    private static readonly TextWords Words = new("DbSet");

    [Fact]
    public void Files_stand_in_the_order_of_their_paths_however_they_are_given()
    {
        var compilation = Compile(("b.cs", "class B;"), ("c.cs", "class C;"), ("a.cs", "class A;"));
        var turned = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());

        Assert.Equal(["a.cs", "b.cs", "c.cs"], Paths(compilation));
        Assert.Equal(["a.cs", "b.cs", "c.cs"], Paths(turned));
    }

    [Fact]
    public void After_an_edit_the_new_file_stands_where_the_old_one_stood_and_its_words_are_its_own()
    {
        var compilation = Compile(("b.cs", "class B { }"), ("a.cs", "class A { }"), ("c.cs", "class DbSet { }"));
        Assert.Equal(["c.cs"], Holding(compilation));

        var gained = Edit(compilation, "a.cs", "class A { DbSet set; }");
        Assert.Equal(["a.cs", "b.cs", "c.cs"], Paths(gained));
        Assert.Contains(gained.SyntaxTrees[1], Roster.Of(gained).Trees);
        Assert.Equal(["a.cs", "c.cs"], Holding(gained));

        var lost = Edit(gained, "c.cs", "class Other { }");
        Assert.Equal(["a.cs"], Holding(lost));
        Assert.Equal(["a.cs", "c.cs"], Holding(gained));
    }

    [Fact]
    public void Files_that_come_go_or_get_another_name_are_put_in_their_place()
    {
        var compilation = Compile(("b.cs", "class B { }"), ("c.cs", "class DbSet { }"));
        Assert.Equal(["c.cs"], Holding(compilation));

        var more = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class A { DbSet set; }", (CSharpParseOptions)compilation.SyntaxTrees[0].Options, "a.cs"));
        Assert.Equal(["a.cs", "b.cs", "c.cs"], Paths(more));
        Assert.Equal(["a.cs", "c.cs"], Holding(more));

        var fewer = more.RemoveSyntaxTrees(more.SyntaxTrees.Single(tree => tree.FilePath == "c.cs"));
        Assert.Equal(["a.cs", "b.cs"], Paths(fewer));
        Assert.Equal(["a.cs"], Holding(fewer));

        var old = fewer.SyntaxTrees.Single(tree => tree.FilePath == "a.cs");
        var renamed = fewer.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(old.GetText(), (CSharpParseOptions)old.Options, "z.cs"));
        Assert.Equal(["b.cs", "z.cs"], Paths(renamed));
        Assert.Equal(["z.cs"], Holding(renamed));
    }

    [Fact]
    public void A_column_is_told_as_soon_as_an_edit_makes_its_type_part_of_the_model_and_no_longer_after_the_next()
    {
        const string empty = "using Microsoft.EntityFrameworkCore; public class Db : DbContext { }";
        const string direct = "using Microsoft.EntityFrameworkCore; public class Db : DbContext { public DbSet<Person> People { get; set; } = null!; }";
        const string through = "using Microsoft.EntityFrameworkCore; public class Db : DbContext { public DbSet<Household> Homes { get; set; } = null!; }";
        var compilation = Compile(("Person.cs", Person), ("Household.cs", Household), ("Db.cs", empty));
        Assert.Empty(Harness.Errors(compilation));

        Assert.False(IsColumn(compilation));
        Assert.True(IsColumn(compilation = Edit(compilation, "Db.cs", direct)));
        Assert.False(IsColumn(compilation = Edit(compilation, "Db.cs", empty)));
        Assert.True(IsColumn(compilation = Edit(compilation, "Db.cs", through)));
        Assert.False(IsColumn(compilation = Edit(compilation, "Household.cs", Household.Replace("List<Person>", "List<int>"))));
        Assert.True(IsColumn(compilation = Edit(compilation, "Household.cs", "public class Household : Person { }")));
        Assert.False(IsColumn(Edit(compilation, "Household.cs", "public class Household { [System.ComponentModel.DataAnnotations.Schema.NotMapped] public Person? Head { get; set; } }")));
    }

    [Fact]
    public void A_member_that_a_comment_marks_is_known_elsewhere_after_the_edit_that_marks_it()
    {
        const string plain = "public class Card { public string Code { get; set; } = \"\"; }";
        const string marked = "public class Card { /// <summary>個人番号</summary>\n public string Code { get; set; } = \"\"; }";
        var compilation = Compile(("Card.cs", plain), ("Use.cs", "public class Use { public void M(Card card) => System.Console.WriteLine(card.Code); }"), ("Other.cs", "public class Other { public string MyNumber = \"\"; }"));

        Assert.Empty(Leaks(compilation));
        Assert.Single(Leaks(compilation = Edit(compilation, "Card.cs", marked)));
        Assert.Empty(Leaks(Edit(compilation, "Card.cs", plain)));
    }

    private static IEnumerable<Diagnostic> Leaks(CSharpCompilation compilation) => Harness.Analyze(compilation).Where(found => found.Id.StartsWith("MYN1", StringComparison.Ordinal));

    private static bool IsColumn(CSharpCompilation compilation) => Harness.Analyze(compilation).Any(found => found.Id == "MYN2004");

    private static CSharpCompilation Compile(params (string Path, string Text)[] files) => Harness.Compile(files, generate: false);

    private static CSharpCompilation Edit(CSharpCompilation compilation, string path, string text)
    {
        var tree = compilation.SyntaxTrees.Single(one => Path.GetFileName(one.FilePath) == path);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));
    }

    private static string[] Paths(Compilation compilation) => Roster.Of(compilation).Trees.Select(tree => Path.GetFileName(tree.FilePath)).ToArray();

    private static string[] Holding(Compilation compilation) => Words.FilesOf(compilation, default).Select(tree => Path.GetFileName(tree.FilePath)).ToArray();
}
