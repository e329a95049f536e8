namespace Payroll.Leaky.Domain;

/// <summary>従業員</summary>
public class Employee
{
    public int Id { get; set; }

    /// <summary>社員番号</summary>
    public string EmployeeNo { get; set; } = "";

    public string Name { get; set; } = "";

    public string NameKana { get; set; } = "";

    public DateOnly BirthDate { get; set; }

    public string Address { get; set; } = "";

    /// <summary>個人番号</summary>
    public string MyNumber { get; set; } = ""; // MYN2001

    /// <summary>個人番号カードの有無</summary>
    public bool HasMyNumberCard { get; set; }

    /// <summary>標準報酬月額</summary>
    public decimal MonthlySalary { get; set; }

    public List<Dependent> Dependents { get; set; } = [];

    public string Describe() => $"{EmployeeNo} {Name}";
}
