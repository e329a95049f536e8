// case: lang=7.3; with=WinForms
using System;
using System.Data;
using System.IO;
using System.Text;
using System.Windows.Forms;

namespace KyuyoVB
{
    // VB6 から移行した共通モジュール
    public static class modCommon
    {
        public static string gstrLastValue = "";
        public static string gstrUserId = "";

        public static void gsubWriteLog(string strMsg)
        {
            using (StreamWriter sw = new StreamWriter(@"C:\LOG\KYUYO.LOG", true, Encoding.GetEncoding(932)))
            {
                sw.WriteLine(DateTime.Now.ToString("yyyy/MM/dd HH:mm:ss") + " " + strMsg);
            }
        }

        public static void gsubWriteStart(string strName)
        {
            using (StreamWriter sw = new StreamWriter(@"C:\LOG\KYUYO.LOG", true))
            {
                sw.WriteLine("START " + strName); // SAFE program names only
            }
        }

        public static void gsubErrMsg(string strMsg)
        {
            MessageBox.Show(strMsg, "エラー");
        }

        public static string gfncNz(object objValue)
        {
            if (objValue == null || objValue == DBNull.Value)
            {
                return "";
            }

            return objValue.ToString();
        }

        public static string gfncMask(string strValue)
        {
            return "".PadLeft(strValue.Length, '*');
        }

        public static bool gfncChk(string strValue, ref string strErr)
        {
            if (strValue.Length != 12)
            {
                strErr = "桁数エラー:" + strValue;
                return false;
            }

            return true;
        }
    }
}
