using System;
using System.Linq;
using System.Threading.Tasks;
using Gakko.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gakko.Web;

public sealed class HogoshaModel(IHogoshaRepository repository) : PageModel
{
    [BindProperty] public string? Shimei { get; set; }

    [TempData] public string? Message { get; set; }

    public Hogosha? Hogosha { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        await foreach (var h in repository.ZenbuAsync())
        {
            if (h.Id == id)
            {
                Message = h.Shimei + " さん"; // SAFE
                ViewData["Title"] = h.Shimei; // SAFE
                ViewData["Bango"] = h.ShienBango; // LEAK MYN1011
                return Page(); // SAFE
            }
        }

        return RedirectToPage("/Index", new { id }); // SAFE
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var bango = await repository.BangoAsync(id);
        Message = $"登録済み {bango}"; // LEAK MYN1008
        return RedirectToPage("/Kanryo", new { id, no = bango }); // LEAK MYN1009
    }

    public async Task<JsonResult> OnGetListAsync()
    {
        var list = await repository.ZenbuAsync().Take(10).ToListAsync();
        return new JsonResult(list.Select(h => new { h.Id, h.Shimei })); // SAFE
    }

    public async Task<JsonResult> OnGetAllAsync() => new(await repository.ZenbuAsync().ToListAsync()); // LEAK MYN1011
}
