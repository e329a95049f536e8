using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Iryo.Uketsuke;

public enum HokenKubun { Shaho, Kokuho, Jihi }

public class UketsukeCard
{
    public required string KanjaBango { get; init; }
    public required string HokenshaBango { get; init; }
    public string? MainaHokenshoKigo { get; init; }
    /// <summary>患者の個人番号</summary>
    public string? PersonalCode { get; init; }
    public HokenKubun Kubun { get; init; }
}

public partial class ClinicReception(ILogger<ClinicReception> logger, Aes aes)
{
    private static readonly Regex TwelveDigits = new(@"\A\d{12}\z");

    public void Uketsuke(UketsukeCard card)
    {
        var no = card.PersonalCode;
        var shown = no;
        shown = card.KanjaBango;
        logger.LogInformation("受付 {No}", shown); // SAFE overwritten
        shown = no ?? "-";
        logger.LogInformation("受付 {No}", shown); // LEAK MYN1001
        shown = no is null ? "未提出" : "提出済";
        logger.LogInformation("受付 {No}", shown); // SAFE only whether it is there
        logger.LogInformation("{Kubun} {Hokensha}", card.Kubun, card.HokenshaBango); // SAFE the insurer
        logger.LogInformation("{Kigo}", card.MainaHokenshoKigo); // SAFE symbol of the insurance card
        if (no is { Length: 12 } text && TwelveDigits.IsMatch(text))
        {
            (string head, string tail) = (text[..4], text[^4..]);
            logger.LogDebug("head={Head}", head); // LEAK MYN1001
            logger.LogDebug("tail length={Length}", tail.Length); // SAFE
            tail = new string('*', tail.Length);
            logger.LogDebug("tail={Tail}", tail); // SAFE a full mask
        }
    }

    public string Keisan(UketsukeCard card, int ten)
    {
        var bango = card.PersonalCode ?? throw new InvalidOperationException("番号なし " + card.KanjaBango); // SAFE
        int sum = 0;
        for (var i = 0; i < 11; i++)
        {
            sum += (bango[i] - '0') * (i < 6 ? 6 - i + 0 : 12 - i);
        }

        var amari = sum % 11;
        var kensa = amari <= 1 ? 0 : 11 - amari;
        if (kensa != bango[11] - '0')
        {
            logger.LogWarning("検査用数字が一致しません {Kensa}", kensa); // SAFE a computed digit
            throw new FormatException($"番号 {bango} は誤りです"); // LEAK MYN1002
        }

        var reply = ten switch
        {
            > 0 and < 500 => $"{ten}点",
            >= 500 => card.KanjaBango + "/" + ten,
            _ => bango,
        };
        Console.WriteLine(ten); // SAFE
        Console.WriteLine(reply); // LEAK MYN1001
        return ten.ToString();
    }

    public async Task Hozon(UketsukeCard card, Stream target)
    {
        byte[] plain = Encoding.UTF8.GetBytes(card.PersonalCode ?? "");
        byte[] sealedBytes = aes.EncryptCbc(plain, aes.IV);
        await target.WriteAsync(sealedBytes); // SAFE encrypted
        await target.WriteAsync(plain); // LEAK MYN1005
        CryptographicOperations.ZeroMemory(plain);
        await target.WriteAsync(plain); // SAFE wiped
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(card.PersonalCode!));
        await File.WriteAllTextAsync("a.txt", text); // LEAK MYN1005|MYN1012
        await File.WriteAllTextAsync("b.txt", Convert.ToBase64String(sealedBytes)); // SAFE encrypted
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(card.PersonalCode!));
        logger.LogInformation("{Hash}", Convert.ToHexString(hash)); // LEAK MYN1012|MYN1001
    }

    public void Kensaku(Dictionary<string, string> query)
    {
        string? key;
        if (query.TryGetValue("個人番号", out key))
        {
            logger.LogInformation("検索 {Key}", key); // LEAK MYN1001
        }

        if (query.TryGetValue("患者番号", out key))
        {
            logger.LogInformation("検索 {Key}", key); // SAFE the out value is another one
        }

        foreach (var (name, value) in query)
        {
            logger.LogInformation("項目 {Name}", name); // SAFE a key
            if (name == "mynumber")
            {
                continue;
            }

            logger.LogInformation("{Name}={Length}", name, value.Length); // SAFE
        }
    }
}
