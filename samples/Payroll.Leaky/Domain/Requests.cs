namespace Payroll.Leaky.Domain;

/// <summary>従業員の登録</summary>
public class RegisterEmployee
{
    public string EmployeeNo { get; set; } = "";

    public string Name { get; set; } = "";

    public string NameKana { get; set; } = "";

    public DateOnly BirthDate { get; set; }

    public string MyNumber { get; set; } = ""; // MYN2001

    public decimal MonthlySalary { get; set; }
}
