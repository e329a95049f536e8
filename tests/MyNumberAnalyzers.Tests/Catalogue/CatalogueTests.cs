using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Catalogue;
using Xunit;

namespace MyNumberAnalyzers.Tests.Catalogue;

/// <summary>What the catalogue answers for symbols of real code.</summary>
public class CatalogueTests
{
    [Fact]
    public void Rows_of_an_interface_hold_for_its_implementation_and_by_its_parameter_names() =>
        Assert.Equal(["log@0"], Sinks("""
            using Microsoft.Extensions.Logging;
            class Mine : ILogger
            {
                public System.IDisposable? BeginScope<T>(T what) where T : notnull => null;
                public bool IsEnabled(LogLevel level) => true;
                public void Log<T>(LogLevel level, EventId id, T s, System.Exception? e, System.Func<T, System.Exception?, string> f) { }
            }
            class C { void M(Mine mine) { mine.BeginScope("x"); } }
            """, "BeginScope"));

    [Fact]
    public void An_override_has_the_rows_of_what_it_overrides() =>
        Assert.Equal(["file@0"], Sinks("""
            using System.IO;
            class Mine : Stream
            {
                public override void Write(byte[] bytes, int start, int length) { }
                public override bool CanRead => true; public override bool CanSeek => true; public override bool CanWrite => true;
                public override long Length => 0; public override long Position { get; set; }
                public override void Flush() { } public override int Read(byte[] b, int o, int c) => 0;
                public override long Seek(long o, SeekOrigin s) => 0; public override void SetLength(long v) { }
            }
            class C { void M(Mine mine) { mine.Write(new byte[1], 0, 1); } }
            """, "Write"));

