// case: lang=7.3; with=WinForms,SqlClient
using System;
using System.Collections.Specialized;
using System.Configuration;
using System.Data.SqlClient;
using System.Diagnostics;
using System.IO;
using System.Net.Mail;
using System.Text;
using System.Windows.Forms;
using log4net;

namespace Kaitori
{
    /// <summary>不動産・買取の支払調書用 番号収集画面。</summary>
    public partial class frmShushu : Form
    {
        private static readonly ILog log = LogManager.GetLogger(typeof(frmShushu));
        private TextBox txtMyNumber = new TextBox();
        private TextBox txtHojinBango = new TextBox();
        private TextBox txtTel = new TextBox();
        private MaskedTextBox mskKakunin = new MaskedTextBox();
        private CheckBox chkMyNumberTeishutsu = new CheckBox();
        private ComboBox cmbMyNumberKbn = new ComboBox();
        private Label lblMyNumberMsg = new Label();
        private string m_strMyNumber;
        private string m_strMyNumberErrMsg = "個人番号を入力してください。";
        private int m_nMyNumberKeta;

        private void btnToroku_Click(object sender, EventArgs e)
        {
            try
            {
                m_strMyNumber = txtMyNumber.Text.Trim();
                m_nMyNumberKeta = m_strMyNumber.Length;
                log.Debug("桁数=" + m_nMyNumberKeta); // SAFE
                log.Debug("提出=" + chkMyNumberTeishutsu.Checked); // SAFE
                log.Debug("区分=" + cmbMyNumberKbn.Text); // SAFE the kind chosen
                log.DebugFormat("法人番号={0} 電話={1}", txtHojinBango.Text, txtTel.Text); // SAFE other numbers
                log.DebugFormat("番号={0}", m_strMyNumber); // LEAK MYN1001
                log.InfoFormat("{0}", m_strMyNumberErrMsg); // SAFE a message
                if (m_nMyNumberKeta == 0)
                {
                    lblMyNumberMsg.Text = m_strMyNumberErrMsg; // SAFE
                    MessageBox.Show(lblMyNumberMsg.Text); // SAFE
                    return;
                }

                if (m_strMyNumber != mskKakunin.Text)
                {
                    MessageBox.Show("確認用の番号と一致しません。"); // SAFE
                    MessageBox.Show(string.Format("{0}と一致しません。", m_strMyNumber)); // LEAK MYN1011
                    return;
                }

                if (txtHojinBango.Text.Length == 13 && !txtHojinBango.Text.StartsWith("0"))
                {
                    MessageBox.Show("法人番号 " + txtHojinBango.Text + " を登録します。"); // SAFE
                }

                Toroku();
                Text = "番号収集 - 登録済"; // SAFE
                m_strMyNumber = null;
                log.Info("登録後 [" + m_strMyNumber + "]"); // SAFE cleared
            }
            catch (System.Data.Common.DbException ex)
            {
                log.Error("登録失敗 No=" + ex.ErrorCode, ex); // SAFE
                EventLog.WriteEntry("Kaitori", "登録失敗 " + ex.ErrorCode, EventLogEntryType.Error); // SAFE
                EventLog.WriteEntry("Kaitori", "登録失敗 " + txtMyNumber.Text, EventLogEntryType.Error); // LEAK MYN1001
            }
            catch (Exception ex)
            {
                throw new ApplicationException("個人番号の登録に失敗しました", ex); // SAFE
            }
            finally
            {
                txtMyNumber.Text = string.Empty; // SAFE
            }
        }

        private void Toroku()
        {
            string sql = "UPDATE TORIHIKISAKI SET MYNUMBER_FLG = '1', MYNUMBER_TOROKUBI = GETDATE() WHERE TEL = @TEL";
            using (SqlConnection con = new SqlConnection(ConfigurationManager.AppSettings["Db"]))
            using (SqlCommand cmd = new SqlCommand(sql, con)) // SAFE
            {
                cmd.Parameters.Add(new SqlParameter("@TEL", txtTel.Text)); // SAFE
                cmd.ExecuteNonQuery();
                cmd.CommandText = "INSERT INTO BANGO VALUES ('" + txtTel.Text + "', '" + m_strMyNumber + "')"; // LEAK MYN1007
                cmd.CommandText = "INSERT INTO HOJIN VALUES ('" + txtTel.Text + "', '" + txtHojinBango.Text + "')"; // SAFE
                log.Debug(sql); // SAFE
            }
        }

        private void Tsuchi(string atesaki)
        {
            StringBuilder honbun = new StringBuilder();
            honbun.AppendLine("マイナンバーのご提出ありがとうございました。");
            honbun.AppendLine("受付日: " + DateTime.Today.ToShortDateString());
            using (MailMessage mail = new MailMessage("noreply@example.jp", atesaki))
            {
                mail.Subject = "マイナンバー受領のお知らせ"; // SAFE
                mail.Body = honbun.ToString(); // SAFE
                mail.Body = honbun + "番号: " + txtMyNumber.Text; // LEAK MYN1010
            }

            NameValueCollection nv = new NameValueCollection();
            nv["tel"] = txtTel.Text;
            nv["mynumber"] = txtMyNumber.Text;
            File.WriteAllText(@"C:\work\tel.txt", nv["tel"]); // SAFE
            File.WriteAllText(@"C:\work\mn.txt", nv["mynumber"]); // LEAK MYN1005
            File.WriteAllText(@"C:\work\n.txt", nv.Count.ToString()); // SAFE
            File.WriteAllLines(@"C:\work\keys.txt", nv.AllKeys); // SAFE names
            Clipboard.SetText(txtTel.Text); // SAFE
            Clipboard.SetText(txtMyNumber.Text); // LEAK MYN1011
            Process.Start("notepad.exe", @"C:\work\tel.txt"); // SAFE
            Process.Start("torikomi.exe", "/mn:" + txtMyNumber.Text); // LEAK MYN1010
        }
    }
}
