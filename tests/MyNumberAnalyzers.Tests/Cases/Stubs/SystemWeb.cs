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

namespace System.Web
{
    public sealed class HttpRequest
    {
        public NameValueCollection Form => null;
        public NameValueCollection QueryString => null;
        public HttpCookieCollection Cookies => null;
        public string this[string key] => null;
    }

    public sealed class HttpResponse
    {
        public HttpCookieCollection Cookies => null;
        public System.IO.TextWriter Output => null;
        public string ContentType { get; set; }
        public void Write(string s) { }
        public void BinaryWrite(byte[] buffer) { }
        public void AddHeader(string name, string value) { }
        public void AppendToLog(string param) { }
        public void Redirect(string url) { }
        public void Redirect(string url, bool endResponse) { }
        public void End() { }
    }

    public sealed class HttpServerUtility
    {
        public string UrlEncode(string s) => s;
        public string HtmlEncode(string s) => s;
        public string MapPath(string path) => path;
        public void Transfer(string path) { }
    }

    public sealed class HttpApplicationState
    {
        public object this[string name] { get => null; set { } }
    }

    public sealed class HttpContext
    {
        public static HttpContext Current => null;
        public HttpRequest Request => null;
        public HttpResponse Response => null;
        public System.Web.SessionState.HttpSessionState Session => null;
        public System.Web.Caching.Cache Cache => null;
        public TraceContext Trace => null;
        public IDictionary Items => null;
    }

    public sealed class TraceContext
    {
        public void Write(string message) { }
        public void Write(string category, string message) { }
        public void Warn(string message) { }
        public void Warn(string category, string message) { }
    }
}

namespace System.Web.SessionState
{
    public sealed class HttpSessionState
    {
        public object this[string name] { get => null; set { } }
        public void Add(string name, object value) { }
        public void Remove(string name) { }
    }
}

namespace System.Web.Caching
{
    public sealed class Cache
    {
        public object this[string key] { get => null; set { } }
        public void Insert(string key, object value) { }
        public object Get(string key) => null;
    }
}

namespace System.Web.UI
{
    public sealed class StateBag
    {
        public object this[string key] { get => null; set { } }
        public object Add(string key, object value) => null;
    }

    public class Control
    {
        public string ID { get; set; }
        public virtual bool Visible { get; set; }
        protected virtual StateBag ViewState => null;
        public virtual void DataBind() { }
        public virtual Control FindControl(string id) => null;
    }

    public class Page : Control
    {
        public HttpRequest Request => null;
        public HttpResponse Response => null;
        public HttpServerUtility Server => null;
        public HttpApplicationState Application => null;
        public TraceContext Trace => null;
        public virtual System.Web.SessionState.HttpSessionState Session => null;
        public System.Web.Caching.Cache Cache => null;
        public bool IsPostBack => false;
        public ClientScriptManager ClientScript => null;
    }

    public sealed class ClientScriptManager
    {
        public void RegisterStartupScript(Type type, string key, string script) { }
        public void RegisterHiddenField(string hiddenFieldName, string hiddenFieldInitialValue) { }
    }
}

namespace System.Web.UI.WebControls
{
    public class WebControl : Control
    {
        public string ToolTip { get; set; }
        public string CssClass { get; set; }
    }

    public class Label : WebControl { public virtual string Text { get; set; } }

    public class Literal : Control { public string Text { get; set; } }

    public class TextBox : WebControl { public virtual string Text { get; set; } }

    public class CheckBox : WebControl { public virtual bool Checked { get; set; } }

    public class HiddenField : Control { public virtual string Value { get; set; } }

    public class HyperLink : WebControl { public string NavigateUrl { get; set; } public virtual string Text { get; set; } }

    public class GridViewRowEventArgs : EventArgs { public GridViewRow Row => null; }

    public class GridViewRow : WebControl
    {
        public TableCellCollection Cells => null;
        public object DataItem { get; set; }
    }

    public sealed class TableCellCollection { public TableCell this[int index] => null; }

    public class TableCell : WebControl { public virtual string Text { get; set; } }

    public class GridView : WebControl { public virtual object DataSource { get; set; } }
}
