#pragma warning disable CS0162
using System;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Variants.V15;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant(ILogger log)
{
    public void BadSwitch(Shain s)
    {
        string data;
        switch (6)
        {
            case 6:
                data = s.MyNumber;
                break;
            default:
                data = "";
                break;
        }

        log.LogInformation("{V}", data); // LEAK MYN1001
    }

    public void GoodSwitch(Shain s)
    {
        string data;
        switch (5)
        {
            case 6:
                data = s.MyNumber;
                break;
            default:
                data = s.Code;
                break;
        }

        log.LogInformation("{V}", data); // SAFE the raw case never runs
    }

    public void BadWhile(Shain s)
    {
        string data;
        while (true)
        {
            data = s.MyNumber;
            break;
        }

        log.LogInformation("{V}", data); // LEAK MYN1001
    }

    public void GoodWhile(Shain s)
    {
        string data;
        while (true)
        {
            data = s.Code;
            break;
        }

        log.LogInformation("{V}", data); // SAFE
    }

    public void BadFor(Shain s)
    {
        string data = "";
        for (var i = 0; i < 1; i++)
        {
            data = s.MyNumber;
        }

        log.LogInformation("{V}", data); // LEAK MYN1001
    }

    public void GoodFor(Shain s)
    {
        var data = s.MyNumber;
        for (var i = 0; i < 1; i++)
        {
            data = s.Code;
        }

        log.LogInformation("{V}", data); // ANY a loop that always runs once
    }

    public void Random(Shain s)
    {
        string data;
        if (System.Random.Shared.Next(2) == 0)
        {
            data = s.MyNumber;
        }
        else
        {
            data = s.Code;
        }

        log.LogInformation("{V}", data); // LEAK MYN1001 either way
    }

    public void Block(Shain s)
    {
        string data;
        {
            data = s.MyNumber;
        }

        {
            var copy = data;
            log.LogInformation("{V}", copy); // LEAK MYN1001
        }

        {
            data = s.Code;
        }

        {
            var copy = data;
            log.LogInformation("{V}", copy); // SAFE
        }
    }
}
