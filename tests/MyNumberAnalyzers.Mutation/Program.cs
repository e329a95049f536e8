using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MyNumberAnalyzers.Mutation;

/// <summary>See README.md beside this file.</summary>
internal static class Program
{
    private static readonly string Repository = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;

    /// <summary>The sample that lists what no test comes by.</summary>
    private const string Unseen = "unseen";

    private static int Main(string[] arguments) => arguments switch
    {
        ["run", var folder, var tests, var classes, var sample, var seed] => Run(folder, tests, new Regex(classes), sample, Number(seed)),
        [var name, ..] when Area.All.FirstOrDefault(area => area.Name == name) is { } area => Start(area, arguments.Length > 1 ? arguments[1] : area.Sample, arguments.Length > 2 ? arguments[2] : "1"),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.WriteLine("area [sample [seed]]: the sample is a number (0: all), a pattern of the mutants, or \"unseen\": those no test comes by\nareas: " + string.Join(", ", Area.All.Select(area => area.Name)));
        return 2;
    }

    /// <summary>Builds the mutated assembly beside a copy of the tests, and goes on in a process that has the tests' own dependencies.</summary>
    private static int Start(Area area, string sample, string seed)
    {
        var tests = Path.Combine(Repository, "tests", area.Tests, "bin", "Debug", "net10.0");
        // Inside the repository: some tests read its files.
        var folder = Directory.CreateDirectory(Path.Combine(Repository, "tests", area.Tests, "bin", $"mutation-{Environment.ProcessId}")).FullName;
        Copy(tests, folder);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "MyNumberAnalyzers.Mutation.*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        var mutants = new Subject(Path.Combine(Repository, area.Project), new Regex(area.Mutated)).Build(Path.Combine(folder, area.Assembly + ".dll"));
        File.WriteAllText(Path.Combine(folder, "mutants.json"), JsonSerializer.Serialize(mutants.Select(mutant => new Listed(mutant.Id, mutant.File, mutant.ToString()))));
        File.WriteAllText(Path.Combine(folder, "assembly.txt"), area.Assembly);
        Console.WriteLine($"{area.Name}: {mutants.Count} mutants in {mutants.Select(mutant => mutant.File).Distinct().Count()} files");
        using var process = Process.Start("dotnet", ["exec", "--runtimeconfig", Path.Combine(folder, area.Tests + ".runtimeconfig.json"), "--depsfile", Path.Combine(folder, area.Tests + ".deps.json"), Path.Combine(folder, "MyNumberAnalyzers.Mutation.dll"), "run", folder, area.Tests, area.Classes, sample, seed]);
        process.WaitForExit();
        Directory.Delete(folder, recursive: true);
        return process.ExitCode;
    }

    private static int Run(string folder, string tests, Regex classes, string sample, int seed)
    {
        // What a mutant makes of the written files is not to stay.
        Environment.SetEnvironmentVariable("MYNUMBER_MUTATION", "1");
        var listed = JsonSerializer.Deserialize<Listed[]>(File.ReadAllText(Path.Combine(folder, "mutants.json")))!;
        var subject = Assembly.Load(File.ReadAllText(Path.Combine(folder, "assembly.txt")));
        var exam = new Exam(new TestRun(Assembly.Load(tests), classes), subject.GetType("MutationSwitch", throwOnError: true)!, listed.Length);
        exam.Prepare();
        return sample == Unseen ? List(listed.Where(mutant => !exam.IsSeen(mutant.Id)), listed.Length) : Try(exam, listed, sample, seed);
    }

    /// <summary>What no test comes by, without a run of a mutant: where the first tests are missing.</summary>
    private static int List(IEnumerable<Listed> unseen, int of)
    {
        var all = unseen.ToList();
        all.ForEach(mutant => Console.WriteLine(mutant.Text));
        Console.WriteLine($"{all.Count} of {of} not covered");
        return 0;
    }

    private static int Try(Exam exam, Listed[] listed, string sample, int seed)
    {
        var random = new Random(seed);
        var isCount = int.TryParse(sample, CultureInfo.InvariantCulture, out var count);
        var chosen = listed.Where(mutant => isCount || Regex.IsMatch(mutant.Text, sample)).OrderBy(_ => random.Next()).Take(isCount && count > 0 ? count : int.MaxValue).ToArray();
        var survivors = new List<Listed>();
        var (killed, unseen) = (0, 0);
        foreach (var mutant in chosen)
        {
            var verdict = exam.Kill(mutant.Id);
            killed += verdict == Verdict.Killed ? 1 : 0;
            unseen += verdict == Verdict.NotCovered ? 1 : 0;
            if (verdict != Verdict.Killed)
            {
                survivors.Add(mutant);
                Console.WriteLine($"{verdict}: {mutant.Text}");
            }
        }

        foreach (var file in chosen.GroupBy(mutant => Path.GetFileName(mutant.File)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var left = file.Count(mutant => survivors.Contains(mutant));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Key,-40} {file.Count() - left,5} of {file.Count(),5}"));
        }

        var (low, high) = Interval(killed, chosen.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"score {100.0 * killed / chosen.Length:F1} % ({100 * low:F0} to {100 * high:F0} %): {killed} of {chosen.Length} killed, {unseen} not covered (sample of {listed.Length}, seed {seed})"));
        return 0;
    }

    /// <summary>Where the share of all mutants lies with 95 % confidence, after Wilson.</summary>
    private static (double Low, double High) Interval(int hits, int of)
    {
        const double Z = 1.96;
        var share = hits / (double)of;
        var middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of);
        var half = Z / (1 + Z * Z / of) * Math.Sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return (middle - half, middle + half);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private sealed record Listed(int Id, string File, string Text);
}
