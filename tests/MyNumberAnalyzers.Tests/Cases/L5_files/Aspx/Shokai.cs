using System;
using System.Data;
using System.Data.SqlClient;
using System.Web;
using System.Web.UI;
using System.Web.UI.WebControls;

namespace Shakai.Web
{
    public partial class HihokenshaShokai : BasePage
    {
        protected TextBox txtKensakuMyNumber;
        protected TextBox txtHihokenshaNo;
        protected Label lblKekka;
        protected Label lblKensu;
        protected GridView grd;

        protected void btnKensaku_Click(object sender, EventArgs e)
        {
            string hiho = GetParam("hihokenshaNo");
            string mn = GetParam("myNumber");
            lblKekka.Text = hiho; // SAFE
            lblKekka.Text = mn; // LEAK MYN1011
            SetState("HIHO", txtHihokenshaNo.Text); // SAFE
            SetState("MN", txtKensakuMyNumber.Text); // LEAK MYN1008 @state
            ShowMessage("検索しました。"); // SAFE
            ShowMessage(txtHihokenshaNo.Text + " を検索しました。"); // SAFE
            ShowMessage(txtKensakuMyNumber.Text + " を検索しました。"); // LEAK MYN1011 @msg
            Login.Work["hiho"] = hiho;
            Login.Work["mn"] = mn;
            DataTable dt = Kensaku(txtKensakuMyNumber.Text, txtHihokenshaNo.Text);
            lblKensu.Text = dt.Rows.Count + "件"; // SAFE
            if (dt.Rows.Count == 1)
            {
                Senni("Shosai.aspx", "no", dt.Rows[0]["HIHO_NO"].ToString()); // SAFE
                Senni("Shosai.aspx", "no", hiho, "mn", txtKensakuMyNumber.Text); // LEAK MYN1009 @senni
            }

            foreach (DataRow r in dt.Rows)
            {
                r["MY_NUMBER"] = "************";
                lblKekka.Text += r["MY_NUMBER"]; // SAFE overwritten with stars
            }
        }

        protected void Page_PreRender(object sender, EventArgs e)
        {
            lblKekka.Text = (string)Login.Work["hiho"]; // SAFE
            lblKekka.Text = (string)Login.Work["mn"]; // LEAK MYN1011
            lblKekka.Text = Login.UserId; // SAFE
        }

        private DataTable Kensaku(string myNumber, string hihoNo)
        {
            using (SqlConnection con = new SqlConnection("x"))
            using (SqlCommand cmd = new SqlCommand("SELECT * FROM HIHO WHERE HIHO_NO = @a OR MY_NUMBER = @b", con))
            {
                cmd.Parameters.Add(new SqlParameter("@a", hihoNo)); // SAFE
                cmd.Parameters.Add(new SqlParameter("@b", myNumber)); // LEAK MYN1006
                SqlDataAdapter da = new SqlDataAdapter(cmd);
                DataTable dt = new DataTable();
                try
                {
                    da.Fill(dt);
                }
                catch (SystemException ex)
                {
                    OnError2(ex);
                    throw new ApplicationException("検索失敗 " + hihoNo, ex); // SAFE
                }
                catch (Exception ex)
                {
                    OnError2(new ApplicationException("検索失敗 " + myNumber, ex)); // LEAK MYN1002
                    throw;
                }

                return dt;
            }
        }

        protected override void OnError2(Exception ex)
        {
            base.OnError2(ex);
            Trace.Write(ex.GetType().Name); // SAFE
        }
    }
}
