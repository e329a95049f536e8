using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Mail.Templates;

public sealed class Atesaki
{
    public required string Shimei { get; init; }
    public required string Address { get; init; }
    public string? MyNumber { get; init; }
    public DateOnly Kigen { get; init; }
}

public sealed class Template(string text)
{
    private static readonly Regex Hole = new(@"\{\{(\w+)\}\}");
    private readonly Dictionary<string, string> _values = [];

    public Template Set(string name, string value)
    {
        _values[name] = value;
        return this;
    }

    public string Render() => Hole.Replace(text, m => _values.GetValueOrDefault(m.Groups[1].Value, ""));

    public IEnumerable<string> Holes => Hole.Matches(text).Select(m => m.Groups[1].Value);
}

public static class Fills
{
    public static string Fill(string template, IReadOnlyDictionary<string, string> values)
    {
        var sb = new StringBuilder(template);
        foreach (var (name, value) in values)
        {
            sb.Replace("{" + name + "}", value);
        }

        return sb.ToString();
    }

    public static string Fill(string template, object model) =>
        model.GetType().GetProperties().Aggregate(template, (t, p) => t.Replace("{" + p.Name + "}", p.GetValue(model)?.ToString()));

    public static string FillOne(this string template, string name, string? value) => template.Replace("{" + name + "}", value ?? "");
}

public sealed class Mailer(SmtpClient smtp, ILogger<Mailer> log)
{
    private const string Irai = "{shimei} 様\n{kigen} までに個人番号をご提出ください。";
    private const string Kakunin = "{shimei} 様\n番号 {bango} を受け付けました。";

    public void Send(Atesaki a)
    {
        var body = Irai.FillOne("shimei", a.Shimei).FillOne("kigen", a.Kigen.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        smtp.Send("x@x.jp", a.Address, "個人番号のご提出", body); // SAFE
        log.LogInformation("送信 {Body}", body); // SAFE
        body = Kakunin.FillOne("shimei", a.Shimei).FillOne("bango", a.MyNumber);
        smtp.Send("x@x.jp", a.Address, "受付", body); // LEAK MYN1010
        log.LogInformation("送信 {Length}", body.Length); // SAFE
        var values = new Dictionary<string, string> { ["shimei"] = a.Shimei, ["kigen"] = a.Kigen.ToString("O", CultureInfo.InvariantCulture) };
        body = Fills.Fill(Irai, values);
        smtp.Send("x@x.jp", a.Address, "件名", body); // SAFE
        values["bango"] = a.MyNumber ?? "";
        body = Fills.Fill(Kakunin, values);
        smtp.Send("x@x.jp", a.Address, "件名", body); // LEAK MYN1010
        var t = new Template("{{shimei}} {{kigen}}").Set("shimei", a.Shimei).Set("kigen", a.Kigen.ToString("O", CultureInfo.InvariantCulture));
        log.LogInformation("{T}", t.Render()); // SAFE
        log.LogInformation("{H}", string.Join(",", t.Holes)); // SAFE names
        t.Set("bango", a.MyNumber ?? "");
        log.LogInformation("{T}", t.Render()); // LEAK MYN1001
        log.LogInformation("{T}", Fills.Fill("{Shimei}", new { a.Shimei })); // SAFE
        var message = new MailMessage("x@x.jp", a.Address) { Subject = "受付", Body = Irai }; // SAFE
        message.Body = message.Body.Replace("{shimei}", a.Shimei); // SAFE
        smtp.Send(message); // SAFE
        message.Body += "\n番号 " + a.MyNumber; // LEAK MYN1010
        message.Bcc.Add(a.Address); // SAFE
        var lines = new List<string> { a.Shimei, a.Address };
        smtp.SendAsync("x@x.jp", a.Address, "件名", string.Join("\n", lines), null); // SAFE
        lines.Insert(1, a.MyNumber ?? "");
        smtp.SendAsync("x@x.jp", a.Address, "件名", string.Join("\n", lines), null); // LEAK MYN1010
        lines.RemoveAt(1);
        log.LogInformation("{C}", lines.Count); // SAFE
    }

    public void Bulk(IEnumerable<Atesaki> all)
    {
        var groups = all.GroupBy(a => a.MyNumber is null).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var a in groups.GetValueOrDefault(true) ?? [])
        {
            smtp.Send("x@x.jp", a.Address, "未提出", a.Shimei + " 様"); // SAFE
        }

        foreach (var a in groups.GetValueOrDefault(false) ?? [])
        {
            smtp.Send("x@x.jp", a.Address, "提出済", a.Shimei + " 様"); // SAFE
            smtp.Send("x@x.jp", a.Address, "提出済", a.MyNumber + " を確認"); // LEAK MYN1010
        }

        var report = string.Join("\n", groups.Select(g => $"{(g.Key ? "未提出" : "提出済")}: {g.Value.Count}名"));
        log.LogInformation("{R}", report); // SAFE counts
        log.LogInformation("{R}", string.Join("\n", groups.SelectMany(g => g.Value).Select(a => a.Shimei))); // SAFE names
        log.LogInformation("{R}", string.Join("\n", groups.SelectMany(g => g.Value).Select(a => a.MyNumber))); // LEAK MYN1001
    }
}
