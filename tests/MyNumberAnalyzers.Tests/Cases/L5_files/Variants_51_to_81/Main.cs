using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Kyuyo.Variants.Chain;

public sealed class Shain
{
    public string Code { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed class Variant
{
    public void Bad51(Shain s) => Part1.Write(s.MyNumber); // LEAK MYN1005

    public void Good51(Shain s) => Part1.Write(s.Code); // SAFE

    public void Bad54(Shain s) => Part1.Chain(s.MyNumber); // LEAK MYN1005

    public void Good54(Shain s) => Part1.Chain(s.Code); // SAFE

    public void Length54(Shain s) => Part1.LengthChain(s.MyNumber); // SAFE

    public void Bad61(Shain s) => File.WriteAllText("a", Part1.Read(s)); // LEAK MYN1005

    public void Good61(Shain s) => File.WriteAllText("a", Part1.ReadCode(s)); // SAFE

    public void Bad66(Shain s)
    {
        var array = new string[5];
        array[2] = s.MyNumber;
        Part1.WriteArray(array); // LEAK MYN1005
    }

    public void Good66(Shain s)
    {
        var array = new string[5];
        array[2] = s.Code;
        Part1.WriteArray(array); // SAFE
    }

    public void Bad67(Shain s) => Part1.WriteContainer(new Container { One = s.MyNumber }); // LEAK MYN1005

    public void Good67(Shain s) => Part1.WriteContainer(new Container { One = s.Code, Two = s.MyNumber }); // SAFE the other member is written

    public void Bad68(Shain s)
    {
        Part1.Data = s.MyNumber;
        Part1.GoodData = s.Code;
        Part1.Flush();
        Part1.FlushGood();
    }

    public void Bad71(Shain s) => Part1.WriteObject(s.MyNumber); // LEAK MYN1005

    public void Good71(Shain s) => Part1.WriteObject(s.Code); // SAFE

    public void Bad72(Shain s)
    {
        var list = new List<string> { "", "", s.MyNumber };
        Part1.WriteList(list); // LEAK MYN1005
    }

    public void Good72(Shain s)
    {
        var list = new List<string> { "", "", s.Code };
        Part1.WriteList(list); // SAFE
    }

    public void Bad73(Shain s)
    {
        var list = new LinkedList<string>();
        list.AddLast(s.MyNumber);
        Part1.WriteLinked(list); // LEAK MYN1005
    }

    public void Bad74(Shain s)
    {
        var map = new Dictionary<int, string> { [2] = s.MyNumber };
        Part1.WriteMap(map); // LEAK MYN1005
    }

    public void Good74(Shain s)
    {
        var map = new Dictionary<int, string> { [2] = s.Code };
        Part1.WriteMap(map); // SAFE
    }

    public void Bad75(Shain s)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(s.MyNumber);
        var back = JsonSerializer.Deserialize<string>(bytes);
        File.WriteAllText("a", back); // LEAK MYN1005
    }

    public void Good75(Shain s)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(s.Code);
        var back = JsonSerializer.Deserialize<string>(bytes);
        File.WriteAllText("a", back); // SAFE
    }

    public void Bad81(Shain s)
    {
        Base81 target = new Bad81Sink();
        target.Action(s.MyNumber); // LEAK MYN1005
    }

    public void Good81(Shain s)
    {
        Base81 target = new Good81Sink();
        target.Action(s.MyNumber); // SAFE this one writes only the length
    }

    public void Bad22(Shain s)
    {
        Part1.PublicFlag = true;
        File.WriteAllText("a", Part1.Guarded(s)); // LEAK MYN1005
    }
}
