using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Shogakukin;

public sealed class KeizokuService(ShogakukinContext db, IDistributedCache cache, ILogger<KeizokuService> logger)
{
    public async Task<ShogakuseiView?> FindAsync(int id, CancellationToken ct)
    {
        var s = await db.Shogakuseis.Include(x => x.Hogoshas).AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (s == null)
        {
            logger.LogInformation("奨学生 {Id} は存在しません", id); // SAFE
            return null;
        }

        logger.LogInformation("奨学生 {Bango} 保護者 {Su}", s.ShogakuseiBango, s.Hogoshas.Count); // SAFE another number
        logger.LogDebug("提出 {Zumi}", s.HonninMyNumber is not null); // SAFE
        logger.LogDebug("奨学生 {@S}", s.ToView()); // SAFE view without it
        logger.LogDebug("奨学生 {@S}", s); // LEAK MYN1001
        await cache.SetStringAsync($"view:{id}", System.Text.Json.JsonSerializer.Serialize(s.ToView()), ct); // SAFE
        await cache.SetStringAsync($"full:{id}", System.Text.Json.JsonSerializer.Serialize(s), ct); // LEAK MYN1008|MYN1004
        return s.ToView();
    }

    public async Task<int> UketsukeAsync(KeizokuNegai negai, CancellationToken ct)
    {
        logger.LogInformation("{Negai}", negai); // SAFE own text
        logger.LogTrace("{@Negai}", negai); // LEAK MYN1001 destructured
        var s = await db.Shogakuseis.FirstAsync(x => x.Id == negai.ShogakuseiId, ct);
        s.HonninMyNumber = negai.HonninMyNumber;
        foreach (var h in negai.Hogoshas)
        {
            if (h.Bango.Length != 12)
            {
                throw new ArgumentException($"保護者（{h.Zokugara}）の個人番号は12桁で入力してください", nameof(negai)); // SAFE
            }

            if (s.Hogoshas.Any(x => x.KojinBango == h.Bango))
            {
                throw new InvalidOperationException($"{h.Shimei}さんは登録済みです"); // SAFE
            }

            if (h.Bango == negai.HonninMyNumber)
            {
                throw new InvalidOperationException($"本人と同じ番号です {h.Bango}"); // LEAK MYN1002
            }

            s.Hogoshas.Add(h.ToEntity());
        }

        db.ShoriLogs.Add(new ShoriLog { At = DateTime.Now, Naiyo = "継続願受付", Bikou = s.ShogakuseiBango }); // SAFE
        db.ShoriLogs.Add(new ShoriLog { At = DateTime.Now, Naiyo = "継続願受付", Bikou = "本人 " + negai.HonninMyNumber }); // LEAK MYN1006
        var kensu = await db.SaveChangesAsync(ct);
        logger.LogInformation("保存 {Kensu}件", kensu); // SAFE
        return kensu;
    }

    public async Task<IReadOnlyList<HogoshaView>> HogoshasAsync(int id, CancellationToken ct)
    {
        var all = await db.Hogoshas.Where(h => h.Id == id).ToListAsync(ct);
        var views = all.ConvertAll(h => h.ToView());
        logger.LogInformation("{@Views}", views); // SAFE masks
        var shunyu = all.Sum(h => h.KyuyoShunyu ?? 0);
        logger.LogInformation("収入合計 {Shunyu}", shunyu); // SAFE
        var nashi = all.Select(h => h.WithoutNumber()).ToList();
        logger.LogInformation("{@Nashi}", nashi); // SAFE never set in the copies
        logger.LogInformation("{@All}", all); // LEAK MYN1001
        foreach (var h in all)
        {
            h.KojinBango = null;
        }

        logger.LogInformation("{@All}", all); // SAFE all cleared
        return views;
    }
}
