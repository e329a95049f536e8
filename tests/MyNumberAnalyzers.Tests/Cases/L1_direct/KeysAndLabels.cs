using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Zeirishi.Import;

public class Row
{
    [Column("KOJIN_BANGO")]
    public string? Field7 { get; set; }

    [JsonPropertyName("myNumber")]
    public string? Value { get; set; }

    [Display(Name = "個人番号")]
    public string? Input3 { get; set; }

    [Display(Name = "法人番号")]
    public string? Input4 { get; set; }

    /// <summary>マイナンバー</summary>
    public string? Bango { get; set; }

    /// <summary>社員番号</summary>
    public string? Bango2 { get; set; }
}

public class Importer(ILogger<Importer> logger)
{
    public void FromData(DataRow row, IDataReader reader, DbDataReader db, IFormCollection form, JsonElement json, Dictionary<string, string> map)
    {
        logger.LogInformation("{V}", row["マイナンバー"]); // LEAK MYN1001
        logger.LogInformation("{V}", row["社員番号"]); // SAFE
        logger.LogInformation("{V}", row["法人番号"]); // SAFE
        logger.LogInformation("{V}", reader["my_number"]); // LEAK MYN1001
        logger.LogInformation("{V}", reader["my_number_updated_at"]); // SAFE a date column
        logger.LogInformation("{V}", db.GetString(db.GetOrdinal("KOJIN_BANGO"))); // LEAK MYN1001
        logger.LogInformation("{V}", db.GetString(db.GetOrdinal("SHAIN_MEI"))); // SAFE
        logger.LogInformation("{V}", form["myNumber"].ToString()); // LEAK MYN1001
        logger.LogInformation("{V}", form["employeeNo"].ToString()); // SAFE
        logger.LogInformation("{V}", json.GetProperty("個人番号").GetString()); // LEAK MYN1001
        logger.LogInformation("{V}", json.GetProperty("氏名").GetString()); // SAFE
        logger.LogInformation("{V}", map["MyNumber"]); // LEAK MYN1001
        logger.LogInformation("{V}", map["MyNumberCardExpiry"]); // SAFE a card's expiry
        logger.LogInformation("{V}", row.Field<string>("個人番号")); // LEAK MYN1001
        logger.LogInformation("{V}", row.Field<string>("氏名")); // SAFE
    }

    public void FromMembers(Row r)
    {
        Console.WriteLine(r.Field7); // LEAK MYN1001 column name
        Console.WriteLine(r.Value); // LEAK MYN1001 JSON name
        Console.WriteLine(r.Input3); // LEAK MYN1001 display name
        Console.WriteLine(r.Input4); // SAFE corporate number
        Console.WriteLine(r.Bango); // LEAK MYN1001 summary
        Console.WriteLine(r.Bango2); // SAFE staff number
    }

    public void Labels(string input, string token, Exception ex, List<string> items, int count)
    {
        Console.WriteLine($"個人番号: {input}"); // LEAK MYN1001
        Console.WriteLine($"個人番号の確認に失敗: {ex.Message}"); // SAFE a message
        Console.WriteLine("マイナンバー=" + input); // LEAK MYN1001
        Console.WriteLine("マイナンバー件数=" + items.Count); // SAFE a count
        logger.LogInformation("登録 {MyNumber}", input); // LEAK MYN1001
        logger.LogInformation("登録 {MyNumberCount}", count); // SAFE a count
        Console.WriteLine($"整理番号: {input}"); // SAFE other label
        Console.WriteLine($"マイナンバートークン: {token}"); // SAFE a token
        Console.WriteLine("マイナンバーを入力してください: "); // SAFE a prompt
    }
}
