using Microsoft.EntityFrameworkCore;
using Payroll.Leaky.Data;
using Payroll.Leaky.Endpoints;
using Payroll.Leaky.Jobs;
using Payroll.Leaky.Services;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSerilog(logger => logger.ReadFrom.Configuration(builder.Configuration).WriteTo.Console());
var connection = builder.Configuration.GetConnectionString("Payroll");
builder.Services.AddDbContext<PayrollContext>(options => options.UseSqlite(connection).EnableSensitiveDataLogging()); // MYN2006
builder.Services.AddRazorPages();
builder.Services.AddControllers();
builder.Services.AddMemoryCache();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();
builder.Services.AddHttpContextAccessor();
builder.Services.AddHttpClient<ETaxClient>();
builder.Services.AddScoped<EmployeeService>();
builder.Services.AddScoped<LoginState>();
builder.Services.AddSingleton<CsvExporter>();
builder.Services.AddSingleton<NumberHash>();
builder.Services.AddHostedService<MonthlyPayrollJob>();

var app = builder.Build();
using (var scope = app.Services.CreateScope())
{
    var db = scope.ServiceProvider.GetRequiredService<PayrollContext>();
    db.Database.EnsureCreated();
    SeedData.Fill(db);
    foreach (var employee in db.Employees)
    {
        Log.Information("起動時の確認: {Name} {Number}", employee.Name, employee.MyNumber); // MYN1001
    }
}

app.UseSession();
app.MapEmployees();
app.MapControllers();
app.MapRazorPages();
app.Run();
