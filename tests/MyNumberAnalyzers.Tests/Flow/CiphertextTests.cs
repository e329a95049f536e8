using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>Ciphertexts named as a number that are opened, and answers of services out of sight.</summary>
public class CiphertextTests
{
    private static void Check(string members) => Verify.Marked(
        ["using System; using System.Text; using System.Security.Cryptography; using System.Threading.Tasks; using Microsoft.AspNetCore.DataProtection; using static System.Console;\n" + members], only: "MYN1", generate: false);

    [Fact]
    public void What_is_opened_is_what_the_name_says_was_sealed() => Check("""
        class Row
        {
            public byte[] MyNumberSealed = [];
            public byte[] NameCipher = [];
            public string EncryptedMyNumber = "";
            public string 個人番号暗号 = "";
            public string MyNumberHash = "";
            public string CorporateNumberCipher = "";
        }
        class Vault(byte[] key)
        {
            public string Open(byte[] data)
            {
                var plain = new byte[data.Length - 28];
                using var aes = new AesGcm(key, 16);
                aes.Decrypt(data.AsSpan(0, 12), data.AsSpan(28), data.AsSpan(12, 16), plain);
                return Encoding.ASCII.GetString(plain);
            }
        }
        class C
        {
            void M(Row row, Vault vault, IDataProtector protector)
            {
                WriteLine({|MYN1001:vault.Open(row.MyNumberSealed)|});
                WriteLine(vault.Open(row.NameCipher));
                WriteLine(vault.Open(row.MyNumberSealed).Length);
                WriteLine({|MYN1001:protector.Unprotect(row.EncryptedMyNumber)|});
                WriteLine({|MYN1001:protector.Unprotect(row.個人番号暗号)|});
                WriteLine(protector.Unprotect(row.CorporateNumberCipher));
                WriteLine(row.EncryptedMyNumber);
                WriteLine(row.MyNumberHash);
            }
        }
        """);

    [Fact]
    public void An_answer_of_a_service_without_code_speaks_for_itself() => Check("""
        record Answer(bool IsValid, string? Insurer);
        record Found(bool IsValid, string MyNumber);
        record Row(string Bango);
        interface IGateway
        {
            Task<Answer> AskAsync(string myNumber);
            Task<Found> FindAsync(string myNumber);
            Task<string> NormalizeAsync(string myNumber);
            Row ToRow(string myNumber);
        }
        class C
        {
            async Task M(IGateway gateway, string myNumber)
            {
                var answer = await gateway.AskAsync(myNumber);
                WriteLine(answer);
                WriteLine(answer.Insurer);
                WriteLine({|MYN1001:await gateway.FindAsync(myNumber)|});
                WriteLine({|MYN1001:await gateway.NormalizeAsync(myNumber)|});
                WriteLine({|MYN1001:gateway.ToRow(myNumber).Bango|});
            }
        }
        """);

    [Fact]
    public void What_has_been_sealed_in_sight_comes_out_again() => Check("""
        interface IBox { string Seal(string text); string Unseal(string text); byte[] Protect(byte[] data); byte[] Unprotect(byte[] data); }
        class C
        {
            void M(IBox box, string myNumber, string name)
            {
                var kept = new System.Collections.Generic.Dictionary<string, string> { ["a"] = box.Seal(myNumber) };
                WriteLine(kept["a"]);
                WriteLine({|MYN1001:box.Unseal(kept["a"])|});
                var bytes = box.Protect(Encoding.ASCII.GetBytes(myNumber));
                WriteLine(Convert.ToBase64String(bytes));
                WriteLine({|MYN1001:Encoding.ASCII.GetString(box.Unprotect(bytes))|});
                var other = box.Seal(name);
                WriteLine(box.Unseal(other));
                other = box.Seal("none");
                WriteLine(box.Unseal(other));
            }
        }
        """);

    [Fact]
    public void A_cipher_that_is_there_for_numbers_opens_to_one() => Check("""
        interface IMyNumberProtector { string Unprotect(string text); Task<string> RevealAsync(int id); string DecryptMasked(string text); bool OpenFor(string user); }
        interface INameProtector { string Unprotect(string text); }
        class 個人番号暗号器 { public string 復号(string text) => new string(text.ToCharArray()); }
        class C
        {
            async Task M(IMyNumberProtector numbers, INameProtector names, 個人番号暗号器 own, string stored)
            {
                WriteLine({|MYN1001:numbers.Unprotect(stored)|});
                WriteLine({|MYN1001:await numbers.RevealAsync(1)|});
                WriteLine(numbers.DecryptMasked(stored));
                WriteLine(numbers.OpenFor(stored));
                WriteLine(names.Unprotect(stored));
                WriteLine({|MYN1001:own.復号(stored)|});
            }
        }
        """);

    [Fact]
    public void What_a_service_without_code_is_asked_to_protect_is_protected() => Check("""
        interface IBox { string Protect(string text); byte[] ProtectBytes(byte[] text); string Tokenize(string text); string Fuseji(string text); string Hogo(string text); string Trim(string text); }
        class C
        {
            void M(IBox box, string myNumber)
            {
                WriteLine(box.Protect(myNumber));
                WriteLine(Convert.ToBase64String(box.ProtectBytes(Encoding.ASCII.GetBytes(myNumber))));
                WriteLine(box.Tokenize(myNumber));
                WriteLine(box.Fuseji(myNumber));
                WriteLine(box.Hogo(myNumber));
                WriteLine({|MYN1001:box.Trim(myNumber)|});
            }
        }
        """);
}
