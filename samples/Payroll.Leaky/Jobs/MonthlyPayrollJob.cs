using Microsoft.EntityFrameworkCore;
using Payroll.Leaky.Data;
using Payroll.Leaky.Domain;
using Payroll.Leaky.Services;

namespace Payroll.Leaky.Jobs;

/// <summary>月次の給与計算</summary>
public class MonthlyPayrollJob(IServiceScopeFactory scopes, CsvExporter exporter, ILogger<MonthlyPayrollJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PayrollContext>();
        var employees = await db.Employees.Include(e => e.Dependents).ToListAsync(cancellation);
        foreach (var employee in employees)
        {
            Trace(employee, "計算を開始");
            var withheld = Math.Floor(employee.MonthlySalary * 0.1021m);
            logger.LogInformation("{EmployeeNo}: 源泉税 {Withheld}", employee.EmployeeNo, withheld);
        }

        // 誰の計算が終わったかを一行にまとめる
        var numbers = employees.Select(e => e.MyNumber).ToList();
        Console.WriteLine("計算済み: " + string.Join(", ", numbers)); // MYN1001
        await exporter.ExportAsync(employees, "monthly.csv", cancellation);
    }

    private static void Trace(Employee employee, string step)
    {
        System.Diagnostics.Trace.WriteLine($"{step}: {employee.Name} / {employee.MyNumber}"); // MYN1001
    }
}
