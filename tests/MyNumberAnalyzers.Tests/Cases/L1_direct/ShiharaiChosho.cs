// case: lang=5; with=SystemWeb,SqlClient
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.SqlClient;
using System.IO;
using System.Text;
using System.Web;
using System.Web.Mvc;
using Newtonsoft.Json;

namespace Keiri.Web.Controllers
{
    public class ShiharaiSaki
    {
        public string TorihikisakiCd { get; set; }
        public string Meisho { get; set; }
        [JsonProperty("kojinbango")]
        public string KojinHoujinNo { get; set; }
        public string HojinBango { get; set; }
        public decimal Shiharaigaku { get; set; }
    }

    public class ShiharaiChoshoController : Controller
    {
        private readonly string _connectionString;

        public ShiharaiChoshoController(string connectionString)
        {
            _connectionString = connectionString;
        }

        [HttpPost]
        public ActionResult Toroku(FormCollectionLike form)
        {
            string cd = form["txtTorihikisakiCd"];
            string no = form["txtMyNumber"];
            string houjin = form["txtHojinBango"];
            Session["Cd"] = cd; // SAFE
            Session["Entry"] = no; // LEAK MYN1008
            ViewData["Houjin"] = houjin; // SAFE public number
            TempData["Msg"] = "登録しました: " + cd; // SAFE
            TempData["Old"] = no; // LEAK MYN1008|MYN1011
            Response.Cookies.Add(new HttpCookie("cd", cd)); // SAFE
            Response.Cookies.Add(new HttpCookie("no", no)); // LEAK MYN1008
            if (no == null || no.Length != 12)
            {
                ModelState.AddModelError("txtMyNumber", "12桁で入力してください"); // SAFE
                return View(); // SAFE
            }

            using (var con = new SqlConnection(_connectionString))
            using (var cmd = new SqlCommand("INSERT INTO SHIHARAI(CD, MYNUMBER) VALUES(@cd, @mynumber)", con)) // SAFE names only
            {
                cmd.Parameters.AddWithValue("@cd", cd); // SAFE
                cmd.Parameters.AddWithValue("@mynumber", no); // LEAK MYN1006
                con.Open();
                int kensu = cmd.ExecuteNonQuery();
                ViewData["Kensu"] = kensu; // SAFE a count
            }

            return RedirectToAction("Kanryo", new { cd = cd }); // SAFE
        }

        public ActionResult Shosai(string cd)
        {
            var saki = Yomu(cd);
            if (saki == null)
            {
                return Content("取引先 " + HttpUtilityLike.HtmlEncode(cd) + " はありません"); // SAFE
            }

            ViewData["Meisho"] = saki.Meisho; // SAFE
            if (Request.QueryString["raw"] == "1")
            {
                return Json(saki, JsonRequestBehavior.AllowGet); // LEAK MYN1011
            }

            return Json(new { saki.TorihikisakiCd, saki.Shiharaigaku }, JsonRequestBehavior.AllowGet); // SAFE
        }

        public ActionResult Csv()
        {
            var sb = new StringBuilder();
            foreach (var saki in Zenbu())
            {
                sb.AppendFormat("{0},{1},{2:N0}\r\n", saki.TorihikisakiCd, saki.Meisho, saki.Shiharaigaku);
            }

            System.IO.File.WriteAllText(Path.GetTempFileName(), sb.ToString()); // SAFE these columns only
            sb.Clear();
            foreach (var saki in Zenbu())
            {
                sb.AppendFormat("{0},{1}\r\n", saki.TorihikisakiCd, saki.KojinHoujinNo);
            }

            System.IO.File.AppendAllText(@"D:\out\chosho.csv", sb.ToString()); // LEAK MYN1005
            return Content(sb.Length.ToString()); // SAFE a length
        }

        private ShiharaiSaki Yomu(string cd)
        {
            using (var con = new SqlConnection(_connectionString))
            using (var cmd = new SqlCommand("SELECT * FROM SHIHARAI WHERE CD = @cd", con)) // SAFE
            {
                cmd.Parameters.AddWithValue("@cd", cd); // SAFE
                con.Open();
                using (var dr = cmd.ExecuteReader())
                {
                    if (!dr.Read())
                    {
                        return null;
                    }

                    var saki = new ShiharaiSaki();
                    saki.TorihikisakiCd = cd;
                    saki.KojinHoujinNo = dr["MYNUMBER"] as string;
                    System.Diagnostics.Debug.WriteLine(dr["MEISHO"]); // SAFE
                    System.Diagnostics.Debug.WriteLine(dr["MYNUMBER"]); // LEAK MYN1001
                    System.Diagnostics.Debug.WriteLine(dr.GetString(dr.GetOrdinal("KOJIN_BANGO"))); // LEAK MYN1001
                    System.Diagnostics.Debug.WriteLine(dr.GetInt32(dr.GetOrdinal("MYNUMBER_KBN"))); // SAFE a kind
                    return saki;
                }
            }
        }

        private IEnumerable<ShiharaiSaki> Zenbu()
        {
            var table = new DataTable("SHIHARAI");
            table.Columns.Add("MyNumber", typeof(string)); // SAFE a column's name
            foreach (DataRow row in table.Rows)
            {
                yield return new ShiharaiSaki { TorihikisakiCd = (string)row["CD"], KojinHoujinNo = (string)row["MyNumber"] };
            }
        }
    }

    public class FormCollectionLike : System.Collections.Specialized.NameValueCollection { }

    public static class HttpUtilityLike
    {
        public static string HtmlEncode(string s) { return s; }
    }
}
