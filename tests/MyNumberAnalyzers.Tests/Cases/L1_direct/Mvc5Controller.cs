// case: lang=6; with=SystemWeb
using System.Collections.Generic;
using System.Web;
using System.Web.Mvc;

namespace JinjiPortal.Controllers
{
    public class FuyoViewModel
    {
        public string Shimei { get; set; }
        public string MyNumber { get; set; }
        public bool MyNumberFlg { get; set; }
    }

    public class FuyoController : Controller
    {
        [HttpPost]
        public ActionResult Confirm(FuyoViewModel model)
        {
            Session["fuyoName"] = model.Shimei; // SAFE
            Session["fuyoNumber"] = model.MyNumber; // LEAK MYN1008
            Session["fuyoFlg"] = model.MyNumberFlg; // SAFE a flag
            TempData["n"] = model.MyNumber; // LEAK MYN1008
            TempData["s"] = model.Shimei; // SAFE
            ViewBag.MyNumber = model.MyNumber; // LEAK MYN1011
            ViewBag.Shimei = model.Shimei; // SAFE
            ViewData["n"] = model.MyNumber; // LEAK MYN1011
            Response.Cookies.Add(new HttpCookie("n", model.MyNumber)); // LEAK MYN1008
            Response.Cookies.Add(new HttpCookie("s", model.Shimei)); // SAFE
            Response.Write(model.MyNumber); // LEAK MYN1011
            Response.Write(model.Shimei); // SAFE
            ModelState.AddModelError("MyNumber", model.MyNumber + "は不正です"); // LEAK MYN1002
            ModelState.AddModelError("MyNumber", "マイナンバーが不正です"); // SAFE
            return View(model); // LEAK MYN1011
        }

        public ActionResult Next(string kojinBango, string shimei)
        {
            if (shimei == null)
            {
                return RedirectToAction("Index", new { no = kojinBango }); // LEAK MYN1009
            }

            if (shimei == "")
            {
                return RedirectToAction("Index", new { name = shimei }); // SAFE
            }

            if (shimei == "json")
            {
                return Json(new { ok = true, no = kojinBango }); // LEAK MYN1011
            }

            if (shimei == "flag")
            {
                return Json(new { ok = kojinBango != null }, JsonRequestBehavior.AllowGet); // SAFE a bool
            }

            return Content(Request.Form["マイナンバー"]); // LEAK MYN1011
        }

        public ActionResult Echo()
        {
            return Content(Request.Form["氏名"]); // SAFE
        }
    }
}
