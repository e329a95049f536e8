// The public face of System.Web and ASP.NET MVC 5 that the cases use; the real assemblies exist on .NET Framework only.
#nullable disable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;

namespace System.Web
{
    public abstract class HttpSessionStateBase
    {
        public virtual object this[string name] { get => null; set { } }
        public virtual void Add(string name, object value) { }
        public virtual void Remove(string name) { }
    }

    public sealed class HttpCookie
    {
        public HttpCookie(string name) { }
        public HttpCookie(string name, string value) { }
        public string Value { get; set; }
        public bool Secure { get; set; }
    }

    public sealed class HttpCookieCollection
    {
        public void Add(HttpCookie cookie) { }
        public HttpCookie this[string name] => null;
    }

    public abstract class HttpRequestBase
    {
        public virtual NameValueCollection Form => null;
        public virtual NameValueCollection QueryString => null;
        public virtual string this[string key] => null;
    }

    public abstract class HttpResponseBase
    {
        public virtual HttpCookieCollection Cookies => null;
        public virtual void Write(string s) { }
        public virtual void AddHeader(string name, string value) { }
        public virtual void Redirect(string url) { }
    }
}

namespace System.Web.Mvc
{
    public abstract class ActionResult { }

    public class ViewResult : ActionResult { }

    public class JsonResult : ActionResult { }

    public class ContentResult : ActionResult { }

    public class RedirectResult : ActionResult { }

    public class RedirectToRouteResult : ActionResult { }

    public class ModelState { }

    public class ModelStateDictionary
    {
        public bool IsValid => true;
        public void AddModelError(string key, string errorMessage) { }
    }

    public class ViewDataDictionary
    {
        public object this[string key] { get => null; set { } }
    }

    public class TempDataDictionary
    {
        public object this[string key] { get => null; set { } }
    }

    public enum JsonRequestBehavior { AllowGet, DenyGet }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class HttpPostAttribute : Attribute { }

    public abstract class Controller
    {
        public HttpRequestBase Request => null;
        public HttpResponseBase Response => null;
        public HttpSessionStateBase Session => null;
        public ViewDataDictionary ViewData { get; set; }
        public TempDataDictionary TempData { get; set; }
        public dynamic ViewBag => null;
        public ModelStateDictionary ModelState => null;
        protected internal ViewResult View() => null;
        protected internal ViewResult View(object model) => null;
        protected internal ViewResult View(string viewName, object model) => null;
        protected internal JsonResult Json(object data) => null;
        protected internal JsonResult Json(object data, JsonRequestBehavior behavior) => null;
        protected internal ContentResult Content(string content) => null;
        protected internal RedirectResult Redirect(string url) => null;
        protected internal RedirectToRouteResult RedirectToAction(string actionName) => null;
        protected internal RedirectToRouteResult RedirectToAction(string actionName, object routeValues) => null;
    }
}
