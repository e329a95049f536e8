using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class UnprotectedColumnTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;
        using Microsoft.EntityFrameworkCore.Migrations;
        using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

        """;

    private static void Check(params string[] texts) => Verify.Marked([.. texts.Select(text => Usings + text)], only: "MYN2004");

    [Fact]
    public void An_entity_of_a_DbSet_stores_its_members() => Check("""
        public class Employee { public int Id { get; set; } public string Name { get; set; } = ""; public string {|MYN2004:MyNumber|} { get; set; } = ""; }
        public class Db : DbContext { public DbSet<Employee> Employees => Set<Employee>(); }
        """);

    [Fact]
    public void The_entity_may_stand_in_another_file() => Check(
        "public class Employee { public int Id { get; set; } public string {|MYN2004:個人番号|} { get; set; } = \"\"; }",
        "public class Db : DbContext { public DbSet<Employee> Employees { get; set; } = null!; }");

    [Fact]
    public void A_model_builder_makes_entities_too() => Check("""
        public class Person { public int Id { get; set; } public string {|MYN2004:MyNumber|} { get; set; } = ""; }
        public class Resident { public int Id { get; set; } public string {|MYN2004:KojinBango|} { get; set; } = ""; }
        public class Db : DbContext { protected override void OnModelCreating(ModelBuilder b) => b.Entity<Person>().HasKey(p => p.Id); }
        public class ResidentMap : IEntityTypeConfiguration<Resident> { public void Configure(EntityTypeBuilder<Resident> b) => b.HasKey(p => p.Id); }
        """);

    [Fact]
    public void A_navigation_reaches_further_entities() => Check("""
        public class Company { public int Id { get; set; } public List<Employee> Employees { get; set; } = []; }
        public class Employee { public int Id { get; set; } public Family? Family { get; set; } }
        public class Family { public int Id { get; set; } public string? {|MYN2004:SpouseMyNumber|} { get; set; } }
        public class Db : DbContext { public DbSet<Company> Companies => Set<Company>(); }
        """);

    [Fact]
    public void Owned_types_and_records_are_columns() => Check("""
        public class Employee { public int Id { get; set; } public Identity Identity { get; set; } = null!; }
        [Owned] public record Identity(string {|MYN2004:MyNumber|});
        public class Db : DbContext { public DbSet<Employee> Employees => Set<Employee>(); }
        """);

    [Fact]
    public void A_base_class_member_is_a_column_of_its_entities() => Check("""
        public abstract class Person { public int Id { get; set; } public string {|MYN2004:MyNumber|} { get; set; } = ""; }
        public class Employee : Person { }
        public class Db : DbContext { public DbSet<Employee> Employees => Set<Employee>(); }
        """);

    [Theory]
    [InlineData("b.Property(e => e.MyNumber).HasConversion<string>()")]
    [InlineData("b.Property(e => e.MyNumber).HasConversion(v => v.Trim(), v => v)")]
    [InlineData("b.Property(e => e.MyNumber).HasConversion(v => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(v)), v => v)")]
    [InlineData("b.Property(e => e.MyNumber).HasMaxLength(12).IsRequired()")]
    public void A_converter_that_hides_nothing_protects_nothing(string configuration) => Check($$"""
        public class Employee { public int Id { get; set; } public string {|MYN2004:MyNumber|} { get; set; } = ""; }
        public class Db : DbContext
        {
            protected override void OnModelCreating(ModelBuilder m) => m.Entity<Employee>(b => { {{configuration}}; });
        }
        """);

    [Fact]
    public void Keys_indexes_and_seeds_are_worse_and_the_message_says_so()
    {
        var findings = Harness.Analyze(Usings + """
            [Index(nameof(MyNumber))] public class A { public int Id { get; set; } public string MyNumber { get; set; } = ""; }
            public class B { [Key] public string MyNumber { get; set; } = ""; }
            public class C { public int Id { get; set; } [ConcurrencyCheck] public string MyNumber { get; set; } = ""; }
            public class D { public int Id { get; set; } public string MyNumber { get; set; } = ""; }
            public class E { public int Id { get; set; } public string MyNumber { get; set; } = ""; }
            public class Db : DbContext
            {
                public DbSet<A> As => Set<A>();
                public DbSet<B> Bs => Set<B>();
                public DbSet<C> Cs => Set<C>();
                protected override void OnModelCreating(ModelBuilder m)
                {
                    m.Entity<D>().HasAlternateKey(d => new { d.Id, d.MyNumber });
                    m.Entity<E>().HasData(new E { Id = 1, MyNumber = "x" });
                }
            }
            """).Where(finding => finding.Id == "MYN2004").Select(finding => finding.GetMessage()).ToArray();
        Assert.Collection(
            findings,
            text => Assert.Contains("indexed", text),
            text => Assert.Contains("is the key", text),
            text => Assert.Contains("concurrency token", text),
            text => Assert.Contains("alternate key", text),
            text => Assert.Contains("HasData", text));
    }

    [Fact]
    public void A_migration_that_inserts_numbers_is_told() => Check("""
        public class Seed : Migration
        {
            protected override void Up(MigrationBuilder m) =>
                m.InsertData(table: "Employees", columns: new[] { "Id", {|MYN2004:"MyNumber"|} }, values: new object[] { 1, "x" });
        }
        """);

    [Fact]
    public void A_column_for_twelve_digits_is_told_where_no_model_is_in_sight() => Check("""
        public class Init : Migration
        {
            protected override void Up(MigrationBuilder m)
            {
                m.AddColumn<string>(name: {|MYN2004:"my_number"|}, table: "employees", type: "char(12)");
                m.CreateTable("people", columns: t => new { Id = t.Column<int>(), {|MYN2004:MyNumber|} = t.Column<string>(maxLength: 12) });
                m.AddColumn<byte[]>(name: "my_number", table: "people", type: "varbinary(64)");
            }
        }
        """);

    [Fact]
    public void A_sealed_number_is_no_key() => Check("""
        public class Employee { [Key] public MyNumberSafety.SealedMyNumber {|MYN2004:Number|} { get; set; } public MyNumberSafety.MyNumberIndex NumberIndex { get; set; } }
        public class Db : DbContext { public DbSet<Employee> Employees => Set<Employee>(); }
        """);

    [Theory]
    [InlineData("b.Property(e => e.MyNumber).HasConversion(v => Crypto.Encrypt(v), v => Crypto.Decrypt(v))")]
    [InlineData("b.Property(e => e.MyNumber).HasMaxLength(200).HasConversion(new Encrypted()).IsRequired()")]
    [InlineData("b.Property(\"MyNumber\").HasConversion(typeof(Encrypted))")]
    [InlineData("b.Property(nameof(Employee.MyNumber)).HasConversion<Encrypted>()")]
    [InlineData("var p = b.Property(e => e.MyNumber); p.HasConversion(new ValueConverter<string, string>(v => Crypto.Encrypt(v), v => Crypto.Decrypt(v)))")]
    [InlineData("b.Ignore(e => e.MyNumber)")]
    [InlineData("b.Ignore(\"MyNumber\")")]
    public void A_protected_or_ignored_property_is_silent(string configuration) => Check($$"""
        public static class Crypto
        {
            public static string Encrypt(string v) { using var aes = new System.Security.Cryptography.AesGcm(new byte[32], 16); var c = new byte[12]; aes.Encrypt(new byte[12], System.Text.Encoding.UTF8.GetBytes(v), c, new byte[16]); return Convert.ToBase64String(c); }
            public static string Decrypt(string v) => v;
        }
        public class Encrypted() : ValueConverter<string, string>(v => Crypto.Encrypt(v), v => Crypto.Decrypt(v));
        public class Employee { public int Id { get; set; } public string MyNumber { get; set; } = ""; }
        public class EmployeeMap : IEntityTypeConfiguration<Employee> { public void Configure(EntityTypeBuilder<Employee> b) { {{configuration}}; } }
        public class Db : DbContext { public DbSet<Employee> Employees => Set<Employee>(); }
        """);

    [Fact]
    public void Conventions_and_attributes_protect() => Check("""
        public class Encrypted : ValueConverter<string, string> { public Encrypted() : base(v => Vault.Protect(v), v => v) { } }
        public static class Vault { public static string Protect(string v) => new string('x', v.Length); }
        public class Employee { public int Id { get; set; } public string MyNumber { get; set; } = ""; }
        public class Db : DbContext
        {
            public DbSet<Employee> Employees => Set<Employee>();
            protected override void ConfigureConventions(ModelConfigurationBuilder c) => c.Properties<string>().HaveConversion<Encrypted>();
        }
        """);

    [Fact]
    public void A_convention_in_a_file_that_names_no_number_protects() => Check(
        "public class Employee { public int Id { get; set; } public string MyNumber { get; set; } = \"\"; }",
        "public class Db : Base { public DbSet<Employee> Employees => Set<Employee>(); }",
        """
        public class Encrypted : ValueConverter<string, string> { public Encrypted() : base(v => Vault.Protect(v), v => v) { } }
        public static class Vault { public static string Protect(string v) => new string('x', v.Length); }
        public abstract class Base : DbContext { protected override void ConfigureConventions(ModelConfigurationBuilder c) => c.Properties<string>().HaveConversion<Encrypted>(); }
        """);

    [Fact]
    public void Navigations_and_configurations_may_stand_in_files_of_their_own() => Check(
        "public class Db : DbContext { public DbSet<Company> Companies => Set<Company>(); public DbSet<Order> Orders => Set<Order>(); }",
        "public class Order { public int Id { get; set; } public string Title { get; set; } = \"\"; }",
        "public class Company { public int Id { get; set; } public List<Staff> Staff { get; set; } = []; }",
        "public class Staff : Person { public string {|MYN2004:SpouseMyNumber|} { get; set; } = \"\"; }",
        "public abstract class Person { public int Id { get; set; } public string MyNumber { get; set; } = \"\"; }",
        "public class StaffMap : IEntityTypeConfiguration<Staff> { public void Configure(EntityTypeBuilder<Staff> b) => b.Ignore(s => s.MyNumber); }");

    [Fact]
    public void An_entity_named_by_an_alias_is_one() => Verify.Marked(
        [
            Usings + "public class Employee { public int Id { get; set; } public string {|MYN2004:MyNumber|} { get; set; } = \"\"; }",
            Usings + "public class Db : DbContext { public DbSet<Worker> Workers => Set<Worker>(); }",
            "global using Worker = Employee;",
        ],
        only: "MYN2004");

    [Fact]
    public void What_is_not_mapped_is_silent() => Check("""
        public class EncryptedAttribute : Attribute;
        public class Employee
        {
            public int Id { get; set; }
            [NotMapped] public string MyNumber { get; set; } = "";
            [Encrypted] public string KojinBango { get; set; } = "";
            public string 個人番号 => "";
            public byte[] MyNumberEncrypted { get; set; } = [];
            private string マイナンバー { get; set; } = "";
            [NotMapped] public Card Card { get; set; } = null!;
            public string Read() => マイナンバー;
        }
        public class Card { public string MyNumber { get; set; } = ""; }
        public class Db : DbContext { public DbSet<Employee> Employees => Set<Employee>(); }
        """);

    [Fact]
    public void A_class_that_is_no_entity_is_silent() => Check("""
        public class EmployeeDto { public string MyNumber { get; set; } = ""; }
        public class Employee { public int Id { get; set; } }
        public class Db : DbContext { public DbSet<Employee> Employees => Set<Employee>(); }
        """);

    [Fact]
    public void Owned_configuration_reaches_into_the_owned_type() => Check("""
        public static class Vault { public static string Protect(string v) => new string('x', v.Length); }
        public class Employee { public int Id { get; set; } public Identity Identity { get; set; } = null!; }
        public class Identity { public string MyNumber { get; set; } = ""; }
        public class Db : DbContext
        {
            public DbSet<Employee> Employees => Set<Employee>();
            protected override void OnModelCreating(ModelBuilder m) =>
                m.Entity<Employee>().OwnsOne(e => e.Identity, i => i.Property(x => x.MyNumber).HasConversion(v => Vault.Protect(v), v => v));
        }
        """);

    [Fact]
    public void A_loop_over_the_model_that_sets_converters_protects_their_type() => Check("""
        public class Encrypted : ValueConverter<string, string> { public Encrypted() : base(v => Vault.Protect(v), v => v) { } }
        public static class Vault { public static string Protect(string v) => new string('x', v.Length); }
        public class Employee { public int Id { get; set; } public string MyNumber { get; set; } = ""; }
        public class Db : DbContext
        {
            public DbSet<Employee> Employees => Set<Employee>();
            protected override void OnModelCreating(ModelBuilder m)
            {
                foreach (var type in m.Model.GetEntityTypes())
                    foreach (var property in type.GetProperties())
                        if (property.Name.EndsWith("Number")) property.SetValueConverter(new Encrypted());
            }
        }
        """);

    [Fact]
    public void The_sealed_pair_is_silent() => Check("""
        public class Employee { public int Id { get; set; } public MyNumberSafety.SealedMyNumber MyNumber { get; set; } public MyNumberSafety.MyNumberIndex MyNumberIndex { get; set; } }
        public class Db : DbContext
        {
            public DbSet<Employee> Employees => Set<Employee>();
            protected override void OnModelCreating(ModelBuilder m) => m.Entity<Employee>().HasIndex(e => e.MyNumberIndex).IsUnique();
        }
        """);

    [Fact]
    public void A_converter_that_reveals_the_safe_type_stores_the_digits() => Check("""
        using MyNumberSafety;
        public class Open { public int Id { get; set; } public MyNumber {|MYN2004:Number|} { get; set; } public MyNumber? {|MYN2004:Spouse|} { get; set; } public MyNumber {|MYN2004:Made|} { get; set; } }
        public class Closed { public int Id { get; set; } public MyNumber Number { get; set; } }
        public class Db : DbContext
        {
            protected override void OnModelCreating(ModelBuilder b)
            {
                b.Entity<Open>().Property(o => o.Number).HasConversion(n => n.RevealToString(MyNumberPurpose.Tax, "db"), s => Read(s));
                b.Entity<Open>().Property(o => o.Spouse).HasConversion(n => n!.Value.RevealToString(MyNumberPurpose.Tax, "db").Trim(), s => Read(s));
                b.Entity<Open>().Property(o => o.Made).HasConversion(new Converter());
                b.Entity<Closed>().Property(o => o.Number).HasConversion(n => Crypto.Encrypt(n.RevealToString(MyNumberPurpose.Tax, "db")), s => Read(s));
            }
            private static MyNumber Read(string text) => MyNumber.Parse(text);
        }
        public class Converter : ValueConverter<MyNumber, string>
        {
            public Converter() : base(n => n.RevealToString(MyNumberPurpose.Tax, "db"), s => Read(s)) { }
            private static MyNumber Read(string text) => MyNumber.Parse(text);
        }
        public static class Crypto { [MyNumberProtector] public static string Encrypt(string text) => text; }
        """);

    [Fact]
    public void A_convention_that_reveals_the_safe_type_stores_the_digits() => Check("""
        using MyNumberSafety;
        public class Person { public int Id { get; set; } public MyNumber {|MYN2004:Number|} { get; set; } }
        public class Db : DbContext
        {
            public DbSet<Person> People => Set<Person>();
            protected override void ConfigureConventions(ModelConfigurationBuilder c) => c.Properties<MyNumber>().HaveConversion<Converter>();
        }
        public class Converter() : ValueConverter<MyNumber, string>(n => n.RevealToString(MyNumberPurpose.Tax, "db"), s => Read(s))
        {
            private static MyNumber Read(string text) => MyNumber.Parse(text);
        }
        """);
}
