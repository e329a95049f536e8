using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using MyNumberSafety;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>
/// Known answers, made by another implementation (Vectors/vectors.py). The file of a format is frozen: every later
/// version opens it.
/// </summary>
public class VectorFileTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Storage", "Vectors");
    private static readonly JsonNode Vectors = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "format-1.json")))!;

    [Fact]
    public void The_file_of_format_1_is_frozen()
    {
        byte[] text = File.ReadAllBytes(Path.Combine(Folder, "format-1.json"));
        Assert.Equal("2ed0576fec1825af5f86c3952eac423957f0e9c1420f521963bae4fe6fc2ee40", Convert.ToHexString(SHA256.HashData(text)).ToLowerInvariant());
    }

    [Fact]
    public void Every_sealed_vector_opens_and_every_index_is_the_same()
    {
        var vault = Vault(1);
        var sealedVectors = Vectors["sealed"]!.AsArray();
        foreach (var vector in sealedVectors)
        {
            var value = SealedMyNumber.FromBytes(Convert.FromHexString((string)vector!["sealed"]!));
            Assert.Equal((string)vector["digits"]!, vault.Open(value, Context(vector["context"]!)).RevealToString());
        }
        var indexes = Vectors["index"]!.AsArray();
        foreach (var vector in indexes)
        {
            var number = MyNumber.Parse((string)vector!["digits"]!);
            var index = Vault((byte)(int)vector["key"]!).Index(number, (string)vector["purpose"]!);
            Assert.Equal((string)vector["index"]!, Convert.ToHexString(index.ToBytes()).ToLowerInvariant());
        }
        Assert.Equal((100, 100), (sealedVectors.Count, indexes.Count));
    }

    [Fact]
    public void The_other_implementation_agrees_with_the_file()
    {
        if (Python("check", Path.Combine(Folder, "format-1.json")) is { } answer)
            Assert.Equal("100 sealed, 100 index", answer);
    }

    [Fact]
    public void The_other_implementation_opens_what_the_vault_seals_now()
    {
        var now = Vectors.DeepClone();
        foreach (var vector in now["sealed"]!.AsArray())
        {
            var value = Vault((byte)(int)vector!["key"]!).Seal(MyNumber.Parse((string)vector["digits"]!), Context(vector["context"]!));
            string hex = Convert.ToHexString(value.ToBytes()).ToLowerInvariant();
            Assert.NotEqual((string)vector["sealed"]!, hex);
            vector["sealed"] = hex;
        }
        foreach (var vector in now["index"]!.AsArray())
            vector!["index"] = Convert.ToHexString(Vault((byte)(int)vector["key"]!).Index(MyNumber.Parse((string)vector["digits"]!), (string)vector["purpose"]!).ToBytes()).ToLowerInvariant();
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, now.ToJsonString());
            if (Python("open", file) is { } answer)
                Assert.Equal("100 sealed, 100 index", answer);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static MyNumberVault Vault(byte primary) => new(new MyNumberKeySet(primary, Vectors["keys"]!.AsObject().Select(key => new MyNumberKey(
        byte.Parse(key.Key), Convert.FromHexString((string)key.Value!["sealing"]!), Convert.FromHexString((string)key.Value["index"]!)))));

    private static MyNumberContext Context(JsonNode context) =>
        new((string)context["purpose"]!, (string)context["row"]!, (string?)context["column"], (string?)context["tenant"]);

    /// <summary>What the script prints; null, with the reason in the output, where python3 and its cryptography package are not installed.</summary>
    private string? Python(string command, string file)
    {
        try
        {
            using var probe = Process.Start(Start("-c", "import cryptography"))!;
            probe.WaitForExit();
            if (probe.ExitCode != 0)
            {
                output.WriteLine("Not checked: python3 has no package 'cryptography'.");
                return null;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            output.WriteLine("Not checked: there is no python3.");
            return null;
        }
        using var python = Process.Start(Start(Path.Combine(Folder, "vectors.py"), command, file))!;
        string answer = python.StandardOutput.ReadToEnd().Trim(), errors = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, errors);
        return answer;
    }

    private static ProcessStartInfo Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        return start;
    }
}
