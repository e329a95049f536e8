using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;

namespace Portal.Controllers;

public class MyPageForm
{
    public string UserId { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public class MyPageController(IMemoryCache cache, IDistributedCache distributed, IDataProtector protector) : Controller
{
    public async Task<IActionResult> Step1(MyPageForm form)
    {
        HttpContext.Session.SetString("userId", form.UserId); // SAFE
        HttpContext.Session.SetString("number", form.MyNumber); // LEAK MYN1008
        HttpContext.Session.SetString("number", protector.Protect(form.MyNumber)); // SAFE encrypted
        TempData["number"] = form.MyNumber; // LEAK MYN1008
        TempData["user"] = form.UserId; // SAFE
        Response.Cookies.Append("n", form.MyNumber); // LEAK MYN1008
        Response.Cookies.Append("n", protector.Protect(form.MyNumber)); // SAFE encrypted
        Response.Cookies.Append("u", form.UserId); // SAFE
        cache.Set("form:" + form.UserId, form.MyNumber); // LEAK MYN1008
        cache.Set("form:" + form.MyNumber, form.UserId); // LEAK MYN1008 in the key
        cache.Set("form:" + form.UserId, true); // SAFE
        await distributed.SetStringAsync("form:" + form.UserId, form.MyNumber); // LEAK MYN1008
        await distributed.SetStringAsync("form:" + form.UserId, "done"); // SAFE
        var claim = new Claim("number", form.MyNumber); // LEAK MYN1008
        var user = new Claim("sub", form.UserId); // SAFE
        (User.Identity as ClaimsIdentity)?.AddClaims(new[] { claim, user }); // ANY the same claim handed on
        HttpContext.Items["number"] = form.MyNumber; // ANY lives in memory for one request
        return RedirectToAction(nameof(Step2));
    }

    public IActionResult Step2() => View();
}
