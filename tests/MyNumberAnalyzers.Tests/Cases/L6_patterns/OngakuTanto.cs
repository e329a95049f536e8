using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Talent.Agency;

// 芸能事務所の源泉徴収: Razor Pages, EF Core, policies, typed clients, strategy map, English names with Japanese messages.
public class Artist
{
    public int Id { get; set; }
    public string StageName { get; set; } = "";
    public string LegalName { get; set; } = "";
    public string? MyNumber { get; private set; }
    public byte[]? MyNumberCipher { get; private set; }
    public string? CorporateNumber { get; set; }
    public string? PhoneNumber { get; set; }
    public string BankAccountNumber { get; set; } = "";
    public virtual ICollection<Payment> Payments { get; } = [];

    public void Seal(Func<string, byte[]> seal)
    {
        if (MyNumber is { } n)
        {
            MyNumberCipher = seal(n);
            MyNumber = null;
        }
    }

    public void Register(string myNumber) => MyNumber = myNumber;
}

public class Payment
{
    public int Id { get; set; }
    public decimal Amount { get; set; }
    public decimal Withholding => Amount <= 1_000_000 ? Amount * 0.1021m : (Amount - 1_000_000) * 0.2042m + 102_100;
    public Artist Artist { get; set; } = null!;
}

public class AgencyContext(DbContextOptions<AgencyContext> options) : DbContext(options)
{
    public DbSet<Artist> Artists => Set<Artist>();

    public DbSet<Payment> Payments => Set<Payment>();
}

public enum Masking
{
    None,
    Full,
    Omit,
}

public sealed class StatementOptions
{
    public Masking Masking { get; set; } = Masking.Full;
    public string Currency { get; set; } = "JPY";
}

[Authorize(Policy = "MyNumberHandlers")]
public class StatementModel(AgencyContext db, IOptions<StatementOptions> options, ILogger<StatementModel> logger) : PageModel
{
    private static readonly Dictionary<Masking, Func<string, string>> Strategies = new()
    {
        [Masking.None] = s => s,
        [Masking.Full] = s => new string('*', s.Length),
        [Masking.Omit] = _ => "",
    };

    public List<SelectListItem> Artists { get; private set; } = [];

    public string? Message { get; private set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public sealed class InputModel
    {
        public int ArtistId { get; set; }
        public string MyNumber { get; set; } = "";
        public string? PhoneNumber { get; set; }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Artists = await db.Artists.Select(a => new SelectListItem(a.StageName, a.Id.ToString())).ToListAsync(ct); // SAFE
        ViewData["Title"] = "支払調書"; // SAFE
        ViewData["Count"] = await db.Artists.CountAsync(a => a.MyNumberCipher == null, ct); // SAFE
        TempData["Message"] = Message; // SAFE
        logger.LogInformation("Masking {Masking}", options.Value.Masking); // SAFE
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page(); // SAFE
        }

        var artist = await db.Artists.FindAsync([Input.ArtistId], ct);
        if (artist is null)
        {
            logger.LogWarning("Artist {Id} not found", Input.ArtistId); // SAFE
            return NotFound();
        }

        artist.Register(Input.MyNumber);
        logger.LogInformation("Registered {Id} {Stage}", artist.Id, artist.StageName); // SAFE
        logger.LogInformation("Registered {Id} {Number}", artist.Id, artist.MyNumber); // LEAK MYN1001
        logger.LogInformation("Phone {Phone}, account {Account}, corporate {Corporate}", Input.PhoneNumber, artist.BankAccountNumber, artist.CorporateNumber); // SAFE other numbers
        Message = Strategies[Masking.Full](Input.MyNumber) + " を登録しました";
        TempData["Message"] = Message; // SAFE stars
        TempData["Raw"] = Strategies[Masking.None](Input.MyNumber); // LEAK MYN1008
        ViewData["Chosen"] = Strategies[options.Value.Masking](Input.MyNumber); // LEAK MYN1011 may be none
        artist.Seal(s => System.Security.Cryptography.ProtectedData.Protect(System.Text.Encoding.UTF8.GetBytes(s), null, default));
        logger.LogInformation("Sealed {Id} {Number}", artist.Id, artist.MyNumber); // SAFE cleared by sealing
        logger.LogInformation("Sealed {Bytes}", artist.MyNumberCipher?.Length); // SAFE
        await db.SaveChangesAsync(ct);
        Input = new InputModel();
        logger.LogInformation("Input {Number}", Input.MyNumber); // SAFE a new model
        return RedirectToPage("Done", new { artist.Id }); // SAFE
    }

    public async Task<IActionResult> OnGetPdfAsync(int id, CancellationToken ct)
    {
        var rows = await db.Payments.Where(p => p.Artist.Id == id)
            .Select(p => new { p.Amount, p.Artist.LegalName, p.Artist.MyNumber })
            .ToListAsync(ct);
        var html = "<table>" + string.Concat(rows.Select(r => $"<tr><td>{r.LegalName}</td><td>{r.Amount:N0}</td></tr>")) + "</table>";
        var full = "<table>" + string.Concat(rows.Select(r => $"<tr><td>{r.LegalName}</td><td>{r.MyNumber}</td></tr>")) + "</table>";
        logger.LogInformation("Rows {Count}, total {Total:N0}", rows.Count, rows.Sum(r => r.Amount)); // SAFE
        return Request.Query.ContainsKey("full")
            ? Content(full, "text/html") // LEAK MYN1011
            : Content(html, "text/html"); // SAFE
    }

    public JsonResult OnGetJson(int id)
    {
        var a = db.Artists.Find(id)!;
        if (Request.Headers.Accept == "application/xml")
        {
            return new JsonResult(new { a.Id, a.StageName, number = a.MyNumber is null ? "none" : "registered" }); // SAFE
        }

        return new JsonResult(new { a.Id, number = a.MyNumber }); // LEAK MYN1011
    }
}

public sealed class TaxOfficeClient(HttpClient http, ILogger<TaxOfficeClient> logger)
{
    public async Task<bool> SubmitAsync(Artist artist, IReadOnlyList<Payment> payments, CancellationToken ct)
    {
        var summary = new { artist.LegalName, Total = payments.Sum(p => p.Amount), Tax = payments.Sum(p => p.Withholding) };
        logger.LogInformation("Submitting {@Summary}", summary); // SAFE
        await http.PostAsJsonAsync("summary", summary, ct); // SAFE
        using var res = await http.PostAsJsonAsync("statement", new { summary, artist.MyNumber }, ct); // LEAK MYN1010
        var body = await res.Content.ReadAsStringAsync(ct);
        logger.LogInformation("Answer {Status} {Length}", res.StatusCode, body.Length); // SAFE
        try
        {
            res.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException ex)
        {
            logger.LogError(ex, "Tax office rejected {Artist}", artist.Id); // SAFE
            throw new InvalidOperationException($"artist {artist.Id}: {ex.StatusCode}", ex); // SAFE
        }
    }
}
