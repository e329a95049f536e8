using System;
using System.Collections.Generic;

namespace Jinji.Domain;

public abstract class EntityBase
{
    public int Id { get; set; }
    public DateTime UpdatedAt { get; set; }
}

public class Shain : EntityBase
{
    public string ShainNo { get; set; } = "";
    public string Shimei { get; set; } = "";
    public string? MyNumber { get; set; }
    public List<Fuyo> FuyoList { get; } = [];
}

public class Fuyo : EntityBase
{
    public string Shimei { get; set; } = "";
    public string? MyNumber { get; set; }
}

public class Busho : EntityBase
{
    public string Mei { get; set; } = "";
    public List<string> ShainNoList { get; } = [];
}

public class ShainGroup
{
    public string Name { get; set; } = "";
    public IReadOnlyList<Shain> Members { get; set; } = [];
}
