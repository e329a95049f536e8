using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kyuyo.Reporting;

public sealed class Report<T>
{
    private readonly List<(string Header, Func<T, string> Value)> _columns = [];

    public Report<T> Column(string header, Func<T, string> value)
    {
        _columns.Add((header, value));
        return this;
    }

    public IEnumerable<string> Lines(IEnumerable<T> rows)
    {
        yield return string.Join(",", _columns.Select(c => c.Header));
        foreach (var row in rows)
        {
            yield return string.Join(",", _columns.Select(c => c.Value(row)));
        }
    }
}

public interface ISection
{
    string Render(Gensen gensen);
}

public sealed class Gensen
{
    public string ShainNo { get; set; } = "";
    public string Shimei { get; set; } = "";
    public string MyNumber { get; set; } = "";
    public decimal Shikyugaku { get; set; }
}

public sealed class NameSection : ISection
{
    public string Render(Gensen gensen) => $"氏名 {gensen.Shimei}";
}

public sealed class NumberSection : ISection
{
    public string Render(Gensen gensen) => $"番号 {gensen.MyNumber}";
}

public sealed class AmountSection : ISection
{
    public string Render(Gensen gensen) => $"支給額 {gensen.Shikyugaku:N0}";
}
