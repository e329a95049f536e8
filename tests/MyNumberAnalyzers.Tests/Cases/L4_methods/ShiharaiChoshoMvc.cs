// case: lang=7.3; with=SystemWeb,SqlClient
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.SqlClient;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Web.Mvc;

namespace Keiri.Chosho
{
    // 支払調書の作成。2016年の改修で番号欄を足した MVC5 の画面。
    public class Shiharaisaki
    {
        public int ShiharaisakiId { get; set; }
        public string Meisho { get; set; }
        public string Jusho { get; set; }
        public bool IsHojin { get; set; }
        public string HojinBango { get; set; }
        public string KojinBango { get; set; }
        public decimal ShiharaiGaku { get; set; }
        public decimal Gensen { get; set; }

        public string BangoHyoji
        {
            get { return IsHojin ? HojinBango : (string.IsNullOrEmpty(KojinBango) ? "未提出" : "提出済"); }
        }
    }

    public class ChoshoViewModel
    {
        public int Nendo { get; set; }
        public IList<ChoshoRow> Rows { get; set; }
        public int Miteishutsu { get; set; }
        public decimal Gokei { get; set; }
    }

    public class ChoshoRow
    {
        public string Meisho { get; set; }
        public string Bango { get; set; }
        public decimal Gaku { get; set; }
    }

    public class ShiharaisakiDao
    {
        private readonly string _conn;

        public ShiharaisakiDao(string conn)
        {
            _conn = conn;
        }

        public List<Shiharaisaki> FindByNendo(int nendo)
        {
            var list = new List<Shiharaisaki>();
            using (var conn = new SqlConnection(_conn))
            using (var cmd = new SqlCommand("SELECT ID, MEISHO, JUSHO, HOJIN_FLG, HOJIN_BANGO, KOJIN_BANGO, GAKU, GENSEN FROM SHIHARAI WHERE NENDO = @NENDO", conn))
            {
                cmd.Parameters.AddWithValue("@NENDO", nendo); // SAFE 年度
                conn.Open();
                using (var reader = cmd.ExecuteReader())
                {
                    while (reader.Read())
                    {
                        list.Add(Map(reader));
                    }
                }
            }

            Trace.TraceInformation("{0}年 {1}件", nendo, list.Count); // SAFE 件数
            return list;
        }

        private static Shiharaisaki Map(IDataRecord r)
        {
            return new Shiharaisaki
            {
                ShiharaisakiId = r.GetInt32(0),
                Meisho = r["MEISHO"] as string,
                Jusho = r["JUSHO"] as string,
                IsHojin = (bool)r["HOJIN_FLG"],
                HojinBango = r["HOJIN_BANGO"] as string,
                KojinBango = r["KOJIN_BANGO"] as string,
                ShiharaiGaku = (decimal)r["GAKU"],
                Gensen = (decimal)r["GENSEN"],
            };
        }

        public void UpdateHojin(Shiharaisaki s)
        {
            using (var conn = new SqlConnection(_conn))
            using (var cmd = new SqlCommand("UPDATE SHIHARAI SET HOJIN_BANGO=@B, MEISHO=@M WHERE ID=@ID", conn))
            {
                cmd.Parameters.AddWithValue("@B", s.HojinBango); // SAFE 法人番号
                cmd.Parameters.AddWithValue("@M", s.Meisho); // SAFE
                cmd.Parameters.AddWithValue("@ID", s.ShiharaisakiId); // SAFE
                conn.Open();
                cmd.ExecuteNonQuery();
            }
        }

        public void UpdateKojin(Shiharaisaki s)
        {
            using (var conn = new SqlConnection(_conn))
            using (var cmd = new SqlCommand("UPDATE SHIHARAI SET KOJIN_BANGO=@B WHERE ID=@ID", conn))
            {
                cmd.Parameters.AddWithValue("@B", s.KojinBango); // LEAK MYN1006
                cmd.Parameters.AddWithValue("@ID", s.ShiharaisakiId); // SAFE
                conn.Open();
                cmd.ExecuteNonQuery();
            }
        }
    }

