using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>The column becomes a sealed number with an index, and everything that used it follows.</summary>
public class SealedColumnFixTests
{
    internal const string Employee = """
        using System;
        using System.ComponentModel.DataAnnotations;

        namespace Payroll;

        /// <summary>従業員</summary>
        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            [Required, StringLength(12)]
            public string {|MYN2004:MyNumber|} { get; set; } = ""; // 12桁

            public string Describe() => $"{Id} {Name}";
        }
        """ + "\n";

    private const string SealedEmployee = """
        using System;
        using System.ComponentModel.DataAnnotations;
        using MyNumberSafety;

        namespace Payroll;

        /// <summary>従業員</summary>
        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>個人番号</summary>
            public SealedMyNumber? MyNumber { get; set; } // 12桁

            public MyNumberIndex? MyNumberIndex { get; set; }

            public MyNumber? OpenMyNumber(IMyNumberVault vault) =>
                MyNumber is { } value ? vault.Open(value, new MyNumberContext("employee", Id, "Employee.MyNumber")) : null;

            public void SealMyNumber(IMyNumberVault vault, MyNumber? number)
            {
                MyNumber = number is { } value ? vault.Seal(value, new MyNumberContext("employee", Id, "Employee.MyNumber")) : null;
                MyNumberIndex = number is { } known ? vault.Index(known, "employee") : null;
            }

            public string Describe() => $"{Id} {Name}";
        }
        """ + "\n";

    [Fact]
    public void The_context_and_the_services_are_told() => FixVerify.Fix<UnprotectedColumnFix>(
        [Employee, """
        using Microsoft.EntityFrameworkCore;

        namespace Payroll;

        public class PayrollContext(DbContextOptions<PayrollContext> options) : DbContext(options)
        {
            public DbSet<Employee> Employees => Set<Employee>();

            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                // 番号で重複を防ぐ
                modelBuilder.Entity<Employee>().HasIndex(e => e.MyNumber).IsUnique();
                modelBuilder.Entity<Employee>().Property(e => e.MyNumber).HasColumnName("my_number").HasMaxLength(12).IsRequired();
            }
        }
        """ + "\n", """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        namespace Payroll;

        public static class Start
        {
            public static void Configure(IServiceCollection services)
            {
                // データベース
                services.AddDbContext<PayrollContext>(options => options.UseSqlite("x"));
            }
        }
        """ + "\n"],
        [SealedEmployee, """
        using Microsoft.EntityFrameworkCore;
        using MyNumberSafety;

        namespace Payroll;

        public class PayrollContext(DbContextOptions<PayrollContext> options) : DbContext(options)
        {
            public DbSet<Employee> Employees => Set<Employee>();

            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                // 番号で重複を防ぐ
                modelBuilder.Entity<Employee>().HasIndex(e => e.MyNumberIndex).IsUnique();
                modelBuilder.Entity<Employee>().Property(e => e.MyNumber).HasColumnName("my_number");
                modelBuilder.Entity<Employee>().HasMyNumber(e => e.MyNumber, "employee", index: e => e.MyNumberIndex);
            }

            protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddMyNumber();
        }
        """ + "\n", """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using MyNumberSafety;

        namespace Payroll;

        public static class Start
        {
            public static void Configure(IServiceCollection services)
            {
                // データベース
                services.AddMyNumberVault(vault => vault.UseConfiguration());
                services.AddDbContext<PayrollContext>(options => options.UseSqlite("x"));
            }
        }
        """ + "\n"],
        UnprotectedColumnFix.MYN2004_Seal);

    private const string Context = """
        using Microsoft.EntityFrameworkCore;

        namespace Payroll;

        public class PayrollContext : DbContext
        {
            public DbSet<Employee> Employees { get; set; } = null!;
        }
        """ + "\n";

    private const string SealedContext = """
        using Microsoft.EntityFrameworkCore;
        using MyNumberSafety;

        namespace Payroll;

        public class PayrollContext : DbContext
        {
            public DbSet<Employee> Employees { get; set; } = null!;

            protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddMyNumber();

            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                modelBuilder.Entity<Employee>().HasMyNumber(e => e.MyNumber, "employee", index: e => e.MyNumberIndex);
            }
        }
        """ + "\n";

    private static void Follows(string before, string after) =>
        FixVerify.Fix<UnprotectedColumnFix>([Employee, Context, before + "\n"], [SealedEmployee, SealedContext, after + "\n"], UnprotectedColumnFix.MYN2004_Seal);

