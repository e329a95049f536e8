using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MyNumberSafety;

namespace MyNumberAnalyzers.Benchmarks;

/// <summary>All in one process and one run: only the ratios count.</summary>
public sealed class StorageConfig : ManualConfig
{
    public StorageConfig() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(7));
}

/// <summary>
/// Seal, open and index against the bare primitives on the same bytes (at most 1.5 times as long), and against
/// ASP.NET Core Data Protection (at least 1.5 times as fast).
/// </summary>
[Config(typeof(StorageConfig))]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[MemoryDiagnoser(false)]
public class StorageBenchmarks
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _nonce = RandomNumberGenerator.GetBytes(12);
    private readonly byte[] _plain = RandomNumberGenerator.GetBytes(8);
    private readonly byte[] _cipher = new byte[8];
    private readonly byte[] _tag = new byte[16];
    private readonly byte[] _associated = new byte[60];
    private readonly MyNumberVault _vault = new(new MyNumberKeySet(1, [new MyNumberKey(1, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32))]));
    private readonly MyNumberContext _place = new("payroll", Guid.CreateVersion7(), "Employees.Number");
    private readonly IDataProtector _protector =
        new ServiceCollection().AddLogging().AddDataProtection().UseEphemeralDataProtectionProvider().Services.BuildServiceProvider()
            .GetRequiredService<IDataProtectionProvider>().CreateProtector("payroll");

    private MyNumber _number;
    private SealedMyNumber _sealed;
    private byte[] _protected = [];

    [GlobalSetup]
    public void Setup()
    {
        _number = MyNumber.Parse("123456789018");
        _sealed = _vault.Seal(_number, _place);
        _protected = _protector.Protect(_plain);
        using var aes = new AesGcm(_key, 16);
        aes.Encrypt(_nonce, _plain, _cipher, _tag, _associated);
    }

    [Benchmark(Baseline = true, Description = "new AesGcm.Encrypt")]
    [BenchmarkCategory("seal")]
    public void BareEncrypt()
    {
        using var aes = new AesGcm(_key, 16);
        aes.Encrypt(_nonce, _plain, _cipher, _tag, _associated);
    }

    [Benchmark(Description = "vault.Seal")]
    [BenchmarkCategory("seal")]
    public SealedMyNumber Seal() => _vault.Seal(_number, _place);

    [Benchmark(Description = "Data Protection Protect")]
    [BenchmarkCategory("seal")]
    public byte[] Protect() => _protector.Protect(_plain);

    [Benchmark(Baseline = true, Description = "new AesGcm.Decrypt")]
    [BenchmarkCategory("open")]
    public void BareDecrypt()
    {
        Span<byte> plain = stackalloc byte[8];
        using var aes = new AesGcm(_key, 16);
        aes.Decrypt(_nonce, _cipher, _tag, plain, _associated);
    }

    [Benchmark(Description = "vault.Open")]
    [BenchmarkCategory("open")]
    public MyNumber Open() => _vault.Open(_sealed, _place);

    [Benchmark(Description = "Data Protection Unprotect")]
    [BenchmarkCategory("open")]
    public byte[] Unprotect() => _protector.Unprotect(_protected);

    [Benchmark(Baseline = true, Description = "HMACSHA256.HashData")]
    [BenchmarkCategory("index")]
    public int BareHmac()
    {
        Span<byte> mac = stackalloc byte[32];
        return HMACSHA256.HashData(_key, _plain, mac);
    }

    [Benchmark(Description = "vault.Index")]
    [BenchmarkCategory("index")]
    public MyNumberIndex Index() => _vault.Index(_number, "payroll");
}
