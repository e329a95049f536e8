// case: lang=7.3
using System;
using System.Collections;
using System.Collections.Generic;
using System.Configuration;
using System.IO;
using System.Text;
using log4net;

namespace Nenkin.Batch
{
    public static class CommonUtil
    {
        public static string NullToBlank(object o)
        {
            return o == null || o == DBNull.Value ? "" : o.ToString();
        }

        public static string ZeroPad(string s, int keta)
        {
            return s.PadLeft(keta, '0');
        }

        public static string Fuseji(string s)
        {
            StringBuilder sb = new StringBuilder();
            for (int i = 0; i < s.Length; i++)
            {
                sb.Append('*');
            }

            return sb.ToString();
        }

        public static bool IsMyNumber(string s)
        {
            return s != null && s.Length == 12;
        }

        public static string[] SplitCsv(string line)
        {
            return line.Split(',');
        }
    }

    public class LogWriter
    {
        private static readonly ILog log = LogManager.GetLogger("batch");
        private readonly string _path;

        public LogWriter(string path)
        {
            _path = path;
        }

        public void Info(string format, params object[] args)
        {
            log.InfoFormat(format, args); // LEAK MYN1001 @info
        }

        public void Kensu(string name, int n)
        {
            log.Info(name + "=" + n); // SAFE
        }

        public void Raw(string s)
        {
            using (StreamWriter sw = File.AppendText(_path))
            {
                sw.WriteLine(s); // LEAK MYN1005 @raw
            }
        }

        public void RawSafe(string s)
        {
            using (StreamWriter sw = File.AppendText(_path))
            {
                sw.WriteLine(s); // SAFE masked texts only
            }
        }
    }

    public class TorokuBatch
    {
        private readonly LogWriter _w = new LogWriter("a.log");
        private string _zenkaiKojinBango;
        private string _zenkaiShimei;
        private readonly ArrayList _errors = new ArrayList();

        public int Main2(IDictionary row)
        {
            string kojinBango = CommonUtil.NullToBlank(row["KOJIN_BANGO"]);
            string shimei = CommonUtil.NullToBlank(row["SHIMEI"]);
            string nenkinNo = CommonUtil.ZeroPad(CommonUtil.NullToBlank(row["KISO_NENKIN_NO"]), 10);
            _w.Kensu("件数", row.Count); // SAFE
            _w.RawSafe(CommonUtil.Fuseji(kojinBango)); // SAFE
            _w.Info("{0} {1}", shimei, nenkinNo); // SAFE
            _w.Info("{0} {1}", shimei, CommonUtil.ZeroPad(kojinBango, 12)); // LEAK MYN1001 @info
            if (!CommonUtil.IsMyNumber(kojinBango))
            {
                _errors.Add("不正: " + kojinBango);
            }

            if (kojinBango == _zenkaiKojinBango)
            {
                throw new ApplicationException("重複 氏名=" + _zenkaiShimei); // SAFE
            }

            _zenkaiKojinBango = kojinBango;
            _zenkaiShimei = shimei;
            _w.Raw(kojinBango); // LEAK MYN1005 @raw
            foreach (string s in _errors)
            {
                Console.WriteLine(s); // LEAK MYN1001
            }

            Console.WriteLine(_errors.Count); // SAFE
            return CommonUtil.IsMyNumber(kojinBango) ? 0 : 1;
        }

        public void Saigo()
        {
            Console.WriteLine(_zenkaiShimei); // SAFE
            Console.WriteLine(_zenkaiKojinBango); // LEAK MYN1001
            string[] cols = CommonUtil.SplitCsv(_zenkaiShimei + "," + _zenkaiKojinBango);
            Console.WriteLine(cols.Length); // SAFE
            Console.WriteLine(cols[1]); // LEAK MYN1001
        }
    }
}
