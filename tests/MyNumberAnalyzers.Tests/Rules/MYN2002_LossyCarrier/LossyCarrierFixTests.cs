using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class LossyCarrierFixTests
{
    [Fact]
    public void An_integer_with_reads_and_writes() => FixVerify.Fix<LossyCarrierFix>(
        """
        public class Row
        {
            public long {|MYN2002:MyNumber|} { get; set; }

            public string Text => MyNumber.ToString("D12");
        }

        public class Reader
        {
            public Row Read(string[] columns, long value) => columns.Length > 3
                ? new() { MyNumber = long.Parse(columns[3]) }
                : new() { MyNumber = value };

            public bool Same(Row one, Row other) => one.MyNumber == other.MyNumber;
        }
        """ + "\n",
        """
        using MyNumberSafety;

        public class Row
        {
            public MyNumber MyNumber { get; set; }

            public string Text => MyNumber.RevealToString();
        }

        public class Reader
        {
            public Row Read(string[] columns, long value) => columns.Length > 3
                ? new() { MyNumber = MyNumber.Parse(columns[3]) }
                : new() { MyNumber = MyNumber.Parse(value.ToString("D12")) };

            public bool Same(Row one, Row other) => one.MyNumber == other.MyNumber;
        }
        """ + "\n",
        LossyCarrierFix.MYN2002_ChangeType,
        uncovers: ["MYN3003"]);

    [Fact]
    public void A_number_that_is_counted_on_stays() => FixVerify.NotOffered<LossyCarrierFix>(
        """
        public class Row
        {
            public long {|MYN2002:MyNumber|} { get; set; }

            public void Next() => MyNumber += 1;
        }
        """);

    [Fact]
    public void All_integers_of_a_file() => FixVerify.All<LossyCarrierFix>(
        ["""
        public class Row
        {
            public long {|MYN2002:MyNumber|} { get; set; }

            public ulong? {|MYN2002:KojinBango|} { get; set; }
        }

        """],
        ["""
        using MyNumberSafety;

        public class Row
        {
            public MyNumber MyNumber { get; set; }

            public MyNumber? KojinBango { get; set; }
        }

        """],
        LossyCarrierFix.MYN2002_ChangeType);
}
