using Microsoft.EntityFrameworkCore;
using Payroll.Safe.Data;
using Payroll.Safe.Endpoints;
using Payroll.Safe.Jobs;
using Payroll.Safe.Services;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSerilog(logger => logger.ReadFrom.Configuration(builder.Configuration).WriteTo.Console());
var connection = builder.Configuration.GetConnectionString("Payroll");
builder.Services.AddDbContext<PayrollContext>(options => options.UseSqlite(connection));
builder.Services.AddRazorPages();
builder.Services.AddControllers();
builder.Services.AddDataProtection();
builder.Services.AddHttpClient<ETaxClient>();
builder.Services.AddScoped<EmployeeService>();
builder.Services.AddSingleton<NumberSafe>();
builder.Services.AddSingleton<CsvExporter>();
builder.Services.AddHostedService<MonthlyPayrollJob>();

var app = builder.Build();
using (var scope = app.Services.CreateScope())
{
    scope.ServiceProvider.GetRequiredService<PayrollContext>().Database.EnsureCreated();
}

app.MapEmployees();
app.MapControllers();
app.MapRazorPages();
app.Run();
