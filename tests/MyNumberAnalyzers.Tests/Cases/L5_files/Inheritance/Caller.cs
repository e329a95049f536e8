using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Shinsa.Inheritance;

public sealed class Shinsakai(IEnumerable<IShinsaRule> rules, INotifier notifier, ILogger<Shinsakai> log)
{
    public void Run(string myNumber, string uketsuke)
    {
        var length = new LengthRule();
        log.LogInformation("{V}", length.Check(myNumber)); // SAFE fixed texts of this rule
        foreach (var rule in rules)
        {
            var error = rule.Check(myNumber);
            log.LogInformation("{V}", error); // LEAK MYN1001 one of the rules repeats it
            log.LogInformation("{V}", rule.Name); // SAFE
            log.LogInformation("{V}", rule.Explain(myNumber)); // LEAK MYN1001 default interface method
            log.LogInformation("{V}", rule.Explain(uketsuke)); // SAFE
        }

        notifier.Notify("受付", uketsuke); // SAFE
        notifier.Notify("受付", "番号: " + myNumber); // LEAK MYN1010
    }
}
