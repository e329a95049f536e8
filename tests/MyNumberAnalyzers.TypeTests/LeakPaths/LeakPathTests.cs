using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>The exam: no path leaks, and no path loses the number without an error or a warning.</summary>
[Collection("Process-wide settings")]
public sealed class LeakPathTests
{
    private const string Begin = "<!-- begin: written by the leak exam -->";
    private const string End = "<!-- end -->";

    /// <summary>Tried where code is compiled: <see cref="WarnedCodeTests"/>.</summary>
    private static readonly (string Library, string Path)[] RefusedByTheCompiler = [("Mapperly", "generated mapping to string: error CS0619 in the generated code")];

    public static TheoryData<string> Names() => [.. PathTable.All.Select(pair => pair.Method.DeclaringType!.Name + "." + pair.Method.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Path_is_clean_refused_or_asked_for(string name)
    {
        var (method, path) = PathTable.All.Single(pair => pair.Method.DeclaringType!.Name + "." + pair.Method.Name == name);
        var canary = Canary.Fresh();
        Assert.Equal(path.Expected, PathTable.Judge(method, canary));
        Assert.True(PathTable.ControlIsFound(method, path.Control, canary), "The control was not found: the path or the scan does not work.");
    }

    public static TheoryData<string> NamesOfNullable() =>
        [.. PathTable.All.Where(pair => pair.Path.HasNullableForm).Select(pair => pair.Method.DeclaringType!.Name + "." + pair.Method.Name)];

    [Theory]
    [MemberData(nameof(NamesOfNullable))]
    public void Path_treats_the_nullable_form_alike(string name)
    {
        var (method, path) = PathTable.All.Single(pair => pair.Method.DeclaringType!.Name + "." + pair.Method.Name == name);
        Assert.Equal(path.Expected, PathTable.JudgeNullable(method, Canary.Fresh()));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("UTF-16")]
    [InlineData("full width")]
    [InlineData("grouped")]
    [InlineData("base64")]
    [InlineData("hex")]
    [InlineData("big-endian")]
    [InlineData("little-endian")]
    public void Scan_finds_a_planted_disguise(string form)
    {
        var canary = Canary.Fresh();
        byte[] planted = form switch
        {
            "text" => Encoding.UTF8.GetBytes(canary.Digits),
            "UTF-16" => Encoding.Unicode.GetBytes(canary.Digits),
            "full width" => Encoding.UTF8.GetBytes(string.Concat(canary.Digits.Select(digit => (char)(digit + 0xFEE0)))),
            "grouped" => Encoding.UTF8.GetBytes($"{canary.Digits[..4]}-{canary.Digits[4..8]}-{canary.Digits[8..]}"),
            "base64" => Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"n\":\"" + canary.Digits + "\"}"))),
            "hex" => Encoding.UTF8.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(canary.Digits))),
            "big-endian" => [.. BitConverter.GetBytes(ulong.Parse(canary.Digits)).Reverse()],
            _ => BitConverter.GetBytes(ulong.Parse(canary.Digits)),
        };
        byte[] around = [1, 2, 3, .. planted, 4, 5, 6];
        Assert.NotEmpty(canary.FoundIn(around));
        Assert.Empty(Canary.Fresh().FoundIn(around));
    }

    [Fact]
    public void The_table_in_the_docs_is_the_result_of_this_exam()
    {
        var page = PagePath();
        var text = File.ReadAllText(page).ReplaceLineEndings("\n");
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length + 1;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var table = Table();
        if (Environment.GetEnvironmentVariable("MYNUMBER_WRITE_DOCS") == "1")
        {
            File.WriteAllText(page, text[..start] + table + text[end..]);
        }
        else
        {
            Assert.Equal(table, text[start..end]);
        }
    }

    private static string Table()
    {
        var canary = Canary.Fresh();
        var table = new StringBuilder("| library | path | result |\n|---|---|---|\n");
        foreach (var (method, path) in PathTable.All)
        {
            table.Append($"| {path.Library} | {path.Path.Replace("|", "\\|")} | {Word(PathTable.Judge(method, canary), path.Rule)} |\n");
        }

        foreach (var (library, path) in RefusedByTheCompiler)
        {
            table.Append($"| {library} | {path} | refused by the compiler |\n");
        }

        table.Append($"\n{PathTable.All.Count + RefusedByTheCompiler.Length} paths, ");
        table.Append(string.Join(", ", PathTable.All.GroupBy(pair => pair.Path.Expected).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key, "MYN3002 or MYN3004")}")));
        table.Append($", {RefusedByTheCompiler.Length} refused by the compiler, 0 lost in silence");
        return table.Append(".\n").ToString();
    }

    private static string Word(Outcome outcome, string rule) => outcome switch
    {
        Outcome.Clean => "clean",
        Outcome.Refused => "refused",
        Outcome.OptIn => "written on request",
        _ => "lost with a warning, " + rule,
    };

    private static string PagePath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/MyNumberAnalyzers/Generation/LeakPaths.md"));
}

/// <summary>Culture, console and static registries are the process's: these tests run one after another.</summary>
[CollectionDefinition("Process-wide settings", DisableParallelization = true)]
public sealed class ProcessWideSettings;
