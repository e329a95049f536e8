using System;
using System.Collections.Generic;
using System.Web;
using System.Web.UI;
using System.Web.UI.WebControls;

namespace KeysAndNames;

public class TorokuPage : Page
{
    protected TextBox txtKojinBango = new();
    protected TextBox txtKojinBangoKakunin = new();
    protected Label lblMsg = new();

    protected void Toroku(object sender, EventArgs e)
    {
        if (txtKojinBango.Text.Length == 0)
        {
            lblMsg.Text = Messages.KojinBangoHissu; // SAFE
            return;
        }

        if (txtKojinBango.Text.Length != 12)
        {
            lblMsg.Text = string.Format(Messages.KojinBangoKeta, 12); // SAFE
            lblMsg.Text = string.Format(Messages.KojinBangoKeta, txtKojinBango.Text.Length); // SAFE
            lblMsg.Text = string.Format(Messages.KojinBangoKeta, txtKojinBango.Text); // LEAK MYN1011
            return;
        }

        if (txtKojinBango.Text != txtKojinBangoKakunin.Text)
        {
            lblMsg.Text = Messages.MyNumberMismatch; // SAFE
            return;
        }

        Session[SessionKeys.ShainNo] = Request.QueryString["shain"]; // SAFE
        Session[SessionKeys.MyNumberChecked] = true; // SAFE
        Session[SessionKeys.MyNumber] = txtKojinBango.Text; // LEAK MYN1008
        Session[SessionKeys.MyNumber] = null; // SAFE
        lblMsg.Text = Messages.KojinBangoKanryo; // SAFE
        lblMsg.Text = (string?)Session[SessionKeys.ShainNo]; // SAFE
        Response.Write(SessionKeys.MyNumber); // SAFE a key
        Response.Write(nameof(SessionKeys.MyNumber)); // SAFE
        var keys = new Dictionary<string, string> { [Columns.KojinBango] = "個人番号", [Columns.Shimei] = "氏名" };
        Response.Write(keys[Columns.KojinBango]); // SAFE a heading was put in
        Response.Write(string.Join(",", keys.Keys)); // SAFE
        keys[Columns.KojinBango] = txtKojinBango.Text;
        Response.Write(keys[Columns.KojinBango]); // LEAK MYN1011
        Response.Write(keys[Columns.Shimei]); // SAFE
    }

    protected void Torikomi(object sender, EventArgs e)
    {
        var bango = Request.Form[Columns.KojinBango];
        var shimei = Request.Form[Columns.Shimei];
        lblMsg.Text = shimei; // SAFE
        lblMsg.Text = bango; // LEAK MYN1011
        var kara = Request.Form["txtKojinBango"];
        Response.Write(string.IsNullOrEmpty(kara).ToString()); // SAFE
        Response.Write(HttpUtility.HtmlEncode(kara)); // LEAK MYN1011
    }
}
