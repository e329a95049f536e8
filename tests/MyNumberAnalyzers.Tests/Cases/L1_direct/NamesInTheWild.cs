using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using System.Xml.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Names;

/// <summary>給与計算で使う従業員。</summary>
public sealed class 従業員
{
    public string 従業員番号 = "";
    public string 氏名 = "";
    public string 本人個人番号 = "";
    public string 配偶者マイナンバー = "";
    public string 扶養者1個人番号 = "";
    public string マイナンバー_本人 = "";
    public string 個人番号カード番号 = "";
    public string 個人番号通知日 = "";
    public string 個人番号取得方法 = "";
    public string 個人番号桁数エラー = "";
    public string 暗号化個人番号 = "";
    public string 個人番号暗号 = "";
    public string 国民健康保険個人番号 = "";
    public string 個人番号チェック結果 = "";
    public string 法人番号 = "";
    public string 基礎年金番号 = "";
    public string 雇用保険被保険者番号 = "";
    public string マイナンバー収集状況 = "";
    public string マイナンバー収集ファイルパス = "";
    public string マイナポータルURL = "";
    public long 個人番号件数;
    public bool 個人番号有無;
    public DateTime? 個人番号削除日;
}

public sealed class Emp
{
    public string EMP_NO { get; set; } = "";
    public string MY_NUMBER { get; set; } = "";
    public string MYNUMBER_SPOUSE { get; set; } = "";
    public string KOJINBANGOU { get; set; } = "";
    public string strKojinBangou { get; set; } = "";
    public string m_sMyNumber { get; set; } = "";
    public string HaigushaKojinNo { get; set; } = "";
    public string Fuyo1MyNumber { get; set; } = "";
    public string EmployeeMyNumberText { get; set; } = "";
    public string JpMyNumber { get; set; } = "";
    public string MyNumberRaw { get; set; } = "";
    public string MyNumberPlain { get; set; } = "";
    public string MyNumberLast4 { get; set; } = "";
    public string MyNumberMasked { get; set; } = "";
    public string MaskedMyNumber { get; set; } = "";
    public string MyNumberToken { get; set; } = "";
    public string MyNumberId { get; set; } = "";
    public string MyNumberFileName { get; set; } = "";
    public string MyNumberColumnName { get; set; } = "";
    public string MyNumberRegex { get; set; } = "";
    public string MyNumberApiUrl { get; set; } = "";
    public string MyNumberErrMsg { get; set; } = "";
    public string MyNumberUmu { get; set; } = "";
    public string MyNumberKbn { get; set; } = "";
    public string MyNumberFlg { get; set; } = "";
    public string KojinBangoShutokuKbn { get; set; } = "";
    public string MyNumberCardIssueDate { get; set; } = "";
    public string MyNumberTitle { get; set; } = "";
    public string KojinJoho { get; set; } = "";
    public string Bango { get; set; } = "";
    public string MyNumberEncrypted { get; set; } = "";
    public string EncMyNumber { get; set; } = "";
    public byte[] MyNumberCipher { get; set; } = [];
    public byte[] MyNumberBytes { get; set; } = [];
    public char[] MyNumberChars { get; set; } = [];
    public long MyNumberValue { get; set; }
    public int MyNumberSeq { get; set; }
    public Guid MyNumberGuid { get; set; }
}

public sealed class Names(ILogger<Names> log)
{
    public void Japanese(従業員 人)
    {
        log.LogInformation("{V}", 人.従業員番号); // SAFE employee number
        log.LogInformation("{V}", 人.本人個人番号); // LEAK MYN1001
        log.LogInformation("{V}", 人.配偶者マイナンバー); // LEAK MYN1001
        log.LogInformation("{V}", 人.扶養者1個人番号); // LEAK MYN1001
        log.LogInformation("{V}", 人.マイナンバー_本人); // LEAK MYN1001
        log.LogInformation("{V}", 人.個人番号通知日); // SAFE a date
        log.LogInformation("{V}", 人.個人番号取得方法); // SAFE a method of obtaining it
        log.LogInformation("{V}", 人.個人番号桁数エラー); // SAFE an error text
        log.LogInformation("{V}", 人.暗号化個人番号); // SAFE encrypted
        log.LogInformation("{V}", 人.個人番号暗号); // SAFE encrypted
        log.LogInformation("{V}", 人.国民健康保険個人番号); // SAFE another number
        log.LogInformation("{V}", 人.個人番号チェック結果); // SAFE a result
        log.LogInformation("{V}", 人.法人番号); // SAFE corporate number
        log.LogInformation("{V}", 人.基礎年金番号); // SAFE pension number
        log.LogInformation("{V}", 人.マイナンバー収集状況); // SAFE a state
        log.LogInformation("{V}", 人.マイナンバー収集ファイルパス); // SAFE a path
        log.LogInformation("{V}", 人.マイナポータルURL); // SAFE a URL
        log.LogInformation("{V} {W} {X}", 人.個人番号件数, 人.個人番号有無, 人.個人番号削除日); // SAFE count, flag, date
    }

