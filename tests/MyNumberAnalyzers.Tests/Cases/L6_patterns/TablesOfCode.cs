using System; using System.Collections.Generic; using System.Linq; using System.Collections.Frozen;
class P21 { public string Code=""; public string KojinBango=""; }
sealed class R21(string h, Func<P21, object?> f, bool hide = false) { public string H => h; public object? V(P21 p) => hide ? "*" : f(p); public object? N(P21 p) => f(p); }
sealed record Retsu(string Midashi, Func<P21, string> Atai);
static class T21 {
 static readonly R21[] A = [ new("c", p => p.Code), new("個人番号", p => p.KojinBango, hide: true) ];
 static readonly R21[] B = [ new("c", p => p.Code) ];
 static readonly List<Retsu> C = new() { new("c", p => p.Code), new("b", p => p.KojinBango) };
 static readonly IReadOnlyList<Retsu> D = new List<Retsu> { new("c", p => p.Code) };
 static void M(P21 p) {
  Console.WriteLine(string.Join(",", B.Select(r => r.N(p)))); // SAFE
  foreach (var r in B) Console.WriteLine(r.N(p)); // SAFE
  Console.WriteLine(string.Join(",", A.Select(r => r.N(p)))); // LEAK MYN1001
  Console.WriteLine(string.Join(",", A.Select(r => r.H))); // SAFE
  Console.WriteLine(string.Join(",", C.Select(r => r.Atai(p)))); // LEAK MYN1001
  Console.WriteLine(string.Join(",", C.Select(r => r.Midashi))); // SAFE
  Console.WriteLine(string.Join(",", D.Select(r => r.Atai(p)))); // SAFE
  Console.WriteLine(C[0].Atai(p)); // SAFE
  Console.WriteLine(C[1].Atai(p)); // LEAK MYN1001
 } }
enum M32 { None, Full }
class C32 {
 static readonly Dictionary<M32, Func<string, string>> S = new() { [M32.None] = s => s, [M32.Full] = s => new string('*', s.Length) };
 static readonly Dictionary<string, Func<string, string>> T = new() { ["n"] = s => s, ["f"] = s => new string('*', s.Length) };
 static readonly IReadOnlyDictionary<M32, Func<string, string>> U = new Dictionary<M32, Func<string, string>> { { M32.None, s => s }, { M32.Full, s => new string('*', s.Length) } };
 readonly Dictionary<string, Func<P21, string>> _i = new() { ["a"] = p => p.Code, ["b"] = p => p.KojinBango };
 void A(string myNumber) { Console.WriteLine(S[M32.Full](myNumber)); } // SAFE
 void B(string myNumber) { Console.WriteLine(S[M32.None](myNumber)); } // LEAK MYN1001
 void D(string myNumber) { Console.WriteLine(T["f"](myNumber)); } // SAFE
 void E(string myNumber) { Console.WriteLine(T["n"](myNumber)); } // LEAK MYN1001
 void F(string myNumber) { Console.WriteLine(U[M32.Full](myNumber)); } // SAFE
 void G(string myNumber, M32 m) { Console.WriteLine(S[m](myNumber)); } // LEAK MYN1001
 void H(string myNumber) { if (S.TryGetValue(M32.Full, out var f)) Console.WriteLine(f(myNumber)); } // SAFE
 void I(P21 p) { Console.WriteLine(_i["a"](p)); } // SAFE
 void J(P21 p) { Console.WriteLine(_i["b"](p)); } // LEAK MYN1001
 void K(P21 p) { foreach (var f in _i.Values) Console.WriteLine(f(p)); } // LEAK MYN1001
 string? Msg { get; set; }
 void L(string myNumber) { Msg = S[M32.Full](myNumber) + "x"; Console.WriteLine(Msg); } // SAFE
}
