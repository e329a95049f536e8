using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Generation;

/// <summary>Several projects: one public type, whoever references whom.</summary>
public sealed class SolutionTests
{
    private const string Domain = "namespace Domain { public class Person { public MyNumberSafety.MyNumber Number { get; set; } } }";
    private const string Web = "namespace Web { public class Page { public bool Same(Domain.Person a, MyNumberSafety.MyNumber b) { return a.Number == b; } [MyNumberSafety.MyNumberData] internal string Raw = \"\"; internal string Use() { return Raw; } } }";
    private const string Tests = "namespace Tests { public class Test { public bool Run() { return new Web.Page().Same(new Domain.Person(), default(MyNumberSafety.MyNumber)); } } }";

    [Fact]
    public void A_chain_of_projects_shares_one_type()
    {
        foreach (var framework in Framework.All)
        {
            var domain = new Build(framework) { Name = "Domain", Sources = [Domain] };
            Build.None(domain.Problems());
            var domainReference = domain.Reference();
            var web = new Build(framework) { Name = "Web", Sources = [Web], Libraries = [domainReference], Symbols = ["MYNUMBER_IMPORTED"] };
            Build.None(web.Problems());
            var tests = new Build(framework) { Name = "Tests", Sources = [Tests], Libraries = [domainReference, web.Reference()], Symbols = ["MYNUMBER_IMPORTED"] };
            Build.None(tests.Problems());
        }
    }

    [Fact]
    public void A_diamond_works_when_one_side_says_none()
    {
        var left = new Build(Framework.Net100) { Name = "Left", Sources = [Domain] }.Reference();
        var right = new Build(Framework.Net100) { Name = "Right", Sources = ["namespace Right { public class Other { } }"], Symbols = ["MYNUMBER_INTERNAL"] }.Reference();
        var top = new Build(Framework.Net100) { Name = "Top", Sources = [Web], Libraries = [left, right], Symbols = ["MYNUMBER_IMPORTED"] };
        Build.None(top.Problems());
    }

    [Fact]
    public void A_companion_is_emitted_once_in_a_chain()
    {
        var dapper = Framework.Net100.Package("dapper", "2.1.86").ToArray();
        var domain = new Build(Framework.Net100) { Name = "Domain", Sources = [Domain], Libraries = [.. dapper] };
        var web = new Build(Framework.Net100) { Name = "Web", Sources = [Web], Libraries = [domain.Reference(), .. dapper], Symbols = ["MYNUMBER_IMPORTED"] };
        Build.None(web.Problems());
        Assert.DoesNotContain(web.Compile().SyntaxTrees, tree => tree.FilePath.Contains("Dapper"));

        var plainDomain = new Build(Framework.Net100) { Name = "Domain", Sources = [Domain] };
        var late = web with { Libraries = [plainDomain.Reference(), .. dapper] };
        Build.None(late.Problems());
        Assert.Contains(late.Compile().SyntaxTrees, tree => tree.FilePath.Contains("Dapper"));
    }

    [Fact]
    public void An_editor_hands_over_projects_as_compilations()
    {
        var dapper = Framework.Net100.Package("dapper", "2.1.86").ToArray();
        var domain = new Build(Framework.Net100) { Name = "Domain", Sources = [Domain], Libraries = [.. dapper] }.Compile().ToMetadataReference();
        var web = new Build(Framework.Net100) { Name = "Web", Sources = [Web], Libraries = [domain, .. dapper], Symbols = ["MYNUMBER_IMPORTED"] };
        Build.None(web.Problems());
        Assert.DoesNotContain(web.Compile().SyntaxTrees, tree => tree.FilePath.Contains("Dapper"));
    }

    [Fact]
    public void None_leaves_the_attributes_only()
    {
        var output = new Build(Framework.Net100) { Symbols = ["MYNUMBER_NONE"], Libraries = [.. Framework.Net100.Package("newtonsoft.json", "13.0.4")] }.Compile();
        Build.None(Build.Problems(output));
        Assert.Null(output.GetTypeByMetadataName("MyNumberSafety.MyNumber"));
        Assert.NotNull(output.GetTypeByMetadataName("MyNumberSafety.MyNumberDataAttribute"));
    }

