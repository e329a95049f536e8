using System;
using System.Collections.Generic;
using MemoryPack;
using MyNumberSafety;

namespace Kyuyo.Cache;

[MemoryPackable]
public partial class Shain
{
    public int Id { get; set; }

    public string Shimei { get; set; } = "";

    public MyNumber KojinBango { get; set; } // MYN3004

    public MyNumber? Haigusha { get; init; } // MYN3004

    public List<MyNumber> Fuyou { get; set; } = new(); // MYN3004

    [MemoryPackIgnore]
    public MyNumber Kakunin { get; set; }

    [MemoryPackIgnore]
    public bool Aru => KojinBango.HasValue();

    public static MyNumber Mihon { get; set; }
}

[MemoryPackable(GenerateType.VersionTolerant)]
public readonly partial struct Gyou
{
    [MemoryPackOrder(0)]
    public readonly int Id;

    [MemoryPackOrder(1)]
    public readonly MyNumber Bango; // MYN3004

    [MemoryPackConstructor]
    public Gyou(int id, MyNumber bango)
    {
        Id = id;
        Bango = bango;
    }
}

[MemoryPackable]
public partial record Toroku(int Id, MyNumber Bango); // MYN3004

[MemoryPackable]
public partial class Himitsu
{
    [MemoryPackInclude]
    private MyNumber _bango; // MYN3004

    private MyNumber _kari;

    public void Oku(MyNumber bango) => (_bango, _kari) = (bango, bango);

    public bool Onaji() => _bango == _kari;
}

[MemoryPackable]
public partial class Fuin
{
    public int Id { get; set; }

    public byte[] Bango { get; set; } = Array.Empty<byte>();
}

public sealed class Futsuu
{
    public MyNumber Bango { get; set; }
}
