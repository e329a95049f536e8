using System; using System.Diagnostics; using System.IO; using System.Text; using System.Collections.Generic; using System.Linq; using System.Net; using System.Threading.Tasks; using System.IO.Compression; using System.Text.Json; using System.Xml;
class A {
 void U2(string fileName) { var sr = new StreamReader(fileName); string strMyNumber = sr.ReadLine(); Debug.WriteLine(strMyNumber); } // LEAK MYN1001
 void U1(string fileName) { var sr = new StreamReader(fileName); string buf; while ((buf = sr.ReadLine()) != null) { string kojinBango = buf.Substring(10, 12); Debug.WriteLine(kojinBango); } } // LEAK MYN1001
 void UD(string fileName) { using (var fs = new FileStream(fileName, FileMode.Open)) using (var sr = new StreamReader(fs)) { string myNumber = sr.ReadLine(); Debug.WriteLine(myNumber); } } // LEAK MYN1001
 void UF(string json) { using (var sr = new StringReader(json)) { string myNumber = sr.ReadLine(); Debug.WriteLine(myNumber); } } // LEAK MYN1001
 void U3(TextReader sr) { string myNumber = sr.ReadLine(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void U4() { string myNumber = File.ReadAllText("a.txt"); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void U5() { string myNumber = Environment.GetEnvironmentVariable("A"); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void U6() { string myNumber = Console.ReadLine(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void U7(string p) { using var b = new BinaryReader(File.OpenRead(p)); string myNumber = b.ReadString(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void U8(string p) { var q = new Queue<string>(File.ReadLines(p)); string myNumber = q.Dequeue(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void U9(string p) { var sb = new StringBuilder(); foreach (var l in File.ReadLines(p)) sb.Append(l); string myNumber = sb.ToString(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void V1(string p) { var sr = new StreamReader(p); var c = new char[12]; sr.Read(c, 0, 12); string myNumber = new string(c); Debug.WriteLine(myNumber); } // LEAK MYN1001
 async Task V2(string p) { var sr = new StreamReader("x"); string myNumber = await sr.ReadLineAsync(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void V3(ZipArchiveEntry e) { using var sr = new StreamReader(e.Open()); string myNumber = sr.ReadToEnd(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void V4(byte[] data) { using var ms = new MemoryStream(data); using var d = new DeflateStream(ms, CompressionMode.Decompress); using var sr = new StreamReader(d); string myNumber = sr.ReadToEnd(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void V5(string p) { using var x = XmlReader.Create(p); string myNumber = x.ReadElementContentAsString(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void V6(Process p) { string myNumber = p.StandardOutput.ReadLine(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void V7() { var p = new Process(); string myNumber = p.StandardOutput.ReadLine(); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void V8(byte[] bytes) { string myNumber = Encoding.UTF8.GetString(bytes); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void V9() { var w = new WebClient(); string myNumber = w.DownloadString("http://x"); Debug.WriteLine(myNumber); } // LEAK MYN1001
 void S1() { string myNumber = new string('*', 12); Debug.WriteLine(myNumber); } // SAFE
 void S2() { string myNumber = string.Concat(Enumerable.Repeat("*", 12)); Debug.WriteLine(myNumber); } // SAFE
 void S3() { var sb = new StringBuilder(); for (var i = 0; i < 12; i++) sb.Append('*'); string myNumber = sb.ToString(); Debug.WriteLine(myNumber); } // SAFE
 void S4() { string myNumber = "****".PadLeft(12, '*'); Debug.WriteLine(myNumber); } // SAFE
 void S5() { var l = new List<string>(); l.Add("x"); string myNumber = l[0]; Debug.WriteLine(myNumber); } // SAFE
 void S6() { string myNumber = string.Format("{0}-{1}", "a", "b"); Debug.WriteLine(myNumber); } // SAFE
 void S7() { string myNumber = string.Join("", new[] { "*", "*" }); Debug.WriteLine(myNumber); } // SAFE
}
