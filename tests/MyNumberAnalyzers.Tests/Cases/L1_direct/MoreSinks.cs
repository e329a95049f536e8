using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Pipes;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Mail;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using NLog;

namespace Sogo.MoreSinks;

public class Kumiaiin
{
    public string KumiaiinNo { get; set; } = "";
    public string KojinBangou { get; set; } = "";
    public byte[] KojinBangouCipher { get; set; } = [];
}

public class MoreSinks(Microsoft.Extensions.Logging.ILogger log, IMemoryCache cache, IJSRuntime js, HttpClient http) : Controller
{
    public async Task Transmit(Kumiaiin k, WebSocket socket, UdpClient udp, NamedPipeServerStream pipe)
    {
        using var multi = new MultipartFormDataContent();
        multi.Add(new StringContent(k.KojinBangou), "no"); // LEAK MYN1010
        multi.Add(new StringContent(k.KumiaiinNo), "kumiaiin"); // SAFE
        using var request = new HttpRequestMessage();
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", k.KojinBangou); // LEAK MYN1010
        request.Headers.TryAddWithoutValidation("X-N", k.KojinBangou); // LEAK MYN1010
        request.Headers.TryAddWithoutValidation("X-N", k.KumiaiinNo); // SAFE
        request.RequestUri = new Uri("https://x.example.jp/?n=" + k.KojinBangou); // LEAK MYN1009
        request.RequestUri = new Uri("https://x.example.jp/?n=" + k.KumiaiinNo); // SAFE
        request.Content = new StringContent("{\"n\":\"" + k.KojinBangou + "\"}", Encoding.UTF8, "application/json"); // LEAK MYN1010
        await socket.SendAsync(Encoding.UTF8.GetBytes(k.KojinBangou), WebSocketMessageType.Text, true, CancellationToken.None); // LEAK MYN1010
        await socket.SendAsync(Encoding.UTF8.GetBytes(k.KumiaiinNo), WebSocketMessageType.Text, true, CancellationToken.None); // SAFE
        udp.Send(Encoding.ASCII.GetBytes(k.KojinBangou), 12); // LEAK MYN1010
        pipe.Write(Encoding.ASCII.GetBytes(k.KojinBangou)); // LEAK MYN1010|MYN1005
        using var mail = new MailMessage("a@example.jp", "b@example.jp", "件名", k.KojinBangou); // LEAK MYN1010
        using var mail2 = new MailMessage("a@example.jp", "b@example.jp", "件名", k.KumiaiinNo); // SAFE
        mail.Attachments.Add(Attachment.CreateAttachmentFromString(k.KojinBangou, "a.txt")); // LEAK MYN1010
        await js.InvokeVoidAsync("localStorage.setItem", "n", k.KojinBangou); // LEAK MYN1010|MYN1011|MYN1008
        await js.InvokeVoidAsync("localStorage.setItem", "n", k.KumiaiinNo); // SAFE
        var info = new ProcessStartInfo { FileName = "sqlplus", Arguments = $"-n {k.KojinBangou}" }; // LEAK MYN1010
        var info2 = new ProcessStartInfo { FileName = "sqlplus", Arguments = $"-n {k.KumiaiinNo}" }; // SAFE
        GC.KeepAlive((info, info2));
        await http.PostAsync("https://x.example.jp", new ByteArrayContent(k.KojinBangouCipher)); // SAFE cipher
    }

    public void State(Kumiaiin k)
    {
        using (var entry = cache.CreateEntry("k"))
        {
            entry.Value = k.KojinBangou; // LEAK MYN1008
        }

        using (var entry = cache.CreateEntry("k2"))
        {
            entry.Value = k.KumiaiinNo; // SAFE
        }

        cache.GetOrCreate(k.KojinBangou, _ => 1); // LEAK MYN1008
        var identity = new ClaimsIdentity();
        identity.AddClaim(new Claim("n", k.KojinBangou)); // LEAK MYN1008
        identity.AddClaim(new Claim("n", k.KumiaiinNo)); // SAFE
        Response.Cookies.Append("n", k.KojinBangou, new CookieOptions { HttpOnly = true, Secure = true }); // LEAK MYN1008
        HttpContext.Session.Set("n", Encoding.UTF8.GetBytes(k.KojinBangou)); // LEAK MYN1008
        HttpContext.Session.Set("n", k.KojinBangouCipher); // SAFE cipher
        AppDomain.CurrentDomain.SetData("n", k.KojinBangou); // ANY process-wide data
    }

