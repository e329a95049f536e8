using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Logging;
using MyNumberSafety;

namespace Kenkou;

public sealed class Uketsuke(ILogger<Uketsuke> log)
{
    public void Kiroku(Jushinsha j, [MyNumberData] string kagi, [NotMyNumber(Reason = "受付の整理番号")] string kojinBango)
    {
        log.LogInformation("{V}", j.Id); // SAFE
        log.LogInformation("{V}", j.MyNumber); // SAFE said to be none
        log.LogInformation("{V}", j.KojinBango); // SAFE said to be none
        log.LogInformation("{V}", j.KenshinBango); // SAFE
        log.LogInformation("{V}", j.Kode); // LEAK MYN1001
        log.LogInformation("{V}", kagi); // LEAK MYN1001
        log.LogInformation("{V}", kojinBango); // SAFE said to be none
        log.LogInformation("個人番号: {V}", j.KenshinBango); // ANY the label says otherwise
        log.LogInformation("{V}", Hogo.Tojiru(j.Kode)); // SAFE protected
        log.LogInformation("{V}", Hogo.Somomama(j.Kode)); // LEAK MYN1001
        log.LogInformation("{V}", Hogo.Yobidashi(j.Id)); // LEAK MYN1001
        log.LogInformation("{V}", Hogo.Yobidashi(j.Id).Length); // SAFE
        Soto.Insatsu(j.MyNumber, "見出し"); // SAFE none
        Soto.Insatsu(Hogo.Tojiru(j.Kode), j.KenshinBango); // SAFE
        Soto.Insatsu(j.Kode, "見出し"); // LEAK MYN1011
        var h = new Himitsu(kagi);
        log.LogInformation("{V}", h.Honbun.Length); // SAFE
        log.LogInformation("{V}", h.Honbun); // LEAK MYN1001
        log.LogInformation("{V}", j); // ANY a class prints its name
        log.LogInformation("{@V}", j); // LEAK MYN1001
        log.LogInformation("{@V}", new { j.Id, j.MyNumber }); // SAFE none
        File.WriteAllText("uketsuke.txt", string.Join(",", j.Id, j.KenshinBango, j.MyNumber)); // SAFE
        File.WriteAllText("uketsuke.txt", string.Join(",", j.Id, j.Kode)); // LEAK MYN1005
    }

    public void Anzen(MyNumber number, IReadOnlyList<MyNumber> all, string nyuryoku)
    {
        log.LogInformation("{V}", number); // SAFE its text hides it
        log.LogInformation("{V}", number.ToString()); // SAFE
        log.LogInformation("{V}", $"{number}"); // SAFE
        log.LogInformation("{V}", all.Count); // SAFE
        log.LogInformation("{V}", string.Join(",", all)); // SAFE
        log.LogInformation("{V}", number == all[0]); // SAFE
        log.LogInformation("{V}", number.RevealToString()); // LEAK MYN1001
        log.LogInformation("{V}", number.RevealToString().Length); // SAFE
        log.LogInformation("{V}", string.Join(",", all.Select(n => n.RevealToString()))); // LEAK MYN1001
        log.LogInformation("{V}", new string('*', number.RevealToString().Length)); // SAFE
        if (MyNumber.TryParse(nyuryoku, out var yomi))
        {
            log.LogInformation("読めました {V}", yomi); // SAFE
            var d = yomi.RevealToString();
            log.LogInformation("{V}", d.Length == 12); // SAFE
            File.WriteAllText("m.txt", d); // LEAK MYN1005
            d = "";
            File.WriteAllText("m.txt", d); // SAFE
        }
        else
        {
            log.LogInformation("読めません {V}文字", nyuryoku.Length); // SAFE
        }
    }
}
