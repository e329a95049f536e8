using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Tests that leave nothing of a text: where one of them holds, the text is no number; where its opposite does, it may be.</summary>
public class EmptinessTests
{
    private const string Empty = """
        v == ""
        "" == v
        v is ""
        v is null
        v == null
        v is "" or null
        v is null or ""
        v is "なし" or "未提出"
        v is { Length: 0 }
        v is { Length: < 1 }
        v is { Length: <= 0 }
        v is { Length: not > 0 }
        v is { Length: not >= 1 }
        v is { Length: not not 0 }
        v is not { }
        v is not { Length: > 0 }
        v is not { Length: >= 1 }
        v is not { Length: not 0 }
        v is []
        v is "" and not null
        v is not null and ""
        v is not (not null and not "")
        v!.Length == 0
        v!.Length <= 0
        v!.Length < 1
        !(v!.Length > 0)
        !(v!.Length >= 1)
        !(v!.Length != 0)
        !(v != "")
        !(v is { Length: > 0 })
        !(v is not null and not "")
        string.IsNullOrEmpty(v)
        string.IsNullOrWhiteSpace(v)
        v!.Equals("")
        string.Equals(v, "")
        string.Equals("", v, StringComparison.Ordinal)
        """;

    private const string Full = """
        v != ""
        v is not ""
        v is not null
        v is { }
        v is string
        v is { Length: > 0 }
        v is { Length: >= 0 }
        v is { Length: 12 }
        v is { Length: < 2 }
        v is { Length: <= 1 }
        v is { Length: not 0 }
        v is { Length: not 12 }
        v is { Length: not > 1 }
        v is not { Length: 0 }
        v is not { Length: > 1 }
        v is not { Length: 12 }
        v is not []
        v is [_, ..]
        v is not "なし"
        v is not null or ""
        v is not (null or "")
        v is not null and not ""
        v!.Length > 0
        v!.Length >= 0
        v!.Length == 12
        v!.Length <= 1
        v!.Length < 2
        v!.Length != 12
        !(v!.Length == 0)
        !(v!.Length > 1)
        !(v!.Length >= 2)
        !(v == "")
        !(v is "")
        !string.IsNullOrEmpty(v)
        !string.IsNullOrWhiteSpace(v)
        !v!.Equals("")
        v!.Equals("", StringComparison.Ordinal) || v.Length > 3
        """;

    [Fact]
    public void What_is_empty_in_a_branch_says_nothing_there() => FlowSample.Types(
        Each(Empty, test => $"void M(P p) {{ string? v = p.MyNumber; if ({test}) {{ WriteLine(v); }} }} void N(P p) {{ string? v = p.MyNumber; if ({test}) {{ return; }} WriteLine({{|MYN1001:v|}}); }}"));

    [Fact]
    public void What_may_be_full_in_a_branch_says_something_there() => FlowSample.Types(
        Each(Full, test => $"void M(P p) {{ string? v = p.MyNumber; if ({test}) {{ WriteLine({{|MYN1001:v|}}); }} }}"));

    [Fact]
    public void A_member_is_tested_as_a_local_is() => FlowSample.Types("""
        class C
        {
            private string? _myNumber;
            void M(P p)
            {
                if (p.MyNumber is "") { WriteLine(p.MyNumber); }
                if (p.MyNumber.Length == 0) { WriteLine(p.MyNumber); } else { WriteLine({|MYN1001:p.MyNumber|}); }
                if (_myNumber is null) { WriteLine(_myNumber); } else { WriteLine({|MYN1001:_myNumber|}); }
                if (string.IsNullOrEmpty(_myNumber)) { WriteLine(_myNumber); return; }
                WriteLine({|MYN1001:_myNumber|});
            }
            void Set(string value, string other)
            {
                if (_myNumber == value) { return; }
                _myNumber = value;
                WriteLine({|MYN1001:_myNumber|});
            }
        }
        """);

    private static string Each(string tests, Func<string, string> members) =>
        string.Join('\n', tests.Split('\n').Select((test, index) => $"class C{index} {{ {members(test)} }}"));
}
