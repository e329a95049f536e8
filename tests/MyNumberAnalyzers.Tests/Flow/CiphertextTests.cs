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
}
