using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Mail;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Serilog.Context;

namespace Portal.Telemetry;

public sealed class Riyosha
{
    public string UserId { get; set; } = "";
    public string RiyoshaMyNumber { get; set; } = "";
    public bool MyNumberVerified { get; set; }
    public DateTimeOffset? MyNumberVerifiedAt { get; set; }
}

[EventSource(Name = "Portal")]
public sealed class PortalEvents : EventSource
{
    public static readonly PortalEvents Log = new();

    [Event(1)]
    public void SignedIn(string userId) => WriteEvent(1, userId); // SAFE

    [Event(2)]
    public void Registered(string userId, string number) => WriteEvent(2, userId, number); // LEAK MYN1001|MYN1003 @ev
}

public sealed class Handlers(ILogger<Handlers> log, Serilog.ILogger serilog, NLog.Logger nlog, log4net.ILog l4n)
{
    private static readonly DiagnosticSource Source = new DiagnosticListener("portal");
    private static readonly Histogram<double> Time = new Meter("portal").CreateHistogram<double>("time");

    public async Task<Results<Ok<string>, NotFound, ProblemHttpResult>> Register(Riyosha r, HttpContext http, IHubContext<Hub> hub, CancellationToken ct)
    {
        PortalEvents.Log.SignedIn(r.UserId); // SAFE
        PortalEvents.Log.Registered(r.UserId, r.RiyoshaMyNumber); // LEAK MYN1001|MYN1003 @ev
        Source.Write("registered", new { r.UserId }); // SAFE
        Source.Write("registered", new { r.RiyoshaMyNumber }); // LEAK MYN1003|MYN1001
        Time.Record(1.5, new KeyValuePair<string, object?>("user", r.UserId)); // SAFE
        Time.Record(1.5, new TagList { { "n", r.RiyoshaMyNumber } }); // LEAK MYN1003
        serilog.ForContext("user", r.UserId).Information("登録"); // SAFE
        serilog.ForContext("number", r.RiyoshaMyNumber).Information("登録"); // LEAK MYN1001
        serilog.Information("登録 {@User}", new { r.UserId, r.MyNumberVerified, r.MyNumberVerifiedAt }); // SAFE flag and date
        serilog.Error(new InvalidOperationException("x"), "失敗 {User}", r.UserId); // SAFE
        using (LogContext.PushProperty("user", r.UserId)) // SAFE
        using (LogContext.PushProperty("number", r.RiyoshaMyNumber)) // LEAK MYN1001
        {
            serilog.Verbose("{V}", r.MyNumberVerified); // SAFE
        }

        nlog.WithProperty("user", r.UserId).Info("登録"); // SAFE
        nlog.WithProperty("number", r.RiyoshaMyNumber).Info("登録"); // LEAK MYN1001
        nlog.Info(() => "登録 " + r.UserId); // SAFE
        nlog.Info(() => "登録 " + r.RiyoshaMyNumber); // LEAK MYN1001
        using (NLog.ScopeContext.PushProperty("number", r.RiyoshaMyNumber)) // LEAK MYN1001
        {
            nlog.Debug(r.UserId); // SAFE
        }

        log4net.ThreadContext.Properties["user"] = r.UserId; // SAFE
        log4net.ThreadContext.Properties["number"] = r.RiyoshaMyNumber; // LEAK MYN1001
        log4net.GlobalContext.Properties["verified"] = r.MyNumberVerified; // SAFE
        l4n.Warn("登録", new Exception(r.UserId)); // SAFE
        l4n.Warn("登録", new Exception(r.RiyoshaMyNumber)); // LEAK MYN1002|MYN1001
        Trace.TraceError("{0}", r.UserId); // SAFE
        Trace.CorrelationManager.StartLogicalOperation(r.UserId); // SAFE
        http.Session.SetString("user", r.UserId); // SAFE
        http.Session.Set("number", System.Text.Encoding.UTF8.GetBytes(r.RiyoshaMyNumber)); // LEAK MYN1008
        http.Response.Cookies.Append("user", r.UserId, new CookieOptions { HttpOnly = true }); // SAFE
        http.Response.Cookies.Append("number", r.RiyoshaMyNumber, new CookieOptions { HttpOnly = true, Secure = true }); // LEAK MYN1008
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, r.UserId)); // SAFE
        identity.AddClaim(new Claim("my_number", r.RiyoshaMyNumber)); // LEAK MYN1008
        identity.AddClaim(new Claim("my_number_verified", r.MyNumberVerified ? "1" : "0")); // SAFE a flag
        http.Response.Redirect("/mypage/" + r.UserId); // SAFE
        http.Response.Redirect($"/mypage?n={Uri.EscapeDataString(r.RiyoshaMyNumber)}"); // LEAK MYN1009
        await http.Response.WriteAsync(r.UserId, ct); // SAFE
        await http.Response.WriteAsync(r.RiyoshaMyNumber, ct); // LEAK MYN1011
        await http.Response.WriteAsJsonAsync(new { r.UserId, r.MyNumberVerified }, ct); // SAFE
        await http.Response.WriteAsJsonAsync(r, ct); // LEAK MYN1011
        await hub.Clients.User(r.UserId).SendAsync("done", r.MyNumberVerified, ct); // SAFE
        await hub.Clients.All.SendAsync("done", r, ct); // LEAK MYN1010
        await hub.Groups.AddToGroupAsync("c", r.RiyoshaMyNumber, ct); // LEAK MYN1010|MYN1008
        http.Features.Set(r.UserId); // SAFE
        if (r.UserId == "")
        {
            return TypedResults.Problem("利用者がありません"); // SAFE
        }

        if (!r.MyNumberVerified)
        {
            return TypedResults.Problem($"{r.RiyoshaMyNumber} は未確認です"); // LEAK MYN1011
        }

        log.LogInformation("{Json}", JsonConvert.SerializeObject(new { r.UserId })); // SAFE
        log.LogInformation("{Json}", JsonConvert.SerializeObject(r, Formatting.Indented)); // LEAK MYN1001|MYN1004
        Environment.FailFast("停止 " + r.UserId); // SAFE
        return TypedResults.Ok(r.UserId); // SAFE
    }
}
