using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Tetsuzuki;

public class Shain
{
    public int Id { get; set; }
    public string ShainCode { get; set; } = "";
    public string? MyNumber { get; private set; }
    public DateOnly? TaishokuBi { get; private set; }
    public List<Fuyo> Fuyo { get; } = [];

    public void Taishoku(DateOnly bi)
    {
        TaishokuBi = bi;
        MyNumber = null;
    }

    public void BangoToroku(string bango)
    {
        if (bango.Length != 12)
        {
            throw new ArgumentException("12桁ではありません", nameof(bango)); // SAFE
        }

        MyNumber = bango;
    }
}

public class Fuyo
{
    public int Id { get; set; }
    public int ShainId { get; set; }
    public string Shimei { get; set; } = "";
    public byte[] MyNumberEnc { get; set; } = [];
    public string MyNumberHash { get; set; } = "";
}

public static class Sakuin
{
    private static byte[] Kagi => Convert.FromHexString(Environment.GetEnvironmentVariable("SAKUIN_KAGI") ?? "");

    public static string Of(string bango) => Convert.ToBase64String(HMACSHA256.HashData(Kagi, Encoding.UTF8.GetBytes(bango)));

    public static byte[] Fuin(string bango)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var hira = Encoding.UTF8.GetBytes(bango);
        var ango = new byte[hira.Length];
        var tag = new byte[16];
        using var gcm = new AesGcm(Kagi, 16);
        gcm.Encrypt(nonce, hira, ango, tag);
        CryptographicOperations.ZeroMemory(hira);
        return [.. nonce, .. tag, .. ango];
    }
}

public class JinjiContext(DbContextOptions<JinjiContext> options) : DbContext(options)
{
    public DbSet<Shain> Shain => Set<Shain>();

    public DbSet<Fuyo> Fuyo => Set<Fuyo>();
}

public sealed class KansaInterceptor(ILogger<KansaInterceptor> log) : SaveChangesInterceptor
{
    private static readonly HashSet<string> Himitsu = new(StringComparer.Ordinal) { "MyNumber", "MyNumberEnc" };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        foreach (var e in eventData.Context!.ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            var henko = e.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).ToList();
            log.LogInformation("変更 {Entity} {Henko}", e.Metadata.Name, string.Join(",", henko)); // SAFE 列名だけ
            foreach (var p in e.Properties.Where(p => p.IsModified && !Himitsu.Contains(p.Metadata.Name)))
            {
                log.LogInformation("{Name}: {Mae} → {Ato}", p.Metadata.Name, p.OriginalValue, p.CurrentValue); // SAFE 秘密の列は除いた
            }
        }

        foreach (var e in eventData.Context.ChangeTracker.Entries<Shain>())
        {
            log.LogDebug("{Code} {Jotai}", e.Entity.ShainCode, e.State); // SAFE
            log.LogDebug("{Bango}", e.Entity.MyNumber); // LEAK MYN1001
            log.LogDebug("{Henka}", e.Property(x => x.MyNumber).IsModified); // SAFE
            log.LogDebug("{Mae}", e.Property(x => x.MyNumber).OriginalValue); // LEAK MYN1001
        }

        return result;
    }
}
