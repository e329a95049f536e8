using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;

namespace Hojokin.Kinds6;

public sealed record ShinseiRequest(string Onamae, string MyNumber, IReadOnlyList<KazokuRequest> Kazoku);

public sealed record KazokuRequest(string Onamae, string MyNumber);

public sealed class ShinseiEntity
{
    public Guid Id { get; set; } = Guid.NewGuid();
    public string Onamae { get; set; } = "";
    public string Shikibetsu { get; set; } = "";
    public List<KazokuEntity> Kazoku { get; set; } = [];
}

public sealed class KazokuEntity
{
    public string Onamae { get; set; } = "";
    public string Shikibetsu { get; set; } = "";
}

public sealed record ShinseiResponse(Guid Id, string Onamae, int KazokuSu);

public sealed record ShinseiDetail(Guid Id, string Onamae, IReadOnlyList<KazokuDetail> Kazoku);

public sealed record KazokuDetail(string Onamae, string Kagi);

public interface IConverter<in TSource, out TTarget>
{
    TTarget Convert(TSource source);
}

public sealed class RequestConverter : IConverter<ShinseiRequest, ShinseiEntity>
{
    public ShinseiEntity Convert(ShinseiRequest source) => new()
    {
        Onamae = source.Onamae,
        Shikibetsu = source.MyNumber,
        Kazoku = source.Kazoku.Select(k => new KazokuEntity { Onamae = k.Onamae, Shikibetsu = k.MyNumber }).ToList(),
    };
}

public sealed class ResponseConverter : IConverter<ShinseiEntity, ShinseiResponse>
{
    public ShinseiResponse Convert(ShinseiEntity source) => new(source.Id, source.Onamae, source.Kazoku.Count);
}

public sealed class DetailConverter : IConverter<ShinseiEntity, ShinseiDetail>
{
    public ShinseiDetail Convert(ShinseiEntity source) => new(source.Id, source.Onamae, [.. source.Kazoku.Select(k => new KazokuDetail(k.Onamae, k.Shikibetsu))]);
}

public sealed class MaskedDetailConverter : IConverter<ShinseiEntity, ShinseiDetail>
{
    public ShinseiDetail Convert(ShinseiEntity source) => new(source.Id, source.Onamae, [.. source.Kazoku.Select(k => new KazokuDetail(k.Onamae, "************"))]);
}
