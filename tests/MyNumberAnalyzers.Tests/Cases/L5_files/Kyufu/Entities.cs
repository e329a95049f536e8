using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Kyufu.Domain;

public class Shinseisha
{
    [Key] public int Id { get; set; }

    [Column("KJN_NO"), Display(Name = "マイナンバー"), StringLength(12)]
    public string? Kjn { get; set; }

    [Display(Name = "氏名")] public string? Nm { get; set; }

    [Display(Name = "振込先口座番号")] public string? Kouza { get; set; }

    [NotMapped] public string? KjnInput { get; set; }

    public List<Kazoku> Kazoku { get; set; } = [];
}

public class Kazoku
{
    public int Id { get; set; }

    public string? Nm { get; set; }

    /// <summary>家族のマイナンバー。</summary>
    public string? Bng { get; set; }
}

public record ShinseishaDto(int Id, string? Nm, string? Kouza);

/// <summary>給付の申請</summary>
/// <param name="Id">受付番号</param>
/// <param name="Nm">氏名</param>
/// <param name="Kjn">個人番号</param>
public record ShinseishaFullDto(int Id, string? Nm, string? Kjn);
