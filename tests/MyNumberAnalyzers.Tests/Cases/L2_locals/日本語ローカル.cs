// case: lang=7.3
using System;
using System.IO;
using log4net;

namespace 税務システム
{
    public class 申告者
    {
        public string 氏名 { get; set; }
        public string 本人個人番号 { get; set; }
        public string 個人番号確認済フラグ { get; set; }
        public string 法人番号 { get; set; }
    }

    public class 申告処理
    {
        private static readonly ILog ログ = LogManager.GetLogger(typeof(申告処理));

        public void 登録(申告者 申告)
        {
            string 番号 = 申告.本人個人番号;
            string 名前 = 申告.氏名;
            ログ.Info("登録開始 " + 名前); // SAFE
            ログ.Info("登録開始 " + 番号); // LEAK MYN1001
            string 出力 = 名前 + "," + 番号;
            File.AppendAllText("登録.csv", 出力); // LEAK MYN1005
            string 伏字 = "************";
            出力 = 名前 + "," + 伏字;
            File.AppendAllText("登録.csv", 出力); // SAFE masked
            番号 = 申告.法人番号;
            ログ.Info("法人 " + 番号); // SAFE reassigned to the corporate number
            ログ.Info("確認 " + 申告.個人番号確認済フラグ); // SAFE flag
            string メッセージ = string.Format("{0}の番号は{1}桁です", 名前, 申告.本人個人番号.Length);
            ログ.Warn(メッセージ); // SAFE length
            メッセージ = string.Format("{0}の番号は{1}です", 名前, 申告.本人個人番号);
            ログ.Warn(メッセージ); // LEAK MYN1001
            if (申告.本人個人番号 == "")
            {
                throw new ApplicationException(名前 + "の個人番号が空です"); // SAFE
            }

            bool 不正 = !IsDigits(申告.本人個人番号);
            if (不正)
            {
                string 詳細 = "個人番号が不正: " + 申告.本人個人番号;
                throw new ApplicationException(詳細); // LEAK MYN1002
            }
        }

        private static bool IsDigits(string s)
        {
            foreach (char c in s)
            {
                if (c < '0' || c > '9')
                {
                    return false;
                }
            }

            return true;
        }
    }
}
