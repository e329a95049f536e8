using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.IO;
using System.Linq;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Portal.Web;

public sealed class FuyoForm : IValidatableObject
{
    [Required] public string Shimei { get; set; } = "";

    [MyNumberFormat] public string FuyoMyNumber { get; set; } = "";

    public string HonninMyNumber { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FuyoMyNumber == HonninMyNumber)
        {
            yield return new ValidationResult("本人と同じ番号です", [nameof(FuyoMyNumber)]); // SAFE
            yield return new ValidationResult($"本人と同じ番号です: {HonninMyNumber}", [nameof(FuyoMyNumber)]); // LEAK MYN1002
        }
    }
}

public sealed class MyNumberFormatAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string { Length: 12 } ? ValidationResult.Success : new ValidationResult($"{validationContext.DisplayName}は12桁です"); // SAFE
}

public sealed class AuditMiddleware(RequestDelegate next, ILogger<AuditMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        log.LogInformation("{Method} {Path}", context.Request.Method, context.Request.Path); // SAFE
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            log.LogInformation("{Shimei}", form["shimei"].ToString()); // SAFE
            log.LogInformation("{Bango}", form["fuyoMyNumber"].ToString()); // LEAK MYN1001
            log.LogInformation("{Keys}", string.Join(",", form.Keys)); // SAFE field names
            context.Items["bango"] = form["fuyoMyNumber"].FirstOrDefault(); // ANY lives in memory for one request
        }

        if (context.Request.Headers.TryGetValue("X-My-Number", out var header))
        {
            log.LogInformation("{Header}", header.ToString()); // LEAK MYN1001
            context.Response.Headers["X-Echo"] = header; // LEAK MYN1011
        }

        context.Response.Headers["X-Request"] = context.TraceIdentifier; // SAFE
        await next(context);
    }
}

public sealed class ActionLogFilter(ILogger<ActionLogFilter> log) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        log.LogInformation("{Names}", string.Join(",", context.ActionArguments.Keys)); // SAFE argument names
        if (context.ActionArguments.TryGetValue("form", out var value) && value is FuyoForm form)
        {
            log.LogInformation("{Shimei}", form.Shimei); // SAFE
            log.LogInformation("{Form}", JsonSerializer.Serialize(form)); // LEAK MYN1001|MYN1004
            context.HttpContext.User.AddIdentity(new ClaimsIdentity([new Claim("name", form.Shimei)])); // SAFE
            context.HttpContext.User.AddIdentity(new ClaimsIdentity([new Claim("mn", form.HonninMyNumber)])); // LEAK MYN1008
        }

        var done = await next();
        if (done.Exception is { } ex)
        {
            log.LogError(ex, "失敗"); // SAFE
        }
    }
}

public sealed class MaskingConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue("************"); // SAFE
}

public sealed class MaskedView
{
    public string Shimei { get; init; } = "";

    [JsonConverter(typeof(MaskingConverter))]
    public string MyNumber { get; init; } = "";
}

public sealed class FuyoController(IMemoryCache cache, IHubContext<FuyoHub> hub, IOptionsMonitor<FuyoOptions> options) : Controller
{
    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Create(FuyoForm form)
    {
        if (!ModelState.IsValid)
        {
            return View(new FuyoForm { Shimei = form.Shimei }); // SAFE a fresh model without the numbers
        }

        if (form.FuyoMyNumber.Length != 12)
        {
            ModelState.AddModelError(nameof(form.FuyoMyNumber), "12桁で入力してください"); // SAFE
            ModelState.AddModelError(nameof(form.FuyoMyNumber), $"{form.FuyoMyNumber}は12桁ではありません"); // LEAK MYN1002
            return View(form); // LEAK MYN1011
        }

        ViewBag.Title = "扶養親族 " + form.Shimei; // SAFE
        ViewData["bango"] = form.FuyoMyNumber; // LEAK MYN1011
        TempData["done"] = form.Shimei; // SAFE
        TempData["bango"] = form.HonninMyNumber; // LEAK MYN1008
        await hub.Clients.All.SendAsync("added", form.Shimei); // SAFE
        await hub.Clients.Group(form.Shimei).SendAsync("added", form.FuyoMyNumber); // LEAK MYN1010
        cache.GetOrCreate("fuyo:" + form.Shimei, e => form.Shimei); // SAFE
        cache.GetOrCreate("fuyo:" + form.HonninMyNumber, e => form.Shimei); // LEAK MYN1008
        if (options.CurrentValue.Redirect)
        {
            return RedirectToAction("Done", new { name = form.Shimei }); // SAFE
        }

        return RedirectToAction("Done", new { id = form.FuyoMyNumber }); // LEAK MYN1009
    }

    public IActionResult Masked(FuyoForm form) => Json(new MaskedView { Shimei = form.Shimei, MyNumber = form.FuyoMyNumber }); // SAFE its converter writes stars

    public IActionResult Page2(FuyoForm form) => Content($"<p>{form.Shimei}</p>", "text/html"); // SAFE
}

public sealed class FuyoOptions
{
    public bool Redirect { get; set; }
    public string MyNumberServiceUrl { get; set; } = "";
}

public sealed class FuyoHub : Hub
{
    public Task<string> Echo(string myNumber) => Task.FromResult("受付 " + myNumber); // LEAK MYN1011|MYN1010
    public Task<int> Keta(string myNumber) => Task.FromResult(myNumber.Length); // SAFE
}

[HtmlTargetElement("my-number")]
public sealed class MyNumberTagHelper : TagHelper
{
    public string MyNumber { get; set; } = "";
    public bool Mask { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("data-mask", Mask); // SAFE
        output.Content.SetContent(Mask ? "************" : MyNumber); // LEAK MYN1011
    }
}

public sealed class FuyoHealthCheck(IOptions<FuyoOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy(options.Value.MyNumberServiceUrl)); // SAFE a URL
}
