using Microsoft.AspNetCore.Mvc;
using Payroll.Leaky.Data;

namespace Payroll.Leaky.Controllers;

/// <summary>年末調整の申告を受け付ける</summary>
[ApiController]
[Route("nenmatsu-chosei")]
public class NenmatsuChoseiController(PayrollContext db, ILogger<NenmatsuChoseiController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Submit(NenmatsuChosei form)
    {
        if (form.HaigushaMyNumber is { Length: > 0 } spouse && spouse.Length != 12)
        {
            return BadRequest($"配偶者の個人番号は12桁です: {spouse}"); // MYN1011
        }

        db.NenmatsuChosei.Add(form); // MYN1006
        await db.SaveChangesAsync();
        logger.LogInformation("年末調整を受け付けました: {EmployeeId}", form.EmployeeId);
        return NoContent();
    }

    [HttpGet("search")]
    public IActionResult Search([FromQuery] string kojinBango) // MYN2005
    {
        var count = db.NenmatsuChosei.Count(n => n.HaigushaMyNumber == kojinBango);
        return Ok(new { count });
    }

    [HttpPost("{employeeId:int}/confirm")]
    public IActionResult Confirm(int employeeId)
    {
        var employee = db.Employees.Single(e => e.Id == employeeId);
        return Redirect("/done?number=" + employee.MyNumber); // MYN1009
    }
}
