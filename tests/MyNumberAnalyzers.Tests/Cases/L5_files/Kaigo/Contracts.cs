using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using System.Threading.Tasks;

namespace Kaigo;

[DataContract]
public class NinteiRequest
{
    [DataMember] public string HihokenshaBango { get; set; } = "";
    [DataMember] public string KojinBango { get; set; } = "";
    [DataMember] public string? ShuchiiIken { get; set; }
}

[DataContract]
public class NinteiResponse
{
    [DataMember] public string UketsukeBango { get; set; } = "";
    [DataMember] public string Kekka { get; set; } = "";
    [DataMember] public string? Riyu { get; set; }
}

public interface INinteiService
{
    Task<NinteiResponse> ShinseiAsync(NinteiRequest request);

    Task<string> ShokaiAsync(string hihokenshaBango);
}

public abstract class ServiceCore<TIn, TOut>
    where TOut : new()
{
    public async Task<TOut> InvokeAsync(TIn input)
    {
        Before(input);
        try
        {
            var output = await CoreAsync(input);
            After(input, output);
            return output;
        }
        catch (InvalidOperationException ex)
        {
            Failed(input, ex);
            return new TOut();
        }
    }

    protected virtual void Before(TIn input)
    {
    }

    protected abstract Task<TOut> CoreAsync(TIn input);

    protected virtual void After(TIn input, TOut output)
    {
    }

    protected virtual void Failed(TIn input, Exception ex)
    {
    }
}
