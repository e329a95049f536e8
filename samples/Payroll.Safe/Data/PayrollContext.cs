using Microsoft.EntityFrameworkCore;
using Payroll.Safe.Domain;

namespace Payroll.Safe.Data;

public class PayrollContext(DbContextOptions<PayrollContext> options) : DbContext(options)
{
    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<EmployeeNumber> Numbers => Set<EmployeeNumber>();

    public DbSet<NenmatsuChosei> NenmatsuChosei => Set<NenmatsuChosei>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Employee>().HasIndex(e => e.EmployeeNo).IsUnique();
        modelBuilder.Entity<EmployeeNumber>().HasIndex(n => new { n.EmployeeId, n.Holder }).IsUnique();
    }
}
