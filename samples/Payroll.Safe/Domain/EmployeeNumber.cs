namespace Payroll.Safe.Domain;

/// <summary>暗号化した個人番号。誰のものか（本人、配偶者、扶養親族）は <see cref="Holder"/> が示す。</summary>
public class EmployeeNumber
{
    public int Id { get; set; }

    public int EmployeeId { get; set; }

    public string Holder { get; set; } = "";

    /// <summary>暗号文</summary>
    public byte[] Sealed { get; set; } = [];
}
