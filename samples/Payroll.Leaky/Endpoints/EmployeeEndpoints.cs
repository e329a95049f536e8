using Microsoft.EntityFrameworkCore;
using Payroll.Leaky.Data;
using Payroll.Leaky.Domain;
using Payroll.Leaky.Services;

namespace Payroll.Leaky.Endpoints;

public static class EmployeeEndpoints
{
    public static void MapEmployees(this WebApplication app)
    {
        var group = app.MapGroup("/employees");

        group.MapPost("/", async (RegisterEmployee request, EmployeeService service, CancellationToken cancellation) =>
        {
            var saved = await service.RegisterAsync(request, cancellation);
            return Results.Created($"/employees/{saved.Id}", new { saved.Id, saved.Name });
        });

        group.MapGet("/{id:int}", async (int id, PayrollContext db) =>
        {
            var employee = await db.Employees.FindAsync(id);
            if (employee is null)
            {
                return Results.NotFound();
            }

            return Results.Ok(EmployeeDto.From(employee)); // MYN1011
        });

        group.MapGet("/by-number/{myNumber}", async (string myNumber, EmployeeService service, CancellationToken cancellation) => // MYN2005
        {
            var employee = await service.FindAsync(myNumber, cancellation);
            return Results.Ok(new { employee.Id, employee.Name });
        });

        group.MapGet("/names", async (PayrollContext db) => await db.Employees.Select(e => e.Name).ToListAsync());
    }
}
