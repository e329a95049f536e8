using System.Runtime.InteropServices;
using MyNumberSafety;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>A sample in every run; the full sizes with MYNUMBER_FULL=1.</summary>
public class ConcurrencyTests(ITestOutputHelper output)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("MYNUMBER_FULL") == "1";

    [Fact]
    public void One_vault_serves_32_threads_without_an_error_or_a_mismatch()
    {
        int rounds = Full ? 1_000_000 : 3_000;
        var vault = People.Vault();
        var people = Enumerable.Range(0, 64).Select(i => People.Number(10_000_000_007L * (i % 9) + i + 1)).ToArray();
        var indexes = people.Select(p => People.Vault().Index(p, "payroll")).ToArray();
        long errors = 0, mismatches = 0, operations = 0;
        var threads = Enumerable.Range(0, 32).Select(thread => new Thread(() =>
        {
            for (int i = 0; i < rounds; i++)
            {
                try
                {
                    int who = (thread + i) % people.Length;
                    var place = new MyNumberContext("payroll", who + 1);
                    if (vault.Open(vault.Seal(people[who], place), place) != people[who] || vault.Index(people[who], "payroll") != indexes[who])
                        Interlocked.Increment(ref mismatches);
                    Interlocked.Add(ref operations, 3);
                }
                catch (Exception)
                {
                    Interlocked.Increment(ref errors);
                }
            }
        })).ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        output.WriteLine($"{operations:N0} operations, {errors} errors, {mismatches} mismatches");
        Assert.Equal((0L, 0L, 32L * rounds * 3), (errors, mismatches, operations));
    }

    [Fact]
    public void No_nonce_comes_twice()
    {
        int seals = Full ? 5_000_000 : 50_000;
        var vault = People.Vault();
        var number = People.Number(5);
        var nonces = new HashSet<(ulong, uint)>(seals);
        for (int i = 0; i < seals; i++)
        {
            var nonce = vault.Seal(number, People.Row(1)).ToBytes().AsSpan(2, 12);
            Assert.True(nonces.Add((MemoryMarshal.Read<ulong>(nonce), MemoryMarshal.Read<uint>(nonce[8..]))));
        }
        output.WriteLine($"{nonces.Count:N0} different nonces");
        Assert.Equal(seals, vault.SealsUnder(1));
    }

    [Fact]
    public void A_key_seals_up_to_its_limit_and_no_further_whatever_the_number_of_threads()
    {
        var vault = new MyNumberVault(People.Keys(1), sealLimit: 1_000);
        int done = 0, refused = 0;
        Parallel.For(0, 1_500, _ =>
        {
            try
            {
                vault.Seal(People.Number(5), People.Row(1));
                Interlocked.Increment(ref done);
            }
            catch (MyNumberSealLimitException e) when (e.KeyId == 1)
            {
                Interlocked.Increment(ref refused);
            }
        });
        Assert.Equal((1_000, 500), (done, refused));
        Assert.Equal(1_000, vault.SealsUnder(1));
    }

    [Fact]
    public void Seals_of_earlier_processes_count_too()
    {
        var key = new MyNumberKey(1, People.Secret(1, "sealing"), People.Secret(1, "index"), sealsBefore: MyNumberVault.DefaultSealLimit - 1);
        var vault = new MyNumberVault(new MyNumberKeySet(1, [key]));
        vault.Seal(People.Number(5), People.Row(1));
        Assert.Throws<MyNumberSealLimitException>(() => vault.Seal(People.Number(5), People.Row(1)));
    }

    [Fact]
    public void The_limit_can_be_lowered_and_not_raised()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MyNumberVault(People.Keys(1), (1L << 31) + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MyNumberVault(People.Keys(1), 0));
    }

    [Fact]
    public void Two_tenants_in_one_process_never_open_each_other()
    {
        MyNumberVault[] tenants = [People.Vault(1), People.Vault(2)];
        Parallel.For(0, 4_000, i =>
        {
            var (mine, theirs) = (tenants[i % 2], tenants[1 - (i % 2)]);
            var value = mine.Seal(People.Number(i + 1), People.Row(1));
            Assert.True(mine.TryOpen(value, People.Row(1), out _, out _));
            Assert.False(theirs.TryOpen(value, People.Row(1), out _, out _));
        });
    }
}
