// case: lang=6; with=SystemWeb
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Web;
using System.Web.Mvc;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NLog;

namespace Byoin.Uketsuke.Controllers
{
    // 外来受付。オンライン資格確認の結果を電子カルテへ渡す。
    public class Kanja
    {
        public int KanjaId { get; set; }
        public string Shimei { get; set; }
        public string HokenshoNo { get; set; }
        [JsonIgnore]
        public string MyNumber { get; set; }
        public DateTime? Jushinbi { get; set; }

        public Kanja FuseUtsushi()
        {
            var k = (Kanja)MemberwiseClone();
            k.MyNumber = string.IsNullOrEmpty(k.MyNumber) ? null : "(登録済)";
            return k;
        }

        public override string ToString()
        {
            return KanjaId + ":" + Shimei;
        }
    }

    public class UketsukeModel
    {
        public int KanjaId { get; set; }
        public string MyNumber { get; set; }
        public bool Douisho { get; set; }

        public bool IsNyuryoku => !string.IsNullOrWhiteSpace(MyNumber);
    }

    public interface IKanjaRepository
    {
        Kanja Find(int id);

        void UpdateMyNumber(int id, byte[] encrypted);

        IEnumerable<Kanja> Search(string shimei);
    }

    public static class StringExt
    {
        public static string Mask(this string s, int nokosu)
        {
            if (string.IsNullOrEmpty(s) || s.Length <= nokosu)
            {
                return "****";
            }

            return new string('*', s.Length - nokosu) + s.Substring(s.Length - nokosu);
        }

        public static string MaskAll(this string s) => new string('*', s?.Length ?? 0);

        public static string Hankaku(this string s) => s.Normalize(NormalizationForm.FormKC);
    }

    public class UketsukeController : Controller
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();
        private readonly IKanjaRepository _repo;
        private readonly Func<string, byte[]> _encrypt;

        public UketsukeController(IKanjaRepository repo, Func<string, byte[]> encrypt)
        {
            _repo = repo;
            _encrypt = encrypt;
        }

        [HttpPost]
        public ActionResult Toroku(UketsukeModel model)
        {
            var kanja = _repo.Find(model.KanjaId);
            if (kanja == null)
            {
                Log.Warn("患者なし {0}", model.KanjaId); // SAFE
                return Redirect("/uketsuke?error=" + HttpUtilityLike.Encode("患者がいません")); // SAFE
            }

            if (!ModelState.IsValid || !model.IsNyuryoku)
            {
                ModelState.AddModelError("MyNumber", "マイナンバーを入力してください"); // SAFE
                ModelState.AddModelError("MyNumber", "「" + model.MyNumber + "」は使えません"); // LEAK MYN1011|MYN1002
                model.MyNumber = null;
                return View("Nyuryoku", model); // SAFE 番号を消して返す
            }

            var hankaku = model.MyNumber.Hankaku();
            Log.Info("{0} 入力 {1}", kanja, hankaku.MaskAll()); // SAFE
            Log.Info("{0} 入力 {1}", kanja, hankaku.Mask(4)); // LEAK MYN1001
            Log.Trace("半角 {0}", hankaku); // LEAK MYN1001
            _repo.UpdateMyNumber(kanja.KanjaId, _encrypt(hankaku)); // SAFE
            TempData["message"] = kanja.Shimei + "さんの番号を登録しました"; // SAFE
            TempData["mynumber"] = hankaku; // LEAK MYN1008
            Session["kanjaId"] = kanja.KanjaId; // SAFE
            return RedirectToAction("Shosai", new { id = kanja.KanjaId }); // SAFE
        }

        public ActionResult Shosai(int id)
        {
            var k = _repo.Find(id);
            ViewBag.Title = k.Shimei; // SAFE
            ViewBag.Toroku = k.MyNumber != null ? "済" : "未"; // SAFE
            ViewData["bango"] = k.MyNumber; // LEAK MYN1011|MYN1008
            var utsushi = k.FuseUtsushi();
            Log.Debug(JsonConvert.SerializeObject(k)); // SAFE 番号はJsonIgnore
            Log.Debug(utsushi.MyNumber); // SAFE 伏せた写し
            Log.Debug(k.MyNumber); // LEAK MYN1001
            return View("Shosai", utsushi); // SAFE
        }

        public ActionResult Api(int id)
        {
            var k = _repo.Find(id);
            var jo = new JObject { ["id"] = k.KanjaId, ["shimei"] = k.Shimei };
            Log.Debug(jo.ToString()); // SAFE
            var sono = JObject.FromObject(new { k.KanjaId, k.MyNumber });
            Log.Debug(sono.ToString(Formatting.None)); // LEAK MYN1001
            sono.Remove("MyNumber");
            Log.Debug(sono.ToString(Formatting.None)); // SAFE 取り除いた
            return Json(new { k.KanjaId, k.Shimei, ari = k.MyNumber?.Length == 12 }, JsonRequestBehavior.AllowGet); // SAFE
        }

        public ActionResult Ichiran(string shimei)
        {
            var list = _repo.Search(shimei).ToList();
            Log.Info("検索 {0} {1}件", shimei, list.Count); // SAFE
            var mitoroku = list.Where(k => k.MyNumber == null).Select(k => k.ToString()).ToArray();
            Log.Info(string.Join(",", mitoroku)); // SAFE
            var csv = new StringBuilder("ID,氏名,番号\r\n");
            list.ForEach(k => csv.AppendLine(k.KanjaId + "," + k.Shimei + "," + k.MyNumber.MaskAll()));
            System.IO.File.WriteAllText("ichiran.csv", csv.ToString()); // SAFE 伏字
            list.ForEach(k => k.MyNumber = null);
            return Json(list, JsonRequestBehavior.AllowGet); // SAFE 消した
        }
    }

    internal static class HttpUtilityLike
    {
        public static string Encode(string s) => WebUtility.UrlEncode(s);
    }
}
