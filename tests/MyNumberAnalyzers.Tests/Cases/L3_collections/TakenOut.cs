using System; using System.Collections.Generic; using System.Collections.Concurrent; using System.Linq;
class K27 {
 void L(List<string> myNumbers) { var list = myNumbers.Select(x => x).ToList(); for (var i = 0; i < list.Count; i++) { list[i] = "***"; } Console.WriteLine(string.Join(",", list)); } // SAFE
 void L2(List<string> myNumbers) { var list = myNumbers.Select(x => x).ToList(); for (var i = 1; i < list.Count; i++) { list[i] = "***"; } Console.WriteLine(string.Join(",", list)); } // LEAK MYN1001
 void L3(List<string> myNumbers) { var list = myNumbers.ToList(); for (var i = 0; i < list.Count; i++) { if (i % 2 == 0) list[i] = "***"; } Console.WriteLine(string.Join(",", list)); } // LEAK MYN1001
 void D(string myNumber) { var cd = new ConcurrentDictionary<string, string>(); cd["b"] = myNumber; cd.TryRemove("b", out _); Console.WriteLine(string.Join(",", cd)); } // SAFE
 void D2(string myNumber) { var cd = new ConcurrentDictionary<string, string>(); cd["b"] = myNumber; cd.TryRemove("b", out var gone); Console.WriteLine(gone); // LEAK MYN1001
   Console.WriteLine(string.Join(",", cd.Values)); } // SAFE
 void D3(string myNumber) { var d = new Dictionary<string, string> { ["b"] = myNumber, ["c"] = "x" }; d.Remove("b", out var gone); Console.WriteLine(gone); // LEAK MYN1001
   Console.WriteLine(string.Join(",", d.Values)); } // SAFE
 void D4(string myNumber) { var d = new Dictionary<string, string> { ["b"] = myNumber, ["c"] = "x" }; d.Remove("c", out var gone); Console.WriteLine(gone); // SAFE
   Console.WriteLine(string.Join(",", d.Values)); } // LEAK MYN1001
}
