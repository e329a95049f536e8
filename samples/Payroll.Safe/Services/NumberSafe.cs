using System.Text;
using Microsoft.AspNetCore.DataProtection;
using MyNumberSafety;

namespace Payroll.Safe.Services;

/// <summary>番号の暗号化と復号。鍵はデータベースと別に保管される。</summary>
public class NumberSafe(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Payroll.EmployeeNumber.v1");

    public byte[] Seal(MyNumber number) => number.Reveal(
        _protector,
        static (digits, protector) => protector.Protect(Encoding.ASCII.GetBytes(digits.ToArray())),
        MyNumberPurpose.Other("storage"));

    public MyNumber Open(byte[] cipher)
    {
        var digits = _protector.Unprotect(cipher);
        try
        {
            return MyNumber.TryParse(digits, out var number) ? number : default;
        }
        finally
        {
            Array.Clear(digits);
        }
    }
}
