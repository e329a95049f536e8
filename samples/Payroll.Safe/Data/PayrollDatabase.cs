using Microsoft.EntityFrameworkCore;
using MyNumberSafety;

namespace Payroll.Safe.Data;

/// <summary>接続文字列で選ぶデータベース。既定は SQLite、<c>Host=</c> で始まれば PostgreSQL。</summary>
public static class PayrollDatabase
{
    public static IServiceCollection AddPayrollDatabase(this IServiceCollection services, string? connection) =>
        services.AddDbContext<PayrollContext>(options =>
        {
            if (connection?.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) == true)
            {
                options.UseNpgsql(connection);
            }
            else
            {
                options.UseSqlite(connection ?? "Data Source=payroll.db");
            }

            options.AddMyNumber();
        });
}
