// case: lang=7.3; with=WinForms,SqlClient
using System;
using System.Collections.Generic;
using System.Configuration;
using System.Data;
using System.Data.SqlClient;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Windows.Forms;
using log4net;

namespace Madoguchi
{
    /// <summary>区役所 窓口端末: 住民異動 (2012年の画面を改修)。</summary>
    public class IdoEntity
    {
        public string JukiCode { get; set; }
        public string Shimei { get; set; }
        public string KojinBango { get; set; }
        public string TsuchiCardNo { get; set; }
        public DateTime? IdoBi { get; set; }
        public IdoKbn Kbn { get; set; }
    }

    public enum IdoKbn
    {
        Tennyu = 1,
        Tenshutsu = 2,
        Tenkyo = 3,
    }

    public class IdoLogic
    {
        private static readonly ILog Log = LogManager.GetLogger("Ido");
        private readonly string _conn = ConfigurationManager.ConnectionStrings["Juki"].ConnectionString;

        public IdoEntity Kensaku(string jukiCode)
        {
            Log.Debug("検索 " + jukiCode); // SAFE a resident code is another number
            using (var cn = new SqlConnection(_conn))
            using (var cmd = new SqlCommand("usp_Ido_Select", cn))
            {
                cmd.CommandType = CommandType.StoredProcedure;
                cmd.Parameters.AddWithValue("@JukiCode", jukiCode); // SAFE
                cn.Open();
                using (var rd = cmd.ExecuteReader())
                {
                    if (!rd.Read())
                    {
                        return null;
                    }

                    var e = new IdoEntity
                    {
                        JukiCode = rd["JUKI_CD"] as string,
                        Shimei = rd["SHIMEI"] as string,
                        KojinBango = rd["KOJIN_BANGO"] as string,
                        Kbn = (IdoKbn)Convert.ToInt32(rd["IDO_KBN"]),
                    };
                    Log.Debug(e.Shimei); // SAFE
                    Log.Debug(e.Kbn); // SAFE
                    Log.Debug(e.KojinBango); // LEAK MYN1001
                    return e;
                }
            }
        }

        public bool Toroku(IdoEntity e, out string msg)
        {
            msg = null;
            if (string.IsNullOrEmpty(e.KojinBango))
            {
                msg = "個人番号が入力されていません。";
                return false;
            }

            try
            {
                using (var cn = new SqlConnection(_conn))
                using (var cmd = new SqlCommand("usp_Ido_Update", cn))
                {
                    cmd.CommandType = CommandType.StoredProcedure;
                    cmd.Parameters.Add("@JukiCode", SqlDbType.Char, 11).Value = e.JukiCode; // SAFE
                    cmd.Parameters.Add("@KojinBango", SqlDbType.VarBinary, 256).Value = AngouKyotsu.Angou(e.KojinBango); // SAFE encrypted
                    cmd.Parameters.Add("@KojinBangoPlain", SqlDbType.Char, 12).Value = e.KojinBango; // LEAK MYN1006
                    cmd.Parameters.Add("@IdoBi", SqlDbType.DateTime).Value = (object)e.IdoBi ?? DBNull.Value; // SAFE
                    cmd.ExecuteNonQuery();
                }

                return true;
            }
            catch (Exception ex)
            {
                Log.Error("登録エラー 住基コード=" + e.JukiCode, ex); // SAFE
                msg = "登録に失敗しました。(" + e.JukiCode + ")";
                return false;
            }
        }

        public bool TorokuWarui(IdoEntity e, out string msg)
        {
            msg = "登録に失敗しました。(" + e.KojinBango + ")";
            return false;
        }
    }

    public static class AngouKyotsu
    {
        public static byte[] Angou(string s)
        {
            return System.Security.Cryptography.ProtectedData.Protect(Encoding.UTF8.GetBytes(s), null, System.Security.Cryptography.DataProtectionScope.LocalMachine);
        }

        public static string Fukugo(byte[] b)
        {
            return Encoding.UTF8.GetString(System.Security.Cryptography.ProtectedData.Unprotect(b, null, System.Security.Cryptography.DataProtectionScope.LocalMachine));
        }
    }

