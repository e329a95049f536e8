using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Hoken.Lambdas;

public class Keiyaku
{
    public string ShokenNo { get; set; } = "";
    public string KojinBango { get; set; } = "";
}

public class Lambdas(ILogger<Lambdas> log)
{
    public void Captured(Keiyaku k)
    {
        var v = k.KojinBango;
        Action write = () => log.LogInformation("{V}", v); // LEAK MYN1001 captured
        write();
        var w = k.ShokenNo;
        Action write2 = () => log.LogInformation("{V}", w); // SAFE
        write2();
        Func<string> get = () => k.KojinBango;
        log.LogInformation("{V}", get()); // LEAK MYN1001
        Func<string> get2 = () => k.ShokenNo;
        log.LogInformation("{V}", get2()); // SAFE
        Func<Keiyaku, string> pick = x => x.KojinBango;
        log.LogInformation("{V}", pick(k)); // LEAK MYN1001
        Func<Keiyaku, string> pick2 = static x => x.ShokenNo;
        log.LogInformation("{V}", pick2(k)); // SAFE
        Func<string, string> mask = _ => "***";
        log.LogInformation("{V}", mask(k.KojinBango)); // SAFE the lambda drops it
        Func<string, string> keep = s => s.Trim();
        log.LogInformation("{V}", keep(k.KojinBango)); // LEAK MYN1001
        Func<string, Func<string, string>> curry = a => b => a + b;
        log.LogInformation("{V}", curry("#")(k.KojinBango)); // LEAK MYN1001
        log.LogInformation("{V}", curry(k.ShokenNo)("x")); // SAFE
    }

    public void Written(Keiyaku k)
    {
        string outer = "";
        Action set = () => outer = k.KojinBango;
        log.LogInformation("{V}", outer); // SAFE not run yet
        set();
        log.LogInformation("{V}", outer); // LEAK MYN1001
        string outer2 = "";
        void Set2() => outer2 = k.ShokenNo;
        Set2();
        log.LogInformation("{V}", outer2); // SAFE
    }

    public void LocalFunctions(Keiyaku k)
    {
        log.LogInformation("{V}", Get()); // LEAK MYN1001
        log.LogInformation("{V}", Echo(k.KojinBango)); // LEAK MYN1001
        log.LogInformation("{V}", Echo(k.ShokenNo)); // SAFE
        log.LogInformation("{V}", Describe(k.KojinBango)); // SAFE a length
        Write(k.KojinBango);
        WriteLength(k.KojinBango);

        string Get() => k.KojinBango;
        static string Echo(string s) => "[" + s + "]";
        static string Describe(string s) => $"{s.Length}桁";
        void Write(string s) => log.LogInformation("{V}", s); // LEAK MYN1001
        void WriteLength(string s) => log.LogInformation("{V}", s.Length); // SAFE
    }

    public void MethodGroups(List<Keiyaku> all)
    {
        foreach (var v in all.Select(Number))
        {
            log.LogInformation("{V}", v); // LEAK MYN1001
        }

        foreach (var v in all.Select(Shoken))
        {
            log.LogInformation("{V}", v); // SAFE
        }

        all.Select(Number).ToList().ForEach(Print);
        all.Select(Shoken).ToList().ForEach(PrintShoken);
    }

    private static string Number(Keiyaku k) => k.KojinBango;

    private static string Shoken(Keiyaku k) => k.ShokenNo;

    private void Print(string text) => log.LogInformation("{V}", text); // LEAK MYN1001

    private void PrintShoken(string text) => log.LogInformation("{V}", text); // SAFE

    public async Task Tasks(Keiyaku k)
    {
        var t = Task.Run(() => k.KojinBango);
        log.LogInformation("{V}", await t); // LEAK MYN1001
        var t2 = Task.Run(() => k.ShokenNo);
        log.LogInformation("{V}", t2.Result); // SAFE
        log.LogInformation("{V}", t.Result); // LEAK MYN1001
        var both = await Task.WhenAll(t2, Task.FromResult("x"));
        log.LogInformation("{V}", both[0]); // SAFE
        var mixed = await Task.WhenAll(t, t2);
        log.LogInformation("{V}", mixed[0]); // LEAK MYN1001
        var next = t.ContinueWith(x => x.Result + "!");
        log.LogInformation("{V}", await next.ConfigureAwait(false)); // LEAK MYN1001
        Parallel.ForEach(new[] { k }, x => log.LogInformation("{V}", x.KojinBango)); // LEAK MYN1001
        Parallel.ForEach(new[] { k }, x => log.LogInformation("{V}", x.ShokenNo)); // SAFE
        var source = new TaskCompletionSource<string>();
        source.SetResult(k.KojinBango);
        log.LogInformation("{V}", await source.Task); // LEAK MYN1001
    }
}
