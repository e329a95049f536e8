using System;
using System.Collections.Generic;

namespace Suite.Files;

public sealed class Person
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class MainVariants
{
    public void Bad51(Person p) => Helper51.Bad(p.MyNumber); // LEAK MYN1001 @51
    public void Good51(Person p) => Helper51.Good(p.Code); // SAFE
    public void Bad53(Person p) => Helper53a.Bad(p.MyNumber); // LEAK MYN1005 @53
    public void Good53(Person p) => Helper53a.Good(p.Code); // SAFE

    public void Bad61(Person p) => Console.WriteLine(Helper61.Bad(p)); // LEAK MYN1001
    public void Good61(Person p) => Console.WriteLine(Helper61.Good(p)); // SAFE

    public void Bad67(Person p)
    {
        var box = new Container67 { One = p.MyNumber, Two = p.Code };
        Helper67.Bad(box); // LEAK MYN1001 @67
    }

    public void Good67(Person p)
    {
        var box = new Container67 { One = p.Code, Two = p.Code };
        Helper67.Good(box); // SAFE
    }

    public void Bad68(Person p)
    {
        Statics.Data = p.MyNumber;
        Statics.DataGood = p.Code;
        Helper68.Bad();
        Helper68.Good(); // SAFE
    }

    public void Bad72(Person p)
    {
        var list = new List<string> { p.Code, p.MyNumber };
        Helper72.Bad(list); // LEAK MYN1001 @72
        Helper72.Count(list); // SAFE
    }

    public void Bad81(Person p)
    {
        Action81Base act = new Action81Bad();
        act.Run(p.MyNumber); // LEAK MYN1002 @81
        Action81Base good = new Action81Good();
        good.Run(p.MyNumber); // SAFE
    }

    public void Bad82(Person p)
    {
        Func<Person, string> f = Helper61.Bad;
        Consumer82 c = new(f);
        c.Use(p); // ANY handed on as a function
        Consumer82Good g = new(Helper61.Good);
        g.Use(p); // SAFE
    }

    public void Bad83(Person p)
    {
        using var x = new Disposable83(p.MyNumber); // LEAK MYN1001 @83
        using var y = new Disposable83Good(p.MyNumber); // SAFE
    }

    public event Action<string>? Changed;

    public void Bad84(Person p)
    {
        Changed += new Listener84().OnChanged;
        Changed?.Invoke(p.MyNumber); // LEAK MYN1001 @84
    }
}
