// case: lang=7.3; with=SystemWeb,SqlClient
using System;
using System.Collections.Generic;
using System.Configuration;
using System.Data;
using System.Data.SqlClient;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Web.UI;
using System.Web.UI.WebControls;
using log4net;

namespace Kenpo.Web
{
    // 健康保険 資格取得届の入力画面。
    public partial class ShikakuShutoku : Page
    {
        private static readonly ILog Logger = LogManager.GetLogger(typeof(ShikakuShutoku));
        protected TextBox txtKigo;
        protected TextBox txtBango;
        protected TextBox txtKojinBango;
        protected TextBox txtKojinBangoKakunin;
        protected TextBox txtShimei;
        protected Label lblMessage;
        protected Label lblKojinBango;
        protected HiddenField hdnKojinBango;
        protected HiddenField hdnId;
        protected GridView gvFuyo;
        protected CheckBox chkDoui;

        private DataTable FuyoTable
        {
            get { return (DataTable)Session["FuyoTable"]; }
            set { Session["FuyoTable"] = value; }
        }

        protected void Page_Load(object sender, EventArgs e)
        {
            if (IsPostBack)
            {
                return;
            }

            var id = Request.QueryString["id"];
            hdnId.Value = id; // SAFE 届の番号
            var dt = Yomikomi(id);
            if (dt.Rows.Count == 0)
            {
                lblMessage.Text = "届 " + id + " は見つかりません"; // SAFE
                return;
            }

            var row = dt.Rows[0];
            txtShimei.Text = Convert.ToString(row["SHIMEI"]); // SAFE
            lblKojinBango.Text = row.IsNull("KOJIN_BANGO") ? "未登録" : "登録済み"; // SAFE 有無だけ
            hdnKojinBango.Value = Convert.ToString(row["KOJIN_BANGO"]); // LEAK MYN1011
            ViewState["kigo"] = row["KIGO"]; // SAFE
            ViewState["kojin"] = row["KOJIN_BANGO"]; // LEAK MYN1008|MYN1011
        }

        private static DataTable Yomikomi(string id)
        {
            var dt = new DataTable("TODOKE");
            using (var con = new SqlConnection(ConfigurationManager.ConnectionStrings["kenpo"].ConnectionString))
            using (var cmd = new SqlCommand("SELECT TODOKE_ID, KIGO, BANGO, SHIMEI, KOJIN_BANGO FROM T_TODOKE WHERE TODOKE_ID = @id", con))
            {
                cmd.Parameters.AddWithValue("@id", id); // SAFE
                using (var da = new SqlDataAdapter(cmd))
                {
                    da.Fill(dt);
                }
            }

            Logger.DebugFormat("読込 {0} 件 id={1}", dt.Rows.Count, id); // SAFE
            return dt;
        }

        protected void btnToroku_Click(object sender, EventArgs e)
        {
            var kojin = txtKojinBango.Text.Trim().Replace("-", "");
            var errors = new List<string>();
            if (!chkDoui.Checked)
            {
                errors.Add("個人番号の利用に同意してください");
            }

            if (kojin != txtKojinBangoKakunin.Text.Trim().Replace("-", ""))
            {
                errors.Add("個人番号(確認)が一致しません");
            }

            if (!Kensho(kojin))
            {
                errors.Add("個人番号が正しくありません(" + kojin.Length + "桁)");
            }

            if (errors.Count > 0)
            {
                lblMessage.Text = string.Join("<br/>", errors); // SAFE 決まった文だけ
                Logger.Warn("入力エラー " + string.Join("/", errors.ToArray())); // SAFE
                return;
            }

            errors.Add("入力値=" + kojin);
            Logger.Debug(string.Join("/", errors.ToArray())); // LEAK MYN1001

            var bytes = new KojinBangoAngo().Angoka(kojin);
            using (var con = new SqlConnection(ConfigurationManager.ConnectionStrings["kenpo"].ConnectionString))
            using (var cmd = con.CreateCommand())
            {
                cmd.CommandText = "UPDATE T_TODOKE SET KOJIN_BANGO_ENC = @enc, KOSHIN = GETDATE() WHERE TODOKE_ID = @id"; // SAFE
                cmd.Parameters.Add("@enc", SqlDbType.VarBinary, 64).Value = bytes; // SAFE 暗号化済
                cmd.Parameters.Add("@id", SqlDbType.Int).Value = int.Parse(hdnId.Value, CultureInfo.InvariantCulture); // SAFE
                con.Open();
                Logger.Info("更新 " + cmd.ExecuteNonQuery() + " 件"); // SAFE
            }

            Session.Remove("FuyoTable");
            txtKojinBango.Text = string.Empty;
            Logger.Info("消去後 [" + txtKojinBango.Text + "]"); // SAFE 空
            Response.Redirect("Kanryo.aspx?id=" + Server.UrlEncode(hdnId.Value)); // SAFE
        }

