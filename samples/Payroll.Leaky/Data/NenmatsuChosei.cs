namespace Payroll.Leaky.Data;

/// <summary>年末調整の申告</summary>
public class NenmatsuChosei
{
    public int Id { get; set; }

    public int EmployeeId { get; set; }

    public int Year { get; set; }

    /// <summary>配偶者の個人番号</summary>
    public string? HaigushaMyNumber { get; set; } // MYN2004

    /// <summary>生命保険料控除</summary>
    public decimal SeimeiHoken { get; set; }
}
