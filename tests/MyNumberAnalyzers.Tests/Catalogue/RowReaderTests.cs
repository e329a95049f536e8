using MyNumberAnalyzers.Catalogue;
using Xunit;

namespace MyNumberAnalyzers.Tests.Catalogue;

public class RowReaderTests
{
    [Fact]
    public void Every_role_is_read_with_its_parts()
    {
        var file = RowReader.Read("MyNumberAcme.txt", """
            # Acme 1.0
            library     Acme.Payroll
            sink        log   Acme.Log::Write*(text, arg*)   # a comment
            sink        file  Acme.Store::Save(document) graph
            sink        state Acme.Box`1::Item(key, [value])
            protector   encrypt Acme.Vault::Seal(plain -> return, plain -> tag)
            protector   erase Acme.Mask::Of(text)
            propagator  Acme.Buffer::Write(bytes -> this)
            propagator  Acme.Memory+Inner::Write
            source      Acme.Card::Read(-> number)
            source      Acme.Card::Number
            exclude     Acme.SkipAttribute
            """);

        Assert.Empty(file.Errors);
        Assert.Equal(10, file.Rows.Length);
        Assert.All(file.Rows, row => Assert.Equal("Acme.Payroll", row.Library));
        Assert.Equal(new Row(RowRole.Sink, SinkKind.Log, null, null, "Acme.Log", "Write*", [], "Acme.Payroll", "MyNumberAcme.txt", 2), file.Rows[0] with { Routes = [] });
        Assert.Equal<Route>([new("text", null), new("arg*", null)], file.Rows[0].Routes.ToArray());
        Assert.Equal(ObjectReading.Graph, file.Rows[1].Reading);
        Assert.Equal<Route>([new("key", null), new("[value]", null)], file.Rows[2].Routes.ToArray());
        Assert.Equal<Route>([new("plain", "return"), new("plain", "tag")], file.Rows[3].Routes.ToArray());
        Assert.Equal<Route>([new("text", "return")], file.Rows[4].Routes.ToArray());
        Assert.Equal<Route>([new("bytes", "this")], file.Rows[5].Routes.ToArray());
        Assert.Empty(file.Rows[6].Routes);
        Assert.Equal<Route>([new("number", null)], file.Rows[7].Routes.ToArray());
        Assert.Equal<Route>([new("return", null)], file.Rows[8].Routes.ToArray());
        Assert.Equal((RowRole.Exclude, "Acme.SkipAttribute"), (file.Rows[9].Role, file.Rows[9].Type));
    }

    [Theory]
    [InlineData("snik log A.B::C(d)", 0, 4)]
    [InlineData("sink lgo A.B::C(d)", 5, 3)]
    [InlineData("sink log", 8, 0)]
    [InlineData("sink log A.B.C(d)", 14, 3)]
    [InlineData("sink log A.B<int>::C(d)", 12, 1)]
    [InlineData("sink log A.B::C(d", 17, 0)]
    [InlineData("sink log A.B::C(d,)", 18, 1)]
    [InlineData("sink log A.B::C(d) graf", 19, 4)]
    [InlineData("sink log A.B::C(d) graph more", 25, 4)]
    [InlineData("sink log A.B::C(d -> e)", 18, 2)]
    [InlineData("protector strong A.B::C(d -> e)", 10, 6)]
    [InlineData("protector encrypt A.B::C(d -> )", 30, 1)]
    [InlineData("exclude", 7, 0)]
    [InlineData("library", 7, 0)]
    [InlineData("library A B", 10, 1)]
    [InlineData("::", 0, 1)]
    [InlineData("個人番号", 0, 4)]
    public void A_bad_row_is_an_error_at_its_place_and_the_next_row_still_counts(string line, int column, int length)
    {
        var file = RowReader.Read("MyNumber.txt", "source A.B::C\n" + line + "\r\nsource A.B::D\n");

        var error = Assert.Single(file.Errors);
        Assert.Equal((1, column, length), (error.Line, error.Column, error.Length));
        Assert.NotEqual(error.Message.English, error.Message.Japanese);
        Assert.Equal(["C", "D"], file.Rows.Select(row => row.Member));
    }

