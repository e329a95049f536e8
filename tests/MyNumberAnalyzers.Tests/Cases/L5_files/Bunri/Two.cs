using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Bunri;

// 個人番号を扱う部分と扱わない部分を分けた設計。
public sealed class 本人
{
    public required string 氏名 { get; init; }
    public required string 個人番号 { get; init; }
    public string? 住所 { get; init; }
}

public sealed class 公開情報
{
    public string 氏名 { get; init; } = "";
    public string? 住所 { get; init; }
    public string 備考 { get; set; } = "";

    public static 公開情報 作成(本人 人) => new() { 氏名 = 人.氏名, 住所 = 人.住所 };
}

public sealed class 秘匿情報
{
    private readonly Dictionary<string, string> _表 = [];

    public void 登録(本人 人) => _表[人.氏名] = 人.個人番号;

    public bool ある(string 氏名) => _表.ContainsKey(氏名);

    public int 件数 => _表.Count;

    public IEnumerable<string> 氏名一覧() => _表.Keys.Order();

    public string 取得(string 氏名) => _表[氏名];

    public void 消去() => _表.Clear();
}

public interface I通知
{
    void 送る(string 件名, string 本文);
}

public abstract class 帳票
{
    public string 作る()
    {
        var 行 = new List<string> { 見出し() };
        行.AddRange(明細());
        return string.Join(Environment.NewLine, 行);
    }

    protected abstract string 見出し();

    protected abstract IEnumerable<string> 明細();
}
