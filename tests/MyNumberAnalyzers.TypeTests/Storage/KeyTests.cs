using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Storage;

public class KeyTests
{
    private static readonly byte[] Good = People.Secret(7, "good");
    private static readonly byte[] Fine = People.Secret(7, "fine");

    public static TheoryData<KeyProblem, byte[], byte[]> BadSecrets => new()
    {
        { KeyProblem.Missing, [], Good },
        { KeyProblem.Missing, Good, [] },
        { KeyProblem.WrongLength, Good[..31], Fine },
        { KeyProblem.WrongLength, Good, [.. Fine, 1] },
        { KeyProblem.WrongLength, Good[..16], Fine },
        { KeyProblem.Zero, new byte[32], Good },
        { KeyProblem.Zero, Good, new byte[32] },
        { KeyProblem.Weak, [.. Enumerable.Repeat((byte)0xFF, 32)], Good },
        { KeyProblem.Weak, [.. Enumerable.Range(0, 32).Select(i => (byte)i)], Good },
        { KeyProblem.Weak, Good, [.. Enumerable.Range(0, 32).Select(i => (byte)(250 - (3 * i)))] },
        { KeyProblem.Weak, "passwordpasswordpasswordpassword"u8.ToArray(), Good },
        { KeyProblem.Weak, "0123456789abcdef0123456789abcdef"u8.ToArray(), Good },
        { KeyProblem.Equal, Good, Good },
    };

    [Theory]
    [MemberData(nameof(BadSecrets))]
    public void Bad_secrets_are_refused_by_name(KeyProblem problem, byte[] sealing, byte[] index)
    {
        var error = Assert.Throws<MyNumberKeyException>(() => new MyNumberVault(new MyNumberKeySet(7, [new MyNumberKey(7, sealing, index)])));
        Assert.Equal((problem, (byte?)7), (error.Problem, error.KeyId));
    }

    public static TheoryData<byte[]> SecretsAtTheLimit => new()
    {
        { [.. Enumerable.Range(0, 32).Select(i => (byte)(i % 17 * 11))] },
        { [7, .. Enumerable.Range(90, 31).Select(i => (byte)i)] },
        { [10, 11, .. Enumerable.Range(90, 30).Select(i => (byte)i)] },
        { [.. Enumerable.Range(90, 31).Select(i => (byte)i), 7] },
    };

    [Theory]
    [MemberData(nameof(SecretsAtTheLimit))]
    public void What_is_just_varied_enough_is_taken(byte[] secret)
    {
        var vault = new MyNumberVault(new MyNumberKeySet(7, [new MyNumberKey(7, secret, Good)]));
        Assert.Equal(7, vault.PrimaryKeyId);
    }

