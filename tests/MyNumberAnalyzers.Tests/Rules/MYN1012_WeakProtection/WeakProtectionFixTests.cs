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

    [Fact]
    public void All_hashes_of_a_class() => FixVerify.All<WeakProtectionFix>(
        ["""
        using System.Security.Cryptography;
        using System.Text;

        public class NumberHash
        {
            public byte[] One(string myNumber) => SHA256.HashData({|MYN1012:Encoding.UTF8.GetBytes(myNumber)|});

            public byte[] Two(string myNumber)
            {
                using var sha = SHA256.Create();
                return sha.ComputeHash({|MYN1012:Encoding.ASCII.GetBytes(myNumber)|}); // 索引
            }
        }
        """ + "\n"],
        ["""
        using System.Security.Cryptography;
        using System.Text;
        using MyNumberSafety;

        public class NumberHash(IMyNumberVault vault)
        {
            public byte[] One(string myNumber) => vault.Index(MyNumber.Parse(myNumber), "lookup").ToBytes();

            public byte[] Two(string myNumber)
            {
                using var sha = SHA256.Create();
                return vault.Index(MyNumber.Parse(myNumber), "lookup").ToBytes(); // 索引
            }
        }
        """ + "\n"],
        WeakProtectionFix.MYN1012_Index);

    [Fact]
    public void A_static_method_has_no_vault() => FixVerify.NotOffered<WeakProtectionFix>(
        """
        using System.Security.Cryptography;
        using System.Text;

        public static class NumberHash
        {
            public static byte[] One(string myNumber) => SHA256.HashData({|MYN1012:Encoding.UTF8.GetBytes(myNumber)|});
        }
        """ + "\n",
        WeakProtectionFix.MYN1012_Index);
}
