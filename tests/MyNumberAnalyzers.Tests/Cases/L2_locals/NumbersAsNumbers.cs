using System;
using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.Logging;

namespace Nenkin.Numeric;

public class Nenkin(ILogger<Nenkin> logger)
{
    public void Parsed(string kojinBango, string nenkinBango)
    {
        long n = long.Parse(kojinBango, CultureInfo.InvariantCulture);
        logger.LogInformation("{N}", n); // LEAK MYN1001
        long m = long.Parse(nenkinBango, CultureInfo.InvariantCulture);
        logger.LogInformation("{N}", m); // SAFE pension number
        if (long.TryParse(kojinBango, out var parsed))
        {
            logger.LogInformation("{N}", parsed); // LEAK MYN1001
        }

        if (ulong.TryParse(nenkinBango, out var other))
        {
            logger.LogInformation("{N}", other); // SAFE
        }

        bool ok = long.TryParse(kojinBango, out _);
        logger.LogInformation("{Ok}", ok); // SAFE a bool
        decimal d = decimal.Parse(kojinBango, CultureInfo.InvariantCulture);
        logger.LogInformation("{N:N0}", d); // LEAK MYN1001
        var big = BigInteger.Parse(kojinBango, CultureInfo.InvariantCulture);
        logger.LogInformation("{N}", big.ToString()); // LEAK MYN1001
        var back = n.ToString("D12", CultureInfo.InvariantCulture);
        logger.LogInformation("{N}", back); // LEAK MYN1001
        logger.LogInformation("{N}", n / 10 * 10 + n % 10); // LEAK MYN1001
        logger.LogInformation("{N}", n > 0); // SAFE comparison
        int check = (int)(n % 11);
        logger.LogInformation("{N}", check); // SAFE small int
        logger.LogInformation("{N}", kojinBango.Length * 2); // SAFE
        double x = Convert.ToDouble(kojinBango, CultureInfo.InvariantCulture);
        logger.LogInformation("{N}", x); // LEAK MYN1001
        object boxed = n;
        logger.LogInformation("{N}", boxed); // LEAK MYN1001
        object plain = m;
        logger.LogInformation("{N}", plain); // SAFE
        logger.LogInformation("{N}", kojinBango.CompareTo(nenkinBango)); // SAFE comparison result
        logger.LogInformation("{N}", kojinBango.IndexOf('-')); // SAFE index
    }

    public void LongMember(Meibo meibo)
    {
        logger.LogInformation("{N}", meibo.MyNumber); // LEAK MYN1001
        logger.LogInformation("{N}", meibo.MyNumber?.ToString("0000-0000-0000")); // LEAK MYN1001
        logger.LogInformation("{N}", meibo.MyNumber.HasValue); // SAFE
        var v = meibo.MyNumber.GetValueOrDefault();
        logger.LogInformation("{N}", v); // LEAK MYN1001
        v = meibo.No;
        logger.LogInformation("{N}", v); // SAFE
    }
}

public class Meibo
{
    public long No { get; set; }
    public long? MyNumber { get; set; }
}
