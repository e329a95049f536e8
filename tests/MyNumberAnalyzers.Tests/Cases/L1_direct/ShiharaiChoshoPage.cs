// case: lang=7.3; with=SystemWeb,SqlClient
using System;
using System.Configuration;
using System.Data;
using System.Data.SqlClient;
using System.IO;
using System.Text;
using System.Web;
using System.Web.UI;
using System.Web.UI.WebControls;

namespace ChoshoWeb
{
    /// <summary>支払調書 支払先入力画面</summary>
    public partial class ShiharaisakiEdit : Page
    {
        protected TextBox txtShiharaisakiKojinBango;
        protected TextBox txtHojinBango;
        protected TextBox txtShimei;
        protected Label lblKakunin;
        protected Label lblMsg;
        protected Literal litKojinBango;
        protected HiddenField hidMyNumber;
        protected HiddenField hidShiharaisakiCd;
        protected HyperLink lnkShosai;
        protected GridView grdIchiran;
        protected CheckBox chkKojinBangoFuyou;

        protected void Page_Load(object sender, EventArgs e)
        {
            if (!IsPostBack)
            {
                ViewState["Cd"] = Request.QueryString["cd"]; // SAFE a code
                hidShiharaisakiCd.Value = Request.QueryString["cd"]; // SAFE
                LoadData(Request.QueryString["cd"]);
            }
        }

        private void LoadData(string strCd)
        {
            using (SqlConnection con = new SqlConnection(ConfigurationManager.AppSettings["db"]))
            {
                SqlCommand cmd = new SqlCommand("SELECT SHIMEI, KOJIN_BANGO, HOJIN_BANGO FROM T_SHIHARAISAKI WHERE CD = @cd", con); // SAFE
                cmd.Parameters.AddWithValue("@cd", strCd); // SAFE
                con.Open();
                SqlDataReader rdr = cmd.ExecuteReader();
                if (rdr.Read())
                {
                    txtShimei.Text = rdr["SHIMEI"].ToString(); // SAFE
                    txtHojinBango.Text = rdr["HOJIN_BANGO"].ToString(); // SAFE corporate number
                    litKojinBango.Text = Server.HtmlEncode(rdr["KOJIN_BANGO"].ToString()); // LEAK MYN1011
                    hidMyNumber.Value = rdr["KOJIN_BANGO"].ToString(); // LEAK MYN1011|MYN1008
                    ViewState["KojinBango"] = rdr["KOJIN_BANGO"]; // LEAK MYN1008
                    ViewState["KojinBangoAri"] = !rdr.IsDBNull(1); // SAFE a flag
                }
            }
        }

        protected void btnKakunin_Click(object sender, EventArgs e)
        {
            Session["ShiharaisakiCd"] = hidShiharaisakiCd.Value; // SAFE
            Session["KojinBango"] = txtShiharaisakiKojinBango.Text; // LEAK MYN1008
            HttpContext.Current.Cache.Insert("hojin_" + hidShiharaisakiCd.Value, txtHojinBango.Text); // SAFE
            HttpContext.Current.Cache.Insert("kojin_" + hidShiharaisakiCd.Value, txtShiharaisakiKojinBango.Text.Trim()); // LEAK MYN1008
            if (!chkKojinBangoFuyou.Checked && txtShiharaisakiKojinBango.Text.Length == 0)
            {
                lblMsg.Text = "個人番号を入力してください。"; // SAFE
                return;
            }

            lblKakunin.Text = "個人番号：" + txtShiharaisakiKojinBango.Text; // LEAK MYN1011
            lblMsg.Text = "個人番号：入力済（" + txtShiharaisakiKojinBango.Text.Length.ToString() + "桁）"; // SAFE a length
            lnkShosai.NavigateUrl = "Shosai.aspx?cd=" + hidShiharaisakiCd.Value; // SAFE
            lnkShosai.NavigateUrl = "Shosai.aspx?mn=" + Server.UrlEncode(txtShiharaisakiKojinBango.Text); // LEAK MYN1009
            Trace.Write("btnKakunin", hidShiharaisakiCd.Value); // SAFE
            Trace.Warn("btnKakunin", txtShiharaisakiKojinBango.Text); // LEAK MYN1001
            Response.AppendToLog("mn=" + txtShiharaisakiKojinBango.Text); // LEAK MYN1001
        }

        protected void btnTsugi_Click(object sender, EventArgs e)
        {
            string strMn = (string)Session["KojinBango"];
            string strCd = (string)Session["ShiharaisakiCd"];
            Response.Redirect("Kanryo.aspx?cd=" + strCd); // SAFE
            Response.Redirect("Kanryo.aspx?key=" + strMn, false); // LEAK MYN1009
            ClientScript.RegisterHiddenField("cd", strCd); // SAFE
            ClientScript.RegisterStartupScript(GetType(), "a", "alert('" + strCd + "');"); // SAFE
            ClientScript.RegisterStartupScript(GetType(), "b", "var n='" + strMn + "';"); // LEAK MYN1011
            HttpCookie ck = new HttpCookie("last", strCd);
            Response.Cookies.Add(ck); // SAFE
            Response.Cookies.Add(new HttpCookie("mn", strMn)); // LEAK MYN1008
        }

        protected void btnCsv_Click(object sender, EventArgs e)
        {
            DataTable dt = (DataTable)grdIchiran.DataSource;
            Response.ContentType = "text/csv";
            Response.AddHeader("Content-Disposition", "attachment; filename=chosho.csv"); // SAFE
            foreach (DataRow r in dt.Rows)
            {
                Response.Write(r["CD"] + "," + r["SHIMEI"] + "\r\n"); // SAFE
                Response.Write(r["CD"] + "," + r["KOJIN_BANGO"] + "\r\n"); // LEAK MYN1011
                Response.Output.WriteLine(r["KOJIN_BANGO"]); // LEAK MYN1011|MYN1005
            }

            Response.End();
        }

        protected void grdIchiran_RowDataBound(object sender, GridViewRowEventArgs e)
        {
            DataRowView drv = (DataRowView)e.Row.DataItem;
            e.Row.Cells[0].Text = drv["CD"].ToString(); // SAFE
            e.Row.Cells[2].Text = drv["KOJIN_BANGO"] == DBNull.Value ? "未" : "済"; // SAFE a flag
            e.Row.Cells[3].Text = drv["KOJIN_BANGO"].ToString(); // LEAK MYN1011
            e.Row.ToolTip = drv["KOJIN_BANGO"].ToString(); // LEAK MYN1011
        }
    }
}
