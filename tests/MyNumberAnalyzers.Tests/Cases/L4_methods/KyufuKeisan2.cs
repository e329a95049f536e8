// case: lang=7.3; with=SystemWeb,SqlClient
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.SqlClient;
using System.IO;
using System.Linq;
using System.Text;
using System.Web;
using System.Web.UI;
using System.Web.UI.WebControls;

namespace Kyufu.Web
{
    /// <summary>給付金申請 Web フォーム (2009年版) の共通部品と画面。</summary>
    public static class ComFunc
    {
        public static string NVL(object o)
        {
            return o == null || o == DBNull.Value ? "" : o.ToString();
        }

        public static string NVL(object o, string def)
        {
            string s = NVL(o);
            return s == "" ? def : s;
        }

        public static string Left(string s, int n)
        {
            return s.Length <= n ? s : s.Substring(0, n);
        }

        public static string MaskAll(string s)
        {
            StringBuilder sb = new StringBuilder();
            for (int i = 0; i < s.Length; i++)
            {
                sb.Append("*");
            }

            return sb.ToString();
        }

        public static string Sanitize(string s)
        {
            return s.Replace("<", "&lt;").Replace(">", "&gt;");
        }

        public static bool IsSuji(string s)
        {
            long l;
            return long.TryParse(s, out l);
        }

        public static string ToZenkaku(string s)
        {
            char[] cs = s.ToCharArray();
            for (int i = 0; i < cs.Length; i++)
            {
                if (cs[i] >= '0' && cs[i] <= '9')
                {
                    cs[i] = (char)(cs[i] + 0xFEE0);
                }
            }

            return new string(cs);
        }

