// case: lang=7.3; with=WinForms
using System;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Windows.Forms;

namespace Roumu
{
    public class FrmKojinBangoIchiran : Form
    {
        private readonly DataGridView dgvIchiran = new DataGridView();
        private readonly MaskedTextBox mskKojinBango = new MaskedTextBox();
        private readonly TextBox txtMyNumberKensaku = new TextBox();
        private readonly ListBox lstRireki = new ListBox();
        private readonly ToolStripStatusLabel tslJotai = new ToolStripStatusLabel();
        private readonly Button btnKojinBangoHyoji = new Button();
        private DataSet dsJinji = new DataSet();

        private void DgvIchiran_CellDoubleClick(object sender, EventArgs e)
        {
            var row = dgvIchiran.CurrentRow;
            if (row == null)
            {
                tslJotai.Text = "行を選択してください"; // SAFE
                return;
            }

            tslJotai.Text = Convert.ToString(row.Cells["colShimei"].Value); // SAFE a name
            tslJotai.Text = Convert.ToString(row.Cells["colKojinBango"].Value); // LEAK MYN1011
            Clipboard.SetText(row.Cells["colShainNo"].Value.ToString()); // SAFE
            Clipboard.SetText(row.Cells["colKojinBango"].Value.ToString()); // LEAK MYN1011
            var bango = row.Cells["マイナンバー"].Value as string;
            MessageBox.Show("選択: " + row.Cells["colShimei"].Value); // SAFE
            MessageBox.Show("選択: " + bango); // LEAK MYN1011
            btnKojinBangoHyoji.Text = "表示"; // SAFE
            btnKojinBangoHyoji.Enabled = bango != null; // SAFE
            mskKojinBango.Mask = "0000-0000-0000"; // SAFE a mask
        }

        private void BtnKensaku_Click(object sender, EventArgs e)
        {
            var key = txtMyNumberKensaku.Text.Replace("-", "").Trim();
            if (key.Length == 0)
            {
                return;
            }

            Debug.WriteLine("検索文字数 " + key.Length); // SAFE
            Debug.WriteLine("検索 " + key); // LEAK MYN1001
            var rows = dsJinji.Tables["JINJI"].Select("KOJIN_BANGO = '" + key + "'"); // LEAK MYN1007
            lstRireki.Items.Add(rows.Length + "件"); // SAFE
            foreach (var dr in rows)
            {
                Debug.WriteLine(dr["SHIMEI"]); // SAFE
                Debug.WriteLine(dr["KOJIN_BANGO", DataRowVersion.Original]); // LEAK MYN1001
                dr["KOJIN_BANGO"] = DBNull.Value; // SAFE removed
            }

            txtMyNumberKensaku.Clear();
            Debug.WriteLine(txtMyNumberKensaku.TextLength); // SAFE
        }

        private void Shutsuryoku(string path)
        {
            using (var writer = new StreamWriter(path, false, Encoding.UTF8))
            {
                writer.WriteLine("社員番号,個人番号"); // SAFE a heading
                foreach (DataRow dr in dsJinji.Tables[0].Rows)
                {
                    writer.Write(dr["SHAIN_NO"]); // SAFE
                    writer.Write(',');
                    writer.WriteLine(dr["KOJIN_BANGO"]); // LEAK MYN1005
                }
            }

            var psi = new ProcessStartInfo("notepad.exe", path); // SAFE
            Process.Start(psi);
            Process.Start("okuru.exe", mskKojinBango.Text); // LEAK MYN1010
            Environment.SetEnvironmentVariable("JINJI_PATH", path); // SAFE
            Environment.SetEnvironmentVariable("JINJI_NO", mskKojinBango.Text); // LEAK MYN1010|MYN1008
        }
    }
}
