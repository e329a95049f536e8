// case: lang=7.3; with=WinForms,SqlClient
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.SqlClient;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Windows.Forms;

namespace Kyuyo.Nencho
{
    // 年末調整 扶養控除等申告書の入力画面。2013年ごろに作られ、番号欄はあとから足された。
    public class FrmFuyoKojo : Form
    {
        private readonly DataTable _dtFuyo = new DataTable("FUYO");
        private readonly TextBox txtShainCd = new TextBox();
        private readonly TextBox txtKojinNo = new TextBox();
        private readonly Label lblKensu = new Label();
        private readonly Label lblKojinNo = new Label();
        private readonly DataGridView dgvFuyo = new DataGridView();
        private readonly ToolStripStatusLabel stsMsg = new ToolStripStatusLabel();
        private readonly string _connStr;
        private int _kensu;

        public FrmFuyoKojo(string connStr)
        {
            _connStr = connStr;
            _dtFuyo.Columns.Add("SHAIN_CD", typeof(string));
            _dtFuyo.Columns.Add("SHIMEI", typeof(string));
            _dtFuyo.Columns.Add("ZOKUGARA", typeof(string));
            _dtFuyo.Columns.Add("KOJIN_NO", typeof(string));
            _dtFuyo.Columns.Add("TOROKU_KBN", typeof(int));
            _dtFuyo.Columns.Add("SHORI_BI", typeof(DateTime));
        }

        private void Form_Load(object sender, EventArgs e)
        {
            using (var conn = new SqlConnection(_connStr))
            using (var cmd = new SqlCommand("SELECT SHAIN_CD, SHIMEI, ZOKUGARA, KOJIN_NO, TOROKU_KBN, SHORI_BI FROM FUYO WHERE SHAIN_CD = @CD", conn))
            {
                cmd.Parameters.AddWithValue("@CD", txtShainCd.Text); // SAFE 社員コード
                var ad = new SqlDataAdapter(cmd);
                _kensu = ad.Fill(_dtFuyo);
            }

            lblKensu.Text = _kensu + " 件"; // SAFE 件数
            lblKojinNo.Text = "個人番号"; // SAFE 見出し
            stsMsg.Text = string.Format("{0} の扶養親族 {1} 件を読み込みました", txtShainCd.Text, _dtFuyo.Rows.Count); // SAFE
            foreach (DataRow row in _dtFuyo.Rows)
            {
                Trace.WriteLine("読込: " + row["SHAIN_CD"] + " " + row["ZOKUGARA"] + " 区分=" + row["TOROKU_KBN"]); // SAFE 番号の列でない
                if (row.IsNull("KOJIN_NO"))
                {
                    Trace.WriteLine("番号未登録: " + row["SHIMEI"]); // SAFE 氏名だけ
                    continue;
                }

                Trace.WriteLine("番号登録済: " + row["SHIMEI"] + "/" + row["KOJIN_NO"]); // LEAK MYN1001
            }

            var mitoroku = _dtFuyo.Select("KOJIN_NO IS NULL");
            MessageBox.Show("個人番号の未登録が " + mitoroku.Length + " 件あります"); // SAFE 件数
            var bango = _dtFuyo.AsEnumerable().Where(r => !r.IsNull("KOJIN_NO")).Select(r => r.Field<string>("KOJIN_NO")).ToList();
            Trace.TraceInformation("登録済 {0} 件", bango.Count); // SAFE 件数
            Trace.TraceInformation("重複 {0}", bango.Distinct().Count() != bango.Count); // SAFE 真偽
            var jufuku = bango.GroupBy(b => b).Where(g => g.Count() > 1).ToList();
            if (jufuku.Count > 0)
            {
                MessageBox.Show("番号が重複しています: " + string.Join(",", jufuku.Select(g => g.Key))); // LEAK MYN1011
            }
        }

