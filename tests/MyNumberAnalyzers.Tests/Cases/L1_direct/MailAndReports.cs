using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.IO.Pipes;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Mail;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace Jimu.Soufu;

/// <summary>マイナンバー収集の案内と帳票。</summary>
public sealed class ShushuTaishosha
{
    public required string 氏名 { get; init; }
    public required string メール { get; init; }
    public string? 個人番号 { get; set; }
    public string? 法人番号 { get; set; }
    public string? 社員番号 { get; set; }
    public DateOnly? 収集日 { get; set; }
    public bool 個人番号提出済 { get; set; }
    public int 個人番号照合回数 { get; set; }
}

public sealed class SoufuService(SmtpClient smtp, ILogger<SoufuService> log, IConfiguration config)
{
    private const string Template = "{氏名} 様\n個人番号のご提出をお願いいたします。\n{本文}";

    public void Annai(ShushuTaishosha t)
    {
        var honbun = Template.Replace("{氏名}", t.氏名).Replace("{本文}", "期限は月末です。");
        smtp.Send("jimu@example.jp", t.メール, "個人番号のご提出について", honbun); // SAFE only the name
        var kakunin = Template.Replace("{氏名}", t.氏名).Replace("{本文}", $"登録された番号は {t.個人番号} です。");
        smtp.Send("jimu@example.jp", t.メール, "個人番号の確認", kakunin); // LEAK MYN1010
        using var mail = new MailMessage("jimu@example.jp", t.メール)
        {
            Subject = "【確認】" + t.社員番号, // SAFE
            Body = "法人番号:" + t.法人番号, // SAFE
        };
        mail.Headers.Add("X-Shain", t.社員番号); // SAFE
        mail.Headers.Add("X-Number", t.個人番号); // LEAK MYN1010
        mail.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(t.氏名)), "meibo.csv")); // SAFE
        mail.Attachments.Add(Attachment.CreateAttachmentFromString(t.個人番号 ?? "", "text/plain")); // LEAK MYN1010
        log.LogInformation("送信 {Id} {Done} {Date} {Kaisu}", t.社員番号, t.個人番号提出済, t.収集日, t.個人番号照合回数); // SAFE flags, dates, counts
    }

    public void Zip(ShushuTaishosha t, string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var entry = zip.CreateEntry("meibo/" + t.社員番号 + ".txt"); // SAFE
        using (var w = new StreamWriter(entry.Open()))
        {
            w.WriteLine(t.氏名); // SAFE
            w.WriteLine(t.個人番号); // LEAK MYN1005
        }

        zip.CreateEntry(t.個人番号 + ".txt"); // LEAK MYN1005
        File.Move("tmp.dat", $"./out/{t.社員番号}.dat"); // SAFE
        File.Move("tmp.dat", $"./out/{t.個人番号}.dat"); // LEAK MYN1005
        Directory.CreateDirectory(Path.Combine("out", t.個人番号!)); // LEAK MYN1005
        Directory.CreateDirectory(Path.Combine("out", t.社員番号!)); // SAFE
    }

    public async Task Sockets(ShushuTaishosha t, Socket socket, ClientWebSocket ws, CancellationToken ct)
    {
        using var pipe = new NamedPipeClientStream("jimu");
        await pipe.WriteAsync(Encoding.ASCII.GetBytes(t.社員番号!), ct); // SAFE
        await pipe.WriteAsync(Encoding.ASCII.GetBytes(t.個人番号!), ct); // LEAK MYN1010|MYN1005
        socket.Send(Encoding.ASCII.GetBytes(t.法人番号!)); // SAFE
        socket.Send(Encoding.ASCII.GetBytes(t.個人番号!)); // LEAK MYN1010
        await ws.SendAsync(Encoding.UTF8.GetBytes(t.個人番号!), WebSocketMessageType.Text, true, ct); // LEAK MYN1010
        using var udp = new UdpClient();
        var packet = Encoding.ASCII.GetBytes(t.個人番号!);
        udp.Send(packet, packet.Length, "10.0.0.1", 9000); // LEAK MYN1010
    }

    public void Processes(ShushuTaishosha t)
    {
        Process.Start("print.exe", "/id " + t.社員番号); // SAFE
        Process.Start("print.exe", "/mn " + t.個人番号); // LEAK MYN1010
        var info = new ProcessStartInfo("juki.exe") { UseShellExecute = false };
        info.ArgumentList.Add(t.社員番号!); // SAFE
        info.ArgumentList.Add(t.個人番号!); // LEAK MYN1010
        info.Environment["MN"] = t.個人番号; // LEAK MYN1010
        info.Environment["SHAIN"] = t.社員番号; // SAFE
        using var p = Process.Start(info);
        p?.StandardInput.WriteLine(t.個人番号); // LEAK MYN1010|MYN1005
    }

    public async Task Ftp(ShushuTaishosha t, HttpClient http)
    {
#pragma warning disable SYSLIB0014
        var ftp = (FtpWebRequest)WebRequest.Create("ftp://example.jp/" + t.社員番号); // SAFE
        ftp.Method = WebRequestMethods.Ftp.UploadFile;
        var data = Encoding.UTF8.GetBytes($"{t.社員番号},{t.個人番号}");
        using (var s = await ftp.GetRequestStreamAsync())
        {
            s.Write(data, 0, data.Length); // LEAK MYN1010|MYN1005
        }

        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(t.氏名), "name"); // SAFE
        form.Add(new StringContent(t.個人番号!), "number"); // LEAK MYN1010
        await http.PostAsync("https://example.jp/form", form); // ANY the same value handed on
        await http.PostAsync("https://example.jp/form", new FormUrlEncodedContent(new Dictionary<string, string> { ["no"] = t.個人番号! })); // LEAK MYN1010
        await http.PostAsync("https://example.jp/form", new FormUrlEncodedContent(new Dictionary<string, string> { ["no"] = t.社員番号! })); // SAFE
    }

    public byte[] Fugo(ShushuTaishosha t)
    {
        var key = config.GetSection("key").Value!;
        log.LogDebug("{Len}", key.Length); // SAFE
        var plain = Encoding.UTF8.GetBytes(t.個人番号!);
        var xor = plain.Select((b, i) => (byte)(b ^ key[i % key.Length])).ToArray();
        File.WriteAllBytes("n.bin", xor); // LEAK MYN1005|MYN1012
        using var des = DES.Create();
        File.WriteAllBytes("d.bin", des.CreateEncryptor().TransformFinalBlock(plain, 0, plain.Length)); // LEAK MYN1012
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(key);
        File.WriteAllBytes("a.bin", aes.CreateEncryptor().TransformFinalBlock(plain, 0, plain.Length)); // SAFE encrypted
        Array.Clear(plain, 0, plain.Length);
        File.WriteAllBytes("c.bin", plain); // SAFE cleared
        return ProtectedLike.Seal(Encoding.UTF8.GetBytes(t.社員番号!));
    }

    private static class ProtectedLike
    {
        public static byte[] Seal(byte[] b) => b;
    }
}
