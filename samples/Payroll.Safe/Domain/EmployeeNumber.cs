using MyNumberSafety;

namespace Payroll.Safe.Domain;

/// <summary>封緘した個人番号。誰のものか（本人、配偶者、扶養親族）は <see cref="Holder"/> が示す。</summary>
public class EmployeeNumber
{
    /// <summary>封緘は行のキーに結び付くため、キーは保存前に決まる。</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public int EmployeeId { get; set; }

    public string Holder { get; set; } = "";

    /// <summary>封緘した番号。保存期間が過ぎると消去され、行だけが残る。</summary>
    public SealedMyNumber? Number { get; set; }

    /// <summary>番号で探すための索引</summary>
    public MyNumberIndex? NumberIndex { get; set; }

    /// <summary>保存期限。この日を過ぎた番号は消去する。</summary>
    public DateOnly? KeepUntil { get; set; }
}
