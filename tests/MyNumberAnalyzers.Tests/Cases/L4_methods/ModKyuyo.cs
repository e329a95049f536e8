// case: lang=5
using System;
using System.Collections;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using log4net;
using Microsoft.VisualBasic;

namespace KYUYO
{
    // VB6から移した共通部品。固定長の源泉徴収票データを作る。
    public sealed class ModKyuyo
    {
        private static readonly ILog gobjLog = LogManager.GetLogger("KYUYO");
        public static string gstrErrMsg = "";
        public static string gstrKojinNo = "";
        private static string mstrBuf;

        private ModKyuyo()
        {
        }

        public struct tGensen
        {
            public string strShainCd;
            public string strSimei;
            public string strKojinNo;
            public long lngSiharai;
            public int intFuyoSu;
        }

        public static bool fncYomikomi(DbConnection cn, string strShainCd, ref tGensen udtG)
        {
            bool blnRet = false;
            DbDataReader rs = null;
            try
            {
                DbCommand cmd = cn.CreateCommand();
                cmd.CommandText = "SELECT SIMEI, KOJIN_NO, SIHARAI, FUYO_SU FROM T_GENSEN WHERE SHAIN_CD = '" + strShainCd.Replace("'", "''") + "'"; // SAFE 社員コード
                rs = cmd.ExecuteReader();
                if (rs.Read())
                {
                    udtG.strShainCd = strShainCd;
                    udtG.strSimei = rs["SIMEI"].ToString();
                    udtG.strKojinNo = rs.IsDBNull(1) ? "" : rs.GetString(1);
                    udtG.lngSiharai = Convert.ToInt64(rs["SIHARAI"]);
                    udtG.intFuyoSu = rs.GetInt32(3);
                    blnRet = true;
                }
            }
            catch (DbException ex)
            {
                gstrErrMsg = ex.Message;
                gobjLog.Error("fncYomikomi " + strShainCd + " " + gstrErrMsg); // SAFE
            }
            finally
            {
                if (rs != null)
                {
                    rs.Close();
                }
            }

            return blnRet;
        }

        public static void subShuturyoku(IList<tGensen> lst, string strPath)
        {
            int intCnt = 0;
            long lngKei = 0;
            using (StreamWriter sw = new StreamWriter(strPath, false, Encoding.GetEncoding(932)))
            {
                foreach (tGensen g in lst)
                {
                    string strRec = g.strShainCd.PadRight(8) + g.strSimei.PadRight(20) + g.lngSiharai.ToString("D10");
                    sw.WriteLine(strRec); // SAFE 番号なし
                    mstrBuf = strRec + g.strKojinNo.PadLeft(12, '0');
                    sw.WriteLine(mstrBuf); // LEAK MYN1005
                    mstrBuf = "";
                    intCnt++;
                    lngKei += g.lngSiharai;
                }

                sw.WriteLine("9" + intCnt.ToString("D6") + lngKei.ToString("D12")); // SAFE 合計
                sw.WriteLine(mstrBuf); // SAFE 空にした
            }

            gobjLog.InfoFormat("出力 {0}件 {1:N0}円", intCnt, lngKei); // SAFE
        }

        public static string fncHenshu(string strKojinNo, int intMode)
        {
            switch (intMode)
            {
                case 0:
                    return "";
                case 1:
                    return Strings.StrDup(12, '*');
                case 2:
                    return Strings.Left(strKojinNo, 4) + "-" + Strings.Mid(strKojinNo, 5, 4) + "-" + Strings.Right(strKojinNo, 4);
                default:
                    return strKojinNo.Length.ToString();
            }
        }

        public static void subTest(tGensen udtG)
        {
            Debug.Print(fncHenshu(udtG.strKojinNo, 0)); // SAFE
            Debug.Print(fncHenshu(udtG.strKojinNo, 1)); // SAFE
            Debug.Print(fncHenshu(udtG.strKojinNo, 2)); // LEAK MYN1001
            Debug.Print(fncHenshu(udtG.strKojinNo, 9)); // SAFE
            Debug.Print(udtG.strSimei + ":" + udtG.intFuyoSu); // SAFE
            gstrKojinNo = udtG.strKojinNo;
            subHyoji();
            gstrKojinNo = "";
            Debug.Print("[" + gstrKojinNo + "]"); // SAFE 消した
            ArrayList arr = new ArrayList();
            arr.Add(udtG.strShainCd);
            arr.Add(udtG.strKojinNo);
            Debug.Print((string)arr[0]); // SAFE
            Debug.Print((string)arr[1]); // LEAK MYN1001
            arr.RemoveAt(1);
            Debug.Print("残り " + arr.Count); // SAFE
            object[] row = { udtG.strShainCd, udtG.strSimei, fncHenshu(udtG.strKojinNo, 1) };
            Debug.Print(string.Join("\t", row)); // SAFE 伏字
            row[2] = udtG.strKojinNo;
            Debug.Print(string.Join("\t", row)); // LEAK MYN1001
        }

        private static void subHyoji()
        {
            Console.WriteLine("番号=" + gstrKojinNo); // LEAK MYN1001
            Console.WriteLine("桁数=" + Strings.Len(gstrKojinNo)); // SAFE
        }

        public static bool fncChkKojinNo(string strKojinNo)
        {
            if (!Information.IsNumeric(strKojinNo))
            {
                gstrErrMsg = "個人番号は数字で入力してください";
                gobjLog.Warn(gstrErrMsg); // SAFE
                return false;
            }

            if (Strings.Len(Strings.Trim(strKojinNo)) != 12)
            {
                gstrErrMsg = "個人番号の桁数(" + strKojinNo.Trim().Length + ")が不正です";
                gobjLog.Warn(gstrErrMsg); // SAFE
                return false;
            }

            int intSum = 0;
            for (int i = 1; i <= 11; i++)
            {
                int intP = Convert.ToInt32(Strings.Mid(strKojinNo, 12 - i, 1));
                int intQ = i <= 6 ? i + 1 : i - 5;
                intSum += intP * intQ;
            }

            int intChk = intSum % 11 <= 1 ? 0 : 11 - intSum % 11;
            if (intChk != Convert.ToInt32(Strings.Right(strKojinNo, 1)))
            {
                gstrErrMsg = string.Format(CultureInfo.InvariantCulture, "検査数字が違います 計算={0}", intChk);
                gobjLog.Warn(gstrErrMsg); // SAFE 計算した一桁
                return false;
            }

            return true;
        }
    }
}
