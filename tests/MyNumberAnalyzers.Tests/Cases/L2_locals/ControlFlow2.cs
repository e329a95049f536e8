using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Jumin.Kanri;

public sealed class 届出
{
    public string 受付番号 { get; set; } = "";
    public string? 個人番号 { get; set; }
    public string? 旧個人番号 { get; set; }
    public int 種別 { get; set; }
}

public sealed class 届出処理(ILogger<届出処理> ログ, IDataProtector 保護)
{
    public void 分岐(届出 届)
    {
        string 値;
        if (届.種別 == 1)
        {
            値 = 届.受付番号;
        }
        else if (届.種別 == 2)
        {
            値 = 保護.Protect(届.個人番号!);
        }
        else
        {
            値 = "不明";
        }

        ログ.LogInformation("{値}", 値); // SAFE protected or another number
        値 = 届.種別 switch { 1 => 届.受付番号, 2 => 届.個人番号 ?? "", _ => "不明" };
        ログ.LogInformation("{値}", 値); // LEAK MYN1001
        if (string.IsNullOrEmpty(届.個人番号))
        {
            ログ.LogInformation("{値}", 届.個人番号); // SAFE empty here
            return;
        }

        if (届.個人番号 is null or "")
        {
            ログ.LogInformation("{値}", 届.個人番号); // SAFE empty here
        }

        if (届.個人番号 == "000000000000")
        {
            ログ.LogWarning("ダミー {値}", 届.受付番号); // SAFE
        }

        var 一致 = 届.個人番号 == 届.旧個人番号;
        ログ.LogInformation("{値}", 一致 ? "変更なし" : "変更あり"); // SAFE
        ログ.LogInformation("{値}", 一致 ? "変更なし" : 届.旧個人番号); // LEAK MYN1001
        var 表示 = 届.個人番号;
        表示 = 表示 is { Length: 12 } ? "************" : "桁数不正";
        ログ.LogInformation("{値}", 表示); // SAFE replaced
        表示 = 届.個人番号;
        表示 = 表示 is { Length: 12 } ? 表示[8..] : "桁数不正";
        ログ.LogInformation("{値}", 表示); // LEAK MYN1001 the last four
    }

    public void 例外(届出 届)
    {
        string? 控え = null;
        try
        {
            控え = 届.個人番号;
            確認(届);
            控え = null;
            ログ.LogInformation("{値}", 控え); // SAFE cleared
        }
        catch (FormatException) when (届.種別 == 3)
        {
            ログ.LogError("{値}", 控え); // LEAK MYN1001 not yet cleared when the check threw
            throw;
        }
        catch (Exception ex) when (記録(ex))
        {
            控え = "";
        }
        finally
        {
            ログ.LogInformation("終了 {番号}", 届.受付番号); // SAFE
        }
    }

    private bool 記録(Exception ex)
    {
        ログ.LogError(ex, "失敗"); // SAFE
        return true;
    }

    private static void 確認(届出 届)
    {
        if (届.個人番号!.Length != 12)
        {
            throw new FormatException("桁数");
        }
    }

    public void ループ(IReadOnlyList<届出> 一覧)
    {
        var 前回 = "";
        foreach (var 届 in 一覧)
        {
            ログ.LogDebug("前回 {値}", 前回); // LEAK MYN1001 of the turn before
            前回 = 届.個人番号 ?? "";
        }

        var 件数 = 0;
        for (var i = 一覧.Count - 1; i >= 0; i--)
        {
            if (一覧[i].個人番号 is not { } 番号)
            {
                continue;
            }

            件数 += 番号.Length;
            if (件数 > 1000)
            {
                ログ.LogWarning("多すぎます {件数}", 件数); // SAFE
                break;
            }

            ログ.LogDebug("{値}", 番号.Length > 12 ? 番号 : "ok"); // LEAK MYN1001
        }

        string? 最後 = null;
        int n = 0;
        while (n < 一覧.Count)
        {
            最後 = 一覧[n++].個人番号;
            if (最後 is null)
            {
                break;
            }

            最後 = null;
        }

        ログ.LogInformation("{値}", 最後); // SAFE always null here
        using var 書き = new StringWriter();
        foreach (var 届 in 一覧)
        {
            書き.Write(届.受付番号);
        }

        ログ.LogInformation("{値}", 書き.ToString()); // SAFE
        書き.Write(一覧[0].個人番号);
        ログ.LogInformation("{値}", 書き.GetStringBuilder()); // LEAK MYN1001
    }

    public async Task 変換(届出 届, Stream 出力)
    {
        var 数値 = long.Parse(届.個人番号!, CultureInfo.InvariantCulture);
        ログ.LogInformation("{値}", 数値); // LEAK MYN1001
        ログ.LogInformation("{値}", 数値.ToString("D12")); // LEAK MYN1001
        ログ.LogInformation("{値}", 数値 > 0); // SAFE
        ログ.LogInformation("{値}", (数値 * 7).ToString("X")); // LEAK MYN1001|MYN1012
        ログ.LogInformation("{値}", (int)(数値 % 10) == 0 ? "偶" : "奇"); // SAFE
        if (decimal.TryParse(届.個人番号, out var 十進))
        {
            ログ.LogInformation("{値}", 十進); // LEAK MYN1001
        }

        object 箱 = 届.個人番号!;
        ログ.LogInformation("{値}", 箱); // LEAK MYN1001
        箱 = 届.受付番号;
        ログ.LogInformation("{値}", 箱); // SAFE
        var 文字 = Encoding.Latin1.GetBytes(届.個人番号!);
        await 出力.WriteAsync(文字); // LEAK MYN1005|MYN1010
        CryptographicOperations.ZeroMemory(文字);
        await 出力.WriteAsync(文字); // SAFE zeroed
        string? 無 = null;
        ログ.LogInformation("{値}", 無 ?? 届.個人番号); // LEAK MYN1001
        無 ??= 届.受付番号;
        ログ.LogInformation("{値}", 無); // SAFE
        (var a, var b) = (届.受付番号, 届.個人番号);
        (a, b) = (b, a);
        ログ.LogInformation("{値}", a); // LEAK MYN1001 swapped
        ログ.LogInformation("{値}", b); // SAFE swapped
        var 封 = 保護.Protect(届.個人番号!);
        ログ.LogInformation("{値}", 封); // SAFE
        ログ.LogInformation("{値}", 保護.Unprotect(封)); // ANY sealed and opened again
        Debug.Assert(届.個人番号 != null, "番号なし " + 届.受付番号); // SAFE
        Debug.Assert(届.種別 > 0, "種別不正", 届.個人番号); // LEAK MYN1001
    }
}