    public void Log(Kumiaiin k)
    {
        var e = new LogEventInfo(NLog.LogLevel.Info, "x", "m");
        e.Properties["n"] = k.KojinBangou; // LEAK MYN1001
        e.Properties["k"] = k.KumiaiinNo; // SAFE
        log.Log(Microsoft.Extensions.Logging.LogLevel.Information, 1, k.KojinBangou, null, (s, _) => s); // LEAK MYN1001
        log.Log(Microsoft.Extensions.Logging.LogLevel.Information, 1, k.KumiaiinNo, null, (s, _) => s); // SAFE
        Trace.TraceInformation(k.KojinBangou); // LEAK MYN1001
        Debug.Print("{0}", k.KojinBangou); // LEAK MYN1001
        Debug.Print("{0}", k.KumiaiinNo); // SAFE
        Console.Out.Write(k.KojinBangou.AsSpan()); // LEAK MYN1001
        Console.Out.WriteLine(k.KumiaiinNo); // SAFE
        Serilog.Log.Write(Serilog.Events.LogEventLevel.Debug, "n {N}", k.KojinBangou); // LEAK MYN1001
        Serilog.Log.Logger.Fatal("n {N}", k.KumiaiinNo); // SAFE
    }

    public IActionResult Reply(Kumiaiin k)
    {
        Response.Headers.Append("X-N", k.KojinBangou); // LEAK MYN1011|MYN1010
        ViewData.Model = k; // LEAK MYN1011
        ModelState.AddModelError("", $"組合員 {k.KumiaiinNo} は登録済みです"); // SAFE
        return k.KumiaiinNo switch
        {
            "1" => Json(k), // LEAK MYN1011
            "2" => Json(new { k.KumiaiinNo }), // SAFE
            "3" => new JsonResult(new { n = k.KojinBangou }), // LEAK MYN1011
            "4" => new ContentResult { Content = k.KojinBangou }, // LEAK MYN1011
            "5" => new ContentResult { Content = k.KumiaiinNo }, // SAFE
            "6" => new ObjectResult(k), // LEAK MYN1011
            "7" => NotFound(k.KojinBangou), // LEAK MYN1011
            "8" => File(Encoding.UTF8.GetBytes(k.KojinBangou), "text/plain"), // LEAK MYN1011
            "9" => PartialView("_Row", k), // LEAK MYN1011
            "10" => StatusCode(409, new ProblemDetails { Detail = k.KojinBangou }), // LEAK MYN1011
            "11" => CreatedAtAction("Get", new { no = k.KojinBangou }, null), // LEAK MYN1009
            "12" => CreatedAtAction("Get", new { no = k.KumiaiinNo }, null), // SAFE
            "13" => LocalRedirect("/x/" + k.KojinBangou), // LEAK MYN1009
            _ => NoContent(),
        };
    }

    public void Files(Kumiaiin k, string path)
    {
        using var xml = XmlWriter.Create(path);
        xml.WriteElementString("kojinbango", k.KojinBangou); // LEAK MYN1004|MYN1005
        xml.WriteElementString("kumiaiin", k.KumiaiinNo); // SAFE
        System.IO.File.Create(k.KojinBangou + ".pdf").Dispose(); // LEAK MYN1005
        System.IO.File.Create(k.KumiaiinNo + ".pdf").Dispose(); // SAFE
        Directory.CreateDirectory(Path.Combine("out", k.KojinBangou)); // LEAK MYN1005
        Directory.CreateDirectory(Path.Combine("out", k.KumiaiinNo)); // SAFE
        System.IO.File.AppendAllLines(path, [k.KumiaiinNo, k.KojinBangou]); // LEAK MYN1005
        System.IO.File.WriteAllBytes(path, k.KojinBangouCipher); // SAFE cipher
        using var stream = new FileStream(path, FileMode.Append);
        stream.Write(Encoding.GetEncoding(932).GetBytes(k.KojinBangou)); // LEAK MYN1005
        stream.Write(Encoding.GetEncoding(932).GetBytes(k.KumiaiinNo)); // SAFE
        using var writer = System.IO.File.AppendText(path);
        writer.WriteLine($"{k.KumiaiinNo}\t{k.KojinBangou}"); // LEAK MYN1005
        writer.WriteLine($"{k.KumiaiinNo}\t{k.KojinBangou.Length}"); // SAFE
        JsonSerializer.Serialize(stream, k); // LEAK MYN1004
        JsonSerializer.Serialize(stream, new { k.KumiaiinNo }); // SAFE
    }
}
