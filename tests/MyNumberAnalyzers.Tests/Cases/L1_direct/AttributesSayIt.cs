using System;
using System.IO;
using Microsoft.Extensions.Logging;
using MyNumberSafety;

namespace Hoken.Marked;

public class Keiyakusha
{
    [MyNumberData]
    public string Extra1 { get; set; } = "";

    public string Extra2 { get; set; } = "";

    [NotMyNumber(Reason = "会員番号の旧名")]
    public string MyNumber { get; set; } = "";
}

public static class Masking
{
    [MyNumberProtector]
    public static string Hide(string text) => text.Length > 4 ? text[..1] + new string('*', text.Length - 1) : "****";

    public static void Audit([MyNumberSink("log")] string entry) => GC.KeepAlive(entry);
}

public class Uses(ILogger<Uses> logger)
{
    public void Write(Keiyakusha k, [MyNumberData] string memo, [NotMyNumber(Reason = "試験")] string myNumber)
    {
        logger.LogInformation("{V}", k.Extra1); // LEAK MYN1001
        logger.LogInformation("{V}", k.Extra2); // SAFE unmarked
        logger.LogInformation("{V}", k.MyNumber); // SAFE declared to be another number
        logger.LogInformation("{V}", memo); // LEAK MYN1001
        logger.LogInformation("{V}", myNumber); // SAFE declared to be another number
        logger.LogInformation("{V}", Masking.Hide(k.Extra1)); // SAFE protector
        Masking.Audit(k.Extra1); // LEAK MYN1001
        Masking.Audit(k.Extra2); // SAFE
        File.WriteAllText("a.txt", k.Extra1); // LEAK MYN1005
        File.WriteAllText("a.txt", Masking.Hide(memo)); // SAFE protector
    }

    public void Typed(MyNumber number, string code)
    {
        logger.LogInformation("{V}", number); // SAFE the type prints a mask
        logger.LogInformation("{V}", number.RevealToString()); // LEAK MYN1001
        logger.LogInformation("{V}", number.HasValue()); // SAFE a bool
        File.WriteAllText("b.txt", number.RevealToString()); // LEAK MYN1005
        File.WriteAllText("b.txt", number.ToString()); // SAFE the mask
        Console.WriteLine($"{code} {number}"); // SAFE the mask
        Console.WriteLine($"{code} {number.RevealToString()}"); // LEAK MYN1001
    }
}
