using System; using System.Collections.Generic;
namespace Ow;
public static class Midashi { public static readonly Dictionary<string, string> Hyo = new() { ["tel"] = "電話" }; }
public class Fill { public void A(string x) { Midashi.Hyo["myNumber"] = x; } public void B() { Console.WriteLine(Midashi.Hyo["myNumber"]); } } // LEAK MYN1001
public class Null1 { public void A(Func<string> f) { string? s = null; Action w = () => s = f(); w(); Console.WriteLine(s?.ToString() ?? ""); } }