    [Fact]
    public void A_new_row_is_sealed_when_it_has_its_key_and_found_by_the_index() => Follows(
        """
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;

        namespace Payroll;

        public class EmployeeService(PayrollContext db)
        {
            public async Task<int> RegisterAsync(string name, string number, CancellationToken cancellation)
            {
                var employee = new Employee
                {
                    Name = name,
                    MyNumber = number, // 申告された番号
                };
                db.Employees.Add(employee);
                await db.SaveChangesAsync(cancellation);
                return employee.Id;
            }

            public async Task<Employee?> FindAsync(string number, CancellationToken cancellation)
            {
                // 番号で探す
                return await db.Employees
                    .FirstOrDefaultAsync(e => e.MyNumber == number, cancellation);
            }
        }
        """,
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;
        using MyNumberSafety;

        namespace Payroll;

        public class EmployeeService(PayrollContext db, IMyNumberVault vault)
        {
            public async Task<int> RegisterAsync(string name, string number, CancellationToken cancellation)
            {
                var employee = new Employee
                {
                    Name = name,
                };
                db.Employees.Add(employee);
                await db.SaveChangesAsync(cancellation);
                employee.SealMyNumber(vault, MyNumber.Parse(number));
                await db.SaveChangesAsync(cancellation);
                return employee.Id;
            }

            public async Task<Employee?> FindAsync(string number, CancellationToken cancellation)
            {
                // 番号で探す
                IReadOnlyList<MyNumberIndex> indexes = MyNumber.TryParse(number, out var wanted) ? vault.Indexes(wanted, "employee") : [];
                return await db.Employees
                    .FirstOrDefaultAsync(e => indexes.Contains(e.MyNumberIndex!.Value), cancellation);
            }
        }
        """);

    [Fact]
    public void Reads_open_wherever_they_stand() => Follows(
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.Extensions.Logging;

        namespace Payroll;

        public class Report
        {
            private readonly PayrollContext _db;
            private readonly ILogger<Report> _logger;

            public Report(PayrollContext db, ILogger<Report> logger)
            {
                _db = db;
                _logger = logger;
            }

            private List<string> Tails() => _db.Employees.ToList()
                .Where(e => !string.IsNullOrEmpty(e.MyNumber))
                .Select(e => e.MyNumber.Substring(8))
                .ToList();

            public int Count => Tails().Count + Tail(null).Length;

            public bool Has(Employee? employee) => employee?.MyNumber != null;

            private string Tail(Employee? employee)
            {
                Func<string> read = () => employee?.MyNumber ?? "";
                return read() + Slip.Width(employee!);
            }
        }

        public static class Slip
        {
            public static int Width(Employee employee) => Math.Max(val2: 12, val1: employee.MyNumber.Length);
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.Extensions.Logging;
        using MyNumberSafety;

        namespace Payroll;

        public class Report
        {
            private readonly PayrollContext _db;
            private readonly ILogger<Report> _logger;
            private readonly IMyNumberVault _vault;

            public Report(PayrollContext db, ILogger<Report> logger, IMyNumberVault vault)
            {
                _db = db;
                _logger = logger;
                _vault = vault;
            }

            private List<string> Tails() => _db.Employees.ToList()
                .Where(e => e.MyNumber is not null)
                .Select(e => (e.OpenMyNumber(_vault)?.RevealToString() ?? "").Substring(8))
                .ToList();

            public int Count => Tails().Count + Tail(null).Length;

            public bool Has(Employee? employee) => employee?.MyNumber != null;

            private string Tail(Employee? employee)
            {
                Func<string> read = () => employee?.OpenMyNumber(_vault)?.RevealToString() ?? "";
                return read() + Slip.Width(employee!, _vault);
            }
        }

        public static class Slip
        {
            public static int Width(Employee employee, IMyNumberVault vault) => Math.Max(val2: 12, val1: (employee.OpenMyNumber(vault)?.RevealToString() ?? "").Length);
        }
        """);

    [Fact]
    public void Seed_data_is_sealed_with_the_vault_of_the_caller() => Follows(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;

        namespace Payroll;

        public static class SeedData
        {
            public static void Fill(PayrollContext db)
            {
                db.Employees.Add(new Employee { Name = "山田 太郎", MyNumber = Sample() });
                db.SaveChanges();
            }

            private static string Sample() => "";

            public static void Map(WebApplication app)
            {
                app.MapPost("/seed", (PayrollContext db) =>
                {
                    Fill(db);
                    return "ok";
                });
            }
        }
        """.Replace("Sample()", "name").Replace("private static string name => \"\";\n\n    ", "").Replace("Fill(PayrollContext db)", "Fill(PayrollContext db, string name)").Replace("Fill(db);", "Fill(db, \"x\");"),
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using MyNumberSafety;

        namespace Payroll;

        public static class SeedData
        {
            public static void Fill(PayrollContext db, string name, IMyNumberVault vault)
            {
                var employee = new Employee { Name = "山田 太郎" };
                db.Employees.Add(employee);
                db.SaveChanges();
                employee.SealMyNumber(vault, MyNumber.Parse(name));
                db.SaveChanges();
            }

            public static void Map(WebApplication app)
            {
                app.MapPost("/seed", (PayrollContext db, IMyNumberVault vault) =>
                {
                    Fill(db, "x", vault);
                    return "ok";
                });
            }
        }
        """);
}
