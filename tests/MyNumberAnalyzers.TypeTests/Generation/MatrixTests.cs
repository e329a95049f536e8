using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Generation;

/// <summary>The emitted code compiles without a warning in every kind of project.</summary>
public sealed class MatrixTests
{
    private const string Modern = """
        namespace Payroll
        {
            internal sealed class Person
            {
                [MyNumberSafety.MyNumberData] internal string Raw = "";
                [MyNumberSafety.ValidMyNumber] internal string Field = "";
                [MyNumberSafety.NotMyNumber(Reason = "member id")] internal string Member = "";
                internal MyNumberSafety.MyNumber Number;
                internal bool Read(string text) { return MyNumberSafety.MyNumber.TryParse(text, out Number); }
                internal string Show() { return Number.RevealToString(MyNumberSafety.MyNumberPurpose.Tax) + Raw + Field + Member; }
                internal bool Known(string text, byte[] utf8)
                {
                    MyNumberSafety.MyNumber one;
                    MyNumberSafety.MyNumberError why;
                    return MyNumberSafety.MyNumber.TryParse(text, out one, out why) && one == Number && one.Equals(MyNumberSafety.MyNumber.Parse(text))
                        && MyNumberSafety.MyNumber.TryParse(new System.ReadOnlySpan<byte>(utf8), out one) && MyNumberSafety.MyNumber.TryParseExact(text, out one);
                }
                internal int Lend(int more) { return Number.Reveal(more, (digits, state) => digits.Length + state); }
                internal bool Fill(char[] room) { int written; return Number.TryRevealTo(room, out written) && Number.TryRevealTo(new byte[12], out written); }
            }
        }
        """;

    private const string Legacy = """
        namespace Payroll
        {
            internal sealed class Person
            {
                [MyNumberSafety.MyNumberData] internal string Raw = "";
                internal MyNumberSafety.MyNumber Number;
                internal MyNumberSafety.MyNumberError Error;
                internal bool Read(string text) { return MyNumberSafety.MyNumber.TryParse(text, out Number, out Error); }
                internal string Show() { return Number.RevealToString(MyNumberSafety.MyNumberPurpose.Tax) + Raw; }
                internal int Lend(int more) { return Number.Reveal(more, (digits, state) => digits.Length + state); }
                internal bool Fill(char[] room) { int written; return Number.TryRevealTo(room, out written); }
            }
        }
        """;

    private static readonly LanguageVersion[] Languages =
    [
        LanguageVersion.CSharp7_2, LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp10,
        LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Preview,
    ];

    /// <summary>Library, version, what it needs beside the framework, the file the generator emits for it.</summary>
    private static readonly (string Name, (string Package, string Version)[] Packages, string Emitted)[] Libraries =
    [
        ("Newtonsoft.Json", [("newtonsoft.json", "13.0.4")], "NewtonsoftJson"),
        ("MessagePack 2", [("messagepack", "2.5.307"), ("messagepack.annotations", "2.5.307"), ("system.memory", "4.5.5")], "MessagePack"),
        ("MongoDB", [("mongodb.bson", "3.14.0"), ("system.memory", "4.5.5")], "MongoDB"),
        ("YamlDotNet", [("yamldotnet", "16.3.0")], "YamlDotNet"),
        ("protobuf-net", [("protobuf-net.core", "3.4.40"), ("system.memory", "4.5.5")], "ProtobufNet"),
        ("Dapper", [("dapper", "2.1.86")], "Dapper"),
        ("ServiceStack.Text", [("servicestack.text", "10.5.0")], "ServiceStackStart"),
        ("LiteDB", [("litedb", "5.0.20")], "LiteDBStart"),
        ("CsvHelper", [("csvhelper", "33.0.1")], "CsvHelperStart"),
        ("AutoMapper", [("automapper", "15.1.4")], "AutoMapper"),
        ("Mapster", [("mapster", "10.0.14"), ("mapster.core", "10.0.14")], "MapsterStart"),
    ];

    private static readonly string[] HostLibraries =
        ["Microsoft.EntityFrameworkCore", "Newtonsoft.Json", "MessagePack", "MongoDB.Bson", "YamlDotNet", "protobuf-net", "Dapper", "ServiceStack", "Mapster", "LiteDB", "CsvHelper", "AutoMapper"];

    public static TheoryData<string> FrameworkNames() => [.. Framework.All.Select(framework => framework.Name)];

