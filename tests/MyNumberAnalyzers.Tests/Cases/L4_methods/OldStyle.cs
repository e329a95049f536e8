// case: lang=5
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Data;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;

namespace Kyuyo2008
{
    public delegate string Henkan(string moto);

    public struct MeisaiKey
    {
        public string Cd;
        public string No;

        public MeisaiKey(string cd, string no)
        {
            Cd = cd;
            No = no;
        }

        public override string ToString()
        {
            return Cd + "-" + No;
        }
    }

    public class Meisai : ICloneable
    {
        private string kojinBango;
        private string shimei;

        public string KojinBango
        {
            get { return kojinBango; }
            set { kojinBango = value; }
        }

        public string Shimei
        {
            get { return shimei; }
            set { shimei = value; }
        }

        public object Clone()
        {
            return MemberwiseClone();
        }
    }

    public class Shori
    {
        private StringDictionary sd = new StringDictionary();
        private NameValueCollection nv = new NameValueCollection();
        private object[] items = new object[3];

        public void Delegates(Meisai m)
        {
            Henkan h = new Henkan(Soku);
            Trace.WriteLine(h(m.KojinBango)); // LEAK MYN1001
            h = new Henkan(Fuseji);
            Trace.WriteLine(h(m.KojinBango)); // SAFE masked
            h = delegate(string s) { return "[" + s + "]"; };
            Trace.WriteLine(h(m.KojinBango)); // LEAK MYN1001
            Trace.WriteLine(h(m.Shimei)); // SAFE
            ThreadPool.QueueUserWorkItem(new WaitCallback(Haikei), m);
            Predicate<Meisai> p = delegate(Meisai x) { return x.KojinBango == null; };
            Trace.WriteLine(p(m)); // SAFE a bool
        }

        private static string Soku(string s) { return s; }

        private static string Fuseji(string s) { return new string('*', s.Length); }

        private void Haikei(object o)
        {
            Meisai m = o as Meisai;
            if (m == null)
            {
                return;
            }

            Trace.WriteLine(m.Shimei); // SAFE
            Trace.WriteLine(m.KojinBango); // LEAK MYN1001
        }

        public void Structs(Meisai m)
        {
            MeisaiKey k = new MeisaiKey("001", m.KojinBango);
            Trace.WriteLine(k.Cd); // SAFE
            Trace.WriteLine(k.No); // LEAK MYN1001
            Trace.WriteLine(k); // LEAK MYN1001 own ToString
            MeisaiKey copy = k;
            copy.No = "";
            Trace.WriteLine(copy); // SAFE a copy of a struct, cleared
            Trace.WriteLine(k.No); // LEAK MYN1001 the first one is untouched
            Meisai c = (Meisai)m.Clone();
            Trace.WriteLine(c.KojinBango); // LEAK MYN1001 a clone
            c.KojinBango = null;
            Trace.WriteLine(c.KojinBango); // SAFE
        }

        public void Containers(Meisai m)
        {
            sd["no"] = m.KojinBango;
            nv.Add("no", m.KojinBango);
            nv["shimei"] = m.Shimei;
            items[0] = m.Shimei;
            items[1] = m.KojinBango;
            Trace.WriteLine(sd["no"]); // LEAK MYN1001
            Trace.WriteLine(nv["no"]); // LEAK MYN1001
            Trace.WriteLine(nv["shimei"]); // SAFE
            Trace.WriteLine(items[0]); // SAFE
            Trace.WriteLine(items[1]); // LEAK MYN1001
            Trace.WriteLine(string.Format("{0} {1}", new object[] { m.Shimei, m.KojinBango })); // LEAK MYN1001
            Trace.WriteLine(string.Format("{0} {1}", new object[] { m.Shimei, 1 })); // SAFE
            IEnumerator e = items.GetEnumerator();
            while (e.MoveNext())
            {
                Trace.WriteLine(e.Current); // LEAK MYN1001
            }
        }

        public void Parameters(Meisai m)
        {
            string err;
            if (!Kensa(m.KojinBango, out err))
            {
                Trace.WriteLine(err); // LEAK MYN1001
            }

            string err2;
            if (!Kensa2(m.KojinBango, out err2))
            {
                Trace.WriteLine(err2); // SAFE
            }

            string work = m.KojinBango;
            Kurikaeshi(ref work);
            Trace.WriteLine(work); // LEAK MYN1001
            Keshi(ref work);
            Trace.WriteLine(work); // SAFE
        }

        private static bool Kensa(string s, out string err)
        {
            err = null;
            if (s.Length == 12)
            {
                return true;
            }

            err = "不正な番号です:" + s;
            return false;
        }

        private static bool Kensa2(string s, out string err)
        {
            err = "桁数=" + s.Length;
            return s.Length == 12;
        }

        private static void Kurikaeshi(ref string s)
        {
            while (s.Length < 20)
            {
                s = "0" + s;
            }
        }

        private static void Keshi(ref string s)
        {
            s = null;
        }
    }
}
