using System.Collections.Generic;
using MyNumberSafety;
using Riok.Mapperly.Abstractions;

namespace Kyuyo.Mapping;

public sealed class Shain
{
    public int Id { get; set; }

    public MyNumber KojinBango { get; set; }
}

public sealed class ShainDto
{
    public int Id { get; set; }

    public string KojinBango { get; set; } = "";
}

public sealed class ShainGamen
{
    public int Id { get; set; }

    public MyNumber KojinBango { get; set; }
}

[Mapper]
public static partial class ShainMapper
{
    public static partial ShainDto ToDto(this Shain shain);

    public static partial ShainGamen ToGamen(this Shain shain);
}
