// case: lang=7.3
using System;
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace NenmatsuChosei
{
    public class Nozeisha
    {
        public string Shimei;
        public string my_number;
        public string hojin_bango;
        public int my_number_length;
    }

    [EventSource(Name = "Nencho")]
    public sealed class NenchoEvents : EventSource
    {
        public static readonly NenchoEvents Log = new NenchoEvents();

        [Event(1)]
        public void Processed(string shimei, string value) { WriteEvent(1, shimei, value); }
    }

    public static class Program
    {
        private static readonly TraceSource Source = new TraceSource("nencho");

        public static void Shori(Nozeisha n)
        {
            Console.WriteLine("氏名={0} 番号={1}", n.Shimei, n.my_number); // LEAK MYN1001
            Console.WriteLine("氏名={0} 法人番号={1}", n.Shimei, n.hojin_bango); // SAFE corporate number
            Console.Write(n.my_number); // LEAK MYN1001
            Console.Write(n.Shimei); // SAFE name
            Console.Error.WriteLine(n.my_number); // LEAK MYN1001
            Console.Error.WriteLine(n.my_number_length); // SAFE a length
            Debug.WriteLine("no:" + n.my_number); // LEAK MYN1001
            Debug.WriteLine("no:" + n.hojin_bango); // SAFE corporate number
            Debug.Assert(n.my_number != null, "no: " + n.my_number); // LEAK MYN1001
            Debug.Assert(n.my_number != null, "no: " + n.Shimei); // SAFE name and a bool
            Trace.TraceError("check digit error: {0}", n.my_number); // LEAK MYN1001
            Trace.TraceError("check digit error: {0}", n.Shimei); // SAFE
            Trace.WriteLine(string.Format("{0}:{1}", n.Shimei, n.my_number)); // LEAK MYN1001
            Source.TraceEvent(TraceEventType.Warning, 1, "{0}", n.my_number); // LEAK MYN1001
            Source.TraceEvent(TraceEventType.Warning, 1, "{0}", n.my_number.Length == 12); // SAFE comparison
            Console.WriteLine($"{n.Shimei}\t{n.my_number}"); // LEAK MYN1001
            Console.WriteLine($"{n.Shimei}\t{(n.my_number == null ? "未提出" : "提出済")}"); // SAFE constant texts
            Console.WriteLine("my_number"); // SAFE only the word
            Console.Title = n.my_number; // LEAK MYN1001
        }
    }
}
