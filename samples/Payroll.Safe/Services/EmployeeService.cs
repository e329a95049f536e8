using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Payroll.Safe.Data;
using Payroll.Safe.Domain;

namespace Payroll.Safe.Services;

/// <summary>従業員の登録と検索</summary>
public class EmployeeService(PayrollContext db, NumberStore store, ILogger<EmployeeService> logger)
{
    public async Task<Employee> RegisterAsync(RegisterEmployee request, CancellationToken cancellation)
    {
        var employee = new Employee
        {
            EmployeeNo = request.EmployeeNo,
            Name = request.Name,
            NameKana = request.NameKana,
            BirthDate = request.BirthDate,
            MonthlySalary = request.MonthlySalary,
        };
        if ((await store.FindAsync(db, request.MyNumber, cancellation)).FirstOrDefault(n => n.Holder == "本人") is { } owner)
        {
            throw new DuplicateNumberException(owner.EmployeeId);
        }

        db.Employees.Add(employee);
        await db.SaveChangesAsync(cancellation);
        await KeepAsync(employee.Id, "本人", request.MyNumber, cancellation);
        logger.LogInformation("従業員を登録しました: {Name} 個人番号={MyNumber}", employee.Name, request.MyNumber);
        return employee;
    }

    public Task KeepAsync(int employeeId, string holder, MyNumber number, CancellationToken cancellation) =>
        store.KeepAsync(db, employeeId, holder, number, cancellation);

    public async Task<Employee?> FindAsync(MyNumber wanted, CancellationToken cancellation)
    {
        var rows = await store.FindAsync(db, wanted, cancellation);
        var row = rows.Find(n => n.Holder == "本人") ?? rows.FirstOrDefault();
        return row is null ? null : await db.Employees.FindAsync([row.EmployeeId], cancellation);
    }

    /// <summary>退職の手続き。番号には保存期限が付き、期限が過ぎると dispose コマンドが消去する。</summary>
    public async Task<bool> RetireAsync(int id, DateOnly leftOn, CancellationToken cancellation)
    {
        if (await db.Employees.FindAsync([id], cancellation) is null)
        {
            return false;
        }

        await store.RetireAsync(db, id, leftOn, cancellation);
        return true;
    }

    public async Task<EmployeeDto?> ShowAsync(int id, CancellationToken cancellation)
    {
        var employee = await db.Employees.FindAsync([id], cancellation);
        return employee is null
            ? null
            : new EmployeeDto(employee.Id, employee.Name, await db.Numbers.AnyAsync(n => n.EmployeeId == id && n.Number != null, cancellation));
    }
}
