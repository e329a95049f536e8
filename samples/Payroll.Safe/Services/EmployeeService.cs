using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Payroll.Safe.Data;
using Payroll.Safe.Domain;

namespace Payroll.Safe.Services;

/// <summary>従業員の登録と検索</summary>
public class EmployeeService(PayrollContext db, NumberSafe safe, ILogger<EmployeeService> logger)
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
        db.Employees.Add(employee);
        await db.SaveChangesAsync(cancellation);
        await KeepAsync(employee.Id, "本人", request.MyNumber, cancellation);
        logger.LogInformation("従業員を登録しました: {Name} 個人番号={MyNumber}", employee.Name, request.MyNumber);
        return employee;
    }

    public async Task KeepAsync(int employeeId, string holder, MyNumber number, CancellationToken cancellation)
    {
        db.Numbers.Add(new EmployeeNumber { EmployeeId = employeeId, Holder = holder, Sealed = safe.Seal(number) });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<Employee?> FindAsync(MyNumber wanted, CancellationToken cancellation)
    {
        await foreach (var row in db.Numbers.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (safe.Open(row.Sealed) == wanted)
            {
                return await db.Employees.FindAsync([row.EmployeeId], cancellation);
            }
        }

        return null;
    }

    public async Task<EmployeeDto?> ShowAsync(int id, CancellationToken cancellation)
    {
        var employee = await db.Employees.FindAsync([id], cancellation);
        return employee is null
            ? null
            : new EmployeeDto(employee.Id, employee.Name, await db.Numbers.AnyAsync(n => n.EmployeeId == id, cancellation));
    }
}
