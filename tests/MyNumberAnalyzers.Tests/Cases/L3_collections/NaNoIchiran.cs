// case: lang=7.3
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Diagnostics;
using System.Linq;
using System.Web;

namespace KanyuUketsuke
{
    /// <summary>The names of what a form sent, as against the texts.</summary>
    public class UketsukeLog
    {
        public void Kiroku(string myNumber, string tel)
        {
            var nv = new NameValueCollection();
            nv["tel"] = tel;
            nv["mynumber"] = myNumber;
            Trace.WriteLine(string.Join(",", nv.AllKeys)); // SAFE
            Trace.WriteLine(string.Join(",", nv.Keys.Cast<string>())); // SAFE
            Trace.WriteLine(string.Join(",", nv.Cast<string>())); // SAFE
            Trace.WriteLine(nv.GetKey(0)); // SAFE
            Trace.WriteLine(nv["tel"]); // SAFE
            Trace.WriteLine(nv.Get(1)); // LEAK MYN1001
            Trace.WriteLine(nv[1]); // LEAK MYN1001
            foreach (string na in nv)
            {
                Trace.WriteLine(na); // SAFE
                Trace.WriteLine(nv[na]); // LEAK MYN1001
            }

            foreach (var na in nv.AllKeys)
            {
                Trace.WriteLine(na + "=" + nv[na]); // LEAK MYN1001
                Trace.WriteLine(na); // SAFE
            }

            Trace.WriteLine(string.Join("&", nv.AllKeys.Select(na => na + "=" + nv[na]))); // LEAK MYN1001
        }

        public void BangoGaNa(string myNumber)
        {
            var nv = new NameValueCollection();
            nv.Add(myNumber, "受付済");
            Trace.WriteLine(string.Join(",", nv.AllKeys)); // LEAK MYN1001
            Trace.WriteLine(nv.GetKey(0)); // LEAK MYN1001
            foreach (string na in nv)
            {
                Trace.WriteLine(na); // LEAK MYN1001
            }
        }

        public void Toiawase(string myNumber)
        {
            var toi = HttpUtility.ParseQueryString("");
            toi["kojinBango"] = myNumber;
            foreach (string na in toi)
            {
                Trace.WriteLine(na); // SAFE
            }

            Trace.WriteLine(toi.ToString()); // LEAK MYN1001
        }

        public void Jisho(string myNumber)
        {
            var jisho = new StringDictionary();
            jisho["kojinBango"] = myNumber;
            foreach (DictionaryEntry e in jisho)
            {
                Trace.WriteLine(e.Key); // SAFE
                Trace.WriteLine(e.Value); // LEAK MYN1001
            }
        }
    }
}