    public class ChoshoController : Controller
    {
        private readonly ShiharaisakiDao _dao;

        public ChoshoController(ShiharaisakiDao dao)
        {
            _dao = dao;
        }

        public ActionResult Index(int nendo)
        {
            var all = _dao.FindByNendo(nendo);
            var model = new ChoshoViewModel
            {
                Nendo = nendo,
                Rows = all.OrderBy(x => x.Meisho).Select(x => new ChoshoRow { Meisho = x.Meisho, Bango = x.BangoHyoji, Gaku = x.ShiharaiGaku }).ToList(),
                Miteishutsu = all.Count(x => !x.IsHojin && string.IsNullOrEmpty(x.KojinBango)),
                Gokei = all.Sum(x => x.ShiharaiGaku),
            };
            ViewBag.Title = "支払調書 " + nendo + "年分"; // SAFE
            ViewData["miteishutsu"] = model.Miteishutsu; // SAFE 件数
            return View(model); // SAFE 提出の有無だけ
        }

        public ActionResult Shosai(int nendo, int id)
        {
            var s = _dao.FindByNendo(nendo).FirstOrDefault(x => x.ShiharaisakiId == id);
            if (s == null)
            {
                TempData["message"] = "支払先 " + id + " は見つかりません"; // SAFE
                return RedirectToAction("Index", new { nendo }); // SAFE
            }

            ViewBag.Bango = s.IsHojin ? s.HojinBango : Fuseru(s.KojinBango); // SAFE 法人番号か伏せ字
            ViewBag.NamaBango = s.KojinBango; // LEAK MYN1011
            s.KojinBango = null;
            return View(s); // SAFE 消してある
        }

        [HttpPost]
        public ActionResult Toroku(int nendo, int id, string kojinBango)
        {
            if (string.IsNullOrWhiteSpace(kojinBango) || kojinBango.Length != 12)
            {
                ModelState.AddModelError("kojinBango", "12桁で入力してください"); // SAFE
                return View("Shosai");
            }

            var s = _dao.FindByNendo(nendo).First(x => x.ShiharaisakiId == id);
            var kawatta = s.KojinBango != kojinBango;
            s.KojinBango = kojinBango;
            _dao.UpdateKojin(s);
            Trace.TraceInformation("{0} の番号を{1}", id, kawatta ? "更新" : "確認"); // SAFE
            TempData["message"] = s.Meisho + " の番号を登録しました"; // SAFE
            TempData["last"] = kojinBango; // LEAK MYN1008
            return RedirectToAction("Shosai", new { nendo, id }); // SAFE
        }

        public ActionResult Csv(int nendo)
        {
            var sb = new StringBuilder();
            sb.AppendLine("名称,区分,法人番号,支払金額,源泉徴収税額");
            foreach (var s in _dao.FindByNendo(nendo))
            {
                sb.AppendFormat("{0},{1},{2},{3},{4}", s.Meisho, s.IsHojin ? "法人" : "個人", s.IsHojin ? s.HojinBango : "", s.ShiharaiGaku, s.Gensen).AppendLine();
            }

            return Content(sb.ToString()); // SAFE 番号のない一覧
        }

        public ActionResult CsvTeishutsu(int nendo)
        {
            var sb = new StringBuilder();
            foreach (var s in _dao.FindByNendo(nendo))
            {
                sb.Append(s.Meisho).Append(',').Append(s.IsHojin ? s.HojinBango : s.KojinBango).AppendLine();
            }

            return Content(sb.ToString()); // LEAK MYN1011
        }

        private static string Fuseru(string bango)
        {
            return string.IsNullOrEmpty(bango) ? "" : new string('*', bango.Length);
        }
    }
}
