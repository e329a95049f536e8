using System.Text.Json;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>Sealed values, indexes and keys as values: compared, kept in sets and cells, made from arguments.</summary>
public sealed class ValueTests
{
    private static readonly MyNumberVault Vault = People.Vault();

    [Fact]
    public void Indexes_are_compared_by_their_bytes()
    {
        MyNumberIndex one = Vault.Index(People.Number(5), "payroll"), same = Vault.Index(People.Number(5), "payroll");
        foreach (var other in new[] { Vault.Index(People.Number(6), "payroll"), Vault.Index(People.Number(5), "welfare"), People.Vault(2).Index(People.Number(5), "payroll"), default })
        {
            Assert.False(one == other);
            Assert.True(one != other);
            Assert.False(one.Equals((object)other));
        }

        Assert.True(one == same);
        Assert.False(one != same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Half_an_index_is_another_index()
    {
        byte[] cell = MyNumberIndex.ToCell(Vault.Index(People.Number(5), "payroll"))!;
        foreach (int at in new[] { 0, 7, 8, 15 })
        {
            byte[] changed = (byte[])cell.Clone();
            changed[at] ^= 1;
            Assert.NotEqual(MyNumberIndex.FromCell(cell), MyNumberIndex.FromCell(changed));
        }
    }

    [Fact]
    public void A_cell_holds_an_index_or_nothing()
    {
        var index = Vault.Index(People.Number(5), "payroll");
        byte[] cell = MyNumberIndex.ToCell(index)!;
        Assert.Equal(16, cell.Length);
        Assert.Equal(index, MyNumberIndex.FromCell(cell));
        Assert.Equal(index, MyNumberIndex.FromBytes(cell));
        Assert.Null(MyNumberIndex.ToCell(default));
        foreach (byte[]? damaged in new[] { null, [], cell[..15], [.. cell, 0] })
        {
            Assert.False(MyNumberIndex.FromCell(damaged).HasValue());
            Assert.Throws<ArgumentException>(() => MyNumberIndex.FromBytes(damaged));
        }
    }

    [Fact]
    public void Sealed_values_and_indexes_are_told_apart_by_their_hashes()
    {
        var people = Enumerable.Range(1, 200).Select(i => People.Number(i)).ToArray();
        Assert.True(people.Select(p => Vault.Seal(p, People.Row(1)).GetHashCode()).Distinct().Count() > 190);
        Assert.True(people.Select(p => Vault.Index(p, "payroll").GetHashCode()).Distinct().Count() > 190);
        var value = Vault.Seal(people[0], People.Row(1));
        Assert.Contains(SealedMyNumber.FromBytes(value.ToBytes()), new HashSet<SealedMyNumber> { value });
        Assert.True(value.Equals((object)SealedMyNumber.FromBytes(value.ToBytes())));
        Assert.False(value.Equals((object)Vault.Seal(people[0], People.Row(1))));
        Assert.False(value.Equals((object)value.ToBytes()));
    }

    [Fact]
    public void The_texts_say_what_it_is()
    {
        Assert.Equal("(sealed My Number)", Vault.Seal(People.Number(5), People.Row(1)).ToString());
        Assert.Equal("(My Number index)", Vault.Index(People.Number(5), "payroll").ToString());
        Assert.Equal("My Number key 3 (revoked)", People.Key(3, revoked: true).ToString());
    }

    /// <summary>The path in the error would otherwise be the name itself.</summary>
    [Fact]
    public void Neither_is_a_name_in_json()
    {
        const string json = """{"123456789018":1}""";
        foreach (var error in new[]
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<MyNumberIndex, int>>(json)),
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<SealedMyNumber, int>>(json)),
        })
        {
            Assert.DoesNotContain("12345", error.ToString());
            Assert.Equal("$", error.Path);
        }
    }

    [Fact]
    public void Keys_are_made_of_sound_arguments()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MyNumberKey(1, People.Secret(1, "sealing"), People.Secret(1, "index"), sealsBefore: -1));
        Assert.Throws<ArgumentNullException>(() => new MyNumberKeySet(1, null!));
        Assert.Throws<ArgumentNullException>(() => new MyNumberVault(null!));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Secrets_of_which_one_changes_between_two_readings_are_refused(bool sealing, bool index)
    {
        int readings = 0;
        var source = new Changing(() =>
        {
            byte id = (byte)(readings++ == 0 ? 1 : 2);
            return new MyNumberKeySet(1, [new MyNumberKey(1, People.Secret(sealing ? id : (byte)1, "sealing"), People.Secret(index ? id : (byte)1, "index"))]);
        });
        Assert.Equal(KeyProblem.Ephemeral, (await Assert.ThrowsAsync<MyNumberKeyException>(() => MyNumberVault.CreateAsync(source))).Problem);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_reload_that_changes_one_secret_of_a_key_is_refused(bool sealing, bool index)
    {
        byte id = 1;
        var source = new Changing(() => new MyNumberKeySet(1, [new MyNumberKey(1, People.Secret(sealing ? id : (byte)1, "sealing"), People.Secret(index ? id : (byte)1, "index"))]));
        var vault = await MyNumberVault.CreateAsync(source);
        id = 2;
        Assert.Equal(KeyProblem.DuplicateId, (await Assert.ThrowsAsync<MyNumberKeyException>(() => vault.ReloadAsync())).Problem);
    }

    [Fact]
    public void The_keys_of_a_purpose_are_derived_once_and_those_of_made_up_purposes_do_not_pile_up()
    {
        var key = new RingKey(People.Key(1), new SealCounter(0));
        Assert.Same(key.For("payroll"), key.For("payroll"));
        for (int i = 2; i < 256; i++)
            key.For("made up " + i);
        Assert.Same(key.For("the 256th"), key.For("the 256th"));
        Assert.NotSame(key.For("the 257th"), key.For("the 257th"));
        Assert.Same(key.For("payroll"), key.For("payroll"));
    }

    [Fact]
    public void A_text_about_keys_without_a_key_or_a_place_starts_with_the_trouble() =>
        Assert.Matches("^(My Number keys: [a-z]|マイナンバーの鍵: [^:：]).*[.。]$", KeyText.Of(KeyProblem.NoKeys, null, null));

    private sealed class Changing(Func<MyNumberKeySet> read) : IMyNumberKeySource
    {
        public ValueTask<MyNumberKeySet> LoadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(read());
    }
}
