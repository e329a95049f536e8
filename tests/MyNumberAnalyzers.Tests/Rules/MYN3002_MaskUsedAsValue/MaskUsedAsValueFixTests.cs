using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class MaskUsedAsValueFixTests
{
    [Fact]
    public void A_key_uses_the_digits() => FixVerify.Fix<MaskUsedAsValueFix>(
        """
        using System.Collections.Generic;
        using MyNumberSafety;

        public class Index
        {
            private readonly Dictionary<string, int> _ids = [];

            public void Add(MyNumber number, int id)
            {
                _ids[{|MYN3002:number.ToString()|}] = id; // 索引
            }
        }
        """ + "\n",
        """
        using System.Collections.Generic;
        using MyNumberSafety;

        public class Index
        {
            private readonly Dictionary<string, int> _ids = [];

            public void Add(MyNumber number, int id)
            {
                _ids[number.RevealToString()] = id; // 索引
            }
        }
        """ + "\n",
        MaskUsedAsValueFix.MYN3002_Unmask,
        uncovers: ["MYN1008", "MYN3003"]);

    [Fact]
    public void All_keys_of_a_file() => FixVerify.All<MaskUsedAsValueFix>(
        ["""
        using System.Collections.Generic;
        using MyNumberSafety;

        public class Index
        {
            public void Add(Dictionary<string, int> ids, MyNumber one, MyNumber two)
            {
                ids[{|MYN3002:one.ToString()|}] = 1;
                ids[{|MYN3002:two.ToString()|}] = 2;
            }
        }
        """ + "\n"],
        ["""
        using System.Collections.Generic;
        using MyNumberSafety;

        public class Index
        {
            public void Add(Dictionary<string, int> ids, MyNumber one, MyNumber two)
            {
                ids[one.RevealToString()] = 1;
                ids[two.RevealToString()] = 2;
            }
        }
        """ + "\n"],
        MaskUsedAsValueFix.MYN3002_Unmask,
        uncovers: ["MYN1008", "MYN3003"]);
}
