using System.Globalization;
using System.Security.Cryptography;
using MyNumberSafety;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>Synthetic numbers and fixed keys for the storage tests.</summary>
internal static class People
{
    /// <summary>The number with these first eleven digits.</summary>
    public static MyNumber Number(long firstEleven) => MyNumber.Parse(Digits(firstEleven));

    public static string Digits(long firstEleven)
    {
        string eleven = firstEleven.ToString("D11", CultureInfo.InvariantCulture);
        int sum = 0;
        for (int n = 1; n <= 11; n++)
            sum += (eleven[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5);
        int rest = sum % 11;
        return eleven + (rest <= 1 ? 0 : 11 - rest).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number that no other test has, for searches.</summary>
    public static string FreshDigits() =>
        Digits(RandomNumberGenerator.GetInt32(100_000, 1_000_000) * 100_000L + RandomNumberGenerator.GetInt32(100_000));

    public static MyNumberKey Key(byte id, bool revoked = false) => new(id, Secret(id, "sealing"), Secret(id, "index"), revoked);

    public static MyNumberKeySet Keys(byte primary, params byte[] others) => new(primary, others.Prepend(primary).Select(id => Key(id)));

    public static MyNumberVault Vault(byte primary = 1, params byte[] others) => new(Keys(primary, others));

    public static byte[] Secret(byte id, string use) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"storage test {use} {id}"));

    public static MyNumberContext Row(int row, string purpose = "payroll") => new(purpose, row);
}