    [Theory]
    [InlineData("new System.IO.StringWriter().WriteLine(text)", "WriteLine", "")]
    [InlineData("new System.IO.MemoryStream().Write(bytes, 0, 1)", "Write", "")]
    [InlineData("new System.IO.MemoryStream().Write(bytes)", "Write", "")]
    [InlineData("System.IO.TextWriter.Null.WriteLine(text)", "WriteLine", "file@0")]
    [InlineData("new System.IO.FileStream(\"f\", System.IO.FileMode.Create).Write(bytes)", "Write", "file@0")]
    public void The_receivers_own_row_comes_before_that_of_its_base(string call, string name, string expected) =>
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Sinks("class C { void M(string text, byte[] bytes) { " + call + "; } }", name));

    [Fact]
    public void Extension_methods_answer_in_both_call_forms()
    {
        const string Body = "using Microsoft.Extensions.Logging; class C { void M(ILogger log, string text) { #; } }";
        Assert.Equal(["log@0", "log@1"], Sinks(Body.Replace("#", "log.LogInformation(text)"), "LogInformation"));
        Assert.Equal(["log@1", "log@2"], Sinks(Body.Replace("#", "LoggerExtensions.LogInformation(log, text)"), "LogInformation"));
    }

    [Fact]
    public void Constructors_of_library_exceptions_have_the_rows_of_their_base_and_own_bodies_speak_for_themselves()
    {
        Assert.Equal(["exception@0"], Sinks("class C { void M() { throw new System.InvalidOperationException(\"x\"); } }", "InvalidOperationException"));
        Assert.Empty(Sinks("class Mine(string message) : System.Exception(\"fixed\"); class C { void M() { throw new Mine(\"x\"); } }", "Mine"));
    }

    [Fact]
    public void A_property_of_an_exception_leaves_with_it() =>
        Assert.Equal(["exception@-3"], Sinks("class Mine : System.Exception { public string? Number { get; set; } } class C { void M(Mine mine) { mine.Number = \"x\"; } }", "Number"));

    [Fact]
    public void Delegates_of_LoggerMessage_are_logged_where_they_are_invoked() =>
        Assert.Contains("log@-4", Sinks("class C { static object f = Microsoft.Extensions.Logging.LoggerMessage.Define<string>(default, default, \"{X}\"); }", "Define"));

    [Fact]
    public void LoggerMessage_methods_log_all_but_the_plumbing() =>
        Assert.Equal(["log@1"], Sinks("""
            using Microsoft.Extensions.Logging;
            static partial class L { [LoggerMessage(1, LogLevel.Information, "{Id}")] public static partial void Logged(ILogger log, string id, LogLevel level, System.Exception e); }
            class C { void M(ILogger log) { L.Logged(log, "", default, new System.Exception()); } }
            """, "Logged"));

    [Fact]
    public void Attributes_on_the_users_code_are_found_by_their_simple_name()
    {
        const string Code = """
            [System.AttributeUsage(System.AttributeTargets.All)] class MyNumberSinkAttribute(string kind) : System.Attribute { public string Kind => kind; }
            [System.AttributeUsage(System.AttributeTargets.All)] class MyNumberProtectorAttribute : System.Attribute;
            interface IPort { void Send([MyNumberSink("url")] string where, string what); [MyNumberSink("transmit")] void All(string a, string b); }
            class Port : IPort { public void Send(string w, string x) { } public void All(string a, string b) { } }
            class Vault { [MyNumberProtector] public string Seal(string plain, out byte[] tag) { tag = []; return ""; } }
            [MyNumberProtector] class Sealed(string plain) { public string Plain => plain; }
            class C { void M(Port port, Vault vault) { port.Send("", ""); port.All("", ""); vault.Seal("", out _); new Sealed(""); } }
            """;
        Assert.Equal(["url@0"], Sinks(Code, "Send"));
        Assert.Equal(["transmit@0", "transmit@1"], Sinks(Code, "All"));
        Assert.Contains(Facts(Code, "Seal")!.Protectors, protector => protector is { From: 0, To: Port.Return, Kind: ProtectorKind.Encrypt });
        Assert.Contains(Facts(Code, "Seal")!.Protectors, protector => protector is { From: 0, To: 1 });
        Assert.Contains(Facts(Code, "Sealed")!.Protectors, protector => protector is { From: 0, To: Port.This });
    }

    [Fact]
    public void Protect_protects_and_Unprotect_does_not()
    {
        const string Code = "using Microsoft.AspNetCore.DataProtection; class C { void M(IDataProtector p) { p.Protect(\"\"); p.Unprotect(\"\"); } }";
        Assert.Contains(Facts(Code, "Protect")!.Protectors, protector => protector.Kind == ProtectorKind.Encrypt);
        Assert.Null(Facts(Code, "Unprotect"));
    }

    [Fact]
    public void A_keyed_hash_is_a_mac_and_an_unkeyed_one_a_sink()
    {
        const string Code = "using System.Security.Cryptography; class C { void M(byte[] b, HMACSHA256 mac, SHA256 sha) { HMACSHA256.HashData(b, b); SHA256.HashData(b); # } }";
        var keyed = Facts(Code.Replace("#", "mac.ComputeHash(b);"), "ComputeHash")!;
        Assert.Equal(ProtectorKind.Mac, Assert.Single(keyed.Protectors).Kind);
        Assert.Empty(keyed.Sinks);
        Assert.Equal(["hash@0"], Sinks(Code.Replace("#", "sha.ComputeHash(b);"), "ComputeHash"));
    }

    [Fact]
    public void A_users_row_joins_ours_and_a_users_protector_takes_its_place()
    {
        const string Code = "class C { void M() { System.Console.WriteLine(\"\"); } }";
        Assert.Equal(["log@0"], Sinks(Code, "WriteLine", "sink url Acme.X::Y(z)"));
        Assert.Equal(["log@0", "url@1"], Sinks(Code.Replace("(\"\")", "(\"\", null)"), "WriteLine", "sink url System.Console::WriteLine(arg0, arg)").Take(2));
        Assert.Empty(Sinks(Code, "WriteLine", "propagator System.Console::Write*"));
        Assert.Contains(Facts(Code, "WriteLine", "source System.Console::WriteLine(-> value)")!.Sources, port => port == 0);
    }

    [Fact]
    public void Exclusions_belong_to_the_library_of_the_row()
    {
        var catalogue = new MyNumberAnalyzers.Catalogue.Catalogue([]);
        var json = RowIndex.Embedded.SelectMany(file => file.Rows).First(row => row.Type == "Newtonsoft.Json.JsonConvert");
        Assert.Contains("Newtonsoft.Json.JsonIgnoreAttribute", catalogue.Exclusions(json));
        Assert.DoesNotContain("System.Text.Json.Serialization.JsonIgnoreAttribute", catalogue.Exclusions(json));
    }

    private static IEnumerable<string> Sinks(string code, string name, string userRows = "") =>
        (Facts(code, name, userRows)?.Sinks ?? []).Select(sink => $"{sink.Kind.ToString().ToLowerInvariant()}@{sink.Port}").Order();

    /// <summary>The facts of the first use of a member by that name.</summary>
    private static MemberFacts? Facts(string code, string name, string userRows = "")
    {
        var compilation = Harness.Compile([("File.cs", code)], generate: false);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        var catalogue = new MyNumberAnalyzers.Catalogue.Catalogue(RowReader.Read("MyNumber.txt", userRows).Rows);
        foreach (var node in compilation.SyntaxTrees[0].GetRoot().DescendantNodes().Reverse())
        {
            if (node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax }
                && model.GetSymbolInfo(node).Symbol is { } symbol
                && (symbol.Name == name || (symbol.Name == ".ctor" && symbol.ContainingType.Name == name)))
            {
                var receiver = node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? model.GetTypeInfo(access.Expression).Type : null;
                return catalogue.Of(symbol, symbol.IsStatic ? null : receiver);
            }
        }

        throw new InvalidOperationException($"No use of {name}.");
    }
}
