using System;
using System.Collections.Generic;
using System.Web;
using System.Web.Mvc;
using KyuyoPortal.Models;
using log4net;

namespace KyuyoPortal.Controllers
{
    public class ShinkokuController : Controller
    {
        private static readonly ILog Log = LogManager.GetLogger(typeof(ShinkokuController));

        public ActionResult Index(int id)
        {
            var entity = (ShinkokuEntity)Session["shinkoku"];
            Log.Info(entity.Name); // SAFE
            Log.Info(entity.Biko); // LEAK MYN1001 the converter wrote the number there
            Log.Info(entity.AngoBango); // SAFE
            return View(ShinkokuConverter.ToView(entity)); // SAFE a masked text only
        }

        [HttpPost]
        public ActionResult Save(ShinkokuViewModel model)
        {
            Log.InfoFormat("保存 {0} {1}", model.Id, model.HasNumber); // SAFE
            if (!ModelState.IsValid)
            {
                ModelState.AddModelError("Number", "個人番号を確認してください"); // SAFE
                ModelState.AddModelError("Number", string.Format("{0} は正しくありません", model.Number)); // LEAK MYN1002
                return View("Edit", model); // LEAK MYN1011
            }

            var entity = ShinkokuConverter.ToEntity(model);
            Session["name"] = entity.Name; // SAFE
            Session["shinkoku"] = entity.Biko; // LEAK MYN1008
            TempData["msg"] = model.Name + " を保存しました"; // SAFE
            TempData["msg"] = model.Number + " を保存しました"; // LEAK MYN1008
            ViewBag.Message = model.Name; // SAFE
            ViewBag.Number = model.Number; // LEAK MYN1011
            Response.Cookies.Add(new HttpCookie("id", model.Id.ToString())); // SAFE
            Response.Cookies["n"].Value = model.Number; // LEAK MYN1008
            model.Number = null;
            return Json(model); // SAFE removed before
        }

        public ActionResult Kensaku()
        {
            var number = Request.Form["kojinBango"];
            var name = Request.Form["shimei"];
            if (string.IsNullOrWhiteSpace(number))
            {
                return RedirectToAction("Index", new { name }); // SAFE
            }

            Log.Debug("検索 " + name); // SAFE
            Log.Debug("検索 " + number); // LEAK MYN1001
            Log.Debug(Request["my_number"]); // LEAK MYN1001
            return RedirectToAction("Kekka", new { q = number }); // LEAK MYN1009
        }

        public ActionResult Download(ShinkokuViewModel model)
        {
            Response.AddHeader("Content-Disposition", "attachment; filename=" + model.Id + ".csv"); // SAFE
            return Content(model.Name + "," + model.Number); // LEAK MYN1011
        }

        public ActionResult Ichiran(List<ShinkokuViewModel> list)
        {
            var names = new List<string>();
            foreach (var vm in list)
            {
                names.Add(vm.Name);
            }

            return Json(names, JsonRequestBehavior.AllowGet); // SAFE
        }

        public ActionResult Fuyo(ShinkokuViewModel model)
        {
            return Json(model.FuyoList); // SAFE no number in it
        }
    }
}
