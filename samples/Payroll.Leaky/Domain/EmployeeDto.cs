namespace Payroll.Leaky.Domain;

/// <summary>画面と API に返す従業員</summary>
public class EmployeeDto
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string? MyNumber { get; set; } // MYN2001

    public static EmployeeDto From(Employee employee) => new()
    {
        Id = employee.Id,
        Name = employee.Name,
        MyNumber = employee.MyNumber,
    };
}
