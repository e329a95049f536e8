// case: lang=7.3; with=WinForms,SqlClient
using System;
using System.Data;
using System.Data.Common;
using System.Data.SqlClient;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Windows.Forms;

namespace KyuyoVB
{
    // VB6 → VB.NET → C# と移植された社員台帳画面
    public class frmShainDaicho : Form
    {
        private TextBox txtShainCD = new TextBox();
        private TextBox txtMyNo = new TextBox();
        private MaskedTextBox mskKojinNo = new MaskedTextBox();
        private Label lblMsg = new Label();
        private ListBox lstRireki = new ListBox();
        private DataGridView grdFuyo = new DataGridView();
        private DataSet dsDaicho = new DataSet();
        private string gstrErrMsg = "";
        private string mstrOldKojinNo = "";

        private struct tagSHAIN
        {
            public string strCD;
            public string strName;
            public string strKojinNo;
            public int intFuyoCnt;
        }

        private tagSHAIN[] gudtShain = new tagSHAIN[100];

        private void cmdKoshin_Click(object sender, EventArgs e)
        {
            string strSQL;
            string strKojinNo;
            int intIdx;
            object objRet;
            On_Error_Clear();

            intIdx = 0;
            gudtShain[intIdx].strCD = txtShainCD.Text;
            gudtShain[intIdx].strName = "";
            gudtShain[intIdx].strKojinNo = mskKojinNo.Text.Replace("-", "").Replace("_", "");
            strKojinNo = gudtShain[intIdx].strKojinNo;

            if (strKojinNo.Trim() == "")
            {
                MessageBox.Show("個人番号が入力されていません。" + gudtShain[intIdx].strCD); // SAFE
                return;
            }
            else if (strKojinNo.Length < 12)
            {
                gstrErrMsg = "個人番号の桁数エラー(" + strKojinNo.Length.ToString() + ")";
                MessageBox.Show(gstrErrMsg); // SAFE a length
                gstrErrMsg = "個人番号の桁数エラー(" + strKojinNo + ")";
                MessageBox.Show(gstrErrMsg); // LEAK MYN1011
                return;
            }

            strSQL = "";
            strSQL = strSQL + " UPDATE SHAIN_M";
            strSQL = strSQL + " SET KOJIN_NO = '" + strKojinNo + "'";
            strSQL = strSQL + " WHERE SHAIN_CD = '" + gudtShain[intIdx].strCD + "'";
            objRet = ExecSQL(strSQL); // LEAK MYN1007 @sql
            Debug.Print(strSQL); // LEAK MYN1001

            strSQL = "";
            strSQL += " UPDATE SHAIN_M SET KOSHIN_DT = GETDATE()";
            strSQL += " WHERE SHAIN_CD = '" + gudtShain[intIdx].strCD + "'";
            objRet = ExecSQL(strSQL); // SAFE
            Debug.Print(strSQL); // SAFE

            lstRireki.Items.Add(gudtShain[intIdx].strCD + " 更新"); // SAFE
            lstRireki.Items.Add(gudtShain[intIdx].strKojinNo + " 更新"); // LEAK MYN1011
            mstrOldKojinNo = strKojinNo;
            lblMsg.Text = Left(strKojinNo, 4) + "********"; // LEAK MYN1011 four digits of it
            lblMsg.Text = new string('*', 12); // SAFE
            lblMsg.Text = gudtShain[intIdx].intFuyoCnt.ToString("0") + " 人"; // SAFE
            gudtShain[intIdx] = new tagSHAIN();
            Debug.Print(gudtShain[intIdx].strKojinNo); // SAFE cleared
        }

        private static string Left(string s, int n) { return s.Substring(0, Math.Min(n, s.Length)); }

        private static string Right(string s, int n) { return s.Length <= n ? s : s.Substring(s.Length - n); }

        private void On_Error_Clear() { gstrErrMsg = ""; }

        private object ExecSQL(string pstrSQL)
        {
            using (SqlConnection cn = new SqlConnection("dsn"))
            {
                using (SqlCommand cmd = new SqlCommand(pstrSQL, cn)) // LEAK MYN1007 @sql
                {
                    cn.Open();
                    return cmd.ExecuteNonQuery();
                }
            }
        }

        private void cmdPrint_Click(object sender, EventArgs e)
        {
            int i = 0;
            int intFF = 1;
            string strLine = "";
            DataTable dt = dsDaicho.Tables["SHAIN"];
            StreamWriter sw = new StreamWriter("C:\\PRINT\\DAICHO.TXT", false, Encoding.Default);
            while (i < dt.Rows.Count)
            {
                DataRow rec = dt.Rows[i];
                strLine = "";
                for (int j = 0; j < dt.Columns.Count; j++)
                {
                    if (dt.Columns[j].ColumnName == "KOJIN_NO")
                    {
                        continue;
                    }

                    strLine = strLine + rec[j].ToString() + ",";
                }

                sw.WriteLine(strLine); // SAFE the column is left out
                strLine = rec["SHAIN_CD"].ToString() + "," + Right(rec["KOJIN_BANGO"].ToString(), 4);
                sw.WriteLine(strLine); // LEAK MYN1005 the last four digits
                i = i + 1;
            }

            sw.Close();
            Debug.Print(intFF.ToString()); // SAFE
        }

        private void grdFuyo_CellEnter(object sender, EventArgs e)
        {
            if (grdFuyo.CurrentRow == null)
            {
                return;
            }

            string strZokugara = grdFuyo.CurrentRow.Cells["ZOKUGARA"].Value.ToString();
            string strKojin = grdFuyo.CurrentRow.Cells["colKojinBango"].Value as string;
            lblMsg.Text = strZokugara; // SAFE
            lblMsg.Text = strKojin; // LEAK MYN1011
            grdFuyo.CurrentRow.Cells["colKojinBango"].Value = null; // SAFE cleared
            grdFuyo.CurrentRow.Cells["colBiko"].Value = strKojin; // LEAK MYN1011
            grdFuyo.Tag = strZokugara; // SAFE
        }

        private void txtMyNo_Leave(object sender, EventArgs e)
        {
            long lngNo;
            if (!long.TryParse(txtMyNo.Text, out lngNo))
            {
                Trace.TraceError("数値以外 " + txtShainCD.Text); // SAFE
                Trace.TraceError("数値以外 " + txtMyNo.Text); // LEAK MYN1001
            }
            else if (lngNo % 2 == 0)
            {
                Trace.TraceInformation("下一桁は偶数"); // SAFE
                Trace.TraceInformation("入力 " + lngNo); // LEAK MYN1001
            }

            if (mstrOldKojinNo != txtMyNo.Text)
            {
                Trace.TraceInformation("変更あり"); // SAFE
                Trace.TraceInformation("変更前 {0}", mstrOldKojinNo); // LEAK MYN1001
            }
        }
    }
}
