using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Serialization;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Storage;

public class VaultTests
{
    private static readonly MyNumberContext Place = new("payroll", Guid.Parse("0198c2b4-5a1e-7c30-9d7e-1f2a3b4c5d6e"), "Employees.Number", "acme");

    [Fact]
    public void What_is_sealed_opens_at_its_place_and_is_38_bytes_long()
    {
        var vault = People.Vault();
        for (long i = 1; i < 99_999_999_999; i = i * 3 + 7)
        {
            var sealedNumber = vault.Seal(People.Number(i), Place);
            Assert.Equal(38, sealedNumber.ToBytes().Length);
            Assert.Equal(People.Number(i), vault.Open(SealedMyNumber.FromBytes(sealedNumber.ToBytes()), Place));
        }
    }

    [Fact]
    public void The_same_number_is_sealed_differently_each_time_and_indexed_alike()
    {
        var vault = People.Vault();
        var number = People.Number(12345678901);
        Assert.NotEqual(vault.Seal(number, Place), vault.Seal(number, Place));
        Assert.Equal(vault.Index(number, "payroll"), vault.Index(number, "payroll"));
        Assert.NotEqual(vault.Index(number, "payroll"), vault.Index(number, "welfare"));
        Assert.NotEqual(vault.Index(number, "payroll"), vault.Index(People.Number(12345678902), "payroll"));
        Assert.NotEqual(vault.Index(number, "payroll"), People.Vault(2).Index(number, "payroll"));
    }

    [Fact]
    public void A_search_gets_the_index_of_every_live_key_the_primary_one_first()
    {
        var number = People.Number(5);
        var vault = new MyNumberVault(new MyNumberKeySet(2, [People.Key(1), People.Key(2), People.Key(3, revoked: true)]));
        Assert.Equal([People.Vault(2).Index(number, "payroll"), People.Vault(1).Index(number, "payroll")], vault.Indexes(number, "payroll"));
        Assert.Equal(vault.Index(number, "payroll"), vault.Indexes(number, "payroll")[0]);
    }

    [Fact]
    public void The_state_tells_current_older_and_lost()
    {
        var sealedNumber = People.Vault(1).Seal(People.Number(5), Place);
        Assert.Equal(RotationState.Current, People.Vault(1).State(sealedNumber));
        Assert.Equal(RotationState.NeedsReseal, People.Vault(2, 1).State(sealedNumber));
        Assert.Equal(RotationState.KeyMissing, People.Vault(2).State(sealedNumber));
        Assert.Equal(RotationState.KeyMissing, new MyNumberVault(new MyNumberKeySet(2, [People.Key(2), People.Key(1, revoked: true)])).State(sealedNumber));
        Assert.Equal(RotationState.KeyMissing, People.Vault(1).State(default));
    }

    [Fact]
    public void Nothing_without_a_value_is_sealed_indexed_or_opened()
    {
        var vault = People.Vault();
        Assert.Throws<ArgumentException>(() => vault.Seal(default, Place));
        Assert.Throws<ArgumentException>(() => vault.Index(default, "payroll"));
        Assert.Throws<ArgumentException>(() => vault.Indexes(default, "payroll"));
        Assert.Throws<InvalidOperationException>(() => vault.Seal(People.Number(5), default));
        Assert.Throws<InvalidOperationException>(() => vault.Open(vault.Seal(People.Number(5), Place), default));
        Assert.Equal(UnreadableReason.Empty, Assert.Throws<MyNumberUnreadableException>(() => vault.Open(default, Place)).Reason);
        Assert.Throws<InvalidOperationException>(() => default(SealedMyNumber).ToBytes());
        Assert.Throws<InvalidOperationException>(() => default(MyNumberIndex).ToBytes());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("for 123456789018")]
    public void A_purpose_is_a_text_without_a_number(string purpose)
    {
        Assert.Throws<ArgumentException>(() => new MyNumberContext(purpose, "1"));
        Assert.Throws<ArgumentException>(() => People.Vault().Index(People.Number(5), purpose));
    }

