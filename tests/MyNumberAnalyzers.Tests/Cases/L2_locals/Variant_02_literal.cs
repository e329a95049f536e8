#pragma warning disable CS0162, CS0649, CS0414
using System;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Variants.V02_literal;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    public void Bad(Shain s, ILogger log)
    {
        string data;
        if (true)
        {
            data = s.MyNumber;
        }
        else
        {
            data = "";
        }

        log.LogInformation("{V}", data); // LEAK MYN1001
    }

    public void GoodSourceElse(Shain s, ILogger log)
    {
        string data;
        if (false)
        {
            data = s.MyNumber;
        }
        else
        {
            data = s.Code;
        }

        log.LogInformation("{V}", data); // SAFE the raw branch never runs
    }

    public void GoodSourceThen(Shain s, ILogger log)
    {
        string data;
        if (true)
        {
            data = s.Code;
        }
        else
        {
            data = s.MyNumber;
        }

        log.LogInformation("{V}", data); // SAFE the raw branch never runs
    }

    public void GoodSink(Shain s, ILogger log)
    {
        var data = s.MyNumber;
        if (false)
        {
            log.LogInformation("{V}", data); // SAFE never runs
        }
        else
        {
            log.LogInformation("{V}", data.Length.ToString()); // SAFE a length
        }
    }

    public void BadSink(Shain s, ILogger log)
    {
        var data = s.MyNumber;
        if (true)
        {
            log.LogInformation("{V}", data); // LEAK MYN1001
        }
        else
        {
            log.LogInformation("{V}", s.Code); // SAFE
        }
    }
}
