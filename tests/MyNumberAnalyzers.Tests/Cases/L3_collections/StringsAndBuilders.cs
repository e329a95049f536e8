using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Strings;

public sealed class Meisai
{
    public string ShainNo { get; set; } = "";
    public string Shimei { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed partial class Strings(ILogger<Strings> log)
{
    public void Shapes(Meisai m)
    {
        log.LogInformation("{V}", m.MyNumber.Trim().PadLeft(12, '0')); // LEAK MYN1001
        log.LogInformation("{V}", m.ShainNo.Trim().PadLeft(12, '0')); // SAFE
        log.LogInformation("{V}", m.MyNumber.Replace("-", "").Replace(" ", "")); // LEAK MYN1001 only separators go
        log.LogInformation("{V}", m.MyNumber.Insert(4, "-").Insert(9, "-")); // LEAK MYN1001
        log.LogInformation("{V}", m.MyNumber.Remove(0, 1)); // LEAK MYN1001
        log.LogInformation("{V}", m.MyNumber.Split('-')[0]); // LEAK MYN1001 a part
        log.LogInformation("{V}", m.MyNumber[..6]); // LEAK MYN1001
        log.LogInformation("{V}", string.Concat(m.Shimei, ":", m.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", string.Concat(m.Shimei, ":", m.ShainNo)); // SAFE
        log.LogInformation("{V}", string.Join("-", m.MyNumber.Chunk(4).Select(c => new string(c)))); // LEAK MYN1001 regrouped
        log.LogInformation("{V}", string.Create(CultureInfo.InvariantCulture, $"{m.MyNumber}")); // LEAK MYN1001
        log.LogInformation("{V}", FormattableString.Invariant($"{m.Shimei} {m.MyNumber}")); // LEAK MYN1001
        log.LogInformation("{V}", FormattableString.Invariant($"{m.Shimei} {m.ShainNo}")); // SAFE
        log.LogInformation("{V}", m.MyNumber.Normalize(NormalizationForm.FormKC)); // LEAK MYN1001
        log.LogInformation("{V}", m.MyNumber.StartsWith('0')); // SAFE a bool
        log.LogInformation("{V}", m.MyNumber.Contains("000", StringComparison.Ordinal)); // SAFE a bool
        log.LogInformation("{V}", m.MyNumber.Count(char.IsDigit)); // SAFE a count
        log.LogInformation("{V}", m.MyNumber.All(char.IsDigit) ? "ok" : "ng"); // SAFE constants
        log.LogInformation("{V}", string.Equals(m.MyNumber, m.ShainNo, StringComparison.Ordinal)); // SAFE a bool
        log.LogInformation("{V}", string.Format("{0,-12}|{1,12}", m.Shimei, m.MyNumber)); // LEAK MYN1001
    }

    public void Builders(Meisai m)
    {
        var sb = new StringBuilder();
        sb.AppendLine(m.Shimei);
        log.LogInformation("{V}", sb.ToString()); // SAFE not in yet
        sb.Append(m.MyNumber);
        log.LogInformation("{V}", sb.ToString()); // LEAK MYN1001
        sb.Clear();
        log.LogInformation("{V}", sb.ToString()); // SAFE cleared
        sb.AppendFormat("{0}-{1}", m.ShainNo, m.MyNumber);
        log.LogInformation("{V}", sb); // LEAK MYN1001 the builder prints its text
        sb.Length = 0;
        log.LogInformation("{V}", sb); // SAFE emptied
        sb.Append($"{m.Shimei}: {m.MyNumber}");
        log.LogInformation("{V}", sb.ToString(0, 20)); // LEAK MYN1001
        var other = new StringBuilder(m.MyNumber, 32);
        log.LogInformation("{V}", other.Insert(0, "#").ToString()); // LEAK MYN1001
        var third = new StringBuilder().AppendJoin(',', m.Shimei, m.ShainNo);
        log.LogInformation("{V}", third.ToString()); // SAFE
        third.AppendJoin(',', new[] { m.MyNumber });
        log.LogInformation("{V}", third.ToString()); // LEAK MYN1001
        log.LogInformation("{V}", third.Length); // SAFE a length
        using var writer = new StringWriter();
        writer.WriteLine("{0}:{1}", m.Shimei, m.MyNumber);
        log.LogInformation("{V}", writer.GetStringBuilder().ToString()); // LEAK MYN1001
    }

    public void Expressions(Meisai m)
    {
        var match = Regex.Match(m.MyNumber, @"^(\d{4})-?(\d{4})-?(\d{4})$");
        log.LogInformation("{V}", match.Success); // SAFE a bool
        log.LogInformation("{V}", match.Groups[1].Value); // LEAK MYN1001
        log.LogInformation("{V}", Regex.IsMatch(m.MyNumber, @"^\d{12}$")); // SAFE a bool
        log.LogInformation("{V}", Regex.Replace(m.MyNumber, @"[^0-9]", "")); // LEAK MYN1001 digits stay
        log.LogInformation("{V}", Regex.Replace(m.MyNumber, @"\d", "*")); // SAFE all digits blanked
        log.LogInformation("{V}", Regex.Replace(m.MyNumber, "[0-9]", "X")); // SAFE all digits blanked
        log.LogInformation("{V}", Regex.Replace("番号は" + m.MyNumber, @"\d{12}", "************")); // SAFE all digits blanked
        log.LogInformation("{V}", Separators().Replace(m.MyNumber, "")); // LEAK MYN1001
        log.LogInformation("{V}", Regex.Match(m.Shimei, ".").Value); // SAFE
        foreach (Match part in Regex.Matches(m.MyNumber, @"\d{4}"))
        {
            log.LogInformation("{V}", part.Value); // LEAK MYN1001
        }
    }

    private static Regex Separators() => new("[- ]", RegexOptions.Compiled);

    public void Constant(Meisai m)
    {
        log.LogInformation("{V}", new string('*', m.MyNumber.Length)); // SAFE stars
        log.LogInformation("{V}", "".PadLeft(m.MyNumber.Length, '*')); // SAFE stars
        log.LogInformation("{V}", string.Concat(Enumerable.Repeat("*", m.MyNumber.Length))); // SAFE stars
        log.LogInformation("{V}", string.Concat(m.MyNumber.Select(_ => '*'))); // SAFE stars
        log.LogInformation("{V}", string.Concat(m.MyNumber.Select(c => c))); // LEAK MYN1001
        log.LogInformation("{V}", new string(m.MyNumber.Where(char.IsDigit).ToArray())); // LEAK MYN1001
        log.LogInformation("{V}", new string(m.MyNumber.ToCharArray().OrderBy(c => c).ToArray())); // LEAK MYN1001
        log.LogInformation("{V}", string.Join(" ", m.MyNumber.Select(c => c - '0'))); // ANY digits as ints
    }
}
