using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>Offers for objects that bring a number along, and for what answers a request.</summary>
public class OfferTests
{
    private static void Mends<TFix>(string member, string key)
        where TFix : CodeFixProvider, new() => FixVerify.Mends<TFix>(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.Sqlite;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Logging;

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            /// <summary>本人の番号</summary>
            public string MyNumber { get; set; } = "";
        }

        public class Work(ILogger<Work> logger, Activity activity, HttpResponse response, ISession session, SqliteCommand command)
        {
            public bool IsOpen => logger is not null && activity is not null && response is not null && session is not null && command is not null;

            {{member}}
        }

        """, key);

    [Fact]
    public void A_logged_object_gets_a_typed_member() => Mends<LogLeakFix>("public void Run(Employee employee) => logger.LogInformation(\"{@Employee}\", employee);", LogLeakFix.MYN1001_ChangeType);

    [Fact]
    public void A_record_in_an_exception_gets_a_typed_member() => Mends<ExceptionLeakFix>(
        "public record Row(int No, string MyNumber);\n\n    public void Run(Row row) => throw new InvalidOperationException($\"登録済み: {row}\");", ExceptionLeakFix.MYN1002_ChangeType);

    [Fact]
    public void A_record_in_a_trace_gets_a_typed_member() => Mends<TelemetryLeakFix>(
        "public record Row(int No, string MyNumber);\n\n    public void Run(Row row) => activity.SetTag(\"row\", row);", TelemetryLeakFix.MYN1003_ChangeType);

    [Theory]
    [InlineData(ResponseLeakFix.MYN1011_ChangeType)]
    [InlineData(ResponseLeakFix.MYN1011_Copy)]
    public void An_answer_leaves_the_number_out(string key) => Mends<ResponseLeakFix>("public static IResult Get(Employee employee) => Results.Ok(employee); // 詳細", key);

    [Theory]
    [InlineData(ResponseLeakFix.MYN1011_UseKey)]
    [InlineData(ResponseLeakFix.MYN1011_Remove)]
    public void A_written_answer_names_the_key(string key) => Mends<ResponseLeakFix>("public Task Run(Employee employee) => response.WriteAsync($\"登録しました 番号: {employee.MyNumber}\");", key);

    [Fact]
    public void A_test_takes_its_number_from_the_test_data() => FixVerify.Mends<HardcodedNumberFix>(
        """
        using MyNumberSafety;

        public class EmployeeTests
        {
            public string Sample()
            {
                var myNumber = "123456789018"; // 山田
                return myNumber.Substring(0, 2);
            }
        }

        namespace MyNumberSafety
        {
            internal static class MyNumberTestData
            {
                public static string Text(int seed) => "99999" + seed;
            }
        }

        """, HardcodedNumberFix.MYN4001_UseTestData);

    [Fact]
    public void A_session_keeps_the_object_without_it() => Mends<StateLeakFix>("public void Run(Employee employee) => session.SetString(\"employee\", JsonSerializer.Serialize(employee));", StateLeakFix.MYN1008_Exclude);

    [Fact]
    public void A_database_keeps_the_object_without_it() => Mends<DatabaseLeakFix>("public void Run(Employee employee) => command.Parameters.AddWithValue(\"@json\", JsonSerializer.Serialize(employee));", DatabaseLeakFix.MYN1006_Exclude);

    [Fact]
    public void A_stored_object_gets_a_sealed_column() => Mends<DatabaseLeakFix>(
        """
        public void Run(Db db, Employee employee)
            {
                db.Employees.Add(employee); // 登録
                db.SaveChanges();
            }

            public class Db : DbContext
            {
                public DbSet<Employee> Employees => Set<Employee>();
            }
        """, DatabaseLeakFix.MYN1006_SealColumn);
}
