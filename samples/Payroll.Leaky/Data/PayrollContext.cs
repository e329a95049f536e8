using Microsoft.EntityFrameworkCore;
using Payroll.Leaky.Domain;

namespace Payroll.Leaky.Data;

public class PayrollContext(DbContextOptions<PayrollContext> options) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>(); // MYN2004

    public DbSet<Dependent> Dependents => Set<Dependent>(); // MYN2004

    public DbSet<NenmatsuChosei> NenmatsuChosei => Set<NenmatsuChosei>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Employee>().HasIndex(e => e.EmployeeNo).IsUnique();
        modelBuilder.Entity<Employee>().HasIndex(e => e.MyNumber).IsUnique();
        modelBuilder.Entity<Employee>().HasMany(e => e.Dependents).WithOne().HasForeignKey(d => d.EmployeeId);
    }
}
