using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MyNumberAnalyzers.Rules;
using Xunit;

namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>Each fix of a leaking call in the shapes that people write calls in.</summary>
public class FixShapeTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.Sqlite;
        using Microsoft.Extensions.Caching.Memory;
        using Microsoft.Extensions.Logging;
        using MyNumberSafety;

        """;

    private const string Employee = """

        public class Employee
        {
            public int Id { get; set; }

            public string Name { get; set; } = "";

            public string MyNumber { get; set; } = "";
        }
        """;

    private const string People = """


        public static class People
        {
            public static System.Collections.Generic.List<Employee> All { get; } = [];

            public static Employee? Find(string[] args) => All.Find(person => person.Name == args[0]);
        }
        """;

    /// <summary>A call; at a bar a line may break.</summary>
    private static readonly Dictionary<string, (string Call, Action<string, string, OutputKind> Mends)> Leaks = new()
    {
        ["MYN1001_UseMask"] = ("logger.LogInformation(|\"番号 {Number} を登録\",| employee.MyNumber)", FixVerify.Mends<LogLeakFix>),
        ["MYN1001_UseKey"] = ("logger.LogInformation(|\"番号 {Number} を登録\",| employee.MyNumber)", FixVerify.Mends<LogLeakFix>),
        ["MYN1001_Remove"] = ("Console.WriteLine(|$\"{employee.Name} を登録, 番号: {employee.MyNumber}\")", FixVerify.Mends<LogLeakFix>),
        ["MYN1002_UseMask"] = ("throw new ArgumentException(|message: \"登録済み: \" + employee.MyNumber,| paramName: nameof(employee))", FixVerify.Mends<ExceptionLeakFix>),
        ["MYN1002_UseKey"] = ("throw new ArgumentException(|$\"登録済み: {employee.MyNumber}\",| nameof(employee))", FixVerify.Mends<ExceptionLeakFix>),
        ["MYN1003_UseMask"] = ("activity.SetTag(|\"payroll.person\",| employee.MyNumber)", FixVerify.Mends<TelemetryLeakFix>),
        ["MYN1003_UseKey"] = ("activity.SetTag(|key: \"payroll.person\",| value: employee.MyNumber)", FixVerify.Mends<TelemetryLeakFix>),
        ["MYN1004_Exclude"] = ("JsonSerializer.Serialize(|writer,| employee)", FixVerify.Mends<SerializationLeakFix>),
        ["MYN1004_Copy"] = ("JsonSerializer.Serialize(|writer,| employee)", FixVerify.Mends<SerializationLeakFix>),
        ["MYN1005_Seal"] = ("File.WriteAllText(|\"numbers.txt\",| employee.MyNumber)", FixVerify.Mends<FileLeakFix>),
        ["MYN1006_Seal"] = ("command.Parameters.AddWithValue(|\"@number\",| employee.MyNumber)", FixVerify.Mends<DatabaseLeakFix>),
        ["MYN1008_Seal"] = ("cache.Set(|\"number:\" + employee.Id,| employee.MyNumber)", FixVerify.Mends<StateLeakFix>),
        ["MYN1008_UseKey"] = ("cache.Set(|\"number:\" + employee.Name,| employee.MyNumber)", FixVerify.Mends<StateLeakFix>),
        ["MYN1009_UseKey"] = ("client.GetAsync(|$\"https://example.jp/people/{employee.MyNumber}\")", FixVerify.Mends<UrlLeakFix>),
        ["MYN1011_UseMask"] = ("response.Headers.Append(|\"X-Person\",| employee.MyNumber)", FixVerify.Mends<ResponseLeakFix>),
        ["MYN1012_Index"] = ("Keep(|SHA256.HashData(|Encoding.UTF8.GetBytes(employee.MyNumber)))", FixVerify.Mends<WeakProtectionFix>),
    };

    private static readonly string[] Shapes = ["statement", "expression body", "many lines", "nested lambda", "local function", "switch"];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var key in Leaks.Keys)
        {
            foreach (var shape in Shapes)
            {
                if (key.StartsWith("MYN1004", StringComparison.Ordinal) && shape == "nested lambda")
                {
                    // Nothing is reported there, so there is nothing to mend.
                    continue;
                }

                cases.Add(key, shape);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mends_in_every_shape(string key, string shape)
    {
        var (call, mends) = Leaks[key];
        mends(Usings + $$"""

            public class Work(IMyNumberVault vault, ILogger<Work> logger, IMemoryCache cache, HttpClient client, SqliteCommand command, Activity activity, Utf8JsonWriter writer, HttpResponse response)
            {
                public bool IsOpen => vault is not null && logger is not null && cache is not null && client is not null && command is not null && activity is not null && writer is not null && response is not null;

                private byte[] Kept { get; set; } = [];

            {{Member(shape, call)}}

                private void Keep(byte[] digest) => Kept = digest;
            }

            """ + Employee + "\n", key, OutputKind.DynamicallyLinkedLibrary);
    }

    private static string Member(string shape, string call)
    {
        var line = call.Replace("|", "");
        return shape switch
        {
            "statement" => $$"""
                    public void Run(Employee employee)
                    {
                        // 前の行
                        {{line}}; // 後ろの説明
                    }
                """,
            "expression body" => $"    public void Run(Employee employee) => {line}; // 一行",
            "many lines" => $$"""
                    public void Run(Employee employee)
                    {
                        {{call.Replace("| ", "|").Replace("|", "\n                            ")}}; // 複数行
                    }
                """,
            "nested lambda" => $$"""
                    public void Run(List<Employee> employees)
                    {
                        employees.ForEach(employee =>
                        {
                            Action run = () => {{line}};
                            run(); // 中の処理
                        });
                    }
                """,
            "local function" => $$"""
                    public void Run(IEnumerable<Employee> employees)
                    {
                        foreach (var employee in employees.Where(e => e.Id > 0))
                        {
                            Write(employee);
                        }

                        /* 一人分 */
                        void Write(Employee employee)
                        {
                            {{line}};
                        }
                    }
                """,
            _ => $$"""
                    public void Run(Employee employee)
                    {
                        switch (employee.Id)
                        {
                            case 0:
                                return;
                            default:
                                {{line}};{{(line.StartsWith("throw", StringComparison.Ordinal) ? "" : "\n                break;")}}
                        }
                    }
                """,
        };
    }

    [Theory]
    [InlineData("MYN1001_UseMask", "Console.WriteLine($\"番号: {employee?.MyNumber}\");")]
    [InlineData("MYN1001_Remove", "Console.WriteLine(\"登録 番号: {0}\", employee?.MyNumber);")]
    [InlineData("MYN1001_UseKey", "Console.WriteLine(\"番号: \" + employee?.MyNumber); // 結果")]
    public void Mends_conditional_access_in_top_level_statements(string key, string statement) => FixVerify.Mends<LogLeakFix>(
        "using System;\n\nEmployee? employee = People.Find(args);\n" + statement + "\n" + Employee + People + "\n", key, OutputKind.ConsoleApplication);
}
