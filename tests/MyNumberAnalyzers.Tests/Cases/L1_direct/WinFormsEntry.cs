// case: lang=7.3; with=WinForms
using System;
using System.IO;
using System.Windows.Forms;

namespace KyuyoKeisan
{
    public class frmShainEntry : Form
    {
        private TextBox txtShainCD = new TextBox();
        private TextBox txtMyNumber = new TextBox();
        private MaskedTextBox mskKojinBango = new MaskedTextBox();
        private Label lblMyNumber = new Label();
        private Label lblMsg = new Label();
        private DataGridView dgvShain = new DataGridView();
        private ToolStripStatusLabel tsslStatus = new ToolStripStatusLabel();

        private void btnSave_Click(object sender, EventArgs e)
        {
            MessageBox.Show("登録しますか? " + txtMyNumber.Text); // LEAK MYN1011
            MessageBox.Show("登録しますか? " + txtShainCD.Text); // SAFE staff code
            lblMsg.Text = "番号: " + txtMyNumber.Text; // LEAK MYN1011
            lblMsg.Text = "社員: " + txtShainCD.Text; // SAFE
            lblMsg.Text = txtMyNumber.Text.Length + " 桁"; // SAFE a length
            tsslStatus.Text = mskKojinBango.Text; // LEAK MYN1011
            tsslStatus.Text = mskKojinBango.Mask; // SAFE the input mask
            Clipboard.SetText(txtMyNumber.Text); // LEAK MYN1011
            Clipboard.SetText(txtShainCD.Text); // SAFE
            File.AppendAllText(@"C:\log\entry.log", txtMyNumber.Text + Environment.NewLine); // LEAK MYN1005
            File.AppendAllText(@"C:\log\entry.log", txtShainCD.Text + Environment.NewLine); // SAFE
            lblMyNumber.Text = "マイナンバー"; // SAFE a caption
            txtMyNumber.Enabled = false; // SAFE
            Console.WriteLine(txtMyNumber.Name); // SAFE the control's name
            Console.WriteLine(dgvShain.CurrentRow.Cells["個人番号"].Value); // LEAK MYN1001
            Console.WriteLine(dgvShain.CurrentRow.Cells["社員番号"].Value); // SAFE
            MessageBox.Show(dgvShain.CurrentRow.Cells["colMyNumber"].Value.ToString()); // LEAK MYN1011
            MessageBox.Show(txtMyNumber.Text == "" ? "マイナンバーを入力してください" : "OK"); // SAFE constants
            this.Text = "社員登録 - " + txtMyNumber.Text; // LEAK MYN1011
        }
    }
}
