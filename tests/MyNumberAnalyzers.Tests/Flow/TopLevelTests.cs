using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

public class TopLevelTests
{
    [Fact]
    public void Top_level_statements_are_a_method() => FlowSample.Program("""
        var p = new P { MyNumber = ReadLine() ?? "" };
        var v = p.MyNumber;
        WriteLine({|MYN1001:v|});
        WriteLine(p.Name);
        Put(v);
        PutLength(v);
        static void Put(string s) => WriteLine({|MYN1001:s|});
        static void PutLength(string s) => WriteLine(s.Length);

        """);

    [Fact]
    public void Lambdas_of_top_level_statements_capture_its_locals() => FlowSample.Program("""
        var kept = new List<string>();
        var names = new List<string>();
        Action<P> add = p => { kept.Add(p.MyNumber); names.Add(p.Name); };
        add(new P { MyNumber = ReadLine() ?? "" });
        WriteLine({|MYN1001:string.Join(",", kept)|});
        WriteLine(string.Join(",", names));

        """);
}
