using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Jumin.Api;

public class Jumin
{
    public int Id { get; set; }
    public string Shimei { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public record JuminSummary(int Id, string Shimei);

public interface IJuminStore
{
    Jumin Find(int id);
    IReadOnlyList<Jumin> All();
}

[ApiController]
[Route("jumin")]
public class JuminController(IJuminStore store) : ControllerBase
{
    [HttpGet("{id}")]
    public IActionResult Get(int id) => Ok(store.Find(id)); // LEAK MYN1011

    [HttpGet("{id}/summary")]
    public IActionResult Summary(int id) => Ok(new JuminSummary(id, store.Find(id).Shimei)); // SAFE projection

    [HttpGet("{id}/no")]
    public IActionResult Number(int id) => Content(store.Find(id).MyNumber); // LEAK MYN1011

    [HttpGet("{id}/name")]
    public IActionResult Name(int id) => Content(store.Find(id).Shimei); // SAFE

    [HttpGet("all")]
    public ActionResult<IReadOnlyList<Jumin>> All() => Ok(store.All()); // LEAK MYN1011

    [HttpGet("names")]
    public ActionResult<List<string>> Names() => Ok(store.All().Select(j => j.Shimei).ToList()); // SAFE

    [HttpGet("{id}/raw")]
    public Jumin Raw(int id) => store.Find(id); // LEAK MYN1011

    [HttpGet("{id}/bad")]
    public IActionResult Bad(int id) => BadRequest(new { error = "重複", no = store.Find(id).MyNumber }); // LEAK MYN1011

    [HttpGet("{id}/bad2")]
    public IActionResult BadQuietly(int id) => BadRequest(new { error = "重複", id }); // SAFE

    [HttpGet("{id}/problem")]
    public IActionResult AsProblem(int id) => Problem(detail: "number " + store.Find(id).MyNumber); // LEAK MYN1011

    [HttpGet("{id}/count")]
    public IActionResult Count(int id) => Ok(store.All().Count(j => j.MyNumber.Length == 12)); // SAFE a count
}

public class JuminPage(IJuminStore store) : Controller
{
    public IActionResult Detail(int id)
    {
        ViewBag.No = store.Find(id).MyNumber; // LEAK MYN1011
        ViewBag.Name = store.Find(id).Shimei; // SAFE
        ViewData["no"] = store.Find(id).MyNumber; // LEAK MYN1011
        ViewData["name"] = store.Find(id).Shimei; // SAFE
        return View(store.Find(id)); // LEAK MYN1011
    }

    public IActionResult List() => View(store.All().Select(j => new JuminSummary(j.Id, j.Shimei)).ToList()); // SAFE
}

public static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/m/{id}", (int id, IJuminStore store) => Results.Ok(store.Find(id))); // LEAK MYN1011
        app.MapGet("/n/{id}", (int id, IJuminStore store) => Results.Ok(store.Find(id).Shimei)); // SAFE
        app.MapGet("/r/{id}", (int id, IJuminStore store) => store.Find(id)); // LEAK MYN1011
        app.MapGet("/s/{id}", (int id, IJuminStore store) => new JuminSummary(id, store.Find(id).Shimei)); // SAFE
        app.MapGet("/t/{id}", (int id, IJuminStore store) => TypedResults.Text(store.Find(id).MyNumber)); // LEAK MYN1011
    }

    public static async Task Write(HttpContext context, Jumin jumin)
    {
        await context.Response.WriteAsync(jumin.MyNumber); // LEAK MYN1011
        await context.Response.WriteAsync(jumin.Shimei); // SAFE
        await context.Response.WriteAsJsonAsync(jumin); // LEAK MYN1011
        context.Response.Headers["X-No"] = jumin.MyNumber; // LEAK MYN1011|MYN1010
        context.Response.Headers["X-Id"] = jumin.Id.ToString(); // SAFE
    }
}
