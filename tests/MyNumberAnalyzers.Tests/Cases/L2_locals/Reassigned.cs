using System;
using System.IO;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Locals;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Reassigned(ILogger<Reassigned> logger)
{
    public void Overwritten(Shain s)
    {
        var value = s.MyNumber;
        logger.LogInformation("{V}", value); // LEAK MYN1001
        value = s.Code;
        logger.LogInformation("{V}", value); // SAFE reassigned
        value = s.MyNumber;
        value = "";
        logger.LogInformation("{V}", value); // SAFE cleared
        string other;
        other = value = s.MyNumber;
        logger.LogInformation("{V}", other); // LEAK MYN1001 chained assignment
        other = string.Empty;
        logger.LogInformation("{V}", other); // SAFE
        logger.LogInformation("{V}", value); // LEAK MYN1001 the other variable keeps it
    }

    public void Swapped(Shain s)
    {
        var a = s.MyNumber;
        var b = s.Code;
        (a, b) = (b, a);
        logger.LogInformation("{V}", a); // SAFE holds the code now
        logger.LogInformation("{V}", b); // LEAK MYN1001
        var t = a;
        a = b;
        b = t;
        logger.LogInformation("{V}", a); // LEAK MYN1001
        logger.LogInformation("{V}", b); // SAFE
    }

    public void ObjectOverwritten(Shain s)
    {
        s.MyNumber = "************";
        logger.LogInformation("{V}", s.MyNumber); // SAFE overwritten by a constant
    }

    public void TwoPeople(Shain first, Shain second)
    {
        first.MyNumber = "";
        Console.WriteLine(first.MyNumber); // SAFE this one was cleared
        Console.WriteLine(second.MyNumber); // LEAK MYN1001 the other was not
    }

    public void FreshObject(Shain s)
    {
        var copy = new Shain { Code = s.Code, MyNumber = new string('*', s.MyNumber.Length) };
        Console.WriteLine(copy.MyNumber); // SAFE masked copy
        var same = new Shain { Code = s.Code, MyNumber = s.MyNumber };
        Console.WriteLine(same.MyNumber); // LEAK MYN1001
        Console.WriteLine(same.Code); // SAFE
        copy = same;
        Console.WriteLine(copy.MyNumber); // LEAK MYN1001 now the same object
    }

    public void Appended(Shain s, string path)
    {
        var line = s.Code;
        File.AppendAllText(path, line); // SAFE nothing in it yet
        line += ",";
        line += s.MyNumber;
        File.AppendAllText(path, line); // LEAK MYN1005
        line = line.Length.ToString();
        File.AppendAllText(path, line); // SAFE a length
    }

    public void Masked(Shain s)
    {
        var masked = new string('*', 12);
        logger.LogInformation("{V}", masked); // SAFE
        masked = "********" + s.Code;
        logger.LogInformation("{V}", masked); // SAFE
        var text = s.MyNumber;
        text = new string('X', text.Length);
        logger.LogInformation("{V}", text); // SAFE only its length went in
    }
}
