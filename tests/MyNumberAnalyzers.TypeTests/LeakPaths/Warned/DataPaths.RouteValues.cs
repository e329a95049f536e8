using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using MyNumberSafety;

namespace Payroll.Controllers;

public sealed record Person(int Id, MyNumber Number);

[Route("persons")]
public sealed class PersonsController(LinkGenerator links) : Controller
{
    [HttpPost]
    public IActionResult Create(Person person) => CreatedAtAction(nameof(Detail), new { number = person.Number }, null); // MYN3002

    [HttpPost("again")]
    public IActionResult Again(Person person)
    {
        return RedirectToAction(nameof(Detail), new { person.Id, person.Number }); // MYN3002
    }

    [HttpGet("link")]
    public string? Link(Person person) => Url.Action("Detail", "Persons", new { number = person.Number }); // MYN3002

    [HttpGet("route")]
    public string? Route(Person person) => links.GetPathByAction(HttpContext, "Detail", "Persons", values: new { number = person.Number }); // MYN3002

    [HttpGet("values")]
    public RouteValueDictionary Values(Person person)
    {
        var values = new RouteValueDictionary { ["number"] = person.Number }; // MYN3002
        values.Add("again", person.Number); // MYN3002
        return values;
    }

    public RouteValueDictionary Object(Person person) => new(new { number = person.Number }); // MYN3002

    [HttpGet("{id}")]
    public IActionResult Detail(int id) => RedirectToAction(nameof(Detail), new { id });
}

public static class Endpoints
{
    public static IResult Found(Person person) => Results.RedirectToRoute("person", new { number = person.Number }); // MYN3002

    public static IResult Made(Person person) => TypedResults.CreatedAtRoute("person", new { number = person.Number }); // MYN3002

    public static IResult Right(Person person) => Results.CreatedAtRoute("person", new { id = person.Id });
}
