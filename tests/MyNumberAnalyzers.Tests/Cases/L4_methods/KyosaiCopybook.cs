// case: lang=7.3
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Kyosai.Cobol
{
    /// <summary>共済組合 組合員マスタ更新 (KYS0120.cbl からの変換)。COPY 句は作業域クラスに対応。</summary>
    public sealed class WS_KUMIAI
    {
        public char[] KUM_NO = new char[8];
        public char[] KUM_SHIMEI = new char[20];
        public char[] KUM_KOJIN_BANGO = new char[12];
        public char[] KUM_KBN = new char[1];
        public char[] FILLER = new char[9];
        public int KUM_RENBAN;
        public long KUM_KAKEKIN;
    }

    public sealed class WS_HYOJI
    {
        public string HYJ_1 = "";
        public string HYJ_2 = "";
        public string HYJ_GYO = "";
    }

    public class KYS0120
    {
        private readonly WS_KUMIAI WS = new WS_KUMIAI();
        private readonly WS_HYOJI HYJ = new WS_HYOJI();
        private readonly List<string> SYSOUT = new List<string>();
        private TextWriter OUT_FILE;
        private TextReader IN_FILE;
        private string IN_REC = "";
        private string WK_BANGO = "";
        private string WK_KUMIAI_NO = "";
        private bool EOF_SW;
        private int CNT_YOMI;
        private int CNT_KAKI;
        private int RETURN_CODE;

        public int MAIN()
        {
            SHOKI();
            while (!EOF_SW)
            {
                SHU_SHORI();
            }

            SHURYO();
            return RETURN_CODE;
        }

        private void SHOKI()
        {
            IN_FILE = new StreamReader("KUMIAI.IN");
            OUT_FILE = new StreamWriter("KUMIAI.OUT");
            CNT_YOMI = 0;
            CNT_KAKI = 0;
            MOVE_SPACES(WS.KUM_NO);
            MOVE_SPACES(WS.KUM_KOJIN_BANGO);
            YOMI();
        }

        private void YOMI()
        {
            IN_REC = IN_FILE.ReadLine();
            if (IN_REC == null)
            {
                EOF_SW = true;
                return;
            }

            CNT_YOMI++;
        }

        private void SHU_SHORI()
        {
            MOVE(IN_REC.Substring(0, 8), WS.KUM_NO);
            MOVE(IN_REC.Substring(8, 20), WS.KUM_SHIMEI);
            MOVE(IN_REC.Substring(28, 12), WS.KUM_KOJIN_BANGO);
            MOVE(IN_REC.Substring(40, 1), WS.KUM_KBN);
            WS.KUM_RENBAN = CNT_YOMI;
            WK_KUMIAI_NO = STR(WS.KUM_NO);
            WK_BANGO = STR(WS.KUM_KOJIN_BANGO);

            DISPLAY("組合員番号=", WK_KUMIAI_NO);
            DISPLAY("連番=", WS.KUM_RENBAN.ToString());
            DISPLAY("番号=", WK_BANGO); // LEAK MYN1001 @display
            Console.WriteLine(STR(WS.KUM_NO) + STR(WS.KUM_KBN)); // SAFE
            Console.WriteLine(STR(WS.KUM_KOJIN_BANGO)); // LEAK MYN1001
            Console.WriteLine(WS.KUM_KOJIN_BANGO.Length); // SAFE

            EVALUATE_KBN();
            OUT_FILE.WriteLine(HYJ.HYJ_GYO); // LEAK MYN1005
            HYJ.HYJ_GYO = WK_KUMIAI_NO + " " + STR(WS.KUM_SHIMEI);
            OUT_FILE.WriteLine(HYJ.HYJ_GYO); // SAFE overwritten
            CNT_KAKI++;

            MOVE_SPACES(WS.KUM_KOJIN_BANGO);
            OUT_FILE.WriteLine(STR(WS.KUM_KOJIN_BANGO)); // SAFE spaces moved
            MOVE_ZEROS(WS.KUM_KOJIN_BANGO);
            OUT_FILE.WriteLine(WS.KUM_KOJIN_BANGO); // SAFE zeros moved
            WK_BANGO = INIT_X(12);
            OUT_FILE.WriteLine(WK_BANGO); // SAFE initialised
            YOMI();
        }

        private void EVALUATE_KBN()
        {
            string kbn = STR(WS.KUM_KBN);
            if (kbn == "1")
            {
                HYJ.HYJ_1 = "一般";
                HYJ.HYJ_2 = WK_KUMIAI_NO;
                HYJ.HYJ_GYO = HYJ.HYJ_1 + HYJ.HYJ_2;
            }
            else if (kbn == "2")
            {
                HYJ.HYJ_1 = "任意継続";
                HYJ.HYJ_2 = WK_KUMIAI_NO;
                HYJ.HYJ_GYO = HYJ.HYJ_1 + HYJ.HYJ_2 + WK_BANGO;
            }
            else
            {
                HYJ.HYJ_GYO = "区分エラー " + kbn;
                RETURN_CODE = 4;
            }

            OUT_FILE.WriteLine(HYJ.HYJ_1); // SAFE a kind
            OUT_FILE.WriteLine(HYJ.HYJ_2); // SAFE a member number
        }

        private void SHURYO()
        {
            Console.WriteLine("入力={0:D8} 出力={1:D8}", CNT_YOMI, CNT_KAKI); // SAFE
            Console.WriteLine("RC={0}", RETURN_CODE); // SAFE
            IN_FILE.Close();
            OUT_FILE.Close();
            File.WriteAllLines("SYSOUT.TXT", SYSOUT); // LEAK MYN1005
            SYSOUT.Clear();
            File.WriteAllLines("SYSOUT.TXT", SYSOUT); // SAFE cleared
        }

        private void DISPLAY(string midashi, string atai)
        {
            Console.WriteLine(midashi + atai); // LEAK MYN1001 @display
            SYSOUT.Add(midashi + atai);
        }

        private static void MOVE(string from, char[] to)
        {
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = i < from.Length ? from[i] : ' ';
            }
        }

        private static void MOVE_SPACES(char[] to)
        {
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = ' ';
            }
        }

        private static void MOVE_ZEROS(char[] to)
        {
            Array.Fill(to, '0');
        }

        private static string STR(char[] c)
        {
            return new string(c);
        }

        private static string INIT_X(int n)
        {
            return new string(' ', n);
        }
    }
}