    [Fact]
    public void Random_secrets_are_never_called_weak()
    {
        for (int i = 0; i < 2_000; i++)
            _ = new MyNumberVault(new MyNumberKeySet(1, [new MyNumberKey(1, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32))]));
    }

    [Fact]
    public void Equal_secrets_of_two_keys_are_refused_whatever_their_use()
    {
        Equal(new MyNumberKey(1, Good, Fine), new MyNumberKey(2, Good, People.Secret(2, "index")));
        Equal(new MyNumberKey(1, Good, Fine), new MyNumberKey(2, Fine, People.Secret(2, "index")));
        Equal(new MyNumberKey(1, Good, Fine), new MyNumberKey(2, People.Secret(2, "sealing"), Fine, revoked: true));

        static void Equal(params MyNumberKey[] keys) =>
            Assert.Equal(KeyProblem.Equal, Assert.Throws<MyNumberKeyException>(() => new MyNumberVault(new MyNumberKeySet(1, keys))).Problem);
    }

    [Fact]
    public void A_set_needs_one_living_primary_key_and_distinct_ids()
    {
        Assert.Equal(KeyProblem.NoKeys, Problem(() => new MyNumberKeySet(1, [])));
        Assert.Equal(KeyProblem.PrimaryMissing, Problem(() => new MyNumberKeySet(2, [People.Key(1)])));
        Assert.Equal(KeyProblem.PrimaryRevoked, Problem(() => new MyNumberKeySet(1, [People.Key(1, revoked: true), People.Key(2)])));
        Assert.Equal(KeyProblem.DuplicateId, Problem(() => new MyNumberKeySet(1, [People.Key(1), People.Key(1)])));
        Assert.Equal(KeyProblem.BadId, Problem(() => new MyNumberKeySet(0, [People.Key(0)])));
    }

    [Fact]
    public async Task Configuration_gives_the_keys()
    {
        var vault = await MyNumberVault.CreateAsync(new MyNumberKeyConfiguration(Section(("Primary", "2"), ("Keys:1:Revoked", "false"))));
        Assert.Equal(2, vault.PrimaryKeyId);
        Assert.Equal(2, vault.Indexes(People.Number(5), "payroll").Count);
    }

    public static TheoryData<KeyProblem, string, string, string> BadConfigurations => new()
    {
        { KeyProblem.Missing, "Keys:1:Index", "", "MyNumber:Keys:1:Index" },
        { KeyProblem.NotBase64, "Keys:2:Sealing", "secret!", "MyNumber:Keys:2:Sealing" },
        { KeyProblem.WrongLength, "Keys:1:Sealing", Convert.ToBase64String(Good[..16]), "MyNumber:Keys:1:Sealing" },
        { KeyProblem.BadId, "Keys:x:Sealing", "", "MyNumber:Keys:x" },
        { KeyProblem.BadId, "Keys:0:Sealing", "", "MyNumber:Keys:0" },
        { KeyProblem.BadId, "Keys:256:Sealing", "", "MyNumber:Keys:256" },
        { KeyProblem.PrimaryMissing, "Primary", "", "MyNumber:Primary" },
        { KeyProblem.PrimaryMissing, "Primary", "3", "MyNumber:Primary" },
    };

    [Theory]
    [MemberData(nameof(BadConfigurations))]
    public async Task A_bad_configuration_is_named_by_its_path_and_never_quoted(KeyProblem problem, string key, string value, string place)
    {
        var error = await Assert.ThrowsAsync<MyNumberKeyException>(() => MyNumberVault.CreateAsync(new MyNumberKeyConfiguration(Section((key, value)))));
        Assert.Equal(problem, error.Problem);
        Assert.Equal(place, error.Place);
        Assert.Contains(place, error.Message);
        if (value.Length > 3)
            Assert.DoesNotContain(value, error.ToString());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("yes")]
    [InlineData("1")]
    public async Task Anything_but_false_revokes(string text)
    {
        var vault = await MyNumberVault.CreateAsync(new MyNumberKeyConfiguration(Section(("Keys:2:Revoked", text))));
        Assert.Single(vault.Indexes(People.Number(5), "payroll"));
    }

    [Fact]
    public async Task Files_give_the_keys_and_are_named_when_bad()
    {
        string folder = Directory.CreateTempSubdirectory("mynumber-keys").FullName;
        try
        {
            foreach (byte id in new byte[] { 1, 2 })
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"{id}.sealing"), Convert.ToBase64String(People.Secret(id, "sealing")) + "\n");
                await File.WriteAllTextAsync(Path.Combine(folder, $"{id}.index"), Convert.ToBase64String(People.Secret(id, "index")) + "\n");
            }
            await Fails(KeyProblem.PrimaryMissing);
            await File.WriteAllTextAsync(Path.Combine(folder, "primary"), "2\n");
            var vault = await MyNumberVault.CreateAsync(new MyNumberKeyFiles(folder));
            Assert.Equal(People.Vault(2, 1).Indexes(People.Number(5), "payroll"), vault.Indexes(People.Number(5), "payroll"));
            File.Delete(Path.Combine(folder, "1.index"));
            await Fails(KeyProblem.Missing);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
        await Fails(KeyProblem.NoKeys);

        async Task Fails(KeyProblem problem) =>
            Assert.Equal(problem, (await Assert.ThrowsAsync<MyNumberKeyException>(() => MyNumberVault.CreateAsync(new MyNumberKeyFiles(folder)))).Problem);
    }

    private sealed class Source(Func<int, MyNumberKeySet> load) : IMyNumberKeySource
    {
        public int Loads { get; private set; }

        public async ValueTask<MyNumberKeySet> LoadAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return load(++Loads);
        }
    }

    [Fact]
    public async Task Keys_made_up_at_start_are_refused()
    {
        var source = new Source(_ => new MyNumberKeySet(1, [new MyNumberKey(1, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32))]));
        Assert.Equal(KeyProblem.Ephemeral, (await Assert.ThrowsAsync<MyNumberKeyException>(() => MyNumberVault.CreateAsync(source))).Problem);
    }

    [Fact]
    public async Task A_source_that_is_down_at_start_or_half_way_is_named()
    {
        foreach (int failing in new[] { 1, 2 })
        {
            var source = new Source(load => load == failing ? throw new HttpRequestException("connection refused") : People.Keys(1));
            var error = await Assert.ThrowsAsync<MyNumberKeyException>(() => MyNumberVault.CreateAsync(source));
            Assert.Equal(KeyProblem.SourceFailed, error.Problem);
            Assert.IsType<HttpRequestException>(error.InnerException);
        }
    }

    [Fact]
    public async Task A_reload_that_fails_leaves_the_keys_in_force()
    {
        MyNumberKeySet? next = People.Keys(1);
        var source = new Source(_ => next ?? throw new TimeoutException());
        var vault = await MyNumberVault.CreateAsync(source);
        var value = vault.Seal(People.Number(5), People.Row(1));

        next = null;
        Assert.Equal(KeyProblem.SourceFailed, (await Assert.ThrowsAsync<MyNumberKeyException>(() => vault.ReloadAsync())).Problem);
        next = new MyNumberKeySet(1, [new MyNumberKey(1, new byte[32], Good)]);
        Assert.Equal(KeyProblem.Zero, (await Assert.ThrowsAsync<MyNumberKeyException>(() => vault.ReloadAsync())).Problem);
        next = new MyNumberKeySet(1, [new MyNumberKey(1, Good, Fine)]);
        Assert.Equal(KeyProblem.DuplicateId, (await Assert.ThrowsAsync<MyNumberKeyException>(() => vault.ReloadAsync())).Problem);
        Assert.Equal(People.Number(5), vault.Open(value, People.Row(1)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vault.ReloadAsync(new CancellationToken(true)));

        next = People.Keys(2, 1);
        await vault.ReloadAsync();
        Assert.Equal(RotationState.NeedsReseal, vault.State(value));
        Assert.Equal(People.Number(5), vault.Open(value, People.Row(1)));
        Assert.Equal(1, vault.SealsUnder(1));
    }

    [Fact]
    public async Task A_slow_source_is_waited_for_and_can_be_cancelled()
    {
        using var patience = new CancellationTokenSource(50);
        var source = new SlowSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MyNumberVault.CreateAsync(source, cancellationToken: patience.Token));
    }

    private sealed class SlowSource : IMyNumberKeySource
    {
        public async ValueTask<MyNumberKeySet> LoadAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public async Task A_vault_over_given_keys_has_nothing_to_reload() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => People.Vault().ReloadAsync());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_host_starts_with_good_keys_only(bool good)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(Settings(good ? [] : [("Keys:1:Index", Convert.ToBase64String(People.Secret(1, "sealing")))]));
        builder.Logging.ClearProviders();
        builder.Services.AddMyNumberVault(o => o.UseConfiguration());
        using var host = builder.Build();
        if (good)
        {
            await host.StartAsync();
            Assert.Same(host.Services.GetRequiredService<MyNumberVault>(), host.Services.GetRequiredService<IMyNumberVault>());
            await host.StopAsync();
        }
        else
        {
            Assert.Equal(KeyProblem.Equal, (await Assert.ThrowsAsync<MyNumberKeyException>(() => host.StartAsync())).Problem);
        }
    }

    [Fact]
    public void A_vault_without_a_source_or_with_two_is_refused()
    {
        using var none = new ServiceCollection().AddMyNumberVault(_ => { }).BuildServiceProvider();
        Assert.Equal(KeyProblem.NoKeys, Problem(() => none.GetRequiredService<IMyNumberVault>()));
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddMyNumberVault(o => o.UseKeyFiles("a").UseKeyFiles("b")));
    }

    private static KeyProblem Problem(Func<object> action) => Assert.Throws<MyNumberKeyException>(action).Problem;

    private static IConfigurationSection Section(params (string Key, string Value)[] changes) =>
        new ConfigurationBuilder().AddInMemoryCollection(Settings(changes)).Build().GetSection("MyNumber");

    private static Dictionary<string, string?> Settings((string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?> { ["MyNumber:Primary"] = "1" };
        foreach (byte id in new byte[] { 1, 2 })
        {
            settings[$"MyNumber:Keys:{id}:Sealing"] = Convert.ToBase64String(People.Secret(id, "sealing"));
            settings[$"MyNumber:Keys:{id}:Index"] = Convert.ToBase64String(People.Secret(id, "index"));
        }
        foreach (var (key, value) in changes)
            settings["MyNumber:" + key] = value;
        return settings;
    }
}