        private static bool Kensho(string bango)
        {
            if (bango == null || bango.Length != 12 || !bango.All(char.IsDigit))
            {
                return false;
            }

            var wa = 0;
            for (var n = 1; n <= 11; n++)
            {
                var p = bango[11 - n] - '0';
                var q = n <= 6 ? n + 1 : n - 5;
                wa += p * q;
            }

            var amari = wa % 11;
            Logger.DebugFormat("検査 余り={0}", amari); // SAFE 余りだけ
            return (amari <= 1 ? 0 : 11 - amari) == bango[11] - '0';
        }

        protected void gvFuyo_RowDataBound(object sender, GridViewRowEventArgs e)
        {
            var drv = e.Row.DataItem as DataRowView;
            if (drv == null)
            {
                return;
            }

            e.Row.Cells[0].Text = Convert.ToString(drv["FUYO_SHIMEI"]); // SAFE
            e.Row.Cells[1].Text = Fuseji(Convert.ToString(drv["FUYO_KOJIN_BANGO"])); // SAFE 伏字
            e.Row.Cells[2].Text = Convert.ToString(drv["FUYO_KOJIN_BANGO"]); // LEAK MYN1011
        }

        private static string Fuseji(string bango)
        {
            return string.IsNullOrEmpty(bango) ? "" : new string('*', bango.Length);
        }

        protected void btnCsv_Click(object sender, EventArgs e)
        {
            var dt = FuyoTable;
            var sb = new StringBuilder();
            foreach (DataRow r in dt.Select("", "FUYO_NO ASC"))
            {
                sb.Append(r["FUYO_NO"]).Append(',').Append(r["FUYO_SHIMEI"]).AppendLine();
            }

            Response.ContentType = "text/csv";
            Response.Write(sb.ToString()); // SAFE 番号列なし
            var gyo = dt.AsEnumerable().Select(r => r.Field<string>("FUYO_NO") + "," + r.Field<string>("FUYO_KOJIN_BANGO"));
            File.WriteAllLines(Server.MapPath("~/App_Data/fuyo.csv"), gyo); // LEAK MYN1005
            var mishutoku = dt.AsEnumerable().Where(r => string.IsNullOrEmpty(r.Field<string>("FUYO_KOJIN_BANGO"))).Select(r => r.Field<string>("FUYO_SHIMEI")).ToArray();
            Logger.InfoFormat("番号未取得の扶養 {0}", string.Join(",", mishutoku)); // SAFE 氏名
            Response.End();
        }
    }

    public class KojinBangoAngo
    {
        public byte[] Angoka(string bango)
        {
            using (var aes = System.Security.Cryptography.Aes.Create())
            {
                aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("KENPO_KEY"));
                aes.GenerateIV();
                using (var ms = new MemoryStream())
                {
                    ms.Write(aes.IV, 0, aes.IV.Length);
                    using (var cs = new System.Security.Cryptography.CryptoStream(ms, aes.CreateEncryptor(), System.Security.Cryptography.CryptoStreamMode.Write))
                    using (var w = new StreamWriter(cs, Encoding.ASCII))
                    {
                        w.Write(bango); // SAFE 暗号へ
                    }

                    return ms.ToArray();
                }
            }
        }
    }
}
