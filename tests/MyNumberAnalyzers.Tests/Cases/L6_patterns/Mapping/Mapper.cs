using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.DataProtection;

namespace Kyuyo.Mapping;

public interface IMapper<TFrom, TTo>
{
    TTo Map(TFrom from);
}

public sealed class EntityMapper : IMapper<ShainRequest, ShainEntity>
{
    public ShainEntity Map(ShainRequest from) => new()
    {
        Code = from.Code,
        Name = from.Name,
        Bangou1 = from.MyNumber,
        Bangou2 = from.Code,
    };
}

public sealed class ProtectedMapper(IDataProtector protector) : IMapper<ShainRequest, ShainEntity>
{
    public ShainEntity Map(ShainRequest from) => new()
    {
        Code = from.Code,
        Name = from.Name,
        Bangou2 = protector.Protect(from.MyNumber),
    };
}

public static class ResponseMapper
{
    public static ShainResponse ToResponse(this ShainEntity entity) => new()
    {
        Id = entity.Id,
        Name = entity.Name,
        Memo = entity.Bangou1,
    };

    public static ShainHiddenResponse ToHidden(this ShainEntity entity) => new()
    {
        Id = entity.Id,
        Name = entity.Name,
        Memo = entity.Bangou1,
    };

    public static ShainListItem ToListItem(this ShainEntity entity) => new()
    {
        Name = entity.Name,
        State = string.IsNullOrEmpty(entity.Bangou1) ? "未提出" : "提出済",
    };
}
