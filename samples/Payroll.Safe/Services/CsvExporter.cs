using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Payroll.Safe.Data;

namespace Payroll.Safe.Services;

/// <summary>税務署に出す CSV。ファイルは暗号化したものだけを書く。</summary>
public class CsvExporter(NumberStore store)
{
    public async Task ExportAsync(PayrollContext db, string path, Aes aes, CancellationToken cancellation)
    {
        await using var file = File.Create(path);
        await using var encrypted = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        await using var writer = new StreamWriter(encrypted, Encoding.UTF8);
        await writer.WriteLineAsync("社員番号,氏名,個人番号");
        foreach (var employee in await db.Employees.ToListAsync(cancellation))
        {
            var number = await store.OpenAsync(db, employee.Id, "本人", cancellation);
            var digits = number?.RevealToString(MyNumberPurpose.Tax) ?? "";
            await writer.WriteLineAsync($"{employee.EmployeeNo},{employee.Name},{digits}");
        }
    }
}
