using System;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Kazoku.Domain;

public sealed class SetaiService(ILogger<SetaiService> log)
{
    public void Run(Setai setai, HojinBango hojin, string input)
    {
        var bango = KojinBango.Of(input);
        log.LogInformation("{V}", bango); // SAFE its text is a mask
        log.LogInformation("{V}", bango.ToString()); // SAFE its text is a mask
        var typed = KojinBango.Of(ReadMyNumber());
        log.LogInformation("{V}", typed.Reveal()); // LEAK MYN1001
        log.LogInformation("{V}", typed.Reveal().Length); // SAFE
        log.LogInformation("{V}", typed.Equals(bango)); // SAFE
        log.LogInformation("{V}", hojin.Value); // SAFE corporate number
        foreach (var m in setai.Members)
        {
            log.LogInformation("{V}", m.Name); // SAFE
            log.LogInformation("{V}", m.Kojin); // SAFE its text is a mask
            log.LogInformation("{V}", m.MyNumber); // ANY a wrapper that prints its value
            log.LogInformation("{V}", m.MyNumber.Value); // LEAK MYN1001
        }

        File.WriteAllLines("s.txt", setai.Members.Select(m => m.Name)); // SAFE
        File.WriteAllLines("s.txt", setai.Members.Select(m => m.MyNumber.Value)); // LEAK MYN1005
    }

    private static string ReadMyNumber() => Console.ReadLine() ?? "";
}
