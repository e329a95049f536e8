using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Payroll.Safe.Domain;
using Payroll.Safe.Services;

namespace Payroll.Safe.Pages.Employees;

public class DetailModel(EmployeeService service) : PageModel
{
    public EmployeeDto? Employee { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        Employee = await service.ShowAsync(id, cancellation);
        if (Employee is null)
        {
            return NotFound();
        }

        ViewData["Title"] = Employee.Name;
        return Page();
    }
}