    public static TheoryData<string, string> FrameworksAndLibraries()
    {
        var data = new TheoryData<string, string>();
        foreach (var framework in Framework.All)
        {
            foreach (var library in Libraries.Where(library => framework.Package(library.Packages[0].Package, library.Packages[0].Version).Any()))
            {
                data.Add(framework.Name, library.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(FrameworkNames))]
    public void Core_compiles_in_every_language_version(string framework)
    {
        foreach (var build in Variants(Find(framework)))
        {
            Assert.Equal((build.Language, build.Nullable, build.ImplicitUsings, ""), (build.Language, build.Nullable, build.ImplicitUsings, build.Problems()));
        }
    }

    [Theory]
    [MemberData(nameof(FrameworksAndLibraries))]
    public void Integration_compiles_in_the_oldest_and_the_newest_language(string framework, string library)
    {
        var target = Find(framework);
        var (_, packages, emitted) = Libraries.Single(one => one.Name == library);
        foreach (var language in new[] { LanguageVersion.CSharp7_3, LanguageVersion.CSharp9, LanguageVersion.Preview })
        {
            var compilation = Sample(target) with { Language = language, Nullable = language > LanguageVersion.CSharp7_3, Libraries = Packages(target, packages) };
            var output = compilation.Compile();
            Build.None(Build.Problems(output));
            var needsModuleInitializer = emitted.EndsWith("Start", StringComparison.Ordinal);
            Assert.Equal(
                !needsModuleInitializer || (language >= LanguageVersion.CSharp9 && target.HasSpans),
                output.SyntaxTrees.Any(tree => tree.FilePath.EndsWith($"Referenced.{emitted}.g.cs", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(FrameworkNames))]
    public void All_libraries_together_compile(string framework)
    {
        var target = Find(framework);
        var packages = Libraries.SelectMany(library => library.Packages).Distinct().ToArray();
        var build = Sample(target) with { Libraries = Packages(target, packages), Nullable = true };
        Build.None(build.Problems());
        Build.None((build with { Symbols = ["MYNUMBER_INTERNAL"] }).Problems());
    }

    /// <summary>ASP.NET Core, EF Core, dependency injection and every library, in projects that stay with an old language.</summary>
    [Fact]
    public void A_web_project_with_every_library_compiles_in_every_language_version()
    {
        var everything = Framework.Net100 with { References = HostAssemblies.Where(path => HostAssemblies.IsShared(path) || HostAssemblies.IsNamed(path, HostLibraries)) };
        foreach (var language in Languages)
        {
            var build = new Build(everything) { Sources = [Modern], Language = language, Nullable = language > LanguageVersion.CSharp7_3 };
            Assert.Equal((language, ""), (language, build.Problems()));
        }
    }

    [Theory]
    [InlineData("net48")]
    [InlineData("netstandard2.0")]
    public void Older_frameworks_get_the_json_converter_with_the_package(string framework)
    {
        var target = Find(framework);
        var without = Sample(target).Compile();
        Assert.Null(without.GetTypeByMetadataName("MyNumberSafety.MyNumberJsonConverter"));
        Assert.NotNull(without.GetTypeByMetadataName("MyNumberSafety.MyNumberTypeConverter"));
        var build = Sample(target) with
        {
            Language = LanguageVersion.CSharp7_3,
            Libraries = Packages(target, [("system.text.json", "10.0.0"), ("system.memory", "4.6.3"), ("microsoft.bcl.asyncinterfaces", "10.0.10")]),
        };
        var output = build.Compile();
        Build.None(Build.Problems(output));
        Assert.NotNull(output.GetTypeByMetadataName("MyNumberSafety.MyNumberJsonConverter"));
        Assert.Contains(output.GetTypeByMetadataName("MyNumberSafety.MyNumber")!.GetAttributes(), attribute => attribute.AttributeClass!.Name == "JsonConverterAttribute");
    }

    [Fact]
    public void Names_of_the_user_do_not_hide_ours()
    {
        const string hostile = """
            public class String { } public class Span { } public class DateTime { } public class JsonConverter { } public class EventSource { } public class Attribute { }
            public class Exception { } public class MemoryMarshal { } public class TypeConverter { } public class GeneratedCode { } public class Activity { }
            namespace MyNumberSafety.System { public class Nothing { } }
            namespace MyNumberSafety.Text { public class Nothing { } }
            """;
        foreach (var framework in Framework.All)
        {
            Build.None((Sample(framework) with { Sources = [hostile] }).Problems());
        }
    }

    [Fact]
    public void Documentation_and_obsolete_checks_find_nothing_in_a_documented_library()
    {
        var build = Sample(Framework.Net100);
        var output = build.Compile();
        using var image = new MemoryStream();
        using var xml = new MemoryStream();
        var result = output.Emit(image, xmlDocumentationStream: xml);
        Assert.True(result.Success);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Contains("個人番号", System.Text.Encoding.UTF8.GetString(xml.ToArray()));
    }

    private static IEnumerable<Build> Variants(Framework framework) =>
        from language in Languages
        from nullable in new[] { false, true }
        where !nullable || language >= LanguageVersion.CSharp8
        from usings in new[] { false, true }
        where !usings || language >= LanguageVersion.CSharp10
        select Sample(framework) with { Language = language, Nullable = nullable, ImplicitUsings = usings };

    private static Build Sample(Framework framework) => new(framework) { Sources = [framework.HasSpans ? Modern : Legacy] };

    private static Framework Find(string name) => Framework.All.Single(framework => framework.Name == name);

    private static ImmutableArray<MetadataReference> Packages(Framework framework, (string Package, string Version)[] packages) =>
        [.. packages.Where(package => !framework.HasSpans || package.Package != "system.memory").SelectMany(package => framework.Package(package.Package, package.Version))];
}
