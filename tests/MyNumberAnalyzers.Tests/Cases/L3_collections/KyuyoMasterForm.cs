// case: lang=7.3; with=WinForms,SqlClient
using System;
using System.Collections;
using System.ComponentModel;
using System.Data;
using System.Data.SqlClient;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Windows.Forms;

namespace KyuyoMaster
{
    // 給与マスタの保守画面。番号の列は表示用の写しでは伏せる。
    public class FrmKyuyoMaster : Form
    {
        private readonly DataSet _ds = new DataSet();
        private readonly BackgroundWorker _worker = new BackgroundWorker();
        private readonly Label lblJotai = new Label();
        private readonly TextBox txtMyNumber = new TextBox();
        private readonly TextBox txtShainCd = new TextBox();
        private readonly ListBox lstLog = new ListBox();
        private DataTable _shain;
        private string _saigo = "";

        public FrmKyuyoMaster()
        {
            _worker.WorkerReportsProgress = true;
            _worker.DoWork += Worker_DoWork;
            _worker.ProgressChanged += (s, e) => lblJotai.Text = e.ProgressPercentage + "%"; // SAFE
            _worker.RunWorkerCompleted += Worker_Completed;
            TableTsukuru();
        }

        private void TableTsukuru()
        {
            _shain = new DataTable("SHAIN");
            _shain.Columns.Add("SHAIN_CD", typeof(string));
            _shain.Columns.Add("SHIMEI", typeof(string));
            _shain.Columns.Add("KOJIN_NO", typeof(string));
            _shain.Columns.Add("KIHONKYU", typeof(decimal));
            _shain.PrimaryKey = new[] { _shain.Columns["SHAIN_CD"] };
            _ds.Tables.Add(_shain);
        }

        private void Yomikomi(SqlConnection con)
        {
            using (var da = new SqlDataAdapter("SELECT SHAIN_CD, SHIMEI, KOJIN_NO, KIHONKYU FROM M_SHAIN", con))
            {
                da.Fill(_ds, "SHAIN");
            }

            lstLog.Items.Add("読込 " + _shain.Rows.Count + "件"); // SAFE
            foreach (DataRow r in _shain.Rows)
            {
                Debug.WriteLine(r["SHAIN_CD"] + " " + r["SHIMEI"]); // SAFE
                if (r["KOJIN_NO"] == DBNull.Value || r["KOJIN_NO"].ToString() == "")
                {
                    lstLog.Items.Add(r["SHAIN_CD"] + " は番号なし"); // SAFE
                }
                else if (r["KOJIN_NO"].ToString().Length != 12)
                {
                    lstLog.Items.Add(r["SHAIN_CD"] + " の番号が不正: " + r["KOJIN_NO"]); // LEAK MYN1011
                }
            }
        }

        private DataTable HyojiYou()
        {
            var utsushi = _shain.Copy();
            foreach (DataRow r in utsushi.Rows)
            {
                r["KOJIN_NO"] = r["KOJIN_NO"] == DBNull.Value ? "" : "************";
            }

            return utsushi;
        }

        private void CsvShutsuryoku(string path)
        {
            var t = HyojiYou();
            using (var w = new StreamWriter(path, false, Encoding.GetEncoding("shift_jis")))
            {
                w.WriteLine(string.Join(",", t.Columns.Cast<DataColumn>().Select(c => c.ColumnName).ToArray())); // SAFE 列名
                foreach (DataRow r in t.Rows)
                {
                    w.WriteLine(string.Join(",", r.ItemArray.Select(Convert.ToString).ToArray())); // SAFE 伏せた写し
                }
            }

            t.WriteXml(path + ".xml"); // SAFE 伏せた写し
            _shain.WriteXml(path + ".full.xml"); // LEAK MYN1004|MYN1005
            _shain.WriteXmlSchema(path + ".xsd"); // SAFE 型だけ
        }

        private void btnHenko_Click(object sender, EventArgs e)
        {
            var r = _shain.Rows.Find(txtShainCd.Text);
            if (r == null)
            {
                MessageBox.Show("社員 " + txtShainCd.Text + " がいません"); // SAFE
                return;
            }

            _saigo = txtShainCd.Text;
            r.BeginEdit();
            r["KOJIN_NO"] = txtMyNumber.Text.Replace(" ", "");
            r.EndEdit();
            MessageBox.Show("状態 " + r.RowState); // SAFE
            MessageBox.Show("変更後 " + r["KOJIN_NO"]); // LEAK MYN1011
            txtMyNumber.Clear();
            lblJotai.Text = "最後の変更 " + _saigo; // SAFE
            var henko = _ds.GetChanges(DataRowState.Modified);
            lblJotai.Text = henko == null ? "変更なし" : "変更 " + henko.Tables["SHAIN"].Rows.Count + " 件"; // SAFE
        }

        private void btnKensaku_Click(object sender, EventArgs e)
        {
            var dv = new DataView(_shain) { RowFilter = "KOJIN_NO = ''", Sort = "SHAIN_CD" };
            foreach (DataRowView v in dv)
            {
                lstLog.Items.Add(Convert.ToString(v["SHAIN_CD"])); // SAFE
            }

            var hits = _shain.Select("KOJIN_NO = '" + txtMyNumber.Text + "'"); // LEAK MYN1007 条件式へ埋め込んだ
            lstLog.Items.Add("一致 " + hits.Length); // SAFE
            if (hits.Length == 1)
            {
                lstLog.Items.Add(hits[0]["SHIMEI"].ToString()); // SAFE
                lstLog.Items.Add(hits[0]["KOJIN_NO"].ToString()); // LEAK MYN1011
            }

            var ban = new Hashtable();
            ban["kensu"] = hits.Length;
            ban["bango"] = txtMyNumber.Text;
            Trace.WriteLine(ban["kensu"]); // SAFE
            Trace.WriteLine(ban["bango"]); // LEAK MYN1001
            ban.Remove("bango");
            Trace.WriteLine(ban["bango"] ?? "消去"); // SAFE
        }

        private void btnJikko_Click(object sender, EventArgs e)
        {
            _worker.RunWorkerAsync(new string[] { txtShainCd.Text, txtMyNumber.Text });
        }

        private void Worker_DoWork(object sender, DoWorkEventArgs e)
        {
            var hikisu = (string[])e.Argument;
            Trace.WriteLine("開始 " + hikisu[0]); // SAFE
            var kekka = Kensa(hikisu[1]) ? "正しい" : "誤り";
            _worker.ReportProgress(50, hikisu[0]);
            e.Result = hikisu[0] + " " + kekka;
        }

        private void Worker_Completed(object sender, RunWorkerCompletedEventArgs e)
        {
            if (e.Error != null)
            {
                MessageBox.Show(e.Error.Message); // SAFE
                return;
            }

            lblJotai.Text = Convert.ToString(e.Result); // SAFE
        }

        private static bool Kensa(string myNumber)
        {
            int[] omomi = { 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 };
            if (myNumber.Length != 12)
            {
                Trace.WriteLine("桁=" + myNumber.Length); // SAFE
                return false;
            }

            int goukei = 0;
            for (int i = 0; i < omomi.Length; i++)
            {
                goukei += omomi[i] * int.Parse(myNumber.Substring(i, 1));
            }

            int amari = goukei % 11;
            int kensa = amari <= 1 ? 0 : 11 - amari;
            Trace.WriteLine("検査数字=" + kensa + " 合計=" + goukei); // SAFE
            return kensa.ToString() == myNumber.Substring(11);
        }
    }
}
