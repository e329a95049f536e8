namespace MyNumberAnalyzers.Tests.Fixes;

/// <summary>Well-formed files that hold a place for each fix; the fuzz test breaks them.</summary>
internal static class FixFuzzTexts
{
    public static readonly string[] All =
    [
        """
        using System;
        using System.Linq;
        using System.Text.Json;
        using Microsoft.Extensions.Logging;

        public record Slip(int Year, string Name, string MyNumber);

        public class Employee
        {
            private string _number = "";

            public int Id { get; set; }

            public string? MyNumber { get; set; }

            public string Number { get => _number; set => _number = value; }

            public override string ToString() => $"{Id} {MyNumber}, {_number,5:x}";
        }

        public class Service(ILogger<Service> logger)
        {
            public void Save(Employee employee, string myNumber)
            {
                logger.LogInformation("Saved {Id}, number: {MyNumber}", employee.Id, employee.MyNumber);
                Console.WriteLine("{0}: {1}", employee.Id, myNumber);
                Console.WriteLine("番号: " + employee?.MyNumber + " (" + myNumber + ")");
                if (string.IsNullOrEmpty(myNumber) || myNumber.Length != 12)
                {
                    throw new ArgumentException($"wrong ({myNumber})", nameof(myNumber));
                }

                employee!.MyNumber = myNumber == "" ? null : myNumber;
                var json = JsonSerializer.Serialize(employee);
                var all = new[] { employee }.Where(e => e.MyNumber == myNumber).Select(e => new { e.Id, e.MyNumber });
            }
        }
        """,
        """
        using System.Data.Common;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using MyNumberSafety;

        public class Db : DbContext
        {
            public DbSet<Person> People { get; set; } = null!;

            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("x").EnableSensitiveDataLogging();
        }

        public class Person
        {
            public int Id { get; set; }

            public string MyNumber { get; set; } = "123456789018";
        }

        public class Api(IMyNumberVault vault) : ControllerBase
        {
            private static readonly AesGcm Cipher = new(new byte[32], 16);
            private readonly string _raw = MyNumber.Parse("123456789018").RevealToString();

            [HttpGet("{myNumber}")]
            public IActionResult Get(string myNumber, DbCommand command)
            {
                command.CommandText = $"SELECT 1 FROM P WHERE N = '{myNumber}'";
                Cipher.Encrypt(null!, null!, null!, null!);
                var number = default(MyNumber);
                var mask = number.ToString() + Regex.IsMatch(myNumber, @"^\d{12}$");
                var hash = SHA256.HashData(Encoding.UTF8.GetBytes(myNumber));
                return Redirect("/done?number=" + myNumber);
            }
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.CreateBuilder(args).Build();
        app.UseDeveloperExceptionPage();
        app.MapGet("/by/{myNumber}", async (string myNumber, HttpClient http) =>
        {
            string Describe(string? kojinBango = null) => kojinBango ?? "";
            var (first, myNumberText) = (1, Describe(myNumber));
            long individualNumber = long.Parse(myNumberText);
            individualNumber++;
            await http.GetAsync($"https://example.jp/?number={myNumber}");
            foreach (var number in new[] { myNumber, myNumberText })
            {
                Console.WriteLine(number is { Length: 12 } text ? text : number[..4]);
            }
        });
        app.Run();
        """,
    ];
}
