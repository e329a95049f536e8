namespace Payroll.Safe.Data;

/// <summary>年末調整の申告。配偶者の番号は従業員の番号と同じ表に暗号化して保管する。</summary>
public class NenmatsuChosei
{
    public int Id { get; set; }

    public int EmployeeId { get; set; }

    public int Year { get; set; }

    /// <summary>生命保険料控除</summary>
    public decimal SeimeiHoken { get; set; }
}
