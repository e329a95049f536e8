using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class WeakProtectionFixTests
{
    [Fact]
    public void A_hash_becomes_a_keyed_index() => FixVerify.Fix<WeakProtectionFix>(
        """
        using System;
        using System.Security.Cryptography;
        using System.Text;
        using MyNumberSafety;

        public class NumberHash(IMyNumberVault safe)
        {
            public bool IsOpen => safe is not null;

            public string Of(string myNumber) =>
                Convert.ToHexString({|MYN1012:SHA256.HashData(Encoding.UTF8.GetBytes(myNumber))|});
        }
        """ + "\n",
        """
        using System;
        using System.Security.Cryptography;
        using System.Text;
        using MyNumberSafety;

        public class NumberHash(IMyNumberVault safe)
        {
            public bool IsOpen => safe is not null;

            public string Of(string myNumber) =>
                Convert.ToHexString(safe.Index(MyNumber.Parse(myNumber), "lookup").ToBytes());
        }
        """ + "\n",
        WeakProtectionFix.MYN1012_Index);
}