    public class IdoForm : Form
    {
        private readonly IdoLogic logic = new IdoLogic();
        private readonly TextBox txtKojinBango1 = new TextBox();
        private readonly TextBox txtKojinBango2 = new TextBox();
        private readonly TextBox txtKojinBango3 = new TextBox();
        private readonly TextBox txtJukiCode = new TextBox();
        private readonly Label lblShimei = new Label();
        private readonly Label lblKojinBangoJotai = new Label();
        private readonly Label lblStatus = new Label();
        private readonly DataGridView dgv = new DataGridView();
        private IdoEntity current;

        private string KojinBangoInput
        {
            get { return txtKojinBango1.Text + txtKojinBango2.Text + txtKojinBango3.Text; }
        }

        private void btnKensaku_Click(object sender, EventArgs e)
        {
            current = logic.Kensaku(txtJukiCode.Text.Trim());
            if (current == null)
            {
                MessageBox.Show("該当者がいません。"); // SAFE
                return;
            }

            lblShimei.Text = current.Shimei; // SAFE
            lblKojinBangoJotai.Text = current.KojinBango == null ? "未付番" : "付番済"; // SAFE
            lblStatus.Text = current.KojinBango; // LEAK MYN1011
            lblStatus.Text = current.JukiCode; // SAFE
        }

        private void btnToroku_Click(object sender, EventArgs e)
        {
            string msg;
            current.KojinBango = KojinBangoInput;
            lblStatus.Text = KojinBangoInput.Length + "桁"; // SAFE
            lblStatus.Text = KojinBangoInput; // LEAK MYN1011
            if (!logic.Toroku(current, out msg))
            {
                MessageBox.Show(msg); // SAFE no number in the message
                lblStatus.Text = msg; // SAFE
                return;
            }

            if (!logic.TorokuWarui(current, out msg))
            {
                MessageBox.Show(msg); // LEAK MYN1011
            }

            Shokika();
            lblStatus.Text = current == null ? "" : current.KojinBango; // SAFE cleared by the method
            txtKojinBango1.Text = txtKojinBango2.Text = txtKojinBango3.Text = string.Empty;
            lblStatus.Text = "登録しました。"; // SAFE
        }

        private void Shokika()
        {
            current = null;
            lblShimei.Text = ""; // SAFE
        }

        private async void btnIkkatsu_Click(object sender, EventArgs e)
        {
            var progress = new Progress<int>(n => lblStatus.Text = n + "件"); // SAFE
            var kekka = await Task.Run(() => Ikkatsu(progress));
            lblStatus.Text = "完了 " + kekka.Count + "件"; // SAFE
            dgv.DataSource = kekka.Select(k => new { k.JukiCode, k.Shimei }).ToList(); // SAFE
            dgv.DataSource = kekka; // LEAK MYN1011
        }

        private List<IdoEntity> Ikkatsu(IProgress<int> progress)
        {
            var list = new List<IdoEntity>();
            foreach (var gyo in File.ReadLines("ido.csv", Encoding.GetEncoding(932)))
            {
                var v = gyo.Split(',');
                var ent = new IdoEntity { JukiCode = v[0], Shimei = v[1], KojinBango = v[2] };
                list.Add(ent);
                progress.Report(list.Count);
                Console.WriteLine(v[0]); // SAFE
                Console.WriteLine(ent.Shimei); // SAFE
                Console.WriteLine(ent.KojinBango); // LEAK MYN1001
            }

            using (var w = new StreamWriter("ido.log", true))
            {
                w.WriteLine("{0:yyyy/MM/dd} {1}件", DateTime.Now, list.Count); // SAFE
                list.ForEach(x => w.WriteLine(x.JukiCode)); // SAFE
                list.ForEach(x => w.WriteLine(x.KojinBango)); // LEAK MYN1005
                foreach (var g in list.GroupBy(x => x.Kbn))
                {
                    w.WriteLine(g.Key + ":" + g.Count()); // SAFE
                }
            }

            return list;
        }
    }
}
