using System.Text.RegularExpressions;

namespace Payroll.Leaky.Domain;

/// <summary>入力チェック</summary>
public static class MyNumberRule
{
    public static bool IsValid(string myNumber) => // MYN2001
        Regex.IsMatch(myNumber, @"^\d{12}$"); // MYN2007

    public static void Require(string myNumber) // MYN2001
    {
        if (!IsValid(myNumber))
        {
            throw new ArgumentException($"個人番号が正しくありません: {myNumber}"); // MYN1002
        }
    }
}
