using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Ginko.Denbun;

[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(int offset, int length) : Attribute
{
    public int Offset { get; } = offset;
    public int Length { get; } = length;
}

public abstract class DenbunBase
{
    protected byte[] Buffer { get; } = new byte[256];

    protected void Put(int offset, int length, string? text)
    {
        var bytes = Encoding.ASCII.GetBytes((text ?? "").PadRight(length));
        Array.Copy(bytes, 0, Buffer, offset, length);
    }

    protected string Get(int offset, int length) => Encoding.ASCII.GetString(Buffer, offset, length).TrimEnd();

    public byte[] ToBytes() => (byte[])Buffer.Clone();

    public abstract void Fill();
}

public sealed class KozaDenbun : DenbunBase
{
    public string TenBan { get; set; } = "";
    public string KozaBango { get; set; } = "";

    public override void Fill()
    {
        Put(0, 3, TenBan);
        Put(3, 7, KozaBango);
    }
}

public sealed class FubanDenbun : DenbunBase
{
    public string KozaBango { get; set; } = "";
    public string KojinBango { get; set; } = "";

    public override void Fill()
    {
        Put(0, 7, KozaBango);
        Put(7, 12, KojinBango);
    }

    public string Gaiyo() => $"口座 {KozaBango} 番号 {(KojinBango.Length == 12 ? "あり" : "なし")}";
}

public static class DenbunExtensions
{
    public static string Dump(this DenbunBase d) => Convert.ToHexString(d.ToBytes());

    public static T Fukugen<T>(this byte[] bytes)
        where T : DenbunBase, new() => new();
}
