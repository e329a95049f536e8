using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>What a team tells of members that nobody else knows: where numbers come from, where they go, what keeps them.</summary>
public class UserRowTests
{
    private const string Library = """
        using System; using System.Collections.Generic; using static System.Console;
        namespace Acme
        {
            public class Registry
            {
                public string Fetch(string id) => id;
                public bool TryFetch(string id, out string found) { found = id; return true; }
                public bool Both(out string one, out string other) { one = ReadLine()!; other = ReadLine()!; return true; }
                public string Current => ReadLine()!;
                public string Held { get; set; } = "";
                public string Other(string id) => id;
            }
            public class Journal
            {
                public Journal() { }
                public Journal(string head, string foot) { }
                public string Head { get; set; } = "";
                public string Foot { get; set; } = "";
                public string this[string key] { get => key; set { } }
                public void Note(string text, string more) { }
                public static string Seal(string text) => text;
            }
        }

        """;

    [Fact]
    public void A_source_gives_the_number_by_its_result_or_by_a_parameter() => Check(
        """
        class C
        {
            void M(Acme.Registry r)
            {
                WriteLine({|MYN1001:r.Fetch("1")|});
                if (r.TryFetch("1", out var text)) { WriteLine({|MYN1001:text|}); }
                r.Both(out var one, out var other);
                WriteLine(one);
                WriteLine({|MYN1001:other|});
                WriteLine({|MYN1001:r.Current|});
                WriteLine({|MYN1001:r.Held|});
                WriteLine(r.Other("1"));
            }
        }
        """,
        """
        source Acme.Registry::Fetch(-> return)
        source Acme.Registry::TryFetch(-> found)
        source Acme.Registry::Both(-> other)
        source Acme.Registry::Current
        source Acme.Registry::Held
        """);

    [Theory]
    [InlineData("source System.Console::ReadLine(-> return)")]
    [InlineData("source System.Console::ReadLine(return)")]
    [InlineData("source System.Console::ReadLine")]
    [InlineData("source System.Console::Read*")]
    public void A_file_without_a_word_of_the_number_is_looked_at(string row)
    {
        Check("class C { void M(string text) { WriteLine(text); WriteLine({|MYN1001:ReadLine()|}); } }", row);
        Check("class C { void M(string text) { WriteLine(text); WriteLine(ReadLine()); } }", "source System.Console::In");
    }

    [Fact]
    public void A_sink_takes_it_at_the_parameter_or_property_that_is_named() => Check(
        """
        class C
        {
            void M(Acme.Journal j, string myNumber, string name)
            {
                j.Note({|MYN1009:myNumber|}, name);
                j.Note(name, myNumber);
                j.Head = {|MYN1009:myNumber|};
                j.Foot = myNumber;
                j.Head = name;
                _ = new Acme.Journal { Head = {|MYN1009:myNumber|}, Foot = name };
                _ = new Acme.Journal({|MYN1009:myNumber|}, name);
                _ = new Acme.Journal(name, myNumber);
            }
        }
        """,
        """
        sink url Acme.Journal::Note(text)
        sink url Acme.Journal::Head([value])
        sink url Acme.Journal::.ctor(head)
        """);

    [Fact]
    public void A_protector_keeps_what_it_is_given() => Check(
        """
        class C
        {
            void M(string myNumber)
            {
                WriteLine(Acme.Journal.Seal(myNumber));
                WriteLine({|MYN1001:myNumber|});
            }
        }
        """,
        "protector encrypt Acme.Journal::Seal(text -> return)");

    [Fact]
    public void Without_a_row_the_code_itself_is_followed() => Check(
        """
        class C
        {
            void M(Acme.Registry r, string myNumber)
            {
                WriteLine(r.Fetch("1"));
                WriteLine({|MYN1001:r.Fetch(myNumber)|});
                WriteLine({|MYN1001:Acme.Journal.Seal(myNumber)|});
            }
        }
        """,
        "sink url Acme.Journal::Note(text)");

    private static void Check(string text, string rows) =>
        Verify.Marked([Library + text], only: "MYN1", additionalFiles: [("/project/MyNumberRows.txt", rows)], generate: false);
}
