using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Chiisana;

public class Hito
{
    public int Id { get; set; }
    public string Namae { get; set; } = "";
    public string? MyNumber { get; set; }
    public Hito? Haigusha { get; set; }
    public List<Hito> Kodomo { get; set; } = [];
    public string MyNumberMasked => MyNumber is null ? "-" : "************";
    public bool HasMyNumber => MyNumber is { Length: > 0 };
    public Hito ShallowCopy() => (Hito)MemberwiseClone();
}

public struct HitoStruct
{
    public int Id;
    public string? KojinBango;
}

public record HitoRec(int Id, string Namae)
{
    public string? KojinBango { get; init; }

    protected virtual bool PrintMembers(StringBuilder b)
    {
        b.Append($"Id = {Id}, Namae = {Namae}");
        return true;
    }
}

public record HitoRec2(int Id, string Namae, string? KojinBango)
{
    public sealed override string ToString() => $"{Id}:{Namae}";
}

// 安全な書き方と危険な書き方を、ひとつずつ小さく並べたもの。
public class Kakikata(ILogger<Kakikata> log, IDataProtector protector)
{
    public void 値の有無(Hito h)
    {
        log.LogInformation("{V}", h.MyNumber == null); // SAFE
        log.LogInformation("{V}", h.MyNumber is not null and not ""); // SAFE
        log.LogInformation("{V}", h.HasMyNumber ? "○" : "×"); // SAFE
        log.LogInformation("{V}", h.MyNumberMasked); // SAFE
        log.LogInformation("{V}", h.MyNumber?.Length ?? -1); // SAFE
        log.LogInformation("{V}", h.MyNumber?.StartsWith("0")); // SAFE
        log.LogInformation("{V}", h.MyNumber?.CompareTo("5")); // SAFE
        log.LogInformation("{V}", h.MyNumber?.GetHashCode() != 0); // SAFE
        log.LogInformation("{V}", h.MyNumber ?? h.Namae); // LEAK MYN1001
        log.LogInformation("{V}", h.MyNumber is null ? h.Namae : h.Id); // SAFE
        log.LogInformation("{V}", h.MyNumber is { } m ? m : ""); // LEAK MYN1001
        log.LogInformation("{V}", h.Haigusha?.MyNumber is null); // SAFE
        log.LogInformation("{V}", h.Haigusha?.Namae); // SAFE
        log.LogInformation("{V}", h.Haigusha?.MyNumber); // LEAK MYN1001
        log.LogInformation("{V}", h.Kodomo.Count(k => k.MyNumber != null)); // SAFE
        log.LogInformation("{V}", h.Kodomo.Select(k => k.Namae).FirstOrDefault()); // SAFE
        log.LogInformation("{V}", h.Kodomo.Select(k => k.MyNumber).FirstOrDefault()); // LEAK MYN1001
        log.LogInformation("{V}", h.Kodomo.Any(k => k.MyNumber == h.MyNumber)); // SAFE
        log.LogInformation("{V}", h.Kodomo.FindIndex(k => k.MyNumber == h.MyNumber)); // SAFE
        log.LogInformation("{V}", h.Kodomo.Find(k => k.MyNumber == h.MyNumber)?.Namae); // SAFE
        log.LogInformation("{V}", h.Kodomo.OrderBy(k => k.MyNumber).Select(k => k.Id).ToArray()); // SAFE
        log.LogInformation("{V}", h.Kodomo.DistinctBy(k => k.MyNumber).Count()); // SAFE
        log.LogInformation("{V}", h.Kodomo.Max(k => k.MyNumber?.Length)); // SAFE
        log.LogInformation("{V}", h.Kodomo.Max(k => k.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", h.Kodomo.ToDictionary(k => k.Id, k => k.HasMyNumber)); // SAFE
        log.LogInformation("{V}", h.Kodomo.ToDictionary(k => k.Id, k => k.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", h.Kodomo.Where(k => k.MyNumber is null).Select(k => k.MyNumber)); // SAFE all null
    }

    public void 実体(Hito h)
    {
        log.LogInformation("{@V}", h); // LEAK MYN1001
        log.LogInformation("{@V}", new { h.Id, h.Namae }); // SAFE
        log.LogInformation("{@V}", new { h.Id, h.MyNumber }); // LEAK MYN1001
        log.LogInformation("{@V}", new { h.Id, MyNumber = "***" }); // SAFE
        log.LogInformation("{@V}", (h.Id, h.Namae)); // SAFE
        log.LogInformation("{@V}", new Hito { Id = h.Id, Namae = h.Namae }); // SAFE
        var c = h.ShallowCopy();
        c.MyNumber = null;
        c.Haigusha = null;
        c.Kodomo = [];
        log.LogInformation("{@V}", c); // SAFE
        log.LogInformation("{V}", h.ToString()); // SAFE a class prints its name
        log.LogInformation("{V}", h.GetType()); // SAFE
        var s = new HitoStruct { Id = h.Id };
        log.LogInformation("{V}", s.KojinBango); // SAFE never set
        var t = s;
        t.KojinBango = h.MyNumber;
        log.LogInformation("{V}", s.KojinBango); // SAFE a struct copied before
        log.LogInformation("{V}", t.KojinBango); // LEAK MYN1001
        t = default;
        log.LogInformation("{V}", t.KojinBango); // SAFE
        var r = new HitoRec(h.Id, h.Namae) { KojinBango = h.MyNumber };
        log.LogInformation("{V}", r); // SAFE its own members are printed
        log.LogInformation("{V}", r.KojinBango); // LEAK MYN1001
        var r2 = new HitoRec2(h.Id, h.Namae, h.MyNumber);
        log.LogInformation("{V}", r2); // SAFE its own text
        log.LogInformation("{V}", $"{r2}"); // SAFE
        var (id, na, bango) = r2;
        log.LogInformation("{V}", na + id); // SAFE
        log.LogInformation("{V}", bango); // LEAK MYN1001
        var (_, na2, _) = r2;
        log.LogInformation("{V}", na2); // SAFE
        log.LogInformation("{V}", r2 with { KojinBango = null }); // SAFE
        log.LogInformation("{V}", r2 == r2 with { KojinBango = "" }); // SAFE
        log.LogInformation("{V}", r2.GetHashCode() == 0); // SAFE
    }

    public void 保護(Hito h, byte[] key, RSA rsa)
    {
        var n = h.MyNumber ?? "";
        log.LogInformation("{V}", protector.Protect(n)); // SAFE
        log.LogInformation("{V}", protector.Unprotect(protector.Protect(n))); // LEAK MYN1001
        log.LogInformation("{V}", Convert.ToBase64String(rsa.Encrypt(Encoding.UTF8.GetBytes(n), RSAEncryptionPadding.OaepSHA256))); // SAFE
        log.LogInformation("{V}", Convert.ToBase64String(Encoding.UTF8.GetBytes(n))); // LEAK MYN1001|MYN1012
        log.LogInformation("{V}", new string('*', n.Length)); // SAFE
        log.LogInformation("{V}", n.Replace(n, "***")); // SAFE
        log.LogInformation("{V}", n.Replace("1", "*")); // LEAK MYN1001
        log.LogInformation("{V}", "".PadLeft(n.Length, '*')); // SAFE
        log.LogInformation("{V}", n.PadLeft(20, '*')); // LEAK MYN1001
        log.LogInformation("{V}", n.Select(_ => '*').ToArray().Length); // SAFE
        log.LogInformation("{V}", string.Concat(Enumerable.Repeat('*', n.Length))); // SAFE
        log.LogInformation("{V}", n.Length > 4 ? n.Substring(0, 0) : ""); // SAFE
        log.LogInformation("{V}", n[..4] + new string('*', 8)); // LEAK MYN1001
        log.LogInformation("{V}", string.IsNullOrEmpty(n) ? "未登録" : "登録済"); // SAFE
        log.LogInformation("{V}", n == "" ? n : "あり"); // SAFE empty on that way
        log.LogInformation("{V}", n.Length == 0 ? n : "あり"); // SAFE empty on that way
        var hash = new PasswordHasher<Hito>().HashPassword(h, n);
        log.LogInformation("{V}", hash.Length); // SAFE
        using var ss = new SecureString();
        foreach (var ch in n)
        {
            ss.AppendChar(ch);
        }

        log.LogInformation("{V}", ss.Length); // SAFE
    }

    public void 書き込み先(Hito h, string path)
    {
        using var ms = new MemoryStream();
        using (var w = new StreamWriter(ms, leaveOpen: true))
        {
            w.Write(h.MyNumber); // SAFE in memory
        }

        log.LogInformation("{V}", ms.Length); // SAFE
        log.LogInformation("{V}", Encoding.UTF8.GetString(ms.ToArray())); // LEAK MYN1001
        ms.SetLength(0);
        log.LogInformation("{V}", Encoding.UTF8.GetString(ms.ToArray())); // SAFE emptied
        var sw = new StringWriter();
        sw.Write(h.Namae);
        File.WriteAllText(path, sw.ToString()); // SAFE
        sw.Write(h.MyNumber);
        File.WriteAllText(path, sw.ToString()); // LEAK MYN1005
        File.WriteAllText($"{h.Id}.txt", h.Namae); // SAFE
        File.WriteAllText($"{h.MyNumber}.txt", h.Namae); // LEAK MYN1005
        Directory.CreateDirectory(Path.Combine(path, h.Id.ToString())); // SAFE
        File.Delete(Path.Combine(path, "mynumber.csv")); // SAFE
        File.Move("mynumber.csv", "mynumber.bak"); // SAFE
        if (File.Exists("mynumber.csv"))
        {
            log.LogInformation("{V}", new FileInfo("mynumber.csv").Length); // SAFE
        }

        using var p = Process.Start(new ProcessStartInfo("tool.exe") { Arguments = "--id " + h.Id }); // SAFE
        using var q = Process.Start(new ProcessStartInfo("tool.exe") { Arguments = "--mn " + h.MyNumber }); // LEAK MYN1010
        var e = new ValidationException("個人番号が不正です"); // SAFE
        e.Data["id"] = h.Id; // SAFE
        e.Data["n"] = h.MyNumber; // LEAK MYN1002
        var ex = new ArgumentException("個人番号が不正です", nameof(h.MyNumber)); // SAFE
        log.LogError(ex, "検証 {Id}", h.Id); // SAFE
        throw ex;
    }
}
