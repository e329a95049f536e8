using Microsoft.EntityFrameworkCore;
using Payroll.Leaky.Data;
using Payroll.Leaky.Domain;

namespace Payroll.Leaky.Services;

/// <summary>従業員の登録と検索</summary>
public class EmployeeService(PayrollContext db, NumberHash hash, ILogger<EmployeeService> logger)
{
    public async Task<Employee> RegisterAsync(RegisterEmployee request, CancellationToken cancellation)
    {
        MyNumberRule.Require(request.MyNumber);
        var employee = new Employee
        {
            EmployeeNo = request.EmployeeNo,
            Name = request.Name,
            NameKana = request.NameKana,
            BirthDate = request.BirthDate,
            MyNumber = request.MyNumber,
            MonthlySalary = request.MonthlySalary,
        };
        db.Employees.Add(employee); // MYN1006
        await db.SaveChangesAsync(cancellation);
        logger.LogInformation("従業員を登録しました: {Name} 個人番号={MyNumber}", employee.Name, employee.MyNumber); // MYN1001
        return employee;
    }

    public async Task<Employee> FindAsync(string number, CancellationToken cancellation)
    {
        var found = await db.Employees.FirstOrDefaultAsync(e => e.MyNumber == number, cancellation);
        if (found is null)
        {
            throw new KeyNotFoundException($"個人番号 {number} の従業員は登録されていません"); // MYN1002
        }

        return found;
    }

    /// <summary>古い帳票システムの表を直接検索する</summary>
    public Task<List<Employee>> FindLegacyAsync(Employee employee)
    {
        var sql = "SELECT * FROM Employees WHERE MyNumber = '" + employee.MyNumber + "'";
        return db.Employees.FromSqlRaw(sql).ToListAsync(); // MYN1007
    }

    public void WarnDuplicate(Employee employee)
    {
        // 呼び出し先のメソッドが番号を文字列に入れている
        var text = Describe(employee);
        logger.LogWarning("重複の疑い: {Employee}", text); // MYN1001
    }

    private static string Describe(Employee employee) => employee.Describe() + " (" + employee.MyNumber + ")";

    public void Link(Employee employee, IDictionary<string, int> links)
    {
        links[hash.Of(employee.MyNumber)] = employee.Id;
        logger.LogInformation("連携しました: {EmployeeNo}", employee.EmployeeNo);
    }
}