    [Fact]
    public void Internal_shows_nothing_outside()
    {
        var output = new Build(Framework.Net100)
        {
            Symbols = ["MYNUMBER_INTERNAL"],
            Libraries = [.. Framework.Net100.Package("newtonsoft.json", "13.0.4"), .. Framework.Net100.Package("dapper", "2.1.86")],
        }.Compile();
        Build.None(Build.Problems(output));
        var space = output.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "MyNumberSafety");
        Assert.DoesNotContain(space.GetTypeMembers(), type => type.DeclaredAccessibility == Accessibility.Public);
    }

    [Fact]
    public void Test_projects_get_synthetic_numbers_and_others_on_request()
    {
        bool Emitted(Build build) => build.Compile().GetTypeByMetadataName("MyNumberSafety.MyNumberTestData") is not null;
        var plain = new Build(Framework.Net100);
        Assert.False(Emitted(plain));
        Assert.True(Emitted(plain with { Properties = new Dictionary<string, string> { ["MyNumberTestData"] = "true" } }));
        var xunit = plain with { Libraries = [MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)] };
        Assert.True(Emitted(xunit));
        Assert.False(Emitted(xunit with { Properties = new Dictionary<string, string> { ["MyNumberTestData"] = "false" } }));
    }

    [Fact]
    public void A_text_is_read_by_conversion_but_no_two_parameter_string_form_exists()
    {
        foreach (var framework in Framework.All)
        {
            var type = new Build(framework).Compile().GetTypeByMetadataName("MyNumberSafety.MyNumber")!;
            var readers = type.GetMembers("TryParse").OfType<IMethodSymbol>().ToArray();
            Assert.NotEmpty(readers);
            Assert.DoesNotContain(readers, reader => reader.Parameters[0].Type.SpecialType == SpecialType.System_String && reader.Parameters.Length == 2);
            Assert.DoesNotContain(type.AllInterfaces, one => one.Name is "IParsable" or "ISpanParsable" or "IFormattable" or "ISpanFormattable" or "IConvertible" or "IComparable");
            Assert.Empty(type.GetMembers().OfType<IPropertySymbol>());
            var conversion = Assert.Single(type.GetMembers().OfType<IMethodSymbol>(), method => method.MethodKind == MethodKind.Conversion);
            Assert.Contains(conversion.GetAttributes(), attribute => attribute is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments: [_, { Value: true }] });
            Assert.DoesNotContain(type.GetMembers(), member => member.Name is "BindAsync" or "Value" or "Deconstruct" or "CompareTo");
        }
    }

    [Theory]
    [InlineData("string M(MyNumberSafety.MyNumber n) => (string)n;", "CS0619")]
    [InlineData("void M(MyNumberSafety.MyNumber[] all) { foreach (string n in all) { } }", "CS0619")]
    [InlineData("string M(MyNumberSafety.MyNumber n) => n;", "CS0266", "CS0619")]
    [InlineData("MyNumberSafety.MyNumber M(string n) => (MyNumberSafety.MyNumber)n;", "CS0030")]
    [InlineData("long M(MyNumberSafety.MyNumber n) => (long)n;", "CS0030")]
    [InlineData("bool M(MyNumberSafety.MyNumber n) => n < n;", "CS0019")]
    public void No_conversion_and_no_order_compiles(string member, params string[] errors)
    {
        var compilation = new Build(Framework.Net100) { Sources = ["class C { " + member + " }"] }.Compile();
        Assert.Equal(errors, compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.Id).Distinct());
    }

    /// <summary>Each project emits what its own libraries allow; what an earlier project has made internal must not be missed by a later one.</summary>
    [Theory]
    [InlineData("Microsoft.Extensions.DependencyInjection.Abstractions")]
    [InlineData("Microsoft.EntityFrameworkCore.dll", "Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.Extensions.")]
    public void Storage_spread_over_a_chain_compiles(params string[] librariesOfTheDomain)
    {
        var all = Framework.Net100 with { References = HostAssemblies.Where(path => HostAssemblies.IsShared(path) || HostAssemblies.IsNamed(path, "Microsoft.EntityFrameworkCore")) };
        var few = Framework.Net100 with
        {
            References = HostAssemblies.Where(path => HostAssemblies.IsNamed(path, [.. librariesOfTheDomain, "System.", "netstandard", "mscorlib", "Microsoft.Win32"])),
        };
        var domain = new Build(few) { Name = "Domain", Sources = [Domain] };
        Build.None(domain.Problems());
        var web = new Build(all) { Name = "Web", Sources = [Web], Libraries = [domain.Reference()], Symbols = ["MYNUMBER_IMPORTED"] };
        Build.None(web.Problems());
    }

    [Fact]
    public void Everything_of_the_framework_together_compiles_with_nullable_and_without()
    {
        var all = Framework.Net100 with { References = HostAssemblies.Where(path => HostAssemblies.IsShared(path) || HostAssemblies.IsNamed(path, "Microsoft.EntityFrameworkCore", "Dapper", "Newtonsoft")) };
        Build.None((new Build(all) { Sources = [Domain], Nullable = true }).Problems());
        Build.None((new Build(all) { Sources = [Domain], Language = LanguageVersion.CSharp12 }).Problems());
        Build.None((new Build(all) { Sources = [Domain.Replace("public class", "internal class")], Symbols = ["MYNUMBER_INTERNAL"], Nullable = true }).Problems());
    }
}
