// case: lang=5
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Text;
using System.Threading;

namespace Kyotsu
{
    public sealed class StrUtil
    {
        private StrUtil() { }

        public static string Nz(object o) { return o == null || o is DBNull ? "" : o.ToString(); }

        public static string LPad(string s, int n, char c) { return s.PadLeft(n, c); }

        public static string Mid(string s, int start, int len) { return s.Substring(start - 1, len); }

        public static bool IsNumeric(string s)
        {
            double d;
            return double.TryParse(s, NumberStyles.Integer, null, out d);
        }

        public static string Fuseji(string s)
        {
            if (s == null || s.Length == 0)
            {
                return "";
            }

            return "".PadLeft(s.Length, '*');
        }

        public static string FusejiShimo4(string s)
        {
            return "********" + s.Substring(s.Length - 4, 4);
        }

        public static string Kanma(params string[] a) { return String.Join(",", a); }

        public static string[] Bunkatsu(string s) { return s.Split(new char[] { ',' }); }

        public static string Hyphen(string s)
        {
            return String.Concat(Mid(s, 1, 4), "-", Mid(s, 5, 4), "-" + Mid(s, 9, 4));
        }

        public static string Irekae(string s, string a, string b) { return s.Replace(a, b); }
    }

    public static class LogUtil
    {
        private static readonly object LockObj = new object();
        private static string _lastMessage;
        private static readonly Queue<string> Buffer = new Queue<string>();

        public static string LastMessage { get { return _lastMessage; } }

        public static void Write(string msg)
        {
            lock (LockObj)
            {
                using (StreamWriter sw = new StreamWriter("C:\\LOG\\APP.LOG", true, Encoding.GetEncoding("Shift_JIS")))
                {
                    sw.WriteLine(DateTime.Now.ToString("yyyy/MM/dd HH:mm:ss") + " " + msg); // LEAK MYN1005
                }
            }
        }

        public static void Start(string method)
        {
            Console.WriteLine("[START]" + method); // SAFE
        }

        public static void Later(string msg)
        {
            _lastMessage = msg;
            Buffer.Enqueue(msg);
        }

        public static void Flush()
        {
            while (Buffer.Count > 0)
            {
                Console.WriteLine(Buffer.Dequeue()); // LEAK MYN1001
            }
        }
    }

    public class GensenChoshuBo
    {
        private string mShainCd = "";
        private string mKojinBango = "";
        private Hashtable mHt = new Hashtable();

        public void Shori(Hashtable row)
        {
            LogUtil.Start(MethodBase.GetCurrentMethod().Name);
            mShainCd = StrUtil.Nz(row["SHAIN_CD"]);
            mKojinBango = StrUtil.Nz(row["KOJIN_BANGO"]);
            Console.WriteLine(mShainCd); // SAFE
            Console.WriteLine(StrUtil.LPad(mShainCd, 10, '0')); // SAFE
            Console.WriteLine(StrUtil.LPad(mKojinBango, 13, ' ')); // LEAK MYN1001
            Console.WriteLine(StrUtil.Fuseji(mKojinBango)); // SAFE stars
            Console.WriteLine(StrUtil.FusejiShimo4(mKojinBango)); // LEAK MYN1001 the last four
            Console.WriteLine(StrUtil.IsNumeric(mKojinBango)); // SAFE
            Console.WriteLine(StrUtil.Hyphen(mKojinBango)); // LEAK MYN1001
            Console.WriteLine(StrUtil.Hyphen("000000000000")); // SAFE a constant
            string csv = StrUtil.Kanma(mShainCd, mKojinBango);
            Console.WriteLine(csv.Length); // SAFE
            string[] cols = StrUtil.Bunkatsu(csv);
            Console.WriteLine(cols.Length); // SAFE
            Console.WriteLine(cols[1]); // LEAK MYN1001
            Console.WriteLine(StrUtil.Kanma(mShainCd, StrUtil.Fuseji(mKojinBango))); // SAFE stars
            string tmpl = "%CD% : %NO%";
            string a = StrUtil.Irekae(tmpl, "%CD%", mShainCd);
            Console.WriteLine(a); // SAFE
            string b = StrUtil.Irekae(tmpl, "%NO%", mKojinBango);
            Console.WriteLine(b); // LEAK MYN1001
            LogUtil.Write("処理 " + mShainCd);
            LogUtil.Write("処理 " + mKojinBango);
            LogUtil.Later(mKojinBango);
            LogUtil.Flush();
            mHt.Clear();
            mHt.Add("CD", mShainCd);
            mHt["NO"] = mKojinBango;
            foreach (object key in mHt.Keys)
            {
                Console.WriteLine(key); // SAFE names of the columns
                Console.WriteLine(mHt[key]); // LEAK MYN1001
            }

            IDictionaryEnumerator en = mHt.GetEnumerator();
            while (en.MoveNext())
            {
                Console.WriteLine(en.Key); // SAFE names of the columns
                Console.WriteLine(en.Value); // LEAK MYN1001
            }

            mHt.Remove("NO");
            Console.WriteLine(mHt["CD"]); // SAFE
            mKojinBango = String.Empty;
            Console.WriteLine(mKojinBango); // SAFE cleared
            Kaihou();
        }

        private void Kaihou()
        {
            mHt = null;
            Console.WriteLine(mShainCd); // SAFE
        }
    }
}
