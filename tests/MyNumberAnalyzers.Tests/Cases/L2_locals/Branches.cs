using System;
using Microsoft.Extensions.Logging;

namespace Hoken.Branches;

public class Kanyusha
{
    public string ShoNo { get; set; } = "";
    public string? KojinBango { get; set; }
}

public class Branches(ILogger<Branches> logger)
{
    public void OnePath(Kanyusha k, bool test)
    {
        var v = "";
        if (test)
        {
            v = k.KojinBango;
        }

        logger.LogInformation("{V}", v); // LEAK MYN1001 raw on one path
    }

    public void BothPaths(Kanyusha k, bool test)
    {
        var v = k.KojinBango;
        if (test)
        {
            v = k.ShoNo;
        }
        else
        {
            v = "不明";
        }

        logger.LogInformation("{V}", v); // SAFE replaced on both paths
    }

    public void MaskedUnless(Kanyusha k, bool debug)
    {
        var v = k.KojinBango;
        if (!debug)
        {
            v = "***";
        }

        logger.LogInformation("{V}", v); // LEAK MYN1001 raw when debugging
    }

    public void Correlated(Kanyusha k, bool isNumber)
    {
        string? v;
        if (isNumber)
        {
            v = k.KojinBango;
        }
        else
        {
            v = k.ShoNo;
        }

        if (!isNumber)
        {
            logger.LogInformation("{V}", v); // SAFE the flag says that it is the other one
        }

        if (isNumber)
        {
            logger.LogInformation("{V}", v); // LEAK MYN1001
        }
    }

    public void Ternary(Kanyusha k, bool show)
    {
        logger.LogInformation("{V}", show ? k.KojinBango : "***"); // LEAK MYN1001
        logger.LogInformation("{V}", k.KojinBango != null ? "あり" : "なし"); // SAFE constants
        var shown = show ? k.ShoNo : "";
        logger.LogInformation("{V}", shown); // SAFE
        var text = k.KojinBango ?? "未登録";
        logger.LogInformation("{V}", text); // LEAK MYN1001
        var flag = k.KojinBango is null ? "未登録" : "登録済";
        logger.LogInformation("{V}", flag); // SAFE
        string? late = null;
        late ??= k.KojinBango;
        logger.LogInformation("{V}", late); // LEAK MYN1001
    }

    public void NullOnly(Kanyusha k)
    {
        if (k.KojinBango == null)
        {
            logger.LogInformation("{V}", k.KojinBango); // SAFE it is null here
        }

        if (string.IsNullOrEmpty(k.KojinBango))
        {
            logger.LogInformation("空です [{V}]", k.KojinBango); // SAFE it is empty here
            return;
        }

        logger.LogInformation("{V}", k.KojinBango); // LEAK MYN1001
    }

    public void Switched(Kanyusha k, int kind)
    {
        string? v;
        switch (kind)
        {
            case 1:
                v = k.KojinBango;
                break;
            case 2:
                v = k.ShoNo;
                logger.LogInformation("{V}", v); // SAFE in this case
                break;
            default:
                v = null;
                break;
        }

        logger.LogInformation("{V}", v); // LEAK MYN1001
        var w = kind switch
        {
            1 => k.ShoNo,
            2 => "***",
            _ => string.Empty,
        };
        logger.LogInformation("{V}", w); // SAFE
        var x = kind switch
        {
            1 => k.ShoNo,
            2 when k.ShoNo.Length > 3 => k.KojinBango,
            _ => string.Empty,
        };
        logger.LogInformation("{V}", x); // LEAK MYN1001
    }

    public void Unreachable(Kanyusha k)
    {
        const bool Verbose = false;
        if (Verbose)
        {
#pragma warning disable CS0162
            logger.LogInformation("{V}", k.KojinBango); // SAFE never runs
#pragma warning restore CS0162
        }
    }

    public void EarlyReturn(Kanyusha k, bool ok)
    {
        var v = k.KojinBango;
        if (ok)
        {
            return;
        }

        logger.LogInformation("{V}", v); // LEAK MYN1001
        v = "済";
        logger.LogInformation("{V}", v); // SAFE
    }

    public string? Goto(Kanyusha k, int n)
    {
        var v = k.ShoNo;
    again:
        logger.LogInformation("{V}", v); // LEAK MYN1001 on the second round
        if (n-- > 0)
        {
            v = k.KojinBango ?? "";
            goto again;
        }

        return null;
    }
}
