using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HrSaas.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace HrSaas.Infra;

public sealed class Sealer(Func<string, byte[]> keys, string current)
{
    public SealedNumber Seal(string plain)
    {
        using var aes = Aes.Create();
        aes.Key = keys(current);
        var iv = RandomNumberGenerator.GetBytes(16);
        return new SealedNumber([.. iv, .. aes.EncryptCbc(Encoding.UTF8.GetBytes(plain), iv)], current);
    }

    public string Open(SealedNumber number)
    {
        using var aes = Aes.Create();
        aes.Key = keys(number.KeyId);
        return Encoding.UTF8.GetString(aes.DecryptCbc(number.Cipher.AsSpan(16), number.Cipher.AsSpan(0, 16)));
    }
}

public sealed class NumberRow
{
    public int EmployeeId { get; set; }
    public byte[] Cipher { get; set; } = [];
    public string KeyId { get; set; } = "";
}

public sealed class NumberDb(DbContextOptions<NumberDb> options) : DbContext(options)
{
    public DbSet<NumberRow> Numbers => Set<NumberRow>();
}

public sealed class NumberStore(NumberDb db, Sealer sealer, ILogger<NumberStore> logger) : INumberStore
{
    public Task<bool> ExistsAsync(int employeeId, CancellationToken ct) => db.Numbers.AnyAsync(n => n.EmployeeId == employeeId, ct);

    public async Task SaveAsync(int employeeId, SealedNumber number, CancellationToken ct)
    {
        db.Numbers.Add(new NumberRow { EmployeeId = employeeId, Cipher = number.Cipher, KeyId = number.KeyId });
        var n = await db.SaveChangesAsync(ct); // SAFE 暗号文
        logger.LogInformation("{Rows} 行を保存 {Employee}", n, employeeId); // SAFE
    }

    public async Task<string?> ReadMyNumberAsync(int employeeId, CancellationToken ct)
    {
        var row = await db.Numbers.SingleOrDefaultAsync(n => n.EmployeeId == employeeId, ct);
        if (row is null)
        {
            logger.LogInformation("番号なし {Employee}", employeeId); // SAFE
            return null;
        }

        logger.LogDebug("鍵 {KeyId} 長さ {Len}", row.KeyId, row.Cipher.Length); // SAFE
        return sealer.Open(new SealedNumber(row.Cipher, row.KeyId));
    }
}

public sealed class LogBus(ILogger<LogBus> logger) : IEventBus
{
    public Task PublishAsync(DomainEvent e, CancellationToken ct)
    {
        logger.LogInformation("{Type} {At}", e.GetType().Name, e.At); // SAFE
        switch (e)
        {
            case MyNumberTeishutsuzumi t:
                logger.LogInformation("{Event}", t); // SAFE 番号を持たない出来事
                break;
            case MyNumberHenko { EmployeeId: var id, Old: var old, New: var @new }:
                logger.LogInformation("変更 {Id} {Same}", id, old == @new); // SAFE 真偽
                logger.LogInformation("変更 {Id} {Old} → {New}", id, old, @new); // LEAK MYN1001 @henko
                break;
        }

        return Task.CompletedTask;
    }
}
