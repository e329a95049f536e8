using System; using System.Collections.Generic; using System.Data; using System.Linq;
enum Koumoku { Shimei, KojinBango }
class P33 { static readonly string[] Cols = { "氏名", "個人番号" }; static readonly Dictionary<Koumoku, string> Midashi = new() { [Koumoku.KojinBango] = "個人番号" };
 readonly Dictionary<Koumoku, int> _haba = new();
 void A2(DataRow r) { Console.WriteLine(r[Koumoku.KojinBango.ToString()]); } // LEAK MYN1001
 void A2b(DataRow r) { Console.WriteLine(r[Koumoku.Shimei.ToString()]); } // SAFE
 void A3(Dictionary<Koumoku, string> d) { Console.WriteLine(d[Koumoku.KojinBango]); // LEAK MYN1001
   Console.WriteLine(d[Koumoku.Shimei]); } // SAFE
 void A4(Dictionary<Koumoku, string> d) { if (d.TryGetValue(Koumoku.KojinBango, out var v)) Console.WriteLine(v); // LEAK MYN1001
   if (d.TryGetValue(Koumoku.Shimei, out var s)) Console.WriteLine(s); } // SAFE
 void A8(DataRow r) { Console.WriteLine(r[Cols[1]]); // LEAK MYN1001
   Console.WriteLine(r[Cols[0]]); // SAFE
   Console.WriteLine(Cols[1]); } // SAFE
 void A9() { Console.WriteLine(Midashi[Koumoku.KojinBango]); } // SAFE
 void B1() { Console.WriteLine(_haba[Koumoku.KojinBango]); } // SAFE
 void B2(DataRow r) { foreach (var c in Cols) Console.WriteLine(c); } // SAFE
 void B3(string n, string b) { var d = new Dictionary<Koumoku, string> { [Koumoku.Shimei] = n, [Koumoku.KojinBango] = "****" }; Console.WriteLine(d[Koumoku.KojinBango]); // SAFE
   Console.WriteLine(d[Koumoku.Shimei]); } // SAFE
}
