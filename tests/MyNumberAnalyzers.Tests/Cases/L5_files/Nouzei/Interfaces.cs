using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Nouzei;

public interface ITaxpayerReader
{
    IAsyncEnumerable<Taxpayer> ReadAsync(CancellationToken ct);
}

public interface IFormatter<in T>
{
    string Format(T value);
}

public interface IOutput
{
    Task WriteAsync(string line);
}

public class Taxpayer
{
    public string SeiriNo { get; set; } = "";
    public string Name { get; set; } = "";
    public string TaxId { get; set; } = "";
    public Taxpayer? Spouse { get; set; }
}

public abstract class ReaderBase : ITaxpayerReader
{
    protected abstract IAsyncEnumerable<string[]> RowsAsync(CancellationToken ct);

    public async IAsyncEnumerable<Taxpayer> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in RowsAsync(ct).WithCancellation(ct).ConfigureAwait(false))
        {
            yield return ToTaxpayer(row);
        }
    }

    protected virtual Taxpayer ToTaxpayer(string[] row) => new() { SeiriNo = row[0], Name = row[1] };
}
