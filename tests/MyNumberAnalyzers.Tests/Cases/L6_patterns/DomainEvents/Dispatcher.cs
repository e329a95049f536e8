using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Nencho.Domain;

public sealed class Dispatcher(ILogger<Dispatcher> log)
{
    public void Dispatch(AggregateRoot root)
    {
        foreach (var e in root.Events)
        {
            switch (e)
            {
                case Submitted s:
                    log.LogInformation("{No}", s.UketsukeNo); // SAFE
                    log.LogInformation("{E}", s); // SAFE a record without the number
                    break;
                case Corrected c:
                    log.LogInformation("{No}", c.UketsukeNo); // SAFE
                    log.LogInformation("{Before}", c.Before); // LEAK MYN1001
                    log.LogInformation("{At}", c.At); // SAFE
                    break;
            }
        }
    }

    public async Task Store(Shinkokusho s)
    {
        var snapshot = s.Save();
        await File.WriteAllTextAsync("a.txt", snapshot.UketsukeNo); // SAFE
        await File.WriteAllTextAsync("b.txt", snapshot.Payload); // LEAK MYN1005
        await File.WriteAllTextAsync("c.json", JsonSerializer.Serialize(snapshot)); // LEAK MYN1005
        await File.WriteAllTextAsync("d.txt", s.Reason); // SAFE
    }
}
