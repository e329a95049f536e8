using System;

namespace MyNumberCases.DummyToKara;

/// <summary>ダミー: what stands where no number is, and cuts that take nothing.</summary>
public sealed class Mihon
{
    public string KojinBango { get; set; } = "";

    public static void Dummy(bool arimasu, string myNumber)
    {
        var mihon = new Mihon();
        mihon.KojinBango = "000000000000";
        Console.WriteLine(mihon.KojinBango); // SAFE
        string kojinBango = "9999-9999-9999";
        Console.WriteLine(kojinBango); // SAFE
        kojinBango = arimasu ? myNumber : "000000000000";
        Console.WriteLine(kojinBango); // LEAK MYN1001
    }

    public static void Kara(string myNumber, string kana)
    {
        Console.WriteLine(myNumber[..0] + "****"); // SAFE
        Console.WriteLine(myNumber[..4] + "****"); // LEAK MYN1001
        Console.WriteLine("****" + myNumber[^0..]); // SAFE
        Console.WriteLine("****" + myNumber[^4..]); // LEAK MYN1001
        Console.WriteLine(myNumber.Remove(0, myNumber.Length)); // SAFE
        Console.WriteLine(myNumber.Remove(0, kana.Length)); // LEAK MYN1001
        Console.WriteLine(myNumber.Substring(myNumber.Length)); // SAFE
        Console.WriteLine(myNumber.Remove(0, 8)); // LEAK MYN1001
    }
}
