using System.Text.Json;
using Xunit;

namespace MyNumberAnalyzers.PackageTests;

/// <summary>What the package's properties do in a real build.</summary>
[Collection(PackageCollection.Name)]
public class OptionTests(Package package)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>$properties</PropertyGroup>
          <ItemGroup>$package</ItemGroup>
        </Project>
        """;

    private const string Leaks = """
        using System;

        public class Payroll
        {
            public void Show(string myNumber)
            {
                Write(myNumber);
            }

            private static void Write(string text) => Console.WriteLine(text);
        }
        """;

    [Fact]
    public void The_log_of_a_build_carries_help_tags_and_the_way()
    {
        var folder = package.Project("sarif",
            ("App.csproj", Project.Replace("$properties", "<ErrorLog>logs/$(MSBuildProjectName).sarif,version=2.1</ErrorLog>")),
            ("Payroll.cs", Leaks));
        var build = package.Build(folder);
        Assert.True(build.ExitCode == 0, build.Output);
        using var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "logs", "App.sarif")));
        var run = log.RootElement.GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().First(rule => rule.GetProperty("id").GetString() == "MYN1001");
        Assert.EndsWith("/MYN1001_LogLeak/README.md", rule.GetProperty("helpUri").GetString());
        Assert.Superset(new HashSet<string?> { "CWE-532", "GL-annex-C-c" }, rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ToHashSet());
        Assert.False(string.IsNullOrEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()));

        var result = run.GetProperty("results").EnumerateArray().First(result => result.GetProperty("ruleId").GetString() == "MYN1001");
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.NotEmpty(result.GetProperty("relatedLocations").EnumerateArray());
    }

    [Fact]
    public void Presets_change_severities_and_a_projects_own_settings_come_first()
    {
        var folder = package.Project("presets", ("App.csproj", Project.Replace("$properties", "")), ("Payroll.cs", Leaks));
        Assert.DoesNotContain(Message.Ours(package.Build(folder)), message => message.Id == "MYN2001");

        var audit = Message.Ours(package.Build(folder, "--no-incremental", "-p:MyNumberPreset=audit"));
        Assert.Contains(audit, message => message is { Id: "MYN2001", Level: "warning" });

        var strict = package.Build(folder, "--no-incremental", "-p:MyNumberPreset=strict");
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Contains(Message.Ours(strict), message => message is { Id: "MYN1001", Level: "error" });

        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n[*.cs]\ndotnet_diagnostic.MYN1001.severity = none\n");
        var own = package.Build(folder, "--no-incremental", "-p:MyNumberPreset=strict", "-p:MyNumberStrict=true");
        Assert.DoesNotContain(Message.Ours(own), message => message.Id == "MYN1001");
    }

    [Fact]
    public void A_switch_counts_in_a_project_that_is_up_to_date()
    {
        var folder = package.Project("switch", ("App.csproj", Project.Replace("$properties", "")), ("Payroll.cs", Leaks));
        Assert.True(package.Build(folder) is { ExitCode: 0 }, "the first build");
        Assert.NotEqual(0, package.Build(folder, "-p:MyNumberStrict=true").ExitCode);
        Assert.Equal(0, package.Build(folder).ExitCode);
        Assert.Contains(Message.Ours(package.Build(folder, "-p:PreferredUILang=ja-JP")), message => message.Text.Contains("ログ", StringComparison.Ordinal));
        Assert.NotEqual(0, package.Build(folder, "-p:MyNumberPreset=strict").ExitCode);
    }

    [Fact]
    public void Data_files_are_looked_through_when_asked_and_rows_of_the_user_are_read()
    {
        var folder = package.Project("files",
            ("App.csproj", Project.Replace("$properties", "<MyNumberScanFiles>true</MyNumberScanFiles>")),
            ("Payroll.cs", "public class Outbox { public void Post(string text) { } public void Send(string myNumber) => Post(myNumber); }"),
            ("MyNumber.Acme.txt", "library Acme\nsink transmit Outbox::Post(text)\n"),
            ("data/people.json", "{\n  \"name\": \"山田\",\n  \"個人番号\": \"123456789018\"\n}\n"),
            ("data/orders.csv", "order,amount\n123456789018,100\n"));
        var found = Message.Ours(package.Build(folder));
        Assert.Contains(found, message => message.Id == "MYN4002" && message.File.EndsWith("people.json", StringComparison.Ordinal) && message.Line == 3);
        Assert.DoesNotContain(found, message => message.File.EndsWith("orders.csv", StringComparison.Ordinal));
        Assert.Contains(found, message => message.Id == "MYN1010" && message.File.EndsWith("Payroll.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(found, message => message.Id == "MYN9001");
    }

    [Fact]
    public void A_type_of_ones_own_choice()
    {
        var folder = package.Project("own", ("App.csproj", Project.Replace("$properties", "<MyNumberType>internal</MyNumberType>")), ("Code.cs", "internal class Holder { internal MyNumberSafety.MyNumber Number; }"));
        Assert.True(package.Build(folder) is { ExitCode: 0 } build, "internal");
        File.WriteAllText(Path.Combine(folder, "Code.cs"), "public class Holder { public MyNumberSafety.MyNumber Number; }");
        Assert.Contains(Message.All(package.Build(folder)), message => message.Id == "CS0052");
        Assert.Contains(Message.All(package.Build(folder, "-p:MyNumberType=none")), message => message.Id is "CS0234" or "CS0246");
    }
}
