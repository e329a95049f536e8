using Microsoft.EntityFrameworkCore;
using MyNumberSafety;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

public class Employee
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string Name { get; set; } = "";

    public string Tenant { get; set; } = "acme";

    public SealedMyNumber? Number { get; set; }

    public MyNumberIndex? NumberIndex { get; set; }

    public DateOnly? KeepUntil { get; set; }

    public bool Deleted { get; set; }

    /// <summary>What people did before: the control of the scans.</summary>
    public string? Plain { get; set; }

    public List<Dependant> Dependants { get; set; } = [];
}

public class Dependant
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid EmployeeId { get; set; }

    public string Name { get; set; } = "";

    public SealedMyNumber Number { get; set; }

    public MyNumberIndex NumberIndex { get; set; }
}

public class PayrollDb(DbContextOptions<PayrollDb> options) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<Dependant> Dependants => Set<Dependant>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddMyNumber();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Employee>(employee =>
        {
            employee.HasMyNumber(e => e.Number, "payroll", index: e => e.NumberIndex, keepUntil: e => e.KeepUntil, tenant: e => e.Tenant);
            employee.HasIndex(e => e.NumberIndex).IsUnique();
            employee.HasQueryFilter(e => !e.Deleted);
        });
        modelBuilder.Entity<Dependant>(dependant =>
        {
            dependant.HasMyNumber(e => e.Number, "payroll", index: e => e.NumberIndex);
            dependant.HasIndex(e => e.NumberIndex);
        });
    }

    /// <summary>Adds an employee with a sealed number.</summary>
    public Employee Hire(IMyNumberVault vault, string name, MyNumber number)
    {
        var employee = new Employee { Name = name };
        Employees.Add(employee);
        Assign(vault, employee, number);
        return employee;
    }

    public void Assign(IMyNumberVault vault, Employee employee, MyNumber number)
    {
        employee.Number = vault.Seal(number, this.MyNumberContextOf(employee, e => e.Number));
        employee.NumberIndex = vault.Index(number, "payroll");
    }

    public MyNumber NumberOf(IMyNumberVault vault, Employee employee) =>
        vault.Open(employee.Number!.Value, this.MyNumberContextOf(employee, e => e.Number));
}
