using System.Security.Cryptography;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>Whatever happens to a stored value, opening gives the right number or names what is wrong.</summary>
public class FaultTests
{
    private static readonly MyNumberContext Place = new("payroll", "row-1", "Employees.Number", "acme");
    private static readonly MyNumber Number = People.Number(12345678901);
    private readonly MyNumberVault _vault = People.Vault(1, 2);

    [Fact]
    public void Each_of_the_304_flipped_bits_is_refused()
    {
        byte[] bytes = _vault.Seal(Number, Place).ToBytes();
        var reasons = new Dictionary<UnreadableReason, int>();
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] flipped = (byte[])bytes.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            var reason = Refused(SealedMyNumber.FromCell(flipped), Place);
            reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
        }
        // No single flip of key id 1 leads to the other live key, 2; everything behind the header is under the tag.
        Assert.Equal(8, reasons[UnreadableReason.Malformed]);
        Assert.Equal(8, reasons[UnreadableReason.KeyMissing]);
        Assert.Equal(288, reasons[UnreadableReason.Tampered]);
    }

    [Fact]
    public void A_key_id_changed_to_another_live_key_is_refused()
    {
        byte[] bytes = _vault.Seal(Number, Place).ToBytes();
        bytes[1] = 2;
        Assert.Equal(UnreadableReason.Tampered, Refused(SealedMyNumber.FromBytes(bytes), Place));
    }

    [Fact]
    public void Every_truncation_and_extension_is_refused()
    {
        byte[] bytes = _vault.Seal(Number, Place).ToBytes();
        for (int length = 0; length < 38; length++)
            Assert.Equal(length == 0 ? UnreadableReason.Empty : UnreadableReason.Malformed, Refused(SealedMyNumber.FromCell(bytes[..length]), Place));
        for (int more = 1; more <= 64; more++)
        {
            byte[] longer = [.. bytes, .. new byte[more]];
            Assert.Equal(UnreadableReason.Malformed, Refused(SealedMyNumber.FromCell(longer), Place));
            Assert.Throws<MyNumberUnreadableException>(() => SealedMyNumber.FromBytes(longer));
        }
    }

    [Fact]
    public void Random_payloads_are_refused()
    {
        byte[] bytes = new byte[38];
        int rounds = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1" ? 1_000_000 : 20_000;
        for (int i = 0; i < rounds; i++)
        {
            RandomNumberGenerator.Fill(bytes);
            if (i % 2 == 0)
                (bytes[0], bytes[1]) = (1, (byte)(1 + i / 2 % 2));
            Assert.False(_vault.TryOpen(SealedMyNumber.FromCell((byte[])bytes.Clone()), Place, out _, out _));
        }
    }

    [Fact]
    public void A_value_moved_to_another_row_column_table_tenant_or_purpose_is_refused()
    {
        var value = _vault.Seal(Number, Place);
        MyNumberContext[] elsewhere =
        [
            new("payroll", "row-2", "Employees.Number", "acme"),
            new("payroll", "row-1", "Employees.SpouseNumber", "acme"),
            new("payroll", "row-1", "Dependants.Number", "acme"),
            new("payroll", "row-1", "Employees.Number", "other"),
            new("payroll", "row-1", "Employees.Number"),
            new("payroll", "row-1", null, "acme"),
            new("welfare", "row-1", "Employees.Number", "acme"),
        ];
        foreach (var place in elsewhere)
            Assert.Equal(UnreadableReason.Tampered, Refused(value, place));
    }

    [Fact]
    public void Parts_of_two_values_do_not_make_a_third()
    {
        byte[] a = _vault.Seal(Number, Place).ToBytes(), b = _vault.Seal(People.Number(777), Place).ToBytes();
        foreach (int cut in new[] { 6, 14, 22, 30 })
            Assert.Equal(UnreadableReason.Tampered, Refused(SealedMyNumber.FromBytes([.. a[..cut], .. b[cut..]]), Place));
    }

    [Fact]
    public void A_lost_key_and_a_revoked_key_are_named()
    {
        var value = _vault.Seal(Number, Place);
        var lost = Assert.Throws<MyNumberUnreadableException>(() => People.Vault(2).Open(value, Place));
        Assert.Equal((UnreadableReason.KeyMissing, (byte)1), (lost.Reason, lost.KeyId!.Value));
        var revoking = new MyNumberVault(new MyNumberKeySet(2, [People.Key(2), People.Key(1, revoked: true)]));
        var revoked = Assert.Throws<MyNumberUnreadableException>(() => revoking.Open(value, Place));
        Assert.Equal((UnreadableReason.KeyRevoked, (byte)1), (revoked.Reason, revoked.KeyId!.Value));
    }

    [Fact]
    public void Other_secrets_under_the_same_id_open_nothing()
    {
        var value = _vault.Seal(Number, Place);
        var impostor = new MyNumberVault(new MyNumberKeySet(1, [new MyNumberKey(1, People.Secret(9, "sealing"), People.Secret(9, "index"))]));
        Assert.Equal(UnreadableReason.Tampered, Assert.Throws<MyNumberUnreadableException>(() => impostor.Open(value, Place)).Reason);
    }

    [Fact]
    public void Authentic_bytes_that_hold_no_number_are_named()
    {
        // Somebody with the key sealed 123456789012, whose check digit is wrong, by hand.
        byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, People.Secret(1, "sealing"), 32, null, "MyNumber v1 seal payroll"u8.ToArray());
        foreach (ulong content in new[] { 123456789012UL, 0UL, 999_999_999_999_999UL, ulong.MaxValue })
        {
            byte[] bytes = new byte[38], plain = new byte[8];
            (bytes[0], bytes[1]) = (1, 1);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(plain, content);
            byte[] associated = [1, 1, 0, 7, .. "payroll"u8, 0, 0, 0, 0, 0, 1, .. "r"u8];
            using var aes = new AesGcm(key, 16);
            aes.Encrypt(bytes.AsSpan(2, 12), plain, bytes.AsSpan(14, 8), bytes.AsSpan(22, 16), associated);
            Assert.Equal(UnreadableReason.NotANumber, Refused(SealedMyNumber.FromBytes(bytes), new MyNumberContext("payroll", "r")));
        }
    }

    [Fact]
    public void No_error_shows_digits_sealed_bytes_or_the_row()
    {
        var value = _vault.Seal(Number, Place);
        var error = Assert.Throws<MyNumberUnreadableException>(() => _vault.Open(value, new("payroll", "row-2")));
        string all = error + string.Join(' ', error.Data.Keys.Cast<object>());
        Assert.DoesNotContain("row-", all);
        Assert.DoesNotContain("1234567", all);
        Assert.DoesNotContain(Convert.ToHexString(value.ToBytes())[4..20], all, StringComparison.OrdinalIgnoreCase);
        Assert.Null(error.InnerException);
    }

    private UnreadableReason Refused(SealedMyNumber value, in MyNumberContext place)
    {
        Assert.False(_vault.TryOpen(value, place, out var number, out var reason));
        Assert.False(number.HasValue());
        var copy = place;
        Assert.Equal(reason, Assert.Throws<MyNumberUnreadableException>(() => _vault.Open(value, copy)).Reason);
        return reason;
    }
}
