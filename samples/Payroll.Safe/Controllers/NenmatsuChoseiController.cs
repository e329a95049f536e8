using Microsoft.AspNetCore.Mvc;
using Payroll.Safe.Data;
using Payroll.Safe.Domain;
using Payroll.Safe.Services;

namespace Payroll.Safe.Controllers;

/// <summary>年末調整の申告を受け付ける</summary>
[ApiController]
[Route("nenmatsu-chosei")]
public class NenmatsuChoseiController(PayrollContext db, EmployeeService service, ILogger<NenmatsuChoseiController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Submit(NenmatsuChoseiForm form, CancellationToken cancellation)
    {
        if (form.HaigushaMyNumber is { } spouse)
        {
            await service.KeepAsync(form.EmployeeId, "配偶者", spouse, cancellation);
        }

        db.NenmatsuChosei.Add(new NenmatsuChosei { EmployeeId = form.EmployeeId, Year = form.Year, SeimeiHoken = form.SeimeiHoken });
        await db.SaveChangesAsync(cancellation);
        logger.LogInformation("年末調整を受け付けました: {EmployeeId}", form.EmployeeId);
        return NoContent();
    }

    [HttpPost("{employeeId:int}/confirm")]
    public IActionResult Confirm(int employeeId) => Redirect("/done?employee=" + employeeId);
}
