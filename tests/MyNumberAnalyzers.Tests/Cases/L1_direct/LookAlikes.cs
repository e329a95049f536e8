using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Sogo.LookAlikes;

public enum MyNumberKbn { None, Submitted }

public class Shain
{
    public string ShainNo { get; set; } = "";
    public string EmployeeNumber { get; set; } = "";
    public string HojinBango { get; set; } = "";
    public string CorporateNumber { get; set; } = "";
    public string KokuhoKojinBango { get; set; } = "";
    public string TelNumber { get; set; } = "";
    public string MyNumberStatus { get; set; } = "";
    public MyNumberKbn MyNumberKbn { get; set; }
    public bool MyNumberCheck { get; set; }
    public int MyNumberCount { get; set; }
    public string MyNumberHash { get; set; } = "";
    public string EncryptedMyNumber { get; set; } = "";
    public string MyNumberFormat { get; set; } = "";
    public string MyNumberErrorMessage { get; set; } = "";
    public DateTime MyNumberCardIssuedOn { get; set; }
    public string 個人番号_利用有無 { get; set; } = "";
    public string 個人番号区分 { get; set; } = "";
    public string マイナンバーカード有効期限 { get; set; } = "";
}

public class LookAlikes(ILogger<LookAlikes> logger)
{
    private const string MyNumberPattern = @"^\d{12}$";
    private const string MyNumberLabel = "マイナンバー";

    public void Write(Shain s, string path)
    {
        logger.LogInformation("{V}", s.ShainNo); // SAFE staff number
        logger.LogInformation("{V}", s.EmployeeNumber); // SAFE employee number
        logger.LogInformation("{V}", s.HojinBango); // SAFE corporate number
        logger.LogInformation("{V}", s.CorporateNumber); // SAFE corporate number
        logger.LogInformation("{V}", s.KokuhoKojinBango); // SAFE health insurance number
        logger.LogInformation("{V}", s.TelNumber); // SAFE phone
        logger.LogInformation("{V}", s.MyNumberStatus); // SAFE status
        logger.LogInformation("{V}", s.MyNumberKbn); // SAFE enum
        logger.LogInformation("{V}", s.MyNumberCheck); // SAFE bool
        logger.LogInformation("{V}", s.MyNumberCount); // SAFE count
        logger.LogInformation("{V}", s.MyNumberHash); // SAFE hash by name
        logger.LogInformation("{V}", s.EncryptedMyNumber); // SAFE encrypted by name
        logger.LogInformation("{V}", s.MyNumberFormat); // SAFE format
        logger.LogInformation("{V}", s.MyNumberErrorMessage); // SAFE message
        logger.LogInformation("{V}", s.MyNumberCardIssuedOn); // SAFE date
        logger.LogInformation("{V}", s.個人番号_利用有無); // SAFE flag
        logger.LogInformation("{V}", s.個人番号区分); // SAFE kind
        logger.LogInformation("{V}", s.マイナンバーカード有効期限); // SAFE expiry
        logger.LogInformation("{V}", MyNumberPattern); // SAFE pattern
        logger.LogInformation("{V}", MyNumberLabel); // SAFE label
        File.WriteAllText(path, s.HojinBango); // SAFE
        Console.WriteLine(JsonSerializer.Serialize(new { s.ShainNo, s.MyNumberStatus })); // SAFE
        throw new InvalidOperationException("マイナンバー未登録: " + s.ShainNo); // SAFE
    }

    public void Other(string enemyNumber, string dummyNumber, string armyNumber, string economyNumberText, string academyNumber)
    {
        Console.WriteLine(enemyNumber); // SAFE not the words
        Console.WriteLine(dummyNumber); // SAFE not the words
        Console.WriteLine(armyNumber); // SAFE not the words
        Console.WriteLine(economyNumberText); // SAFE not the words
        Console.WriteLine(academyNumber); // SAFE not the words
    }
}
