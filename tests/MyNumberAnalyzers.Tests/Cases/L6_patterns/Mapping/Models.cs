using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Kyuyo.Mapping;

public sealed class ShainRequest
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class ShainEntity
{
    public int Id { get; set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string Bangou1 { get; set; } = "";
    public string Bangou2 { get; set; } = "";
}

public sealed class ShainResponse
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Memo { get; set; } = "";
}

public sealed class ShainHiddenResponse
{
    public int Id { get; set; }
    public string Name { get; set; } = "";

    [JsonIgnore]
    public string Memo { get; set; } = "";
}

public sealed class ShainListItem
{
    public string Name { get; set; } = "";
    public string State { get; set; } = "";
}
