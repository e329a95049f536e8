using System; using System.Collections.Generic; using System.IO; using System.Text; using System.Threading.Tasks;
namespace H;
public class Jusho { public string Bango { get; set; } = ""; public string KojinBango { get; set; } = ""; public string Shimei { get; set; } = ""; public string KozaBango { get; set; } = ""; }

// base state filled by derived constructors
public abstract class Komoku { protected readonly string _atai; protected Komoku(string atai) { _atai = atai; } public string Atai => _atai; public virtual string Hyoji() => "[" + _atai + "]"; }
public sealed class NamaeKomoku : Komoku { public NamaeKomoku(Jusho j) : base(j.Shimei) { } }
public sealed class BangoKomoku : Komoku { public BangoKomoku(Jusho j) : base(j.KojinBango) { } }
public class Use1
{
    public void A(NamaeKomoku n) => Console.WriteLine(n.Atai); // SAFE
    public void B(BangoKomoku n) => Console.WriteLine(n.Atai); // LEAK MYN1001
    public void C(NamaeKomoku n) => Console.WriteLine(n.Hyoji()); // SAFE
    public void D(BangoKomoku n) => Console.WriteLine(n.Hyoji()); // LEAK MYN1001
    public void E(Komoku n) => Console.WriteLine(n.Atai); // LEAK MYN1001
    public void F(List<Komoku> all) { foreach (var k in all) Console.WriteLine(k.Hyoji()); } // LEAK MYN1001
    public void G(Jusho j) { var n = new NamaeKomoku(j); Console.WriteLine(n.Atai); } // SAFE
    public void H(Jusho j) { var n = new BangoKomoku(j); Console.WriteLine(n.Atai); } // LEAK MYN1001
    public void I(Komoku k) { if (k is NamaeKomoku n) Console.WriteLine(n.Atai); } // SAFE
    public void J(Komoku k) { if (k is BangoKomoku n) Console.WriteLine(n.Atai); } // LEAK MYN1001
    public void K(IEnumerable<NamaeKomoku> all) { foreach (var n in all) Console.WriteLine(n.Hyoji()); } // SAFE
    public void L(IEnumerable<BangoKomoku> all) { foreach (var n in all) Console.WriteLine(n.Hyoji()); } // LEAK MYN1001
}
// buffers
public abstract class DenbunBase
{
    private readonly byte[] _buffer = new byte[256];
    protected void Put(int at, int n, string s) { var b = Encoding.ASCII.GetBytes(s.PadRight(n)); Array.Copy(b, 0, _buffer, at, n); }
    public byte[] ToBytes() => (byte[])_buffer.Clone();
    public abstract void Fill();
}
public sealed class FubanDenbun : DenbunBase { private readonly Jusho _j; public FubanDenbun(Jusho j) { _j = j; } public override void Fill() { Put(0, 4, "0100"); Put(7, 12, _j.KojinBango); } }
public sealed class KozaDenbun : DenbunBase { private readonly Jusho _j; public KozaDenbun(Jusho j) { _j = j; } public override void Fill() { Put(0, 4, "0200"); Put(3, 7, _j.KozaBango); } }
public class Use2
{
    public void A(Stream s, KozaDenbun d) { d.Fill(); s.Write(d.ToBytes(), 0, 256); } // SAFE
    public void B(FileStream s, FubanDenbun d) { d.Fill(); s.Write(d.ToBytes(), 0, 256); } // LEAK MYN1005
    public void C(FileStream s, KozaDenbun d) { d.Fill(); s.Write(d.ToBytes(), 0, 256); } // SAFE
    public void D(FileStream s, DenbunBase d) { d.Fill(); s.Write(d.ToBytes(), 0, 256); } // LEAK MYN1005
}
// non-abstract base, property in base set by derived
public class Gamen { public string Naiyo { get; set; } = ""; public List<string> Gyo { get; } = new List<string>(); public void Kaku() { foreach (var g in Gyo) Console.WriteLine(g); } // LEAK MYN1001
 }
public class ShimeiGamen : Gamen { public void Load(Jusho j) { Naiyo = j.Shimei; Gyo.Add(j.Shimei); } public void Log() { Console.WriteLine(Naiyo); Console.WriteLine(string.Join(",", Gyo)); } // SAFE
 }
public class BangoGamen : Gamen { public void Load(Jusho j) { Naiyo = j.KojinBango; Gyo.Add(j.KojinBango); }
 public void Log() { Console.WriteLine(Naiyo); } // LEAK MYN1001
 public void Log2() { Console.WriteLine(string.Join(",", Gyo)); } // LEAK MYN1001
}
public class Shinkoku : BangoGamen { public void Log3() { Console.WriteLine(Naiyo); } // LEAK MYN1001
 }
// template method: derived gives key/values into base's dictionary
public abstract class Hyo { protected Dictionary<string, string> Cells { get; } = new(); protected abstract void Umeru(Jusho j); public string Text(Jusho j) { Umeru(j); return string.Join(",", Cells.Values); } }
public class NamaeHyo : Hyo { protected override void Umeru(Jusho j) { Cells["a"] = j.Shimei; } }
public class BangoHyo : Hyo { protected override void Umeru(Jusho j) { Cells["a"] = j.KojinBango; } }
public class Use3
{
    public void A(NamaeHyo h, Jusho j) => Console.WriteLine(h.Text(j)); // SAFE
    public void B(BangoHyo h, Jusho j) => Console.WriteLine(h.Text(j)); // LEAK MYN1001
    public void C(Jusho j) => Console.WriteLine(new NamaeHyo().Text(j)); // SAFE
    public void D(Jusho j) => Console.WriteLine(new BangoHyo().Text(j)); // LEAK MYN1001
    public void E(Hyo h, Jusho j) => Console.WriteLine(h.Text(j)); // LEAK MYN1001
}
