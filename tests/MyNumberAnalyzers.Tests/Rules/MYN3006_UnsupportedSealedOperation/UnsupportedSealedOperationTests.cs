using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class UnsupportedSealedOperationTests
{
    private const string Model = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;
        using MyNumberSafety;
        public class Person { public int Id { get; set; } public string Name { get; set; } = ""; public SealedMyNumber Number { get; set; } public SealedMyNumber? Old { get; set; } public MyNumberIndex NumberIndex { get; set; } }
        public class Db : DbContext { public DbSet<Person> People => Set<Person>(); }

        """;

    private static void Check(string text) => Verify.Marked(Model + text, only: "MYN3006");

    [Fact]
    public void Ordering_is_told() => Check("""
        public class C
        {
            public object A(Db db) => db.People.OrderBy(p => {|MYN3006:p.Number|});
            public object B(Db db) => db.People.OrderBy(p => p.Name).ThenByDescending(p => {|MYN3006:p.Number|});
            public object D(Db db) => from p in db.People orderby p.Name, {|MYN3006:p.Number|} select p;
            public object E(Db db) => db.People.Max(p => {|MYN3006:p.Number|});
        }
        """);

    [Fact]
    public void Grouping_joining_and_distinct_are_told() => Check("""
        public class C
        {
            public object A(Db db) => db.People.GroupBy(p => {|MYN3006:p.Number|});
            public object B(Db db) => db.People.GroupBy(p => new { p.Name, {|MYN3006:p.Number|} });
            public object D(Db db) => from p in db.People group p by {|MYN3006:p.Number|};
            public object E(Db db) => db.People.Select(p => p.Number).{|MYN3006:Distinct|}();
            public object F(Db db) => db.People.Join(db.People, a => {|MYN3006:a.Number|}, b => b.Number, (a, b) => a);
            public object G(Db db) => from a in db.People join b in db.People on {|MYN3006:a.Number|} equals b.Number select a;
        }
        """);

    [Fact]
    public void Comparing_is_told() => Check("""
        public class C
        {
            public object A(Db db, SealedMyNumber n) => db.People.Where(p => {|MYN3006:p.Number|}.Equals(n));
            public object B(Db db, SealedMyNumber n) => db.People.Any(p => object.Equals({|MYN3006:p.Number|}, n));
            public object D(Db db, List<SealedMyNumber> all) => db.People.Where(p => all.Contains({|MYN3006:p.Number|}));
            public object E(Db db, SealedMyNumber n) => db.People.Select(p => p.Number).{|MYN3006:Contains|}(n);
            public object F(Db db, SealedMyNumber n) => from p in db.People where {|MYN3006:p.Number|}.Equals(n) select p;
        }
        """);

    [Fact]
    public void Updating_one_of_the_pair_is_told() => Check("""
        public class C
        {
            public int A(Db db, SealedMyNumber n) => db.People.ExecuteUpdate(s => s.SetProperty(p => {|MYN3006:p.Number|}, n));
            public int B(Db db, MyNumberIndex i) => db.People.ExecuteUpdate(s => s.SetProperty(p => p.Name, "").SetProperty(p => {|MYN3006:p.NumberIndex|}, i));
            public int D(Db db, SealedMyNumber n, MyNumberIndex i) => db.People.Where(p => p.Id == 1).ExecuteUpdate(s => s.SetProperty(p => p.Number, n).SetProperty(p => p.NumberIndex, i));
            public int E(Db db) => db.People.ExecuteUpdate(s => s.SetProperty(p => p.Name, "x"));
        }
        """);

    [Fact]
    public void It_is_an_error()
    {
        var descriptor = new MyNumberAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == "MYN3006");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, descriptor.DefaultSeverity);
    }

    [Fact]
    public void Looking_up_by_the_index_is_the_way() => Check("""
        public class C
        {
            public object A(Db db, IReadOnlyList<MyNumberIndex> all) => db.People.Where(p => all.Contains(p.NumberIndex)).ToList();
            public object B(Db db, MyNumberIndex i) => db.People.SingleOrDefault(p => p.NumberIndex == i)!;
            public object D(Db db) => db.People.GroupBy(p => p.NumberIndex).Count();
        }
        """);

    [Fact]
    public void Reading_and_null_tests_are_silent() => Check("""
        public class C
        {
            public object A(Db db) => db.People.Where(p => p.Old == null).Select(p => p.Number).ToList();
            public object B(Db db) => db.People.OrderBy(p => p.Name).Select(p => new { p.Id, p.Number }).ToList();
            public object D(Db db) => db.People.Where(p => p.Old != null).Count();
            public object E(Db db) => db.People.OrderBy(p => p.Old != null);
        }
        """);

    [Fact]
    public void Memory_compares_bytes() => Check("""
        public class C
        {
            public object A(List<Person> people) => people.GroupBy(p => p.Number).ToList();
            public bool B(SealedMyNumber a, SealedMyNumber b) => a.Equals(b);
            public object D(Db db, SealedMyNumber n) => db.People.AsEnumerable().Where(p => p.Number.Equals(n));
            public object E(List<SealedMyNumber> all) => all.Distinct();
        }
        """);
}
