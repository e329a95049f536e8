using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using System.Data;

namespace Shoken.Kokuchi;

// 証券口座の番号告知。受付、審査、保管。
public readonly record struct KokuchiId(Guid Value);

public enum KokuchiJotai { Uketsuke, Shinsa, Kanryo, Sashimodoshi }

public sealed class Kokuchi
{
    public KokuchiId Id { get; init; }
    public string KouzaNo { get; init; } = "";
    public string Shimei { get; init; } = "";
    public string? MyNumber { get; private set; }
    public byte[]? MyNumberCipher { get; private set; }
    public string? MyNumberHash { get; private set; }
    public KokuchiJotai Jotai { get; private set; }
    public bool HasMyNumber => MyNumber is not null || MyNumberCipher is not null;

    public void Uketsuke(string myNumber)
    {
        MyNumber = myNumber;
        Jotai = KokuchiJotai.Uketsuke;
    }

    public void Fuin(byte[] cipher, string hash)
    {
        MyNumberCipher = cipher;
        MyNumberHash = hash;
        MyNumber = null;
        Jotai = KokuchiJotai.Kanryo;
    }

    public override string ToString() => $"告知 {Id.Value} 口座 {KouzaNo} 状態 {Jotai}"; // SAFE 番号なし
}

public interface IKokuchiSeal
{
    byte[] Seal(string plain);

    string BlindIndex(string plain);
}

public sealed class KokuchiSeal(IDataProtectionProvider provider, byte[] indexKey) : IKokuchiSeal
{
    private readonly IDataProtector _protector = provider.CreateProtector("kokuchi");

    public byte[] Seal(string plain) => _protector.Protect(Encoding.UTF8.GetBytes(plain));

    public string BlindIndex(string plain) => Convert.ToHexString(HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes(plain)));
}

public sealed class KokuchiService(IDbConnection db, IKokuchiSeal seal, IDistributedCache cache, ILogger<KokuchiService> logger)
{
    private static readonly Action<ILogger, Guid, string, Exception?> Uketsuketa =
        LoggerMessage.Define<Guid, string>(LogLevel.Information, new EventId(10), "告知 {Id} を口座 {Kouza} に受け付けました");

    public async Task<KokuchiId> UketsukeAsync(string kouzaNo, string shimei, string myNumber, CancellationToken ct)
    {
        var kokuchi = new Kokuchi { Id = new KokuchiId(Guid.NewGuid()), KouzaNo = kouzaNo, Shimei = shimei };
        kokuchi.Uketsuke(myNumber);
        Uketsuketa(logger, kokuchi.Id.Value, kouzaNo, null); // SAFE
        logger.LogDebug("{Kokuchi}", kokuchi); // SAFE 自前の ToString
        logger.LogDebug("{@Kokuchi}", kokuchi); // LEAK MYN1001
        var index = seal.BlindIndex(myNumber);
        var jufuku = await db.ExecuteScalarAsync<int>("select count(*) from kokuchi where my_number_hash = @index", new { index }); // SAFE 鍵つきMAC
        if (jufuku > 0)
        {
            logger.LogWarning("口座 {Kouza} の番号は登録済み（{Kensu}件）", kouzaNo, jufuku); // SAFE 件数
            throw new InvalidOperationException($"口座 {kouzaNo} の番号は登録済みです"); // SAFE
        }

        var onaji = await db.QueryAsync<string>("select kouza_no from kokuchi_old where my_number = @myNumber", new { myNumber }); // LEAK MYN1006
        if (onaji.Any())
        {
            logger.LogInformation("旧システムの口座 {Kouza} と一致", string.Join(",", onaji)); // SAFE 口座番号
        }

        kokuchi.Fuin(seal.Seal(myNumber), index);
        logger.LogDebug("{@Id} {HasMyNumber} {Len}", kokuchi.Id, kokuchi.HasMyNumber, kokuchi.MyNumberCipher!.Length); // SAFE 有無と長さ
        await db.ExecuteAsync(
            "insert into kokuchi(id, kouza_no, my_number_cipher, my_number_hash) values(@Id, @KouzaNo, @MyNumberCipher, @MyNumberHash)",
            new { Id = kokuchi.Id.Value, kokuchi.KouzaNo, kokuchi.MyNumberCipher, kokuchi.MyNumberHash }); // SAFE 暗号文とMAC
        await cache.SetStringAsync($"kokuchi:{kokuchi.Id.Value}", kokuchi.Jotai.ToString(), ct); // SAFE 状態
        await cache.SetStringAsync($"kokuchi:num:{kouzaNo}", myNumber, ct); // LEAK MYN1008
        return kokuchi.Id;
    }

    public async Task<IReadOnlyList<(string Kouza, bool Toroku)>> IchiranAsync()
    {
        var rows = await db.QueryAsync<KokuchiRow>("select id, kouza_no as KouzaNo, my_number as MyNumber, jotai from kokuchi_old");
        foreach (var row in rows.Where(r => r.MyNumber.Length != 12))
        {
            logger.LogWarning("口座 {Kouza} の番号の桁数が不正 {Len}", row.KouzaNo, row.MyNumber.Length); // SAFE 桁数
            logger.LogTrace("不正値 {Value}", row.MyNumber); // LEAK MYN1001
        }

        return rows.Select(r => (r.KouzaNo, !string.IsNullOrEmpty(r.MyNumber))).ToList();
    }

    public async Task ReportAsync()
    {
        foreach (var (kouza, toroku) in await IchiranAsync())
        {
            logger.LogInformation("{Kouza}: {Toroku}", kouza, toroku ? "登録済" : "未登録"); // SAFE
        }

        var list = await IchiranAsync();
        logger.LogInformation("未登録 {Kensu}/{Zentai}", list.Count(x => !x.Toroku), list.Count); // SAFE
    }

    public static string Kensa(string myNumber)
    {
        Span<int> w = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        var sum = 0;
        for (var i = 0; i < 11; i++)
        {
            sum += (myNumber[i] - '0') * w[i];
        }

        var r = sum % 11;
        var cd = r <= 1 ? 0 : 11 - r;
        return cd == myNumber[11] - '0' ? "" : "検査用数字が一致しません";
    }

    public void Shinsa(Kokuchi k, string myNumber)
    {
        var kekka = Kensa(myNumber);
        if (kekka != "")
        {
            logger.LogWarning("審査NG {Id} {Riyu}", k.Id.Value, kekka); // SAFE 定型文
            throw new ArgumentException(kekka, nameof(myNumber)); // SAFE nameof
        }

        var ng = Errors(myNumber).ToList();
        ng.ForEach(e => logger.LogWarning("{Id} {Error}", k.Id.Value, e)); // SAFE 定型文
        throw new ArgumentException($"審査できません: {myNumber}", nameof(myNumber)); // LEAK MYN1002
    }

    private static IEnumerable<string> Errors(string myNumber)
    {
        if (string.IsNullOrWhiteSpace(myNumber)) yield return "番号がありません";
        if (myNumber is { Length: not 12 }) yield return $"桁数が{myNumber.Length}です";
        if (!myNumber.All(char.IsAsciiDigit)) yield return "数字以外があります";
    }

    private sealed record KokuchiRow(Guid Id, string KouzaNo, string MyNumber, int Jotai);
}
