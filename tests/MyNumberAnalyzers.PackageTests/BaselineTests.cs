using Xunit;

namespace MyNumberAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public class BaselineTests(Package package)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><MyNumberStrict>true</MyNumberStrict><MyNumberPreset>strict</MyNumberPreset></PropertyGroup>
          <ItemGroup>$package</ItemGroup>
        </Project>
        """;

    private const string Old = """
        using System;

        public class Employee
        {
            public string MyNumber { get; set; } = "";

            public void Show()
            {
                Console.WriteLine(MyNumber);
            }
        }
        """;

    [Fact]
    public void Old_findings_stay_silent_when_they_move_and_new_ones_break_the_build()
    {
        var folder = package.Project("baseline", ("App.csproj", Project), ("Employee.cs", Old));
        Assert.NotEqual(0, package.Build(folder).ExitCode);

        var written = package.Build(folder, "-p:MyNumberWriteBaseline=true", "-p:MyNumberPreset=audit");
        Assert.True(written.ExitCode == 0, written.Output);
        var entries = File.ReadAllLines(Path.Combine(folder, "MyNumberBaseline.txt")).Where(line => !line.StartsWith('#')).ToList();
        Assert.Contains(entries, entry => entry.StartsWith("MYN1001 | Employee.cs | Employee.Show | ", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.StartsWith("MYN2001 | Employee.cs | Employee.MyNumber | ", StringComparison.Ordinal));

        // Moved down, indented differently: the same findings.
        File.WriteAllText(Path.Combine(folder, "Employee.cs"), "// moved\n\n" + Old.Replace("        Console", "      Console"));
        var moved = package.Build(folder);
        Assert.True(moved.ExitCode == 0, moved.Output);
        Assert.Empty(Message.Ours(moved));

        // A copy of the old line and a line of its own are new.
        File.WriteAllText(Path.Combine(folder, "Employee.cs"), Old.Replace("Console.WriteLine(MyNumber);", "Console.WriteLine(MyNumber);\n        Console.WriteLine(MyNumber);\n        Console.Error.WriteLine(MyNumber);"));
        var added = package.Build(folder);
        Assert.NotEqual(0, added.ExitCode);
        Assert.Equal([10, 11], Message.Ours(added).Select(message => message.Line).Order());

        // What was mended is named.
        File.WriteAllText(Path.Combine(folder, "Employee.cs"), Old.Replace("Console.WriteLine(MyNumber);", "Console.WriteLine(MyNumber.Length);"));
        var mended = package.Build(folder);
        Assert.True(mended.ExitCode == 0, mended.Output);
        Assert.Contains("1 entry of MyNumberBaseline.txt matches nothing any more", mended.Output);
        Assert.Contains("Employee.Show", mended.Output);
    }

    [Fact]
    public void The_leaky_sample_breaks_only_on_what_is_new()
    {
        var folder = package.Sample("Payroll.Leaky", "leaky-baseline");
        Assert.NotEqual(0, package.BuildSample(folder, "-p:MyNumberStrict=true").ExitCode);
        var written = package.BuildSample(folder, "-p:MyNumberWriteBaseline=true");
        Assert.True(written.ExitCode == 0, written.Output);
        var kept = package.BuildSample(folder, "-p:MyNumberStrict=true");
        Assert.True(kept.ExitCode == 0, kept.Output);
        Assert.Empty(Message.Ours(kept));

        // Every old line moves, one leak comes, one goes.
        var service = Path.Combine(folder, "Services", "EmployeeService.cs");
        var moved = File.ReadAllText(service).Replace("namespace ", "// moved\n\nnamespace ").Replace("var text = Describe(employee);", "var text = Describe(employee);\n        Console.WriteLine(employee.MyNumber); // new");
        File.WriteAllText(service, moved.Replace(", employee.Name, employee.MyNumber);", ", employee.Name, employee.EmployeeNo);"));
        var changed = package.BuildSample(folder, "-p:MyNumberStrict=true");
        Assert.NotEqual(0, changed.ExitCode);
        var line = File.ReadAllLines(service).ToList().FindIndex(text => text.EndsWith("// new", StringComparison.Ordinal)) + 1;
        Assert.Equal([("EmployeeService.cs", line, "MYN1001", "error")], Message.Ours(changed).Where(message => message.Level == "error").Select(message => (Path.GetFileName(message.File), message.Line, message.Id, message.Level)).Distinct());

        var lenient = package.BuildSample(folder);
        Assert.True(lenient.ExitCode == 0, lenient.Output);
        Assert.Contains("1 entry of MyNumberBaseline.txt matches nothing any more", lenient.Output);
        Assert.Contains("EmployeeService.RegisterAsync", lenient.Output);
    }
}
