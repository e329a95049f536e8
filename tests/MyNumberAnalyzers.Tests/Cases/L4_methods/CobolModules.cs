// case: lang=7.3
using System;
using System.IO;
using System.Text;

namespace Zeimu.Batch
{
    // COBOL から移植した給与支払報告書の編集処理。作業領域は静的な項目で持つ。
    public static class WK
    {
        public static string WK_KOJIN_BANGO = "";
        public static string WK_ATENA_BANGO = "";
        public static string WK_SHIMEI = "";
        public static char[] WK_REC = new char[80];
        public static string WK_MSG = "";
        public static int WK_CNT;
        public static string[] WK_TBL = new string[3];
    }

    public static class KYUHO010
    {
        public static void MAIN_RTN(string[] lines)
        {
            INIT_RTN();
            foreach (string rec in lines)
            {
                YOMI_RTN(rec);
                if (!CHECK_RTN())
                {
                    Console.WriteLine(WK.WK_MSG); // SAFE a resident code
                    continue;
                }

                HENSHU_RTN();
                KAKI_RTN();
                WK.WK_CNT++;
            }

            OWARI_RTN();
        }

        private static void INIT_RTN()
        {
            WK.WK_KOJIN_BANGO = "";
            WK.WK_CNT = 0;
            Array.Clear(WK.WK_REC, 0, 80);
        }

        private static void YOMI_RTN(string rec)
        {
            WK.WK_ATENA_BANGO = rec.Substring(0, 10);
            WK.WK_KOJIN_BANGO = rec.Substring(10, 12);
            WK.WK_SHIMEI = rec.Substring(22, 20).TrimEnd();
        }

        private static bool CHECK_RTN()
        {
            int kekka;
            SUB_CHECK(WK.WK_KOJIN_BANGO, out kekka);
            WK.WK_MSG = "CHECK=" + kekka + " ATENA=" + WK.WK_ATENA_BANGO;
            return kekka == 0;
        }

        private static void SUB_CHECK(string bango, out int kekka)
        {
            kekka = bango.Length == 12 ? 0 : 9;
            if (kekka != 0)
            {
                Console.WriteLine("桁数エラー {0}", bango.Length); // SAFE a length
                Console.WriteLine("桁数エラー {0}", bango); // LEAK MYN1001
            }
        }

        private static void HENSHU_RTN()
        {
            MOVE(WK.WK_ATENA_BANGO, WK.WK_REC, 0, 10);
            MOVE(WK.WK_KOJIN_BANGO, WK.WK_REC, 10, 12);
            MOVE(WK.WK_SHIMEI, WK.WK_REC, 22, 20);
        }

        private static void MOVE(string src, char[] dst, int pos, int len)
        {
            for (int i = 0; i < len; i++)
            {
                dst[pos + i] = i < src.Length ? src[i] : ' ';
            }
        }

        private static void KAKI_RTN()
        {
            string rec = new string(WK.WK_REC);
            File.AppendAllText(@"D:\OUT\KYUHO.DAT", rec + "\r\n"); // LEAK MYN1005
        }

        private static void OWARI_RTN()
        {
            Console.WriteLine("件数=" + WK.WK_CNT); // SAFE
            Console.WriteLine("最終宛名=" + WK.WK_ATENA_BANGO); // SAFE
            Console.WriteLine("最終=" + WK.WK_KOJIN_BANGO); // LEAK MYN1001
            INIT_RTN();
        }
    }

    public static class KYUHO020
    {
        private static string _kaeri = "";

        public static void SEIRI(ref string a, ref string b)
        {
            string t = a;
            a = b;
            b = t;
        }

        public static void JIKKO(string atena, string kojinBango)
        {
            string p1 = atena;
            string p2 = kojinBango;
            SEIRI(ref p1, ref p2);
            Console.WriteLine(p1); // LEAK MYN1001 swapped in
            Console.WriteLine(p2); // SAFE swapped out

            KAESHI(kojinBango, 1);
            Console.WriteLine(_kaeri); // LEAK MYN1001
            KAESHI(atena, 1);
            Console.WriteLine(_kaeri); // SAFE overwritten

            TBL_SET(0, atena);
            TBL_SET(1, kojinBango);
            Console.WriteLine(WK.WK_TBL[1]); // LEAK MYN1001
            string hen = HENKAN(kojinBango, "MASK");
            Console.WriteLine(hen); // SAFE stars
            hen = HENKAN(kojinBango, "ZENKAKU");
            Console.WriteLine(hen); // LEAK MYN1001 only wide digits
        }

        private static void KAESHI(string atai, int n) { _kaeri = n > 0 ? atai.Trim() : ""; }

        private static void TBL_SET(int i, string atai) { WK.WK_TBL[i] = atai; }

        private static string HENKAN(string atai, string hoho)
        {
            switch (hoho)
            {
                case "MASK":
                    return new string('*', atai.Length);
                case "ZENKAKU":
                    StringBuilder sb = new StringBuilder();
                    foreach (char c in atai)
                    {
                        sb.Append((char)(c - '0' + '０'));
                    }

                    return sb.ToString();
                default:
                    return "";
            }
        }
    }
}
