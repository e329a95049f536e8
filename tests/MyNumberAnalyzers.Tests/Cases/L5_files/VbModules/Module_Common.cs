// case: lang=7.3; with=WinForms
using System;
using System.Collections;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Text;

namespace Shiyakusho
{
    public class 住民情報
    {
        public string 宛名番号;
        public string 氏名カナ;
        public string 個人番号;
        public string 世帯番号;
    }

    public static class 共通
    {
        public static 住民情報 選択中;
        public static string 最終エラー = "";
        public static string[] 作業 = new string[10];
        public static Hashtable 設定 = new Hashtable();

        public static string 固定長(string 値, int 桁)
        {
            if (値 == null)
            {
                値 = "";
            }

            return 値.PadRight(桁).Substring(0, 桁);
        }

        public static string 伏せ字(string 値)
        {
            string 結果 = "";
            for (int i = 0; i < 値.Length; i++)
            {
                結果 = 結果 + "*";
            }

            return 結果;
        }

        public static void エラー記録(string 場所, Exception ex, string 補足)
        {
            最終エラー = 場所 + ":" + ex.Message;
            File.AppendAllText(@"C:\LOG\ERR.TXT", 場所 + " " + ex.Message + " " + 補足);
        }

        public static bool 桁数チェック(string 値)
        {
            return 値 != null && 値.Length == 12;
        }

        public static int 検査数字(string 値)
        {
            int 合計 = 0;
            for (int n = 1; n <= 11; n++)
            {
                int p = 値[11 - n] - '0';
                int q = n <= 6 ? n + 1 : n - 5;
                合計 += p * q;
            }

            int 余り = 合計 % 11;
            return 余り <= 1 ? 0 : 11 - 余り;
        }
    }
}