    public void Romaji(Emp e)
    {
        log.LogInformation("{V}", e.EMP_NO); // SAFE
        log.LogInformation("{V}", e.MY_NUMBER); // LEAK MYN1001
        log.LogInformation("{V}", e.MYNUMBER_SPOUSE); // LEAK MYN1001
        log.LogInformation("{V}", e.KOJINBANGOU); // LEAK MYN1001
        log.LogInformation("{V}", e.strKojinBangou); // LEAK MYN1001
        log.LogInformation("{V}", e.m_sMyNumber); // LEAK MYN1001
        log.LogInformation("{V}", e.HaigushaKojinNo); // LEAK MYN1001
        log.LogInformation("{V}", e.Fuyo1MyNumber); // LEAK MYN1001
        log.LogInformation("{V}", e.EmployeeMyNumberText); // LEAK MYN1001
        log.LogInformation("{V}", e.JpMyNumber); // LEAK MYN1001
        log.LogInformation("{V}", e.MyNumberRaw); // LEAK MYN1001
        log.LogInformation("{V}", e.MyNumberPlain); // LEAK MYN1001
        log.LogInformation("{V}", e.MyNumberMasked); // SAFE
        log.LogInformation("{V}", e.MaskedMyNumber); // SAFE
        log.LogInformation("{V}", e.MyNumberToken); // SAFE
        log.LogInformation("{V}", e.MyNumberId); // SAFE
        log.LogInformation("{V}", e.MyNumberFileName); // SAFE
        log.LogInformation("{V}", e.MyNumberColumnName); // SAFE
        log.LogInformation("{V}", e.MyNumberRegex); // SAFE
        log.LogInformation("{V}", e.MyNumberApiUrl); // SAFE
        log.LogInformation("{V}", e.MyNumberErrMsg); // SAFE
        log.LogInformation("{V}", e.MyNumberUmu); // SAFE
        log.LogInformation("{V}", e.MyNumberKbn); // SAFE
        log.LogInformation("{V}", e.MyNumberFlg); // SAFE
        log.LogInformation("{V}", e.KojinBangoShutokuKbn); // SAFE
        log.LogInformation("{V}", e.MyNumberCardIssueDate); // SAFE
        log.LogInformation("{V}", e.MyNumberTitle); // SAFE
        log.LogInformation("{V}", e.KojinJoho); // SAFE personal data in general
        log.LogInformation("{V}", e.Bango); // SAFE just a number
        log.LogInformation("{V}", e.MyNumberEncrypted); // SAFE
        log.LogInformation("{V}", e.EncMyNumber); // SAFE
        log.LogInformation("{V}", e.MyNumberCipher); // SAFE
        log.LogInformation("{V}", e.MyNumberBytes); // LEAK MYN1001
        log.LogInformation("{V}", new string(e.MyNumberChars)); // LEAK MYN1001
        log.LogInformation("{V}", e.MyNumberValue); // LEAK MYN1001
        log.LogInformation("{V} {W}", e.MyNumberSeq, e.MyNumberGuid); // SAFE
    }

    public void Labels(string id, string name, Emp e, IDictionary<string, string> map, int count, string[] columns)
    {
        log.LogInformation("個人番号={Id}", id); // LEAK MYN1001 the label says it
        log.LogInformation("個人番号登録者={Name}", name); // SAFE a name
        log.LogInformation("{MyNumber}", id); // LEAK MYN1001 the placeholder says it
        log.LogInformation("個人番号の件数={Count}", count); // SAFE
        log.LogInformation($"マイナンバー: {id}"); // LEAK MYN1001
        log.LogInformation($"マイナンバー提出者: {name}"); // SAFE
        log.LogInformation("個人番号: " + columns[3]); // LEAK MYN1001
        log.LogInformation("個人番号欄: " + e.EMP_NO); // SAFE named otherwise
        log.LogInformation(string.Format("my number : {0}", id)); // LEAK MYN1001
        log.LogInformation("法人番号: " + id); // SAFE corporate number
        log.LogInformation("個人番号 NG: " + new Exception("x").Message); // SAFE a message
        log.LogInformation(map["個人番号"]); // LEAK MYN1001
        log.LogInformation(map["個人番号区分"]); // SAFE a kind
        log.LogInformation(map["my_number"]); // LEAK MYN1001
        log.LogInformation(map["my_number_status"]); // SAFE a state
        log.LogInformation(nameof(Emp.MY_NUMBER)); // SAFE a name
        log.LogInformation("MY_NUMBER は必須です"); // SAFE text
        Console.WriteLine("{0}:{1}", "個人番号", count); // SAFE a count
    }
}
