// case: lang=7.3
using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Text;

namespace Ginko.Fuban
{
    /// <summary>口座付番バッチ。引数: 口座番号 個人番号 [処理区分]</summary>
    internal static class FubanBatch
    {
        private const int RC_OK = 0;
        private const int RC_ERR = 8;

        public static int Run(string[] args)
        {
            int rc = RC_OK;
            int retry = 0;
            string kozaNo = args.Length > 0 ? args[0] : string.Empty;
            string kojinBango = args.Length > 1 ? args[1] : string.Empty;
            char kubun = args.Length > 2 ? args[2][0] : '0';
            string work;
            string denbun = null;
            byte[] buf = null;
            decimal decMn = 0m;

            Console.WriteLine("口座={0} 区分={1}", kozaNo, kubun); // SAFE
            Console.WriteLine("口座={0} 番号={1}", kozaNo, kojinBango); // LEAK MYN1001

        SAISHORI:
            switch (kubun)
            {
                case '0':
                    work = kozaNo;
                    break;
                case '1':
                case '2':
                    work = kojinBango;
                    break;
                default:
                    goto case '0';
            }

            Console.WriteLine(work); // LEAK MYN1001
            work = kozaNo;
            Console.WriteLine(work); // SAFE overwritten

            if (!decimal.TryParse(kojinBango, NumberStyles.None, CultureInfo.InvariantCulture, out decMn))
            {
                Console.Error.WriteLine("個人番号が数字ではありません 口座=" + kozaNo); // SAFE
                Console.Error.WriteLine("数字ではありません: " + kojinBango); // LEAK MYN1001
                rc = RC_ERR;
                goto OWARI;
            }

            Console.WriteLine(decMn.ToString("000000000000")); // LEAK MYN1001 parsed and printed again
            Console.WriteLine(rc.ToString("00")); // SAFE

            buf = Encoding.GetEncoding("shift_jis").GetBytes(kojinBango.PadLeft(15, '0'));
            File.WriteAllBytes(@"D:\IF\FUBAN.DAT", buf); // LEAK MYN1005
            buf = Encoding.GetEncoding("shift_jis").GetBytes(kozaNo.PadLeft(15, '0'));
            File.WriteAllBytes(@"D:\IF\KOZA.DAT", buf); // SAFE

            denbun = "01" + kozaNo;
            if (kubun == '2')
            {
                denbun += kojinBango;
            }

            using (var wc = new WebClient())
            {
                try
                {
                    wc.UploadString("https://fuban.example.jp/in", denbun); // LEAK MYN1010
                    wc.UploadString("https://fuban.example.jp/in", kozaNo); // SAFE
                }
                catch (WebException ex) when (retry < 3)
                {
                    retry++;
                    Console.WriteLine("再送 {0} 回目 {1}", retry, ex.Status); // SAFE
                    goto SAISHORI;
                }
                catch (WebException ex)
                {
                    throw new ApplicationException("電文送信失敗: " + denbun, ex); // LEAK MYN1002
                }
                finally
                {
                    denbun = null;
                }
            }

            Console.WriteLine(denbun ?? "(なし)"); // SAFE cleared in finally

            for (int i = 0; i < kojinBango.Length; i += 4)
            {
                string part = kojinBango.Substring(i, 4);
                Console.Write(part); // LEAK MYN1001 in three parts
                Console.Write('-'); // SAFE
            }

            int sum = 0;
            for (int i = 0; i < 11; i++)
            {
                sum += (kojinBango[i] - '0') * (i < 5 ? 6 - i : 12 - i);
            }

            Console.WriteLine("合計 " + sum); // SAFE a sum of digits

            string last;
            do
            {
                last = kojinBango;
                rc++;
            }
            while (rc < 1);
            Environment.ExitCode = rc; // SAFE
            Environment.SetEnvironmentVariable("LAST_KEY", last); // LEAK MYN1010
            Environment.SetEnvironmentVariable("LAST_KEY", kozaNo); // SAFE

        OWARI:
            kojinBango = new string('*', kojinBango.Length);
            Console.WriteLine("終了 " + kojinBango); // SAFE stars only
            return rc;
        }
    }
}
