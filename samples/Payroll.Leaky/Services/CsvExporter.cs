using System.Text;
using Payroll.Leaky.Domain;

namespace Payroll.Leaky.Services;

/// <summary>税務署に出す CSV</summary>
public class CsvExporter
{
    public async Task ExportAsync(IEnumerable<Employee> employees, string path, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(path, append: false, Encoding.UTF8);
        await writer.WriteLineAsync("社員番号,氏名,個人番号");
        foreach (var employee in employees)
        {
            await writer.WriteLineAsync($"{employee.EmployeeNo},{employee.Name},{employee.MyNumber}"); // MYN1005
        }
    }

    /// <summary>扶養親族の一覧</summary>
    public void ExportDependents(IEnumerable<Dependent> dependents, string path)
    {
        var lines = dependents.Select(d => string.Join(',', d.EmployeeId, d.Name, d.KojinBango));
        File.WriteAllLines(path, lines); // MYN1005
    }

    public string Preview(Employee employee) => $"{employee.EmployeeNo},{employee.Name}";
}
