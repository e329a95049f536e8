using Xunit;

namespace MyNumberAnalyzers.Tests;

public class HarnessTests
{
    [Fact]
    public void Nothing_is_reported_without_numbers() => Verify.Marked("class C { void M() { System.Console.WriteLine(\"x\"); } }");
}
