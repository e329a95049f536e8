using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Shogakukin;

// 奨学金の継続願: エンティティ、DTO、コンテキスト。
public class Shogakusei
{
    public int Id { get; set; }

    [StringLength(11)]
    public string ShogakuseiBango { get; set; } = "";

    public string Shimei { get; set; } = "";

    public string? HonninMyNumber { get; set; }

    public virtual ICollection<Hogosha> Hogoshas { get; set; } = new List<Hogosha>();

    public virtual Kouza? Kouza { get; set; }
}

public class Hogosha
{
    public int Id { get; set; }
    public string Shimei { get; set; } = "";
    public string Zokugara { get; set; } = "";
    public string? KojinBango { get; set; }
    public long? KyuyoShunyu { get; set; }
}

public class Kouza
{
    public int Id { get; set; }
    public string KinyuKikanCode { get; set; } = "";
    public string KouzaBango { get; set; } = "";
}

public sealed record ShogakuseiView(int Id, string ShogakuseiBango, string Shimei, bool MyNumberTeishutsuZumi, int HogoshaSu);

public sealed record HogoshaView(string Shimei, string Zokugara, string KojinBangoMask);

public sealed record KeizokuNegai(int ShogakuseiId, string HonninMyNumber, IReadOnlyList<HogoshaNyuryoku> Hogoshas)
{
    public override string ToString() => $"継続願 {ShogakuseiId} 保護者{Hogoshas.Count}名";
}

public sealed record HogoshaNyuryoku(string Shimei, string Zokugara, [property: JsonPropertyName("kojinBango")] string Bango);

public class ShogakukinContext(DbContextOptions<ShogakukinContext> options, IBangoCipher cipher) : DbContext(options)
{
    public DbSet<Shogakusei> Shogakuseis => Set<Shogakusei>();

    public DbSet<Hogosha> Hogoshas => Set<Hogosha>();

    public DbSet<ShoriLog> ShoriLogs => Set<ShoriLog>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var converter = new ValueConverter<string?, string?>(v => cipher.Encrypt(v), v => cipher.Decrypt(v));
        modelBuilder.Entity<Shogakusei>().Property(x => x.HonninMyNumber).HasConversion(converter);
        modelBuilder.Entity<Hogosha>().Property(x => x.KojinBango).HasConversion(converter);
    }
}

public class ShoriLog
{
    public long Id { get; set; }
    public DateTime At { get; set; }
    public string Naiyo { get; set; } = "";
    public string? Bikou { get; set; }
}

public interface IBangoCipher
{
    string? Encrypt(string? plain);

    string? Decrypt(string? cipher);
}
