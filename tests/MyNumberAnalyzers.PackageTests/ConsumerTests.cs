using Xunit;

namespace MyNumberAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public class ConsumerTests(Package package)
{
    internal const string Leak = """
        using System;
        using MyNumberSafety;

        public class Employee
        {
            public string Name = "";
            [MyNumberData] public string Number = "";
        }

        public static class Program
        {
            public static void Main()
            {
                MyNumber number;
                MyNumberError error;
                if (MyNumber.TryParse("1234-5678-9018", out number, out error))
                {
                    Console.WriteLine("parsed " + number + " " + number.RevealToString().Length);
                }

                Show(new Employee());
            }

            static void Show(Employee employee)
            {
                Console.WriteLine(employee.Number);
            }
        }
        """;

    [Fact]
    public void Console_apps_for_net48_net8_and_net10_get_the_type_and_the_warning()
    {
        var folder = package.Project("frameworks",
            ("App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFrameworks>net48;net8.0;net10.0</TargetFrameworks><OutputType>Exe</OutputType></PropertyGroup>
                  <ItemGroup>$package</ItemGroup>
                </Project>
                """),
            ("Program.cs", Leak));
        var build = package.Build(folder);

        Assert.True(build.ExitCode == 0, build.Output);
        foreach (var framework in new[] { "net48", "net8.0", "net10.0" })
        {
            Assert.Contains(build.Output.Split('\n'), line => line.Contains("Program.cs(26,", StringComparison.Ordinal) && line.Contains("MYN1001", StringComparison.Ordinal) && line.Contains("TargetFramework=" + framework, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(Message.All(build), message => message.Id.StartsWith("CS", StringComparison.Ordinal) || message.Id == "AD0001");
        var run = Dotnet.Run(folder, "run", "-f", "net10.0", "--no-build");
        Assert.Contains("parsed ************ 12", run.Output);
    }

    [Fact]
    public void A_chain_of_projects_shares_one_type()
    {
        const string library = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>$package$references</ItemGroup>
            </Project>
            """;
        var folder = package.Project("chain",
            ("A/A.csproj", library.Replace("$references", "")),
            ("A/A.cs", "namespace A; public class Person { public MyNumberSafety.MyNumber Number { get; set; } }"),
            ("B/B.csproj", library.Replace("$references", """<ProjectReference Include="../A/A.csproj" />""")),
            ("B/B.cs", "namespace B; public class Staff : A.Person { public MyNumberSafety.MyNumber Spouse => Number; }"),
            ("C/C.csproj", library.Replace("$references", """<ProjectReference Include="../B/B.csproj" />""").Replace("</PropertyGroup>", "<OutputType>Exe</OutputType></PropertyGroup>")),
            ("C/C.cs", """
                using MyNumberSafety;
                var staff = new B.Staff { Number = MyNumber.Parse(args[0]) };
                System.Console.WriteLine(staff.Spouse == staff.Number);
                """));
        var build = package.Build(Path.Combine(folder, "C"));

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(Message.All(build));
        Assert.Contains("True", Dotnet.Run(Path.Combine(folder, "C"), "run", "--no-build", "--", "123456789018").Output);

        // The editor asks for the compiler's command line without compiling.
        var design = Dotnet.Run(Path.Combine(folder, "C"), "msbuild", "-m:1", "-t:CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=none/none", "-getItem:CscCommandLineArgs");
        Assert.Contains("MYNUMBER_IMPORTED", design.Output);
        Assert.DoesNotContain("mynumber.sarif", design.Output);
    }

    [Fact]
    public void In_a_diamond_the_second_owner_is_told_and_one_line_ends_it()
    {
        const string library = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework>$type</PropertyGroup>
              <ItemGroup>$package$references</ItemGroup>
            </Project>
            """;
        const string both = """<ProjectReference Include="../A/A.csproj" /><ProjectReference Include="../B/B.csproj" />""";
        var folder = package.Project("diamond",
            ("A/A.csproj", library.Replace("$references", "").Replace("$type", "")),
            ("A/A.cs", "namespace A; public class Person { public MyNumberSafety.MyNumber Number { get; set; } }"),
            ("B/B.csproj", library.Replace("$references", "").Replace("$type", "")),
            ("B/B.cs", "namespace B; public class Payslip { public string Name { get; set; } = \"\"; }"),
            ("C/C.csproj", library.Replace("$references", both).Replace("$type", "")),
            ("C/C.cs", """
                namespace C;
                public class Sheet
                {
                    public A.Person Person { get; set; } = new();
                    public B.Payslip Payslip { get; set; } = new();
                    public void Fill(string text) => Person.Number = MyNumberSafety.MyNumber.Parse(text);
                }
                """));
        var first = package.Build(Path.Combine(folder, "C"));
        Assert.Contains(Message.All(first), message => message.Id == "CS0433");
        Assert.Contains(Message.Ours(first), message => message.Id == "MYN3005" && message.Text.Contains("<MyNumberType>internal</MyNumberType> to the project 'B'", StringComparison.Ordinal));

        File.WriteAllText(Path.Combine(folder, "B", "Directory.Build.props"), "<Project><PropertyGroup><MyNumberType>internal</MyNumberType></PropertyGroup></Project>");
        var second = package.Build(Path.Combine(folder, "C"), "--no-incremental");
        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Empty(Message.Ours(second));
    }

    [Theory]
    [InlineData("empty", "")]
    [InlineData("half", "using System; public class Employee { public string MyNumber { get; set; } void M() { Console.WriteLine($\"{this.MyNumb")]
    [InlineData("plain", "public class Order { public string Number { get; set; } = \"123456789018\"; public override string ToString() => Number; }")]
    public void Projects_without_numbers_or_half_typed_stay_quiet(string name, string text)
    {
        var folder = package.Project("quiet-" + name,
            ("App.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup>$package</ItemGroup>
                </Project>
                """),
            ("Code.cs", text));
        var build = package.Build(folder);
        var crashes = Message.All(build).Where(message => message.Id is "AD0001" or "CS8784" or "CS8785" or "MSB4018" or "MSB4062");

        Assert.Empty(crashes);
        if (name != "half")
        {
            Assert.True(build.ExitCode == 0, build.Output);
            Assert.Empty(Message.All(build));
            Assert.DoesNotContain("MyNumber:", build.Output);
        }
    }
}
