using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kifukin.Copies;

// 寄附台帳: ループの中で作り直す写し、読み込んで消してから渡す一覧。
public sealed record Kifu(Guid Id, string KifuNo, string KojinBango);

public class Kifusha
{
    public int Id { get; set; }
    public string? KojinBango { get; set; }
    public string Shimei { get; set; } = "";
}

public class Db : DbContext
{
    public DbSet<Kifusha> Kifushas => Set<Kifusha>();
}

public class Copies(ILogger<Copies> log)
{
    public void Printed(List<Kifu> all, Queue<Kifu> queue)
    {
        foreach (var s in all)
        {
            log.LogInformation("{S}", s with { KojinBango = "" }); // SAFE
        }

        while (queue.TryDequeue(out var s))
        {
            log.LogInformation("{S}", s with { KojinBango = "" }); // SAFE
        }

        for (var i = 0; i < all.Count; i++)
        {
            log.LogInformation("{S}", all[i] with { KifuNo = "" }); // LEAK MYN1001
        }
    }

    public void Collected(List<Kifu> all)
    {
        var emptied = new List<Kifu>();
        var renamed = new List<Kifu>();
        foreach (var s in all)
        {
            var copy = s with { KojinBango = "" };
            emptied.Add(copy);
            renamed.Add(s with { KifuNo = "" });
        }

        log.LogInformation("{S}", emptied[0]); // SAFE
        log.LogInformation("{S}", renamed[0]); // LEAK MYN1001
    }

    public void Last(List<Kifusha> all)
    {
        Kifusha? cleared = null;
        Kifusha? filled = null;
        foreach (var s in all)
        {
            var now = new Kifusha { KojinBango = s.KojinBango };
            var next = new Kifusha { KojinBango = "" };
            log.LogInformation("{S}", cleared?.KojinBango); // SAFE cleared when the last round ended
            log.LogInformation("{S}", filled?.KojinBango); // LEAK MYN1001 filled in the last round
            now.KojinBango = "";
            cleared = now;
            next.KojinBango = s.KojinBango;
            filled = next;
        }
    }

    public IEnumerable<Kifu> Emptied(List<Kifu> all)
    {
        foreach (var s in all)
        {
            yield return s with { KojinBango = "" };
        }
    }

    public IEnumerable<Kifu> Renamed(List<Kifu> all)
    {
        foreach (var s in all)
        {
            yield return s with { KifuNo = "" };
        }
    }

    public void Given(List<Kifu> all)
    {
        log.LogInformation("{S}", Emptied(all).First()); // SAFE
        log.LogInformation("{S}", Renamed(all).First()); // LEAK MYN1001
    }
}

public class Loaded(Db db, ILogger<Loaded> log)
{
    public async Task Cleared()
    {
        var all = await db.Kifushas.Where(h => h.Id > 1).ToListAsync();
        log.LogInformation("{@All}", all); // LEAK MYN1001
        foreach (var h in all)
        {
            h.KojinBango = null;
        }

        log.LogInformation("{@All}", all); // SAFE
        var some = db.Kifushas.OrderBy(h => h.Shimei).ToList();
        some.ForEach(h => h.KojinBango = null);
        log.LogInformation("{@All}", some); // SAFE
        var array = await db.Kifushas.AsNoTracking().ToArrayAsync();
        for (var i = 0; i < array.Length; i++)
        {
            array[i].KojinBango = null;
        }

        log.LogInformation("{@All}", array); // SAFE
    }

    public async Task NotAll()
    {
        var all = await db.Kifushas.Where(h => h.Id > 1).ToListAsync();
        foreach (var h in all)
        {
            if (h.Id > 5)
            {
                h.KojinBango = null;
            }
        }

        log.LogInformation("{@All}", all); // LEAK MYN1001 the first five keep it
        var some = db.Kifushas.ToList();
        foreach (var h in some.Where(h => h.Id > 5))
        {
            h.KojinBango = null;
        }

        log.LogInformation("{@All}", some); // LEAK MYN1001
        var names = db.Kifushas.ToList();
        foreach (var h in names)
        {
            h.Shimei = "";
        }

        log.LogInformation("{@All}", names); // LEAK MYN1001
    }

    public async Task One()
    {
        var h = await db.Kifushas.FirstOrDefaultAsync(x => x.Id == 1);
        if (h is null)
        {
            return;
        }

        h.KojinBango = null;
        log.LogInformation("{@H}", h); // SAFE
    }
}
