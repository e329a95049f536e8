using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payroll.Safe.Data;
using Payroll.Safe.Domain;
using Payroll.Safe.Services;

namespace Payroll.Safe.Jobs;

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
        var employees = await db.Employees.ToListAsync(cancellation);
        foreach (var employee in employees)
        {
            Trace(employee, "計算を開始");
            var withheld = Math.Floor(employee.MonthlySalary * 0.1021m);
            logger.LogInformation("{EmployeeNo}: 源泉税 {Withheld}", employee.EmployeeNo, withheld);
        }

        Console.WriteLine("計算済み: " + string.Join(", ", employees.Select(e => e.EmployeeNo)));
        using var aes = Aes.Create();
        await exporter.ExportAsync(db, "monthly.csv.enc", aes, cancellation);
    }

    private static void Trace(Employee employee, string step)
    {
        System.Diagnostics.Trace.WriteLine($"{step}: {employee.Describe()}");
    }
}
