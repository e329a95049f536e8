using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Payroll.Safe.Domain;

namespace Payroll.Safe.Data;

public class PayrollContext(DbContextOptions<PayrollContext> options) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<EmployeeNumber> Numbers => Set<EmployeeNumber>();

    public DbSet<NenmatsuChosei> NenmatsuChosei => Set<NenmatsuChosei>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddMyNumber();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Employee>().HasIndex(e => e.EmployeeNo).IsUnique();
        modelBuilder.Entity<EmployeeNumber>(number =>
        {
            number.HasMyNumber(n => n.Number, NumberPurpose.Payroll, index: n => n.NumberIndex, keepUntil: n => n.KeepUntil, column: "Numbers.Number");
            number.HasIndex(n => new { n.EmployeeId, n.Holder }).IsUnique();
            number.HasIndex(n => new { n.NumberIndex, n.Holder }).IsUnique();
        });
    }
}
