namespace Payroll.Leaky.Domain;

/// <summary>給与所得の源泉徴収票</summary>
public record GensenChoshuhyo(
    int Year,
    string Name,
    string 個人番号, // MYN2003
    string 支払者法人番号,
    decimal ShiharaiKingaku,
    decimal GensenZeigaku);

/// <summary>法定調書の合計表から取り込む一行</summary>
public class ChoshoRow
{
    public string Name { get; set; } = "";

    public long MyNumber { get; set; } // MYN2002

    /// <summary>法人番号</summary>
    public string HojinBango { get; set; } = "";
}