        private void BtnToroku_Click(object sender, EventArgs e)
        {
            var kojinNo = txtKojinNo.Text.Trim().Replace("-", "");
            if (kojinNo.Length != 12)
            {
                MessageBox.Show("個人番号は12桁です（入力は" + kojinNo.Length + "桁）"); // SAFE 桁数
                txtKojinNo.Text = ""; // SAFE 消去
                return;
            }

            if (!kojinNo.All(char.IsDigit))
            {
                MessageBox.Show("数字でない文字があります: " + kojinNo); // LEAK MYN1011
                return;
            }

            var row = _dtFuyo.NewRow();
            row["SHAIN_CD"] = txtShainCd.Text;
            row["KOJIN_NO"] = kojinNo;
            row["TOROKU_KBN"] = 1;
            row["SHORI_BI"] = DateTime.Today;
            _dtFuyo.Rows.Add(row);
            stsMsg.Text = txtShainCd.Text + " に登録しました " + row["SHORI_BI"]; // SAFE
            stsMsg.Text = txtShainCd.Text + " に登録しました " + row["KOJIN_NO"]; // LEAK MYN1011
            Log("登録", txtShainCd.Text); // SAFE 社員コードだけ
            Log("登録", kojinNo.Substring(8));
        }

        private void Log(string shori, string taisho)
        {
            File.AppendAllText(@"C:\log\nencho.log", DateTime.Now.ToString("s") + "," + shori + "," + taisho + Environment.NewLine, Encoding.GetEncoding(932)); // LEAK MYN1005
        }

        private void BtnCsv_Click(object sender, EventArgs e)
        {
            using (var sw = new StreamWriter(@"C:\out\fuyo.csv", false, Encoding.GetEncoding(932)))
            {
                sw.WriteLine(string.Join(",", _dtFuyo.Columns.Cast<DataColumn>().Select(c => c.ColumnName))); // SAFE 見出し行
                foreach (DataRow row in _dtFuyo.Rows)
                {
                    sw.WriteLine("{0},{1},{2}", row["SHAIN_CD"], row["SHIMEI"], row.IsNull("KOJIN_NO") ? "未" : "済"); // SAFE 有無
                }
            }

            using (var sw = new StreamWriter(@"C:\out\fuyo_all.csv", false, Encoding.GetEncoding(932)))
            {
                foreach (DataRow row in _dtFuyo.Rows)
                {
                    sw.WriteLine(string.Join(",", row.ItemArray)); // LEAK MYN1005
                }
            }
        }

        private void BtnHozon_Click(object sender, EventArgs e)
        {
            var masked = _dtFuyo.Copy();
            foreach (DataRow row in masked.Rows)
            {
                row["KOJIN_NO"] = "************";
            }

            masked.WriteXml(@"C:\out\kakunin.xml"); // SAFE 伏せた写し
            var nashi = _dtFuyo.Copy();
            nashi.Columns.Remove("KOJIN_NO");
            nashi.WriteXml(@"C:\out\nashi.xml"); // SAFE 列を除いた
            var view = _dtFuyo.DefaultView.ToTable(false, "SHAIN_CD", "SHIMEI", "ZOKUGARA");
            view.WriteXml(@"C:\out\ichiran.xml"); // SAFE 列を選んだ
            _dtFuyo.WriteXml(@"C:\out\zenbu.xml"); // LEAK MYN1004|MYN1005
            try
            {
                Koushin(txtShainCd.Text, _dtFuyo.Rows[0]["KOJIN_NO"].ToString());
            }
            catch (InvalidOperationException ex)
            {
                MessageBox.Show("更新に失敗しました。" + ex.Message); // SAFE 番号は入らない
            }
        }

        private void Koushin(string shainCd, string kojinNo)
        {
            using (var conn = new SqlConnection(_connStr))
            using (var cmd = conn.CreateCommand())
            {
                cmd.CommandText = "UPDATE FUYO SET KOJIN_NO = '" + kojinNo + "' WHERE SHAIN_CD = @CD"; // LEAK MYN1007
                cmd.Parameters.Add(new SqlParameter("@CD", shainCd)); // SAFE
                conn.Open();
                cmd.ExecuteNonQuery();
            }
        }
    }
}
