using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

/// <summary>Columns that are not sealed by a fix: somebody else fills them.</summary>
public class RefusedSealFixTests
{
    [Fact]
    public void An_entity_that_a_request_fills_in_stays() => FixVerify.NotOffered<UnprotectedColumnFix>(
        SealedColumnFixTests.Employee.Replace("namespace Payroll;", "namespace Payroll {") + "}" + "\n" + """
        namespace Web
        {
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.EntityFrameworkCore;
            using Payroll;

            public class Db : DbContext
            {
                public DbSet<Employee> Employees => Set<Employee>();
            }

            public class Api(Db db) : ControllerBase
            {
                [HttpPost]
                public void Create([FromBody] Employee employee) => db.Add(employee.Name);
            }
        }
        """,
        UnprotectedColumnFix.MYN2004_Seal);
}