    [Theory]
    [InlineData("snik log A.B::C(d)", "one of these words is expected: exclude, library, propagator, protector, sink, source", "次のいずれかの語が必要です: exclude, library, propagator, protector, sink, source")]
    [InlineData("protector strong A.B::C(d)", "one of these words is expected: encrypt, erase, mac", "次のいずれかの語が必要です: encrypt, erase, mac")]
    [InlineData("sink log", "a type's full name is expected here", "ここには型の完全な名前が必要です")]
    [InlineData("sink log A.B.C(d)", "'::' is expected here", "ここには '::' が必要です")]
    [InlineData("sink log A.B<int>::C(d)", "a generic type is written with its number of parameters, as in 'Box`1'", "ジェネリック型は 'Box`1' のように型引数の数で書きます")]
    [InlineData("sink log A.B[]::C(d)", "a generic type is written with its number of parameters, as in 'Box`1'", "ジェネリック型は 'Box`1' のように型引数の数で書きます")]
    [InlineData("sink log A.B::", "a member's name is expected here", "ここにはメンバー名が必要です")]
    [InlineData("sink log A.B::C(d,)", "a parameter's name is expected here", "ここにはパラメーター名が必要です")]
    [InlineData("sink log A.B::C(d", "')' is expected here", "ここには ')' が必要です")]
    [InlineData("source A.B::C(d) graph", "nothing more is expected on this line", "この行にこれ以上の記述はできません")]
    [InlineData("exclude A.B C", "nothing more is expected on this line", "この行にこれ以上の記述はできません")]
    [InlineData("library", "a library name is expected here", "ここにはライブラリ名が必要です")]
    public void A_bad_row_is_told_what_is_expected_in_both_languages(string line, string english, string japanese)
    {
        var message = Assert.Single(RowReader.Read("MyNumber.txt", line).Errors).Message;
        Assert.Equal((english, japanese), (message.English, message.Japanese));
    }

    [Theory]
    [InlineData("  \tsource   A.B::C  ", "A.B::C return")]
    [InlineData("source A.B::C()", "A.B::C return")]
    [InlineData("sink log A.B::C()", "A.B::C ")]
    [InlineData("sink log A.B::C( d , e ) text # why", "A.B::C d,e")]
    [InlineData("sink log A.B::C#D(d)", null)]
    [InlineData("sink log A.B::C(d)#no comment", null)]
    [InlineData("#sink log A.B::C(d)", "")]
    [InlineData("libraryx A.B::C", null)]
    public void Blanks_and_comments_may_stand_between_words(string line, string? expected)
    {
        var file = RowReader.Read("MyNumber.txt", line);
        var told = string.Join(';', file.Rows.Select(row => $"{row.Type}::{row.Member} {string.Join(',', row.Routes.Select(route => route.From))}"));
        Assert.Equal(expected, file.Errors.IsEmpty ? told : null);
    }

    [Fact]
    public void No_text_whatever_makes_the_reader_throw()
    {
        var random = new Random(12);
        const string Alphabet = "sink log protector encrypt:()[]*,->`+#. \tABCあ\n\r\0";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]).ToArray());
            var file = RowReader.Read("MyNumber.txt", "sink log A::" + text);
            Assert.All(file.Errors, error => Assert.True(error.Column >= 0 && error.Length >= 0));
        }
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("Log*", "LogError", true)]
    [InlineData("Log*", "Login", true)]
    [InlineData("*Async", "WriteAsync", true)]
    [InlineData("*Async", "WriteAsyncNow", false)]
    [InlineData("Write*Value*", "WriteRawValueAsync", true)]
    [InlineData("Write*Value*", "WriteRaw", false)]
    [InlineData("Write", "write", false)]
    public void A_star_stands_for_any_characters(string glob, string name, bool covers) =>
        Assert.Equal(covers, RowMatcher.Covers(glob, name));
}
