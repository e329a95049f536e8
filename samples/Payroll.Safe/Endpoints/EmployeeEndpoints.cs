using Microsoft.EntityFrameworkCore;
using Payroll.Safe.Data;
using Payroll.Safe.Domain;
using Payroll.Safe.Services;

namespace Payroll.Safe.Endpoints;

public static class EmployeeEndpoints
{
    public static void MapEmployees(this WebApplication app)
    {
        var group = app.MapGroup("/employees");

        group.MapPost("/", async (RegisterEmployee request, EmployeeService service, CancellationToken cancellation) =>
        {
            try
            {
                var saved = await service.RegisterAsync(request, cancellation);
                return Results.Created($"/employees/{saved.Id}", new { saved.Id, saved.Name });
            }
            catch (DuplicateNumberException duplicate)
            {
                return Results.Problem(duplicate.Message, statusCode: StatusCodes.Status409Conflict);
            }
        });

        group.MapGet("/{id:int}", async (int id, EmployeeService service, CancellationToken cancellation) =>
            await service.ShowAsync(id, cancellation) is { } employee ? Results.Ok(employee) : Results.NotFound());

        group.MapPost("/find", async (FindByNumber request, EmployeeService service, CancellationToken cancellation) =>
            await service.FindAsync(request.MyNumber, cancellation) is { } employee
                ? Results.Ok(new { employee.Id, employee.Name })
                : Results.NotFound());

        group.MapPost("/{id:int}/retire", async (int id, Retirement request, EmployeeService service, CancellationToken cancellation) =>
            await service.RetireAsync(id, request.LeftOn, cancellation) ? Results.NoContent() : Results.NotFound());

        group.MapGet("/names", async (PayrollContext db) => await db.Employees.Select(e => e.Name).ToListAsync());
    }
}
