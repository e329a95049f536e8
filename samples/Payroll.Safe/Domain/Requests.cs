using MyNumberSafety;

namespace Payroll.Safe.Domain;

/// <summary>従業員の登録。番号は本文の JSON で受け取り、型が検査用数字まで確かめる。</summary>
public record RegisterEmployee(string EmployeeNo, string Name, string NameKana, DateOnly BirthDate, decimal MonthlySalary, MyNumber MyNumber);

/// <summary>番号による照会。URL には載せず、本文で受け取る。</summary>
public record FindByNumber(MyNumber MyNumber);

/// <summary>退職</summary>
public record Retirement(DateOnly LeftOn);

/// <summary>年末調整の申告</summary>
public record NenmatsuChoseiForm(int EmployeeId, int Year, MyNumber? HaigushaMyNumber, decimal SeimeiHoken);

/// <summary>画面と API に返す従業員。番号は返さず、登録の有無だけを返す。</summary>
public record EmployeeDto(int Id, string Name, bool HasNumber);

/// <summary>給与所得の源泉徴収票</summary>
public record GensenChoshuhyo(int Year, string Name, MyNumber Number, string 支払者法人番号, decimal ShiharaiKingaku, decimal GensenZeigaku);
