namespace Payroll.Safe.Domain;

/// <summary>従業員。個人番号は持たない。番号は <see cref="EmployeeNumber"/> に暗号化して分けて保管する。</summary>
public class Employee
{
    public int Id { get; set; }

    /// <summary>社員番号</summary>
    public string EmployeeNo { get; set; } = "";

    public string Name { get; set; } = "";

    public string NameKana { get; set; } = "";

    public DateOnly BirthDate { get; set; }

    public string Address { get; set; } = "";

    /// <summary>個人番号カードの有無</summary>
    public bool HasMyNumberCard { get; set; }

    /// <summary>標準報酬月額</summary>
    public decimal MonthlySalary { get; set; }

    public string Describe() => $"{EmployeeNo} {Name}";
}
