using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace MyNumberAnalyzers.PackageTests;

[Collection(PackageCollection.Name)]
public class RegisterTests(Package package)
{
    [Fact]
    public void A_build_writes_the_register_of_a_project_and_of_what_it_references()
    {
        var folder = Build("register");
        using var register = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "mynumber-register.json")));
        var projects = register.RootElement.GetProperty("projects").EnumerateArray().ToDictionary(project => project.GetProperty("name").GetString()!);
        Assert.Equal(["App", "Lib"], projects.Keys.Order());

        var app = projects["App"];
        var handling = app.GetProperty("handling").EnumerateArray().Select(item => $"{item.GetProperty("kind")} {item.GetProperty("purpose")} {item.GetProperty("file")}:{item.GetProperty("line")}").ToList();
        Assert.Contains("taken  Program.cs:10", handling);
        Assert.Contains("revealed Tax Program.cs:12", handling);

        var leak = app.GetProperty("leaks").EnumerateArray().Single();
        Assert.Equal("MYN1001", leak.GetProperty("rule").GetString());
        Assert.Equal(13, leak.GetProperty("line").GetInt32());
        Assert.Contains(leak.GetProperty("path").EnumerateArray(), step => step.GetProperty("line").GetInt32() == 12);

        var suppression = app.GetProperty("suppressions").EnumerateArray().Single();
        Assert.Equal("agreed with the tax office", suppression.GetProperty("reason").GetString());
        Assert.Equal(1, register.RootElement.GetProperty("totals").GetProperty("leaks").GetInt32());
        Assert.Equal(1, projects["Lib"].GetProperty("totals").GetProperty("typed").GetInt32());

        var page = File.ReadAllText(Path.Combine(folder, "mynumber-register.html"));
        Assert.Contains("取扱台帳", page);
        Assert.DoesNotContain("src=\"http", page);
        Assert.DoesNotContain("123456789018", page);
    }

    [BrowserFact]
    public void The_page_renders_searches_switches_language_and_prints_in_a_browser()
    {
        var folder = Build("register-page");
        var page = Path.Combine(folder, "mynumber-register.html");

        // The page's own script runs; the test's adds what a person does.
        var acting = Path.Combine(folder, "acting.html");
        File.WriteAllText(acting, File.ReadAllText(page).Replace("</body>", """
            <script>
            const box = document.getElementById("search");
            const shown = () => [...document.querySelectorAll(".row")].filter(row => row.offsetParent !== null).length;
            const before = shown();
            box.value = "RevealToString"; box.oninput({ target: box });
            const found = shown();
            box.value = "no such word"; box.oninput({ target: box });
            const none = shown();
            box.value = ""; box.oninput({ target: box });
            const english = document.querySelector("h1").innerText;
            document.documentElement.lang = "en"; const first = document.querySelector("h1").innerText;
            document.getElementById("language").click(); const second = document.querySelector("h1").innerText;
            document.body.dataset.result = JSON.stringify({ before, found, none, after: shown(), first, second });
            </script></body>
            """));
        var dom = Browse("--dump-dom", "file://" + acting);
        var result = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(dom, "data-result=\"([^\"]*)\"").Groups[1].Value);
        using var seen = JsonDocument.Parse(result);
        int Number(string name) => seen.RootElement.GetProperty(name).GetInt32();
        Assert.True(Number("found") > 0 && Number("found") < Number("before"), result);
        Assert.Equal(0, Number("none"));
        Assert.Equal(Number("before"), Number("after"));
        Assert.Equal("My Number handling register", seen.RootElement.GetProperty("first").GetString());
        Assert.Equal("個人番号 取扱台帳", seen.RootElement.GetProperty("second").GetString());

        var pdf = Path.Combine(folder, "register.pdf");
        Browse("--no-pdf-header-footer", "--print-to-pdf=" + pdf, "file://" + page);
        Assert.True(new FileInfo(pdf).Length > 10_000);
        Assert.StartsWith("%PDF", File.ReadAllText(pdf)[..8]);
    }

    private string Build(string name)
    {
        const string project = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>$package$references</ItemGroup>
            </Project>
            """;
        var folder = package.Project(name,
            ("Lib/Lib.csproj", project.Replace("$references", "")),
            ("Lib/Employee.cs", "public class Employee { public MyNumberSafety.MyNumber Number { get; set; } }"),
            ("App/App.csproj", project.Replace("$references", """<ProjectReference Include="../Lib/Lib.csproj" />""")),
            ("App/Program.cs", """
                using System.Diagnostics.CodeAnalysis;
                using MyNumberSafety;

                namespace App;

                public class Slips
                {
                    public void Print(string text)
                    {
                        var employee = new Employee { Number = MyNumber.Parse(text) };

                        var digits = employee.Number.RevealToString(MyNumberPurpose.Tax);
                        Console.WriteLine(digits);
                    }

                    [SuppressMessage("MyNumberLeak", "MYN1001", Justification = "agreed with the tax office")]
                    public void PrintForTheOffice(Employee employee) => Console.WriteLine(employee.Number.RevealToString(MyNumberPurpose.Tax));
                }
                """));
        var build = package.Build(Path.Combine(folder, "App"), "-p:MyNumberRegister=true");
        Assert.True(build.ExitCode == 0, build.Output);
        return Path.Combine(folder, "App", "bin", "Debug", "net10.0");
    }

    private static string Browse(params string[] arguments)
    {
        var profile = Directory.CreateTempSubdirectory("chromium-").FullName;
        using var process = new Process
        {
            StartInfo = Dotnet.StartInfo(profile, BrowserFactAttribute.Chromium!, null, ["--headless", "--no-sandbox", "--disable-gpu", "--lang=en", "--user-data-dir=" + profile, .. arguments]),
        };
        process.StartInfo.RedirectStandardError = false;
        process.Start();
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Dotnet.Longest), "the browser did not end");
        Delete(profile);
        return output;
    }

    /// <summary>What the browser has started may outlive it by a moment and still write.</summary>
    private static void Delete(string folder)
    {
        for (var left = 100; Directory.Exists(folder); left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(100);
            }
        }
    }
}

/// <summary>A test that needs a Chromium; where there is none it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium is null)
        {
            Skip = "no Chromium is installed here";
        }
    }

    public static string? Chromium { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
