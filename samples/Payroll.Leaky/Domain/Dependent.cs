namespace Payroll.Leaky.Domain;

/// <summary>扶養親族</summary>
public class Dependent
{
    public int Id { get; set; }

    public int EmployeeId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>続柄</summary>
    public string Relation { get; set; } = "";

    public string KojinBango { get; set; } = ""; // MYN2001
}
