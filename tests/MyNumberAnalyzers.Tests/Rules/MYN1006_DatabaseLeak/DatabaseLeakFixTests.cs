using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class DatabaseLeakFixTests
{
    [Fact]
    public void Seals_a_parameter() => FixVerify.Fix<DatabaseLeakFix>(
        """
        using Microsoft.Data.Sqlite;
        using MyNumberSafety;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Store(IMyNumberVault vault)
        {
            public void Save(SqliteCommand command, Employee employee)
            {
                command.Parameters.AddWithValue("@n", {|MYN1006:employee.MyNumber|}); // 番号
            }
        }
        """ + "\n",
        """
        using System;
        using Microsoft.Data.Sqlite;
        using MyNumberSafety;

        public class Employee
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "";
        }

        public class Store(IMyNumberVault vault)
        {
            public void Save(SqliteCommand command, Employee employee)
            {
                command.Parameters.AddWithValue("@n", Convert.ToBase64String(vault.Seal(MyNumber.Parse(employee.MyNumber), new MyNumberContext("employee", employee.Id)).ToBytes())); // 番号
            }
        }
        """ + "\n",
        DatabaseLeakFix.MYN1006_Seal);
}
