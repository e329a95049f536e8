using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Xunit;
using Xunit.Abstractions;

namespace MyNumberAnalyzers.TypeTests.Storage.Ef;

/// <summary>Every shape of query is right, does not compile, or throws. None is silently wrong.</summary>
[Collection("databases")]
public class QueryShapeTests(Databases databases, ITestOutputHelper output)
{
    private static readonly MyNumberVault Vault = People.Vault(1);
    private static readonly SealedMyNumber Other = Vault.Seal(People.Number(1), People.Row(1));
    private static readonly MyNumberIndex Sought = Vault.Index(People.Number(2), "payroll");
    private static readonly List<SealedMyNumber?> Others = [Other];
    private static readonly SealedMyNumber[] OtherArray = [Other];

    public static TheoryData<string, Func<PayrollDb, object?>> Wrong => new()
    {
        { "Equals", db => db.Employees.Where(e => e.Number.Equals(Other)).ToList() },
        { "Equals object", db => db.Employees.Where(e => e.Number.Equals((object)Other)).ToList() },
        { "Value.Equals", db => db.Employees.Where(e => e.Number!.Value.Equals(Other)).ToList() },
        { "static Equals", db => db.Employees.Where(e => Equals(e.Number, Other)).ToList() },
        { "static Equals with a number", db => db.Employees.Where(e => Equals(e.Number, People.Number(1))).ToList() },
        { "not Equals", db => db.Dependants.Where(d => !d.Number.Equals(Other)).ToList() },
        { "boxed ==", db => db.Employees.Where(e => (object?)e.Number == (object)Other).ToList() },
        { "Equals of two columns", db => db.Dependants.Where(d => db.Dependants.Any(x => x.Number.Equals(d.Number))).ToList() },
        { "Equals in a projection", db => db.Dependants.Select(d => new { d.Name, Same = d.Number.Equals(Other) }).ToList() },
        { "Equals behind a projection", db => db.Dependants.Select(d => new { d.Number, d.Name }).Where(x => x.Number.Equals(Other)).ToList() },
        { "Equals behind let", db => (from d in db.Dependants let n = d.Number where n.Equals(Other) select d).ToList() },
        { "EF.Property", db => db.Dependants.Where(d => EF.Property<SealedMyNumber>(d, "Number").Equals(Other)).ToList() },
        { "cast to bytes", db => db.Dependants.Where(d => (byte[])(object)d.Number == Other.ToBytes()).ToList() },
        { "bytes of a method", db => db.Dependants.Where(d => d.Number.ToBytes() == Other.ToBytes()).ToList() },
        { "text", db => db.Dependants.Where(d => d.Number.ToString() == "x").ToList() },
        { "hash code", db => db.Dependants.Where(d => d.Number.GetHashCode() == 1).ToList() },
        { "list Contains", db => db.Employees.Where(e => Others.Contains(e.Number)).ToList() },
        { "array Contains", db => db.Dependants.Where(d => OtherArray.Contains(d.Number)).ToList() },
        { "enumerable Contains", db => db.Dependants.Where(d => Enumerable.Contains(OtherArray, d.Number)).ToList() },
        { "query Contains", db => db.Dependants.Select(d => d.Number).Contains(Other) },
        { "sub-query Contains", db => db.Dependants.Where(d => db.Dependants.Select(x => x.Number).Contains(d.Number)).ToList() },
        { "Any with Equals", db => db.Dependants.Any(d => d.Number.Equals(Other)) },
        { "First with Equals", db => db.Dependants.FirstOrDefault(d => d.Number.Equals(Other)) },
        { "Count with Equals", db => db.Dependants.Count(d => d.Number.Equals(Other)) },
        { "Join", db => db.Dependants.Join(db.Dependants, a => a.Number, b => b.Number, (a, b) => a).ToList() },
        { "query join", db => (from a in db.Employees join b in db.Dependants on a.Number equals b.Number select a).ToList() },
        { "composite join", db => (from a in db.Dependants join b in db.Dependants on new { a.Number, a.Name } equals new { b.Number, b.Name } select a).ToList() },
        { "GroupJoin", db => db.Dependants.GroupJoin(db.Dependants, a => a.Number, b => b.Number, (a, b) => new { a, n = b.Count() }).ToList() },
        { "LeftJoin", db => db.Dependants.LeftJoin(db.Dependants, a => a.Number, b => b.Number, (a, b) => a).ToList() },
        { "GroupBy", db => db.Dependants.GroupBy(d => d.Number).Select(g => new { g.Key, n = g.Count() }).ToList() },
        { "GroupBy of a pair", db => db.Dependants.GroupBy(d => new { d.Number, d.Name }).Select(g => g.Count()).ToList() },
        { "Distinct", db => db.Dependants.Select(d => d.Number).Distinct().ToList() },
        { "Distinct count", db => db.Employees.Select(e => e.Number).Distinct().Count() },
        { "Distinct of a pair", db => db.Dependants.Select(d => new { d.Number, d.EmployeeId }).Distinct().ToList() },
        { "Distinct of a tuple", db => db.Dependants.Select(d => ValueTuple.Create(d.Number, 1)).Distinct().ToList() },
        { "DistinctBy", db => db.Dependants.DistinctBy(d => d.Number).ToList() },
        { "Union", db => db.Dependants.Select(d => d.Number).Union(db.Dependants.Select(d => d.Number)).ToList() },
        { "Intersect", db => db.Dependants.Select(d => d.Number).Intersect(db.Dependants.Select(d => d.Number)).ToList() },
        { "Except", db => db.Dependants.Select(d => d.Number).Except(db.Dependants.Select(d => d.Number)).ToList() },
        { "OrderBy", db => db.Dependants.OrderBy(d => d.Number).ToList() },
        { "OrderByDescending", db => db.Employees.OrderByDescending(e => e.Number).ToList() },
        { "ThenBy", db => db.Dependants.OrderBy(d => d.Name).ThenBy(d => d.Number).ToList() },
        { "orderby behind Include", db => db.Employees.Include(e => e.Dependants.OrderBy(d => d.Number)).ToList() },
        { "Max", db => db.Dependants.Max(d => d.Number) },
        { "Min of a projection", db => db.Dependants.Select(d => d.Number).Min() },
        { "ExecuteUpdate of the number", db => db.Employees.ExecuteUpdate(s => s.SetProperty(e => e.Number, Other)) },
        { "ExecuteUpdate of the index", db => db.Employees.ExecuteUpdate(s => s.SetProperty(e => e.NumberIndex, Sought)) },
        { "ExecuteUpdate of both", db => db.Dependants.ExecuteUpdate(s => s.SetProperty(d => d.Number, Other).SetProperty(d => d.NumberIndex, Sought)) },
        { "ExecuteUpdate from another column", db => db.Dependants.ExecuteUpdate(s => s.SetProperty(d => d.Number, d => d.Number)) },
        { "ExecuteUpdate to null", db => db.Employees.ExecuteUpdate(s => s.SetProperty(e => e.Number, (SealedMyNumber?)null)) },
        { "ExecuteUpdate by EF.Property", db => db.Employees.ExecuteUpdate(s => s.SetProperty(e => EF.Property<SealedMyNumber?>(e, "Number"), Other)) },
        { "SQL parameter", db => db.Dependants.FromSql($"""SELECT * FROM "Dependants" WHERE "Number" = {Other}""").ToList() },
        { "compiled query", db => EF.CompileQuery((PayrollDb d, SealedMyNumber n) => d.Dependants.Where(x => x.Number.Equals(n)))(db, Other).ToList() },
        { "a number of a row", db => db.Dependants.Where(d => Equals(d.Number, default(MyNumber))).ToList() },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void A_query_that_cannot_be_right_throws(string shape, Func<PayrollDb, object?> query)
    {
        foreach (var kind in Enum.GetValues<Database>())
        {
            using var db = Filled(kind)?.New();
            if (db is null)
                continue;
            var error = Record.Exception(() => query(db));
            Assert.True(error is not null, $"{shape} ran on {kind}");
            Assert.DoesNotContain(People.Digits(2), error.ToString());
            db.ChangeTracker.Clear();
            Assert.All(db.Dependants, d => Assert.Equal(People.Number(2), Vault.Open(d.Number, db.MyNumberContextOf(d, x => x.Number))));
            Assert.Equal(2, db.Employees.Count(e => e.Number != null && e.NumberIndex != null));
        }
    }

    public static TheoryData<string, Func<PayrollDb, object?>, object?> Right => new()
    {
        { "index ==", db => db.Dependants.Count(d => d.NumberIndex == Sought), 1 },
        { "index !=", db => db.Employees.Count(e => e.NumberIndex != Sought), 3 },
        { "index Equals", db => db.Dependants.Count(d => d.NumberIndex.Equals(Sought)), 1 },
        { "index Contains", db => db.Dependants.Count(d => Vault.Indexes(People.Number(2), "payroll").Contains(d.NumberIndex)), 1 },
        { "index join", db => db.Employees.Join(db.Dependants, e => e.NumberIndex, d => d.NumberIndex, (e, d) => e).Count(), 0 },
        { "index GroupBy", db => db.Employees.Where(e => e.NumberIndex != null).GroupBy(e => e.NumberIndex).Count(g => g.Count() == 1), 2 },
        { "index Distinct", db => db.Employees.Select(e => e.NumberIndex).Distinct().Count(), 3 },
        { "index in a sub-query", db => db.Employees.Count(e => db.Dependants.Any(d => d.NumberIndex == e.NumberIndex)), 0 },
        { "number is null", db => db.Employees.Count(e => e.Number == null), 1 },
        { "number is not null", db => db.Employees.Count(e => e.Number != null), 2 },
        { "HasValue", db => db.Employees.Count(e => e.Number.HasValue), 2 },
        { "projection", db => db.Dependants.Select(d => new { d.Name, d.Number }).AsEnumerable().Count(x => x.Number.HasValue()), 1 },
        { "order by name", db => db.Employees.OrderBy(e => e.Name).Select(e => e.Name).First(), "A" },
        { "group by name", db => db.Employees.GroupBy(e => e.Name).Count(), 3 },
        { "rows are distinct", db => db.Employees.Distinct().Count(), 3 },
        { "join on a key", db => db.Employees.Join(db.Dependants, e => e.Id, d => d.EmployeeId, (e, d) => new { e, d.Number }).Count(), 1 },
        { "filtered Include", db => db.Employees.Include(e => e.Dependants.Where(d => d.NumberIndex == Sought)).ToList().Sum(e => e.Dependants.Count), 1 },
        { "ExecuteUpdate of a name", db => db.Employees.Where(e => e.Number == null).ExecuteUpdate(s => s.SetProperty(e => e.Name, "C")), 1 },
        { "compiled query", db => EF.CompileQuery((PayrollDb d, MyNumberIndex i) => d.Dependants.Count(x => x.NumberIndex == i))(db, Sought), 1 },
        { "Concat", db => db.Dependants.Select(d => d.Number).Concat(db.Dependants.Select(d => d.Number)).Count(), 2 },
        { "ExecuteDelete", db => db.Dependants.Where(d => d.NumberIndex == Sought).ExecuteDelete(), 1 },
    };

    [Theory]
    [MemberData(nameof(Right), DisableDiscoveryEnumeration = true)]
    public void A_query_that_can_be_right_is_right(string shape, Func<PayrollDb, object?> query, object? expected)
    {
        foreach (var kind in Enum.GetValues<Database>())
        {
            using var db = Filled(kind)?.New();
            if (db is null)
                continue;
            using var undone = db.Database.BeginTransaction();
            Assert.Equal((shape, kind, expected), (shape, kind, query(db)));
        }
    }

    [Theory]
    [InlineData("db.Dependants.Where(d => d.Number == number)", "CS0019")]
    [InlineData("db.Dependants.Where(d => d.Number != number)", "CS0019")]
    [InlineData("db.Dependants.Where(d => d.Number == value)", "CS0019")]
    [InlineData("db.Dependants.Where(d => d.Number == d.Number)", "CS0019")]
    [InlineData("db.Employees.Where(e => e.Number == number)", "CS0019")]
    [InlineData("db.Employees.Where(e => e.Number == value)", "CS0019")]
    [InlineData("db.Dependants.Where(d => d.Number.Equals(number))", "CS0619")]
    [InlineData("db.Dependants.Where(d => d.Number.Equals(\"123456789018\"))", "CS0619")]
    [InlineData("db.Dependants.Where(d => d.Number.Equals(index))", "CS0619")]
    [InlineData("db.Dependants.Where(d => d.NumberIndex == number)", "CS0019")]
    [InlineData("db.Dependants.Where(d => d.NumberIndex.Equals(number))", "CS0619")]
    [InlineData("db.Dependants.Where(d => d.NumberIndex < index)", "CS0019")]
    [InlineData("db.Dependants.Where(d => d.Number > value)", "CS0019")]
    [InlineData("db.Dependants.Where(d => numbers.Contains(d.Number))", "CS1503")]
    [InlineData("db.Dependants.Join(db.Dependants, a => a.Number, b => b.NumberIndex, (a, b) => a)", "CS0411")]
    [InlineData("vault.Seal(\"123456789018\", context)", "CS1503")]
    [InlineData("db.Dependants.Where(d => vault.Indexes(number, \"payroll\").Contains(d.NumberIndex))", null)]
    public void The_compiler_refuses_what_it_can(string expression, string? error)
    {
        string code = $$"""
            using System.Collections.Generic;
            using System.Linq;
            using MyNumberSafety;
            using MyNumberAnalyzers.TypeTests.Storage.Ef;
            class Shape
            {
                object Query(PayrollDb db, IMyNumberVault vault, MyNumber number, SealedMyNumber value, MyNumberIndex index, List<MyNumber> numbers, MyNumberContext context)
                    => {{expression}};
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(MyNumber).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("shape", [CSharpSyntaxTree.ParseText(code)], references, new(OutputKind.DynamicallyLinkedLibrary));
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct();
        Assert.Equal(error is null ? [] : [error], errors);
    }

    /// <summary>One store for all: refused queries leave it as it is, and the others are rolled back.</summary>
    private Store? Filled(Database kind) => databases.Shared(kind, output, Fill);

    private static void Fill(Store store)
    {
        using var db = store.New();
        var first = db.Hire(Vault, "A", People.Number(1));
        db.Hire(Vault, "B", People.Number(3));
        db.Employees.Add(new Employee { Name = "without" });
        var child = new Dependant { EmployeeId = first.Id, Name = "child" };
        db.Dependants.Add(child);
        child.Number = Vault.Seal(People.Number(2), db.MyNumberContextOf(child, d => d.Number));
        child.NumberIndex = Sought;
        db.SaveChanges();
    }
}
