using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Kanri.Pages;

public sealed class Shokuin
{
    public int Id { get; set; }
    [Display(Name = "職員番号")] public string ShokuinBango { get; set; } = "";
    [Display(Name = "氏名")] public string Shimei { get; set; } = "";
    [Display(Name = "個人番号")] public string? Bango { get; set; }
    [Display(Name = "個人番号の提出状況")] public string Jokyo { get; set; } = "";
    [Display(Name = "個人番号提出日")] public DateOnly? TeishutsuBi { get; set; }
    [Display(Name = "備考")] public string? Biko { get; set; }
}

public sealed class KanriDb(DbContextOptions<KanriDb> o) : DbContext(o)
{
    public DbSet<Shokuin> Shokuin => Set<Shokuin>();
}

[Authorize(Roles = "jinji")]
public sealed class IndexModel(KanriDb db, ILogger<IndexModel> log) : PageModel
{
    [TempData] public string? Message { get; set; }

    public List<SelectListItem> Sentaku { get; private set; } = [];

    public string? Kensaku { get; private set; }

    public async Task OnGetAsync(string? q)
    {
        Kensaku = q;
        log.LogInformation("検索 {Q} 利用者 {User}", q, User.Identity?.Name); // SAFE
        var all = await db.Shokuin.Where(s => q == null || s.Shimei.Contains(q)).ToListAsync();
        Sentaku = all.Select(s => new SelectListItem(s.Shimei, s.Id.ToString())).ToList(); // SAFE
        log.LogInformation("{N} 件 未提出 {M} 件", all.Count, all.Count(s => s.Bango is null)); // SAFE
        log.LogDebug("{J}", string.Join(",", all.Select(s => s.Jokyo).Distinct())); // SAFE states
        log.LogDebug("{D}", all.Max(s => s.TeishutsuBi)); // SAFE a date
        log.LogDebug("{B}", all.Where(s => s.Bango != null).Select(s => s.ShokuinBango).FirstOrDefault()); // SAFE a staff number
        log.LogDebug("{B}", all.Where(s => s.Bango != null).Select(s => s.Bango).FirstOrDefault()); // LEAK MYN1001
        ViewData["Title"] = $"職員 {all.Count}名"; // SAFE
    }

    public async Task<IActionResult> OnPostAsync(Shokuin input)
    {
        if (!ModelState.IsValid)
        {
            log.LogWarning("入力不正 {Keys}", string.Join(",", ModelState.Where(p => p.Value?.Errors.Count > 0).Select(p => p.Key))); // SAFE names of fields
            Message = "入力を確認してください"; // SAFE
            return Page(); // SAFE no model handed on
        }

        var found = await db.Shokuin.FindAsync(input.Id);
        if (found is null)
        {
            return NotFound($"{input.Id} は登録されていません"); // SAFE
        }

        found.Jokyo = string.IsNullOrEmpty(input.Bango) ? "未提出" : "提出済";
        found.TeishutsuBi = string.IsNullOrEmpty(input.Bango) ? null : DateOnly.FromDateTime(DateTime.Today);
        found.Biko = input.Biko;
        log.LogInformation("更新 {Id} {Jokyo} {Biko}", found.Id, found.Jokyo, found.Biko); // SAFE
        Message = $"{found.Shimei} さんを更新しました"; // SAFE
        if (found.Bango != input.Bango)
        {
            log.LogInformation("番号変更 {Id}", found.Id); // SAFE
            log.LogInformation("番号変更 {Old} → {New}", found.Id, input.Bango); // LEAK MYN1001
        }

        await db.SaveChangesAsync(); // SAFE only the state was changed
        return RedirectToPage(new { q = found.Shimei }); // SAFE
    }

    public async Task<JsonResult> OnGetListAsync() => new(await db.Shokuin.Select(s => new { s.Id, s.Shimei, Teishutsu = s.Bango != null }).ToListAsync()); // SAFE

    public async Task<JsonResult> OnGetAllAsync() => new(await db.Shokuin.ToListAsync()); // LEAK MYN1011

    public async Task<FileContentResult> OnGetCsvAsync()
    {
        var lines = await db.Shokuin.Select(s => s.ShokuinBango + "," + s.Shimei + "," + s.Jokyo).ToListAsync();
        return File(System.Text.Encoding.UTF8.GetBytes(string.Join("\n", lines)), "text/csv", "shokuin.csv"); // SAFE
    }

    public async Task<FileContentResult> OnGetCsv2Async()
    {
        var lines = await db.Shokuin.Select(s => s.ShokuinBango + "," + s.Bango).ToListAsync();
        return File(System.Text.Encoding.UTF8.GetBytes(string.Join("\n", lines)), "text/csv", "bango.csv"); // LEAK MYN1011
    }
}