    [Fact]
    public void A_row_key_that_is_not_made_yet_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new MyNumberContext("payroll", Guid.Empty));
        Assert.Throws<ArgumentException>(() => new MyNumberContext("payroll", 0));
        Assert.Throws<ArgumentException>(() => new MyNumberContext("payroll", ""));
        Assert.Throws<ArgumentException>(() => new MyNumberContext("payroll", new string('x', 513)));
        Assert.Throws<ArgumentNullException>(() => new MyNumberContext("payroll", (string)null!));
        // Half a character would be replaced, and two rows would share a context.
        Assert.Throws<ArgumentException>(() => new MyNumberContext("payroll", "row \ud800"));
    }

    [Fact]
    public void Parts_of_a_context_do_not_run_into_each_other()
    {
        var vault = People.Vault();
        MyNumberContext[] places =
        [
            new("p", "a", "bc", "d"), new("p", "a", "b", "cd"), new("p", "ab", "c", "d"), new("p", "a", "bc"), new("p", "a", null, "bc"), new("p", "abc"), new("pa", "bc"),
        ];
        for (int i = 0; i < places.Length; i++)
        {
            var sealedNumber = vault.Seal(People.Number(5), places[i]);
            for (int j = 0; j < places.Length; j++)
                Assert.Equal(i == j, vault.TryOpen(sealedNumber, places[j], out _, out _));
        }
    }

    [Fact]
    public void Texts_never_show_anything()
    {
        var vault = People.Vault();
        var sealedNumber = vault.Seal(People.Number(5), Place);
        var index = vault.Index(People.Number(5), "payroll");
        Assert.Equal(default(SealedMyNumber).ToString(), sealedNumber.ToString());
        Assert.Equal(default(MyNumberIndex).ToString(), index.ToString());
        Assert.DoesNotContain("0198c2b4", Place.ToString());
        Assert.Equal("My Number key 1", People.Key(1).ToString());
    }

    private sealed record Row(SealedMyNumber Number, MyNumberIndex Index, SealedMyNumber? None = null);

    [Fact]
    public void Json_carries_the_sealed_bytes_and_not_the_index()
    {
        var vault = People.Vault();
        var row = new Row(vault.Seal(People.Number(5), Place), vault.Index(People.Number(5), "payroll"));
        string json = JsonSerializer.Serialize(row);
        Assert.Equal($$"""{"Number":{{JsonSerializer.Serialize(row.Number.ToBytes())}},"Index":null,"None":null}""", json);
        var back = JsonSerializer.Deserialize<Row>(json)!;
        Assert.Equal(row.Number, back.Number);
        Assert.False(back.Index.HasValue());
    }

    [Theory]
    [InlineData("\"AAAA\"")]
    [InlineData("\"not base 64 at all\"")]
    [InlineData("\"123456789018\"")]
    [InlineData("123456789018")]
    [InlineData("{}")]
    [InlineData("null")]
    public void Json_that_is_not_sealed_is_refused_without_being_quoted(string json)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SealedMyNumber>(json));
        Assert.DoesNotContain("12345", error.ToString().Replace("LineNumber", "", StringComparison.Ordinal));
        if (json != "null")
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MyNumberIndex>(json));
    }

    [Fact]
    public void Json_refuses_the_default_and_property_names()
    {
        var sealedNumber = People.Vault().Seal(People.Number(5), Place);
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(SealedMyNumber)));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Dictionary<SealedMyNumber, int> { [sealedNumber] = 1 }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Dictionary<MyNumberIndex, int> { [default] = 1 }));
    }

    [Fact]
    public void Other_serialisers_refuse_instead_of_losing_the_value()
    {
        var sealedNumber = People.Vault().Seal(People.Number(5), Place);
        Assert.Throws<InvalidOperationException>(() => new XmlSerializer(typeof(SealedMyNumber)).Serialize(TextWriter.Null, sealedNumber));
        Assert.Throws<InvalidOperationException>(() => new XmlSerializer(typeof(MyNumberIndex)).Serialize(TextWriter.Null, default(MyNumberIndex)));
        var converter = System.ComponentModel.TypeDescriptor.GetConverter(typeof(SealedMyNumber));
        Assert.True(converter.CanConvertTo(typeof(string)));
        Assert.Throws<NotSupportedException>(() => converter.ConvertToString(sealedNumber));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFromString("x"));
    }

    [JsonConverter(typeof(JsonStringEnumConverter))]
    public enum Language
    {
        En,
        Ja,
    }

    [Theory]
    [InlineData(Language.En, "The seal under key 1")]
    [InlineData(Language.Ja, "鍵 1による封緘")]
    public void Errors_are_told_in_both_languages(Language language, string start)
    {
        var before = Thread.CurrentThread.CurrentUICulture;
        Thread.CurrentThread.CurrentUICulture = new(language.ToString().ToLowerInvariant());
        try
        {
            Assert.StartsWith(start, new MyNumberUnreadableException(UnreadableReason.Tampered, 1).Message);
        }
        finally
        {
            Thread.CurrentThread.CurrentUICulture = before;
        }
    }
}
