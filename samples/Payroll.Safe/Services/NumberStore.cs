using System.Data;
using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Payroll.Safe.Data;
using Payroll.Safe.Domain;

namespace Payroll.Safe.Services;

/// <summary>同じ番号がすでにほかの人に登録されている</summary>
public class DuplicateNumberException(int employeeId) : Exception($"この個人番号は従業員 {employeeId} に登録されています。");

/// <summary>個人番号の保管と照会。番号は封緘した形でだけデータベースに入る。</summary>
public class NumberStore(IMyNumberVault vault)
{
    /// <summary>扶養控除等申告書と同じく、退職などの翌年から 7 年間保管する。</summary>
    private const int YearsToKeep = 7;

    public async Task KeepAsync(PayrollContext db, int employeeId, string holder, MyNumber number, CancellationToken cancellation)
    {
        // 鍵の入れ替え中は、古い鍵の索引と新しい鍵の索引が並ぶ。一意制約だけでは重複を防げないため、検索と保存を 1 つの取引で行う。
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        var owner = (await FindAsync(db, number, cancellation)).FirstOrDefault(n => n.Holder == holder && n.EmployeeId != employeeId);
        if (owner is not null)
        {
            throw new DuplicateNumberException(owner.EmployeeId);
        }

        var row = await db.Numbers.SingleOrDefaultAsync(n => n.EmployeeId == employeeId && n.Holder == holder, cancellation);
        if (row is null)
        {
            row = new EmployeeNumber { EmployeeId = employeeId, Holder = holder };
            db.Numbers.Add(row);
        }

        row.Number = vault.Seal(number, db.MyNumberContextOf(row, n => n.Number));
        row.NumberIndex = vault.Index(number, NumberPurpose.Payroll);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>番号が登録されている行。索引で探し、開いて確かめる。</summary>
    public async Task<List<EmployeeNumber>> FindAsync(PayrollContext db, MyNumber wanted, CancellationToken cancellation)
    {
        var indexes = vault.Indexes(wanted, NumberPurpose.Payroll);
        var rows = await db.Numbers.Where(n => n.NumberIndex != null && indexes.Contains(n.NumberIndex.Value)).ToListAsync(cancellation);
        return rows.FindAll(row => row.Number is { } value
            && vault.TryOpen(value, db.MyNumberContextOf(row, n => n.Number), out var number, out _)
            && number == wanted);
    }

    public async Task<MyNumber?> OpenAsync(PayrollContext db, int employeeId, string holder, CancellationToken cancellation)
    {
        var row = await db.Numbers.SingleOrDefaultAsync(n => n.EmployeeId == employeeId && n.Holder == holder, cancellation);
        return row?.Number is { } value ? vault.Open(value, db.MyNumberContextOf(row, n => n.Number)) : null;
    }

    /// <summary>退職した従業員の番号に保存期限を付ける。</summary>
    public async Task RetireAsync(PayrollContext db, int employeeId, DateOnly leftOn, CancellationToken cancellation)
    {
        var keepUntil = new DateOnly(leftOn.Year + YearsToKeep, 12, 31);
        await db.Numbers.Where(n => n.EmployeeId == employeeId).ExecuteUpdateAsync(s => s.SetProperty(n => n.KeepUntil, keepUntil), cancellation);
    }
}
