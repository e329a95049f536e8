using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Bank.Web;

public record Account(string KozaNo, string MyNumber);

public class AccountController(HttpClient http, NavigationManager nav) : Controller
{
    public async Task<IActionResult> Search(Account account)
    {
        await http.GetAsync($"/api/persons?no={account.MyNumber}"); // LEAK MYN1009
        await http.GetAsync($"/api/accounts?no={account.KozaNo}"); // SAFE account number
        await http.GetStringAsync("/api/persons/" + account.MyNumber); // LEAK MYN1009
        await http.DeleteAsync("/api/persons/" + Uri.EscapeDataString(account.MyNumber)); // LEAK MYN1009|MYN1012
        await http.DeleteAsync("/api/accounts/" + Uri.EscapeDataString(account.KozaNo)); // SAFE
        _ = await http.GetAsync(QueryHelpers.AddQueryString("/api/persons", "no", account.MyNumber)); // LEAK MYN1009
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/persons?no=" + account.MyNumber); // LEAK MYN1009
        using var request2 = new HttpRequestMessage(HttpMethod.Get, "/api/accounts?no=" + account.KozaNo); // SAFE
        nav.NavigateTo($"/detail/{account.MyNumber}"); // LEAK MYN1009
        nav.NavigateTo($"/detail/{account.KozaNo}"); // SAFE
        ViewBag.Link = Url.Action("Detail", new { no = account.MyNumber }); // LEAK MYN1009
        return RedirectToAction("Detail", new { no = account.MyNumber }); // LEAK MYN1009
    }

    public IActionResult Back(Account account) => Redirect("/list?no=" + account.MyNumber); // LEAK MYN1009

    public IActionResult BackSafely(Account account) => Redirect("/list?koza=" + account.KozaNo); // SAFE

    public IActionResult Detail(Account account) => RedirectToAction("Detail", new { koza = account.KozaNo }); // SAFE
}
