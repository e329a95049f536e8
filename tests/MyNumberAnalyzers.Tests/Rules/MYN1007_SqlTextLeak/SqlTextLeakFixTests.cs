using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class SqlTextLeakFixTests
{
    [Fact]
    public void A_command_text_gets_a_parameter() => FixVerify.Fix<SqlTextLeakFix>(
        """
        using Microsoft.Data.Sqlite;

        public class Store
        {
            public void Find(SqliteConnection connection, string myNumber)
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"SELECT * FROM Employees WHERE MyNumber = '{{|MYN1007:myNumber|}}'"; // 検索
                command.ExecuteReader();
            }
        }
        """ + "\n",
        """
        using Microsoft.Data.Sqlite;

        public class Store
        {
            public void Find(SqliteConnection connection, string myNumber)
            {
                using var command = connection.CreateCommand();
                command.CommandText = "SELECT * FROM Employees WHERE MyNumber = @myNumber";
                command.Parameters.AddWithValue("@myNumber", myNumber); // 検索
                command.ExecuteReader();
            }
        }
        """ + "\n",
        SqlTextLeakFix.MYN1007_Parameter,
        uncovers: ["MYN1006"]);

    [Fact]
    public void A_dapper_query_gets_an_object() => FixVerify.Fix<SqlTextLeakFix>(
        """
        using System.Data;
        using Dapper;

        public class Store
        {
            public int Count(IDbConnection connection, string myNumber) =>
                connection.ExecuteScalar<int>({|MYN1007:"SELECT COUNT(*) FROM E WHERE N = '" + myNumber + "' AND Year = 2026"|});
        }
        """ + "\n",
        """
        using System.Data;
        using Dapper;

        public class Store
        {
            public int Count(IDbConnection connection, string myNumber) =>
                connection.ExecuteScalar<int>("SELECT COUNT(*) FROM E WHERE N = @myNumber AND Year = 2026", new { myNumber });
        }
        """ + "\n",
        SqlTextLeakFix.MYN1007_Parameter,
        uncovers: ["MYN1006"]);

    [Fact]
    public void A_raw_query_gets_a_placeholder() => FixVerify.Fix<SqlTextLeakFix>(
        """
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        public class Note
        {
            public int Id { get; set; }
        }

        public class Store(DbContext db)
        {
            public List<Note> Find(string myNumber) => db.Set<Note>().FromSqlRaw($"SELECT * FROM Notes WHERE N = '{{|MYN1007:myNumber|}}'").ToList();
        }
        """ + "\n",
        """
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        public class Note
        {
            public int Id { get; set; }
        }

        public class Store(DbContext db)
        {
            public List<Note> Find(string myNumber) => db.Set<Note>().FromSqlRaw("SELECT * FROM Notes WHERE N = {0}", myNumber).ToList();
        }
        """ + "\n",
        SqlTextLeakFix.MYN1007_Parameter,
        uncovers: ["MYN1006"]);

    [Fact]
    public void A_plain_command_gets_a_created_parameter() => FixVerify.Fix<SqlTextLeakFix>(
        """
        using System.Data.Common;

        public class Store
        {
            public void Find(DbCommand command, string myNumber)
            {
                command.CommandText = {|MYN1007:"SELECT 1 FROM E WHERE N = " + myNumber|};
                command.ExecuteReader();
            }
        }
        """ + "\n",
        """
        using System.Data.Common;

        public class Store
        {
            public void Find(DbCommand command, string myNumber)
            {
                command.CommandText = "SELECT 1 FROM E WHERE N = @myNumber";
                var myNumberParameter = command.CreateParameter();
                myNumberParameter.ParameterName = "@myNumber";
                myNumberParameter.Value = myNumber;
                command.Parameters.Add(myNumberParameter);
                command.ExecuteReader();
            }
        }
        """ + "\n",
        SqlTextLeakFix.MYN1007_Parameter,
        uncovers: ["MYN1006"]);

    [Fact]
    public void A_value_inside_a_longer_quoted_text_stays() => FixVerify.NotOffered<SqlTextLeakFix>(
        """
        using Microsoft.Data.Sqlite;

        public class Store
        {
            public void Find(SqliteCommand command, string myNumber)
            {
                command.CommandText = $"SELECT * FROM E WHERE N LIKE '%{{|MYN1007:myNumber|}}%'";
            }
        }
        """ + "\n",
        SqlTextLeakFix.MYN1007_Parameter);

    [Fact]
    public void All_texts_of_a_file() => FixVerify.All<SqlTextLeakFix>(
        ["""
        using System.Data;
        using Dapper;

        public class Store(IDbConnection connection)
        {
            public int One(string myNumber) => connection.Execute($"DELETE FROM A WHERE N = '{{|MYN1007:myNumber|}}'");

            public int Two(string myNumber) => connection.Execute({|MYN1007:"DELETE FROM B WHERE N = '" + myNumber + "'"|});
        }
        """ + "\n"],
        ["""
        using System.Data;
        using Dapper;

        public class Store(IDbConnection connection)
        {
            public int One(string myNumber) => connection.Execute("DELETE FROM A WHERE N = @myNumber", new { myNumber });

            public int Two(string myNumber) => connection.Execute("DELETE FROM B WHERE N = @myNumber", new { myNumber });
        }
        """ + "\n"],
        SqlTextLeakFix.MYN1007_Parameter,
        uncovers: ["MYN1006"]);
}
