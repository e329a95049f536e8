using MyNumberSafety;
using Riok.Mapperly.Abstractions;

namespace Kyuyo.Mapping;

public sealed class Shain
{
    public MyNumber KojinBango { get; set; }
}

public sealed class ShainDto
{
    public string KojinBango { get; set; } = "";
}

[Mapper]
public static partial class ShainMapper
{
    public static partial ShainDto ToDto(this Shain shain);

    private static string Text(MyNumber number) => number.RevealToString(MyNumberPurpose.Tax);
}