        public static void LogOut(string kinou, string naiyo)
        {
            using (StreamWriter sw = new StreamWriter(@"D:\log\" + DateTime.Today.ToString("yyyyMMdd") + ".log", true, Encoding.Default))
            {
                sw.WriteLine(DateTime.Now.ToString("HH:mm:ss") + " [" + kinou + "] " + naiyo); // LEAK MYN1005 @logout
            }
        }
    }

    public class ShinseiEntity
    {
        private string _shinseiNo;
        private string _kojinBango;
        private string _kinyukikan;

        public string ShinseiNo
        {
            get { return _shinseiNo; }
            set { _shinseiNo = value; }
        }

        public string KojinBango
        {
            get { return _kojinBango; }
            set { _kojinBango = value; }
        }

        public string Kinyukikan
        {
            get { return _kinyukikan; }
            set { _kinyukikan = value; }
        }

        public bool HasKojinBango
        {
            get { return !string.IsNullOrEmpty(_kojinBango); }
        }

        public string KojinBangoHyoji
        {
            get { return HasKojinBango ? ComFunc.MaskAll(_kojinBango) : "（未登録）"; }
        }

        public void Clear()
        {
            _shinseiNo = null;
            _kojinBango = null;
            _kinyukikan = null;
        }
    }

    public class ShinseiDao
    {
        private readonly SqlConnection _cn;

        public ShinseiDao(SqlConnection cn)
        {
            _cn = cn;
        }

        public ShinseiEntity Get(string shinseiNo)
        {
            using (SqlCommand cmd = new SqlCommand("SELECT SHINSEI_NO, KOJIN_BANGO, KINYUKIKAN FROM SHINSEI WHERE SHINSEI_NO = @no", _cn)) // SAFE
            {
                cmd.Parameters.AddWithValue("@no", shinseiNo); // SAFE
                using (SqlDataReader dr = cmd.ExecuteReader())
                {
                    if (!dr.Read())
                    {
                        ComFunc.LogOut("Get", "該当なし " + shinseiNo);
                        return null;
                    }

                    ShinseiEntity e = new ShinseiEntity();
                    e.ShinseiNo = ComFunc.NVL(dr["SHINSEI_NO"]);
                    e.KojinBango = ComFunc.NVL(dr["KOJIN_BANGO"]);
                    e.Kinyukikan = ComFunc.NVL(dr["KINYUKIKAN"], "不明");
                    return e;
                }
            }
        }

        public int UpdateKinyukikan(ShinseiEntity e)
        {
            using (SqlCommand cmd = new SqlCommand("UPDATE SHINSEI SET KINYUKIKAN = @k WHERE SHINSEI_NO = @no", _cn))
            {
                cmd.Parameters.AddWithValue("@k", e.Kinyukikan); // SAFE
                cmd.Parameters.AddWithValue("@no", e.ShinseiNo); // SAFE
                return cmd.ExecuteNonQuery();
            }
        }

        public int UpdateBango(ShinseiEntity e)
        {
            using (SqlCommand cmd = new SqlCommand("UPDATE SHINSEI SET KOJIN_BANGO = @b WHERE SHINSEI_NO = @no", _cn))
            {
                cmd.Parameters.AddWithValue("@b", e.KojinBango); // LEAK MYN1006
                cmd.Parameters.AddWithValue("@no", e.ShinseiNo); // SAFE
                return cmd.ExecuteNonQuery();
            }
        }
    }

    public class ShinseiPage : Page
    {
        protected Label lblShinseiNo = new Label();
        protected Label lblBango = new Label();
        protected Label lblMsg = new Label();
        protected TextBox txtKojinBango = new TextBox();
        protected TextBox txtKinyukikan = new TextBox();
        protected HiddenField hidNo = new HiddenField();
        protected HiddenField hidWork = new HiddenField();

        protected void Page_Load(object sender, EventArgs args)
        {
            ShinseiDao dao = new ShinseiDao(new SqlConnection("Server=."));
            ShinseiEntity ent = dao.Get(Request.QueryString["no"]);
            if (ent == null)
            {
                lblMsg.Text = "申請が見つかりません"; // SAFE
                return;
            }

            lblShinseiNo.Text = ent.ShinseiNo; // SAFE
            lblBango.Text = ent.KojinBangoHyoji; // SAFE masked
            lblBango.Text = ComFunc.Sanitize(ent.KojinBango); // LEAK MYN1011
            hidNo.Value = ent.ShinseiNo; // SAFE
            hidWork.Value = ent.HasKojinBango ? "1" : "0"; // SAFE
            hidWork.Value = ComFunc.Left(ent.KojinBango, 6); // LEAK MYN1011|MYN1008
            Session["SHINSEI_NO"] = ent.ShinseiNo; // SAFE
            Session["KINYUKIKAN"] = ent.Kinyukikan; // SAFE
            Session["WORK"] = ent.KojinBango; // LEAK MYN1008
            ViewState["SUJI"] = ComFunc.IsSuji(ent.KojinBango); // SAFE
            ViewState["ZEN"] = ComFunc.ToZenkaku(ent.KojinBango); // LEAK MYN1008
            ViewState["ZEN"] = ComFunc.ToZenkaku(ent.ShinseiNo); // SAFE
            ComFunc.LogOut("Page_Load", ent.ShinseiNo);
            ComFunc.LogOut("Page_Load", ent.KojinBango); // LEAK MYN1005 @logout
            ent.Clear();
            lblMsg.Text = ent.KojinBango; // SAFE cleared
            lblMsg.Text = ent.KojinBangoHyoji; // SAFE
        }

        protected void btnKoushin_Click(object sender, EventArgs args)
        {
            ShinseiEntity ent = new ShinseiEntity();
            ent.ShinseiNo = hidNo.Value;
            ent.Kinyukikan = txtKinyukikan.Text;
            int n = new ShinseiDao(new SqlConnection("Server=.")).UpdateKinyukikan(ent);
            lblMsg.Text = n + "件更新しました"; // SAFE
            lblMsg.Text = ent.KojinBango; // SAFE never set
            lblBango.Text = ent.HasKojinBango ? ent.KojinBango : "未設定"; // SAFE never set
            ent.KojinBango = txtKojinBango.Text;
            Response.Redirect("Kanryo.aspx?no=" + ent.ShinseiNo); // SAFE
            Response.Redirect("Kanryo.aspx?bango=" + ent.KojinBango); // LEAK MYN1009
            Response.Redirect("Kanryo.aspx?len=" + ent.KojinBango.Length); // SAFE
            Response.Write(ComFunc.MaskAll(ent.KojinBango)); // SAFE
            Response.Write(HttpUtility.HtmlEncode(ent.KojinBango)); // LEAK MYN1011
            txtKojinBango.Text = ""; // SAFE
            txtKinyukikan.Text = ent.Kinyukikan; // SAFE
        }
    }
}
