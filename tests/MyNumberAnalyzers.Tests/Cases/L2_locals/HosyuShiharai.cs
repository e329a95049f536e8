// case: lang=7.3; with=SqlClient
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.SqlClient;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;

namespace Keiri.Hoshu
{
    /// <summary>報酬の支払処理。支払先は個人または法人。</summary>
    public class HoshuShiharai
    {
        private const string KBN_KOJIN = "1";
        private const string KBN_HOJIN = "2";
        private readonly TextWriter mLog;
        private readonly string mConnStr;

        public HoshuShiharai(TextWriter log, string connStr)
        {
            mLog = log;
            mConnStr = connStr;
        }

        public int Shori(DataTable dtShiharai)
        {
            int intOk = 0;
            int intNg = 0;
            string strMae = "";
            decimal decGokei = 0m;
            StringBuilder sbErr = new StringBuilder();
            foreach (DataRow dr in dtShiharai.Rows)
            {
                string strCd = Convert.ToString(dr["SHIHARAISAKI_CD"]);
                string strKbn = Convert.ToString(dr["KBN"]);
                string strBango;
                string strHyoji;
                if (strKbn == KBN_HOJIN)
                {
                    strBango = Convert.ToString(dr["HOJIN_BANGO"]);
                    strHyoji = strBango;
                }
                else if (strKbn == KBN_KOJIN)
                {
                    strBango = Convert.ToString(dr["KOJIN_BANGO"]);
                    strHyoji = strBango.Length == 12 ? "（個人番号あり）" : "（個人番号なし）";
                }
                else
                {
                    strBango = "";
                    strHyoji = "（区分不正）";
                    intNg++;
                    sbErr.AppendLine(strCd + ":" + strKbn);
                }

                mLog.WriteLine(strCd); // SAFE
                mLog.WriteLine(strHyoji); // SAFE corporate number or a fixed text
                mLog.WriteLine(strBango); // LEAK MYN1005|MYN1001
                mLog.WriteLine(strBango.Length); // SAFE
                if (strMae == strCd)
                {
                    mLog.WriteLine("重複 " + strMae); // SAFE
                    continue;
                }

                strMae = strCd;
                decimal decKin;
                if (!decimal.TryParse(Convert.ToString(dr["KINGAKU"]), NumberStyles.Number, CultureInfo.CurrentCulture, out decKin))
                {
                    sbErr.AppendLine(strCd + ":金額不正:" + dr["KINGAKU"]);
                    continue;
                }

                decGokei += decKin;
                intOk++;
                mLog.WriteLine(decGokei); // SAFE
                strBango = null;
                mLog.WriteLine(strBango); // SAFE cleared
            }

            mLog.WriteLine("OK={0} NG={1} 合計={2:#,0}", intOk, intNg, decGokei); // SAFE
            mLog.WriteLine(sbErr.ToString()); // SAFE codes and amounts
            mLog.WriteLine(strMae); // SAFE a code
            return intNg == 0 ? 0 : 8;
        }

        public void Torikeshi(string strCd, string strKojinBango, string strRiyu)
        {
            string strSql = "UPDATE T_HOSHU SET TORIKESHI = 1, RIYU = @riyu WHERE CD = @cd";
            using (SqlConnection con = new SqlConnection(mConnStr))
            {
                using (SqlCommand cmd = new SqlCommand(strSql, con)) // SAFE
                {
                    cmd.Parameters.AddWithValue("@riyu", strRiyu); // SAFE
                    cmd.Parameters.AddWithValue("@cd", strCd); // SAFE
                    con.Open();
                    int intKensu = cmd.ExecuteNonQuery();
                    if (intKensu != 1)
                    {
                        throw new ApplicationException("取消対象がありません CD=" + strCd + " 件数=" + intKensu); // SAFE
                    }
                }

                if (strKojinBango != null && strKojinBango != "")
                {
                    strSql = "INSERT INTO T_TORIKESHI_LOG(CD, UMU) VALUES ('" + strCd + "', 1)";
                    mLog.WriteLine(strSql); // SAFE a flag only
                    using (SqlCommand cmd = new SqlCommand(strSql, con)) // SAFE
                    {
                        cmd.ExecuteNonQuery();
                    }
                }

                strSql = "SELECT COUNT(*) FROM T_SHIHARAISAKI WHERE KOJIN_BANGO = '" + strKojinBango + "'";
                using (SqlCommand cmd = new SqlCommand(strSql, con)) // LEAK MYN1007
                {
                    object objCnt = cmd.ExecuteScalar();
                    mLog.WriteLine("該当 " + objCnt); // SAFE a count
                }
            }

            Stopwatch sw = Stopwatch.StartNew();
            string strKey = strCd.PadLeft(8, '0');
            if (strKojinBango.Length > 0 && Kensa(strKojinBango))
            {
                strKey += "-K";
            }

            mLog.WriteLine(strKey + " " + sw.ElapsedMilliseconds); // SAFE
            string strWork = strKojinBango;
            strWork = strWork.Length.ToString("00");
            mLog.WriteLine(strWork); // SAFE a length
            strWork = strRiyu + strKey;
            mLog.WriteLine(strWork); // SAFE
            strWork += strKojinBango;
            mLog.WriteLine(strWork); // LEAK MYN1005|MYN1001
        }

        private static bool Kensa(string strBango)
        {
            int intWa = 0;
            for (int i = 0; i < 11; i++)
            {
                int intP = strBango[i] - '0';
                int intQ = i < 5 ? 6 - i : 12 - i;
                intWa += intP * intQ;
            }

            int intAmari = intWa % 11;
            Trace.WriteLine(intWa + "/" + intAmari); // SAFE 32-bit sums
            return (intAmari <= 1 ? 0 : 11 - intAmari) == strBango[11] - '0';
        }
    }
}
