using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Jinji.Domain;
using Jinji.Infra;
using Microsoft.Extensions.Logging;

namespace Jinji.App;

public sealed class ShainService(IShainRepository repository, IAuditTrail audit, ILogger<ShainService> log)
{
    public async Task Change(Shain shain)
    {
        audit.Add("変更", shain.ShainNo); // SAFE staff number
        audit.Add("変更", "番号 " + shain.MyNumber); // LEAK MYN1005 handed to a file in another file
        audit.AddKey("変更", shain.MyNumber ?? ""); // SAFE only its length is written
        Trace2.Write(log, shain.MyNumber ?? ""); // LEAK MYN1001 handed to a log in another file
        Trace2.WriteName(log, shain.Shimei); // SAFE
        Trace2.Nothing(log, shain.MyNumber ?? ""); // SAFE the callee does not use it
        log.LogInformation("{V}", Trace2.Decorate(shain.MyNumber ?? "")); // LEAK MYN1001
        log.LogInformation("{V}", Trace2.Blank(shain.MyNumber ?? "")); // SAFE stars
        log.LogInformation("{V}", Trace2.Decorate(shain.Shimei)); // SAFE
        var text = await repository.FindTextAsync(shain.Id);
        log.LogInformation("{V}", text); // LEAK MYN1001 returned by the repository
        var name = await repository.FindNameAsync(shain.Id);
        log.LogInformation("{V}", name); // SAFE
        await repository.SaveTextAsync(shain.Id, shain.MyNumber ?? ""); // LEAK MYN1006
        await repository.SaveTextAsync(shain.Id, shain.Shimei); // SAFE
        var found = await repository.FindAsync(shain.Id);
        log.LogInformation("{V}", found?.MyNumber); // LEAK MYN1001
        log.LogInformation("{V}", found?.Shimei); // SAFE
        foreach (var fuyo in shain.FuyoList.Where(f => f.MyNumber is not null))
        {
            log.LogInformation("{V}", fuyo.MyNumber); // LEAK MYN1001
            log.LogInformation("{V}", fuyo.Shimei); // SAFE
        }
    }
}
