using Payroll.Leaky.Domain;

namespace Payroll.Leaky.Data;

/// <summary>開発用のデータ</summary>
public static class SeedData
{
    public static void Fill(PayrollContext db)
    {
        if (db.Employees.Any())
        {
            return;
        }

        db.Employees.Add(new Employee // MYN1006
        {
            EmployeeNo = "E0001",
            Name = "山田 太郎",
            NameKana = "ヤマダ タロウ",
            BirthDate = new DateOnly(1985, 4, 1),
            MyNumber = "123456789018", // MYN4001
            MonthlySalary = 320_000m,
        });
        db.SaveChanges();
    }
}
