using System; using System.Collections.Generic; using System.Linq; using System.Collections.Frozen; using System.Collections.Immutable; using System.Collections.ObjectModel;
namespace Mp;
class T {
 static readonly Dictionary<string, string> Midashi = new() { ["myNumber"] = "個人番号", ["tel"] = "電話" };
 static readonly (string Key, string Text)[] Retsu = { ("myNumber", "個人番号"), ("name", "氏名") };
 static readonly string[] Numbers = { "123456789018", "x" };
 static readonly Dictionary<string, string> Filled = new() { ["a"] = "b" };
 private readonly Dictionary<string, string> _work = new() { ["state"] = "init" };
 static IReadOnlyDictionary<string, string> Prop { get; } = new Dictionary<string, string> { ["kojinBango"] = "マイナンバー" };
 public void Set(string myNumber) { Filled["myNumber"] = myNumber; _work["myNumber"] = myNumber; }
 public void A() { Console.WriteLine(Filled["myNumber"]); } // LEAK MYN1001
 public void B() { Console.WriteLine(_work["myNumber"]); } // LEAK MYN1001
 public void C() { Console.WriteLine(Prop["kojinBango"]); } // SAFE
 public void D() { foreach (var (k, t) in Retsu) Console.WriteLine(t); } // SAFE
 public void E() { foreach (var kv in Midashi) Console.WriteLine(kv.Key + "=" + kv.Value); } // SAFE
 public void F(string key) { Console.WriteLine(Midashi[key]); } // SAFE
 public void G() { Console.WriteLine(Midashi.GetValueOrDefault("myNumber", "?")); } // SAFE
 public void H(Dictionary<string, string> row) { Console.WriteLine(row["myNumber"]); // LEAK MYN1001
   var c = new Dictionary<string, string>(row); c["myNumber"] = "****"; Console.WriteLine(c["myNumber"]); // SAFE
   Console.WriteLine(c["tel"]); // SAFE
   Console.WriteLine(row["myNumber"]); // LEAK MYN1001
 }
 public void I(string myNumber, string tel) { var m = new Dictionary<string, string> { ["b"] = myNumber, ["t"] = tel }; var f = m.ToFrozenDictionary(); var i = m.ToImmutableDictionary(); var c = new Dictionary<string, string>(m); var r = new ReadOnlyDictionary<string, string>(m);
   Console.WriteLine(f["b"]); // LEAK MYN1001
   Console.WriteLine(f["t"]); // SAFE
   Console.WriteLine(i["b"]); // LEAK MYN1001
   Console.WriteLine(i["t"]); // SAFE
   Console.WriteLine(c["b"]); // LEAK MYN1001
   Console.WriteLine(c["t"]); // SAFE
   Console.WriteLine(r["b"]); // LEAK MYN1001
   Console.WriteLine(r["t"]); // SAFE
   c.Remove("b"); Console.WriteLine(string.Join(",", c.Values)); // SAFE
   Console.WriteLine(string.Join(",", m.Values)); // LEAK MYN1001
 }
 public void J(string myNumber) { var m4 = new Dictionary<string, string> { ["myNumber"] = "個人番号" }.ToFrozenDictionary(); Console.WriteLine(m4["myNumber"]); } // SAFE
 public void K() { Console.WriteLine(Midashi.First(m => m.Key == "myNumber").Value); } // SAFE
 public void L(IDictionary<string, object> bag) { var copy = bag.ToDictionary(p => p.Key, p => p.Value); copy.Remove("myNumber"); Console.WriteLine(copy.Count); } // SAFE
}
