using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Payroll.Leaky.Data;
using Payroll.Leaky.Domain;

namespace Payroll.Leaky.Pages.Employees;

public class DetailModel(PayrollContext db) : PageModel
{
    public Employee? Employee { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        Employee = await db.Employees.FindAsync(id);
        if (Employee is null)
        {
            return NotFound();
        }

        ViewData["Title"] = Employee.Name;
        TempData["LastNumber"] = Employee.MyNumber; // MYN1008
        return Page();
    }
}
