using System; using System.Collections.Generic; using System.Data; using System.Linq; using System.Security.Cryptography; using System.Text; using MyNumberSafety;
namespace La;
sealed class W { public string MyNumber = ""; public string Name = ""; }
sealed class Lens<A, B>(Func<A, B> get) { public B Get(A a) => get(a); }
abstract class Kazoku(string shimei) { public string Shimei => shimei; public abstract string? Bango { get; } }
sealed class Fuyosha(string shimei, string kojinBango) : Kazoku(shimei) { public override string? Bango => kojinBango; }
sealed class F(string kojinBango) { public string Bango => kojinBango; }
class C {
 static readonly Lens<W, string> N = new(w => w.MyNumber), M = new(w => w.Name);
 void A(W w) { Console.WriteLine(N.Get(w)); // LEAK MYN1001
   Console.WriteLine(M.Get(w)); } // SAFE
 void B() { Console.WriteLine(new F("").Bango); } // SAFE
 void B2(string x) { Console.WriteLine(new F(x).Bango); } // LEAK MYN1001
 void B3() { Console.WriteLine(new Fuyosha("次郎", "").Bango); } // SAFE
 void D(DataTable t) { foreach (DataRow row in t.Rows) { Console.WriteLine(row["KOJIN_BANGO"]); // LEAK MYN1001
   row.SetField("KOJIN_BANGO", (string?)null); Console.WriteLine(row["KOJIN_BANGO"]); } } // SAFE
 void E(DataTable t, string myNumber) { var r = t.NewRow(); r["A"] = myNumber; t.Rows.Add(r); var c = t.Clone(); c.WriteXml("x.xml"); } // SAFE
 void E2(DataTable t, string myNumber) { var r = t.NewRow(); r["A"] = myNumber; t.Rows.Add(r); var c = t.Copy(); c.WriteXml("x.xml"); } // LEAK MYN1004|MYN1005
 void G(byte[] key, string myNumber) { using var h = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key); h.AppendData(Encoding.UTF8.GetBytes(myNumber)); } // SAFE
 void G2(string myNumber) { using var h = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); h.AppendData(Encoding.UTF8.GetBytes(myNumber)); } // LEAK MYN1012
 void H(IEnumerable<string> myNumbers) { var s = new SortedSet<string>(myNumbers); Console.WriteLine(s.Min); // LEAK MYN1001
   Console.WriteLine(s.Count); } // SAFE
 void I(J j) { Console.WriteLine(new { j.Id, j.MyNumber }); // SAFE
   Console.WriteLine(j.MyNumber); // SAFE
   Console.WriteLine(new { j.Id, j.KojinBango }); } // LEAK MYN1001
}
class J { public int Id; [NotMyNumber(Reason = "x")] public string MyNumber { get; set; } = ""; public string KojinBango { get; set; } = ""; }
