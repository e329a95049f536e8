using System;
using System.IO;
using System.Linq;

namespace Kiosk.Statics;

public sealed class Printer
{
    public void Print(int terminal, string path)
    {
        Console.WriteLine(Session.Current); // LEAK MYN1001
        Console.WriteLine(Session.Operator); // SAFE
        Console.WriteLine(Session.Cache[terminal]); // LEAK MYN1001
        Console.WriteLine(Session.Names[terminal]); // SAFE
        Console.WriteLine(Session.Ambient.Value); // LEAK MYN1001
        Console.WriteLine(Session.Last); // LEAK MYN1001
        Console.WriteLine(Session.Cleared); // SAFE stars
        Console.WriteLine(Session.Cache.Count); // SAFE
        Console.WriteLine(Singleton.Instance.Label); // SAFE
        Console.WriteLine(Singleton.Instance.Value); // LEAK MYN1001
        File.WriteAllText(path, string.Join("\n", Session.Cache.Select(x => $"{x.Key},{x.Value}"))); // LEAK MYN1005
        File.WriteAllText(path, string.Join("\n", Session.Names.Select(x => $"{x.Key},{x.Value}"))); // SAFE
    }
}
