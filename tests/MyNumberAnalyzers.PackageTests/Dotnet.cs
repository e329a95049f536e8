using System.Diagnostics;
using System.Text;

namespace MyNumberAnalyzers.PackageTests;

/// <summary>Runs the <c>dotnet</c> command as a person at a prompt would.</summary>
internal static class Dotnet
{
    private static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "VSTEST_CONNECTION_TIMEOUT", "DOTNET_CLI_UI_LANGUAGE", "VSLANG", "CI"];

    /// <summary>Until a command counts as hanging; a machine with other work takes minutes for what takes seconds by itself.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public static Result Run(string folder, params string[] arguments) => Run(folder, null, arguments);

    public static Result Run(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartInfo(folder, "dotnet", environment, arguments) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end: {output}");
        }

        process.WaitForExit();
        lock (output)
        {
            return new Result(process.ExitCode, output.ToString());
        }
    }

    public static ProcessStartInfo StartInfo(string folder, string file, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in Inherited)
        {
            start.Environment.Remove(name);
        }

        // A node or compiler server that outlives the command would keep our pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}

/// <summary>What a command printed and how it ended.</summary>
internal sealed record Result(int ExitCode, string Output);
