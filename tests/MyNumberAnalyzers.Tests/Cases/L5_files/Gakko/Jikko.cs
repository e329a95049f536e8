using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gakko.Core;
using Microsoft.Extensions.Logging;

namespace Gakko.Jikko;

public sealed class Repository : IHogoshaRepository
{
    private readonly Dictionary<Guid, Hogosha> _kura = [];

    public async IAsyncEnumerable<Hogosha> ZenbuAsync()
    {
        foreach (var h in _kura.Values)
        {
            await Task.Yield();
            yield return h;
        }
    }

    public ValueTask<string> BangoAsync(Guid id) => new(_kura[id].ShienBango ?? "");
}

public sealed class Shori(IHogoshaRepository repository, ILogger<Shori> log)
{
    public async Task Jikko()
    {
        Settei.Kawatta += s => log.LogInformation("{S}", s); // SAFE only names are told
        await foreach (var h in repository.ZenbuAsync())
        {
            log.LogInformation("{Shimei} {Nenshu}", h.Shimei, h.Setai?.Nenshu); // SAFE
            log.LogInformation("{Bango}", h.ShienBango); // LEAK MYN1001
            Settei.SaigoNoBango = h.ShienBango;
            Settei.SaigoNoShimei = h.Shimei;
            Settei.Tsuchi(h.Shimei); // SAFE
            foreach (var k in h.Setai?.Ninzu ?? [])
            {
                log.LogInformation("{K}", await repository.BangoAsync(k.Id)); // LEAK MYN1001
            }
        }
    }

    public void Owari()
    {
        log.LogInformation("{S}", Settei.SaigoNoShimei); // SAFE
        log.LogInformation("{S}", Settei.SaigoNoBango); // LEAK MYN1001
    }
}
