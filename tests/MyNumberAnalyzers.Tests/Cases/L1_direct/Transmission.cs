using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.SignalR;

namespace Shakai.Hoken;

public record HiHokensha(string SeiriNo, string KojinBango);

public record HiHokenshaTodoke(string SeiriNo, bool KojinBangoUmu);

public class Todokede(HttpClient http, IHubContext<NoticeHub> hub)
{
    public async Task Send(HiHokensha h)
    {
        await http.PostAsJsonAsync("https://api.example.jp/todoke", h); // LEAK MYN1010
        await http.PostAsJsonAsync("https://api.example.jp/todoke", new HiHokenshaTodoke(h.SeiriNo, h.KojinBango is not null)); // SAFE a flag
        await http.PostAsync("https://api.example.jp/todoke", new StringContent(h.KojinBango)); // LEAK MYN1010
        await http.PostAsync("https://api.example.jp/todoke", new StringContent(h.SeiriNo)); // SAFE
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["no"] = h.KojinBango }); // LEAK MYN1010
        http.DefaultRequestHeaders.Add("X-Number", h.KojinBango); // LEAK MYN1010
        http.DefaultRequestHeaders.Add("X-Seiri", h.SeiriNo); // SAFE
        var mail = new MailMessage("a@example.jp", "b@example.jp");
        mail.Subject = "届出 " + h.SeiriNo; // SAFE
        mail.Body = "番号は " + h.KojinBango + " です"; // LEAK MYN1010
        using var smtp = new SmtpClient();
        smtp.Send("a@example.jp", "b@example.jp", "届出", h.KojinBango); // LEAK MYN1010
        smtp.Send("a@example.jp", "b@example.jp", "届出", h.SeiriNo); // SAFE
        Process.Start("print.exe", "/no:" + h.KojinBango); // LEAK MYN1010
        Process.Start("print.exe", "/no:" + h.SeiriNo); // SAFE
        Environment.SetEnvironmentVariable("NO", h.KojinBango); // LEAK MYN1010
        Environment.SetEnvironmentVariable("NO", h.SeiriNo); // SAFE
        await hub.Clients.All.SendAsync("notice", h.KojinBango); // LEAK MYN1010
        await hub.Clients.All.SendAsync("notice", h.SeiriNo); // SAFE
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Send(Encoding.ASCII.GetBytes(h.KojinBango)); // LEAK MYN1010
        socket.Send(Encoding.ASCII.GetBytes(h.SeiriNo)); // SAFE
        var start = new ProcessStartInfo("print.exe");
        start.ArgumentList.Add(h.KojinBango); // LEAK MYN1010
        start.Arguments = h.KojinBango; // LEAK MYN1010
        start.Arguments = h.SeiriNo; // SAFE
    }
}

public class NoticeHub : Hub { }
