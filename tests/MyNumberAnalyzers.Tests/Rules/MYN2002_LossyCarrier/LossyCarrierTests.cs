using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class LossyCarrierTests
{
    private static void Check(string text) => Verify.Marked(text, only: "MYN2002");

    [Theory]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("long?")]
    [InlineData("System.UInt64")]
    public void Numeric_members_lose_leading_zeros(string type) => Check($$"""
        public class Employee { public {{type}} {|MYN2002:MyNumber|} { get; set; } }
        """);

    [Fact]
    public void Parameters_locals_and_fields_lose_them_too() => Check("""
        public class C
        {
            private long {|MYN2002:_kojinBango|};
            public void Set(long {|MYN2002:myNumber|}) { var {|MYN2002:個人番号|} = long.Parse("1"); _kojinBango = myNumber + 個人番号; }
            public long {|MYN2002:GetMyNumber|}() => _kojinBango;
        }
        """);

    [Fact]
    public void A_record_member_is_told_as_numeric() => Verify.Marked("""
        public record Employee(string Name, long {|MYN2002:MyNumber|});
        """, only: "MYN2");

    [Fact]
    public void A_marked_decimal_counts() => Check("""
        using MyNumberSafety;
        public class Employee
        {
            [MyNumberData] public decimal {|MYN2002:Code|} { get; set; }
            [MyNumberData] public double {|MYN2002:Code2|} { get; set; }
            [MyNumberData] public int {|MYN2002:Code3|} { get; set; }
        }
        """);

    [Fact]
    public void An_async_result_counts() => Check("""
        using System.Threading.Tasks;
        public class C { public Task<long> {|MYN2002:GetMyNumberAsync|}() => Task.FromResult(0L); }
        """);

    [Fact]
    public void Text_loses_nothing() => Check("""
        public class Employee { public string MyNumber { get; set; } = ""; public char[] KojinBango { get; set; } = []; public byte[] 個人番号 { get; set; } = []; }
        """);

    [Fact]
    public void A_small_number_is_no_number() => Check("""
        public class Player { public int MyNumber { get; set; } public short MyNumberKbn { get; set; } public uint MyNumber2 { get; set; } }
        """);

    [Fact]
    public void Counts_ids_and_flags_are_silent() => Check("""
        public class C
        {
            public long MyNumberId { get; set; }
            public long MyNumberCount { get; set; }
            public long MyNumberLength { get; set; }
            public long MyNumberStatus { get; set; }
        }
        """);

    [Fact]
    public void Another_number_is_silent() => Check("""
        public class C { public long CorporateNumber { get; set; } public long 法人番号 { get; set; } public long EmployeeNo { get; set; } }
        """);

    [Fact]
    public void A_denied_member_is_silent() => Check("""
        using MyNumberSafety;
        public class C { [NotMyNumber(Reason = "queue ticket")] public long MyNumber { get; set; } }
        """);

    [Fact]
    public void The_generated_type_is_silent() => Check("""
        using MyNumberSafety;
        public class C { public MyNumber MyNumber { get; set; } public MyNumber? KojinBango { get; set; } }
        """);

    [Fact]
    public void Substrings_of_words_are_silent() => Check("""
        public class C { public long EnemyNumber { get; set; } public long ArmyNumber { get; set; } public long DummyNumber { get; set; } }
        """);
}
