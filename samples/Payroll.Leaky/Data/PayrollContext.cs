using Microsoft.EntityFrameworkCore;
using Payroll.Leaky.Domain;

namespace Payroll.Leaky.Data;

public class PayrollContext(DbContextOptions<PayrollContext> options) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<Dependent> Dependents => Set<Dependent>();

    public DbSet<NenmatsuChosei> NenmatsuChosei => Set<NenmatsuChosei>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Employee>().HasIndex(e => e.EmployeeNo).IsUnique();
        modelBuilder.Entity<Employee>().HasIndex(e => e.MyNumber).IsUnique(); // MYN2004
        modelBuilder.Entity<Employee>().HasMany(e => e.Dependents).WithOne().HasForeignKey(d => d.EmployeeId);
    }
}
