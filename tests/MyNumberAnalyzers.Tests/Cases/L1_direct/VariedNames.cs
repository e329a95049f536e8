using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Diagnostics;
using System.IO;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using NLog;

namespace Jinji.Hyojun;

public class 社員マスタ
{
    public int 社員番号 { get; set; }
    public string 氏名漢字 { get; set; } = "";
    public string マイナンバー { get; set; } = "";
    public string 配偶者マイナンバー { get; set; } = "";
    public string マイナンバー暗号化 { get; set; } = "";
    public string マイナンバー区分 { get; set; } = "";
    public DateTime? マイナンバー取得日時 { get; set; }
    public bool マイナンバー提出済フラグ { get; set; }
    public string 国保個人番号 { get; set; } = "";
    public string 職員個人番号 { get; set; } = "";
    public int 個人番号 { get; set; }
}

public class StaffRow
{
    [Column("STF_MYNO")] public string StfMyNo { get; set; } = "";
    public string? HAIGUSHA_KOJIN_BANGO { get; set; }
    public string strFuyo1MyNumber = "";
    public string? m_sKojinBangou;
    public long MyNumberAsLong { get; set; }
    public string? MyNumberMasked { get; set; }
    public string? MyNumberHash { get; set; }
    public string? MyNumberFilePath { get; set; }
    public string? MyNumberCardExpiry { get; set; }
    public string? HojinBango { get; set; }
    public string? EnemyNumber { get; set; }
    public string? ArmyNumber { get; set; }
    [Display(Name = "個人番号(12桁)")] public string? F12 { get; set; }
    [Display(Name = "個人番号カードの有効期限")] public string? F13 { get; set; }
    [Comment2("法人番号")] public string? F14 { get; set; }
    [JsonPropertyName("employee_my_number")] public string? F15 { get; set; }
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class Comment2Attribute(string text) : Attribute
{
    public string Text { get; } = text;
}

public class MyNumberService
{
    public string Name => "MyNumber";
    public void Start() { }
}

public static class Names
{
    private static readonly Logger L = LogManager.GetCurrentClassLogger();

    public static void Kanji(社員マスタ s)
    {
        L.Info(s.社員番号); // SAFE
        L.Info(s.氏名漢字); // SAFE
        L.Info(s.マイナンバー); // LEAK MYN1001
        L.Info(s.配偶者マイナンバー); // LEAK MYN1001
        L.Info(s.マイナンバー暗号化); // SAFE encrypted
        L.Info(s.マイナンバー区分); // SAFE a kind
        L.Info(s.マイナンバー取得日時); // SAFE a date
        L.Info(s.マイナンバー提出済フラグ); // SAFE a flag
        L.Info(s.国保個人番号); // SAFE health insurance
        L.Info(s.職員個人番号); // SAFE staff
        L.Info(s.個人番号); // SAFE an int
    }

    public static void Romaji(StaffRow r, MyNumberService service)
    {
        L.Info(r.StfMyNo); // LEAK MYN1001
        L.Info(r.HAIGUSHA_KOJIN_BANGO); // LEAK MYN1001
        L.Info(r.strFuyo1MyNumber); // LEAK MYN1001
        L.Info(r.m_sKojinBangou); // LEAK MYN1001
        L.Info(r.MyNumberAsLong); // LEAK MYN1001
        L.Info(r.MyNumberMasked); // SAFE
        L.Info(r.MyNumberHash); // SAFE a name that says hash
        L.Info(r.MyNumberFilePath); // SAFE
        L.Info(r.MyNumberCardExpiry); // SAFE
        L.Info(r.HojinBango); // SAFE
        L.Info(r.EnemyNumber); // SAFE
        L.Info(r.ArmyNumber); // SAFE
        L.Info(r.F12); // LEAK MYN1001
        L.Info(r.F13); // SAFE
        L.Info(r.F14); // SAFE
        L.Info(r.F15); // LEAK MYN1001
        L.Info(service.Name); // SAFE
        L.Info(service); // SAFE
        L.Info(nameof(r.StfMyNo)); // SAFE
    }

    public static void Labels(string x, string id, int n, Exception ex, DateTime at, IReadOnlyDictionary<string, string> labels, string userName)
    {
        L.Info("マイナンバー: " + x); // LEAK MYN1001
        L.Info($"個人番号={id}"); // LEAK MYN1001
        L.Info($"マイナンバーの登録は{n}件です"); // SAFE
        L.Info($"マイナンバーの取得に失敗: {ex.Message}"); // SAFE
        L.Info($"マイナンバー登録日: {at:d}"); // SAFE
        L.Info($"マイナンバー担当: {userName}"); // SAFE
        L.Info(labels["MyNumber"]); // SAFE a label
        L.Info("マイナンバー {0} を登録", x); // LEAK MYN1001
        L.Info("kojin bango: {KojinBango}", id); // LEAK MYN1001
        L.Info("法人番号: {0}", x); // SAFE
        L.Info("社員番号: {0} マイナンバー提出: {1}", id, n > 0); // SAFE
        L.Info("電話番号: " + x); // SAFE
        L.Info(string.Format("本人確認 マイナンバー[{0}] 氏名[{1}]", x, userName)); // LEAK MYN1001
    }
}
