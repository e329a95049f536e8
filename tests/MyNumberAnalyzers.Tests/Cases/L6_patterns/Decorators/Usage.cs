using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Todokede.Decorators;

public sealed class Usage(HttpClient http, IDataProtector protector, ILogger log)
{
    public async Task Run(string uketsuke, string kojinBango)
    {
        var plain = new HttpSender(http);
        await plain.SendAsync("https://h.example.jp", kojinBango); // LEAK MYN1010
        await plain.SendAsync("https://h.example.jp", uketsuke); // SAFE
        var encrypting = new EncryptingSender(plain, protector);
        await encrypting.SendAsync("https://h.example.jp", kojinBango); // SAFE this sender encrypts
        ISender unknown = new CountingSender(plain, log);
        await unknown.SendAsync("https://h.example.jp", kojinBango); // LEAK MYN1010
        var chain = new KeyHandler(log);
        chain.Then(new TextHandler(log));
        chain.Handle(uketsuke, kojinBango); // LEAK MYN1001 @chain
    }
}
