// case: lang=7.3; with=SystemWeb,SqlClient
using System;
using System.Collections;
using System.Collections.Generic;
using System.Web;
using System.Web.UI;
using System.Web.UI.WebControls;

namespace Shakai.Web
{
    public class LoginInfo
    {
        public string UserId { get; set; }
        public string Kengen { get; set; }
        public Hashtable Work { get { return _work; } }
        private readonly Hashtable _work = new Hashtable();
    }

    public abstract class BasePage : Page
    {
        protected LoginInfo Login
        {
            get { return (LoginInfo)Session["LOGIN"]; }
        }

        protected void ShowMessage(string msg)
        {
            ClientScript.RegisterStartupScript(GetType(), "msg", "alert('" + msg + "');"); // LEAK MYN1011 @msg
        }

        protected void SetState(string key, object value)
        {
            ViewState[key] = value; // LEAK MYN1008 @state
        }

        protected string GetParam(string name)
        {
            return Request.QueryString[name] ?? Request.Form[name];
        }

        protected void Senni(string url, params string[] args)
        {
            string q = "";
            for (int i = 0; i + 1 < args.Length; i += 2)
            {
                q += (q == "" ? "?" : "&") + args[i] + "=" + HttpUtility2.Encode(args[i + 1]);
            }

            Response.Redirect(url + q); // LEAK MYN1009 @senni
        }

        protected virtual void OnError2(Exception ex)
        {
            Trace.Warn("ERR", ex.Message); // SAFE
        }
    }

    public static class HttpUtility2
    {
        public static string Encode(string s)
        {
            return s == null ? "" : Uri.EscapeDataString(s);
        }
    }
}
