// case: lang=5; with=WinForms,SqlClient
using System;
using System.Configuration;
using System.Data;
using System.Data.SqlClient;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Windows.Forms;
using log4net;

namespace KyuyoSystem.Nenmatsu
{
    public partial class FrmNenmatsuChosei : Form
    {
        private static readonly ILog _logger = LogManager.GetLogger(typeof(FrmNenmatsuChosei));
        private TextBox txtHonninKojinBango = new TextBox();
        private TextBox txtHaigushaMyNumber = new TextBox();
        private TextBox txtShainNo = new TextBox();
        private Label lblMyNumberKakunin = new Label();
        private Label lblKekka = new Label();
        private CheckBox chkMyNumberTeishutsu = new CheckBox();
        private DataTable dtFuyo = new DataTable();

        private void btnToroku_Click(object sender, EventArgs e)
        {
            string strShainNo = txtShainNo.Text.Trim();
            string strKojinBango = txtHonninKojinBango.Text.Trim();
            bool blnTeishutsu = chkMyNumberTeishutsu.Checked;
            _logger.Info("登録開始 社員番号=" + strShainNo); // SAFE staff number
            _logger.DebugFormat("社員:{0} 提出:{1}", strShainNo, blnTeishutsu); // SAFE a flag
            _logger.DebugFormat("社員:{0} 番号:{1}", strShainNo, strKojinBango); // LEAK MYN1001
            if (strKojinBango.Length != 12)
            {
                _logger.Warn("個人番号の桁数が不正です。桁数=" + strKojinBango.Length); // SAFE a length
                MessageBox.Show("個人番号は12桁で入力してください。", "エラー", MessageBoxButtons.OK, MessageBoxIcon.Error); // SAFE
                txtHonninKojinBango.Text = string.Empty; // SAFE
                return;
            }

            using (SqlConnection con = new SqlConnection(ConfigurationManager.ConnectionStrings["Kyuyo"].ConnectionString))
            using (SqlCommand cmd = con.CreateCommand())
            {
                cmd.CommandText = "UPDATE M_SHAIN SET KOJIN_BANGO = '" + strKojinBango + "' WHERE SHAIN_NO = @no"; // LEAK MYN1007
                cmd.Parameters.AddWithValue("@no", strShainNo); // SAFE
                con.Open();
                cmd.ExecuteNonQuery();
            }

            using (SqlConnection con = new SqlConnection(ConfigurationManager.ConnectionStrings["Kyuyo"].ConnectionString))
            using (SqlCommand cmd = new SqlCommand("UPDATE M_HAIGUSHA SET MY_NUMBER = @p1 WHERE SHAIN_NO = @p2", con)) // SAFE only a column's name
            {
                cmd.Parameters.Add("@p1", SqlDbType.Char, 12).Value = txtHaigushaMyNumber.Text; // LEAK MYN1006
                cmd.Parameters.Add("@p2", SqlDbType.Char, 8).Value = strShainNo; // SAFE
                con.Open();
                int intCnt = cmd.ExecuteNonQuery();
                _logger.Info("配偶者マイナンバー更新件数: " + intCnt); // SAFE a count
            }

            lblMyNumberKakunin.Text = strKojinBango.Substring(0, 4) + "-****-****"; // LEAK MYN1011
            lblKekka.Text = "登録しました(" + strShainNo + ")"; // SAFE
        }

        private void LoadFuyo(string strShainNo)
        {
            for (int i = 0; i < dtFuyo.Rows.Count; i++)
            {
                DataRow dr = dtFuyo.Rows[i];
                string strShimei = dr["FUYO_SHIMEI"].ToString();
                string strBango = Convert.ToString(dr["FUYO_KOJIN_BANGO"]);
                Trace.WriteLine(i + ":" + strShimei); // SAFE a name
                Trace.WriteLine(i + ":" + strBango); // LEAK MYN1001
                Trace.WriteLine(dr["FUYO_KOJIN_BANGO_UMU"]); // SAFE 有無 (a flag's column)
                Trace.WriteLine(dr.IsNull("FUYO_KOJIN_BANGO")); // SAFE a bool
            }
        }

        private void btnShutsuryoku_Click(object sender, EventArgs e)
        {
            StringBuilder sb = new StringBuilder();
            sb.AppendLine("社員番号,個人番号,提出区分");
            File.WriteAllText(@"C:\work\header.csv", sb.ToString(), Encoding.GetEncoding(932)); // SAFE only headings
            foreach (DataRow dr in dtFuyo.Rows)
            {
                sb.Append(dr["SHAIN_NO"]).Append(',').Append(dr["FUYO_KOJIN_BANGO"]).Append(',').Append(dr["KBN"]).AppendLine();
            }

            using (StreamWriter sw = new StreamWriter(@"C:\work\fuyo.csv", false, Encoding.GetEncoding(932)))
            {
                sw.Write(sb.ToString()); // LEAK MYN1005
            }
        }

        private void Validate(string pstrMyNumber)
        {
            try
            {
                long lngMyNumber = long.Parse(pstrMyNumber);
                if (lngMyNumber == 0)
                {
                    throw new ApplicationException("マイナンバーが未入力です"); // SAFE
                }
            }
            catch (FormatException)
            {
                throw new ApplicationException(string.Format("マイナンバー[{0}]に数字以外が含まれています", pstrMyNumber)); // LEAK MYN1002
            }
        }
    }
}
