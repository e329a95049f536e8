using System.Collections.Generic;
using System.IO;

namespace Kyuyo.Variants.Chain;

public sealed class Container
{
    public string? One;
    public string? Two;
}

public abstract class Base81
{
    public abstract void Action(string data);
}

public sealed class Bad81Sink : Base81
{
    public override void Action(string data) => File.WriteAllText("a", data);
}

public sealed class Good81Sink : Base81
{
    public override void Action(string data) => File.WriteAllText("a", data.Length.ToString()); // SAFE
}

public static class Part1
{
    public static string Data = "";
    public static string GoodData = "";
    public static bool PublicFlag;

    public static void Write(string data) => File.WriteAllText("a", data);

    public static void Chain(string data) => Part2.Chain(data);

    public static void LengthChain(string data) => Part2.LengthChain(data);

    public static string Read(Shain s) => s.MyNumber;

    public static string ReadCode(Shain s) => s.Code;

    public static string Guarded(Shain s) => PublicFlag ? s.MyNumber : "";

    public static void WriteArray(string[] array) => File.WriteAllText("a", array[2]);

    public static void WriteContainer(Container c) => File.WriteAllText("a", c.One);

    public static void Flush() => File.WriteAllText("a", Data); // LEAK MYN1005

    public static void FlushGood() => File.WriteAllText("a", GoodData); // SAFE

    public static void WriteObject(object data) => File.WriteAllText("a", (string)data);

    public static void WriteList(List<string> list) => File.WriteAllText("a", list[2]);

    public static void WriteLinked(LinkedList<string> list) => File.WriteAllText("a", list.Last!.Value);

    public static void WriteMap(Dictionary<int, string> map) => File.WriteAllText("a", map[2]);
}

public static class Part2
{
    public static void Chain(string data) => Part3.Chain(data);

    public static void LengthChain(string data) => Part3.LengthChain(data);
}

public static class Part3
{
    public static void Chain(string data) => Part4.Chain(data);

    public static void LengthChain(string data) => Part4.LengthChain(data);
}

public static class Part4
{
    public static void Chain(string data) => File.WriteAllText("a", data);

    public static void LengthChain(string data) => File.WriteAllText("a", data.Length.ToString()); // SAFE
}
