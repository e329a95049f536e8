using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Nouzei;

public sealed class KojinReader(string path) : ReaderBase
{
    protected override async IAsyncEnumerable<string[]> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(path);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            yield return line.Split(',');
        }
    }

    protected override Taxpayer ToTaxpayer(string[] row)
    {
        var taxpayer = base.ToTaxpayer(row);
        var kojinBango = row[2];
        taxpayer.TaxId = kojinBango;
        return taxpayer;
    }
}

public sealed class CsvFormatter : IFormatter<Taxpayer>
{
    public string Format(Taxpayer value) => $"{value.SeiriNo},{value.Name},{value.TaxId}";
}

public sealed class NameFormatter : IFormatter<Taxpayer>
{
    public string Format(Taxpayer value) => value.Name + (value.Spouse is { } s ? "/" + Format(s) : "");
}

public sealed class MaskingFormatter(IFormatter<Taxpayer> inner) : IFormatter<Taxpayer>
{
    public string Format(Taxpayer value)
    {
        var copy = new Taxpayer { SeiriNo = value.SeiriNo, Name = value.Name, TaxId = "************" };
        return inner.Format(copy);
    }
}

public sealed class FileOutput(string path) : IOutput
{
    public Task WriteAsync(string line) => File.AppendAllTextAsync(path, line); // LEAK MYN1005 @file
}

public sealed class LogOutput(ILogger log) : IOutput
{
    public Task WriteAsync(string line)
    {
        log.LogInformation("{Length}", line.Length); // SAFE
        return Task.CompletedTask;
    }
}

public sealed class NouzeiJob(ITaxpayerReader reader, ILogger<NouzeiJob> log)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var csv = new CsvFormatter();
        var names = new NameFormatter();
        var masked = new MaskingFormatter(csv);
        IOutput file = new FileOutput("nouzei.csv");
        IOutput quiet = new LogOutput(log);
        await foreach (var t in reader.ReadAsync(ct))
        {
            log.LogInformation("{No}", t.SeiriNo); // SAFE
            log.LogInformation("{Id}", t.TaxId); // LEAK MYN1001 readers fill it with the number
            log.LogInformation("{N}", names.Format(t)); // SAFE names
            log.LogInformation("{M}", masked.Format(t)); // SAFE masked copy
            log.LogInformation("{C}", csv.Format(t)); // LEAK MYN1001
            await quiet.WriteAsync(csv.Format(t)); // SAFE only its length is logged
            await file.WriteAsync(csv.Format(t)); // LEAK MYN1005 @file
            t.TaxId = "";
            log.LogInformation("{C}", csv.Format(t)); // SAFE emptied
        }
    }
}
