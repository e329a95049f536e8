using MyNumberSafety;
using Payroll.Safe.Commands;
using Payroll.Safe.Data;
using Payroll.Safe.Endpoints;
using Payroll.Safe.Jobs;
using Payroll.Safe.Services;
using Serilog;

if (NumberCommands.TryRunAlone(args))
{
    return 0;
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSerilog(logger => logger.ReadFrom.Configuration(builder.Configuration).WriteTo.Console());
builder.Services.AddPayrollDatabase(builder.Configuration.GetConnectionString("Payroll"));
builder.Services.AddMyNumberVault(vault => vault.UseConfiguration(builder.Configuration.GetSection("MyNumber")));
builder.Services.AddMyNumberMvc();
builder.Services.AddRazorPages();
builder.Services.AddControllers();
builder.Services.AddHttpClient<ETaxClient>();
builder.Services.AddScoped<EmployeeService>();
builder.Services.AddSingleton<NumberStore>();
builder.Services.AddSingleton<CsvExporter>();
builder.Services.AddHostedService<MonthlyPayrollJob>();

var app = builder.Build();
try
{
    using (var scope = app.Services.CreateScope())
    {
        // 鍵の検査はデータベースに触れる前に行う。
        scope.ServiceProvider.GetRequiredService<IMyNumberVault>();
        scope.ServiceProvider.GetRequiredService<PayrollContext>().Database.EnsureCreated();
    }

    if (await NumberCommands.RunAsync(args, app.Services, CancellationToken.None) is { } exitCode)
    {
        return exitCode;
    }

    app.MapEmployees();
    app.MapControllers();
    app.MapRazorPages();
    await app.RunAsync();
    return 0;
}
catch (MyNumberKeyException problem)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine("鍵は `dotnet run -- new-key 1` で作り、環境変数か秘密情報の保管庫に置いて MyNumber__Primary=1 を指定してください。");
    return 78;
}
