using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Kyuyo.Employees;

public sealed class Employee
{
    public int Id { get; set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string? MyNumber { get; set; }
    public string? MaskedMyNumber { get; set; }
    public DateTime? MyNumberReceivedAt { get; set; }
    public bool HasMyNumber => MyNumber is not null;
}

public sealed record Dependent(string Name, string MyNumber, int Age);

public sealed partial class EmployeeService
{
    private readonly ILogger<EmployeeService> _logger;

    public EmployeeService(ILogger<EmployeeService> logger) => _logger = logger;

    public void Register(Employee employee, Dependent dependent)
    {
        _logger.LogInformation("登録 {Code} {Number}", employee.Code, employee.MyNumber); // LEAK MYN1001
        _logger.LogInformation("登録 {Code} {Name}", employee.Code, employee.Name); // SAFE other members
        _logger.LogWarning($"番号が重複しています: {employee.MyNumber}"); // LEAK MYN1001
        _logger.LogWarning($"番号が重複しています: {employee.Code}"); // SAFE other member in an interpolation
        _logger.LogError("failed: " + employee.MyNumber); // LEAK MYN1001
        _logger.LogError("failed: " + employee.Name); // SAFE other member
        _logger.LogDebug("扶養 {Dependent}", dependent); // LEAK MYN1001 a record prints its members
        _logger.LogDebug("扶養 {Name} {Age}", dependent.Name, dependent.Age); // SAFE members of the record that are not the number
        _logger.LogTrace("masked {Masked}", employee.MaskedMyNumber); // SAFE the member is the masked form
        _logger.LogTrace("length {Length}", employee.MyNumber?.Length); // SAFE a length
        _logger.LogCritical("missing {Missing}", employee.MyNumber == null); // SAFE a comparison
        _logger.LogCritical("has {Has}", employee.HasMyNumber); // SAFE a flag
        _logger.LogInformation("received {At}", employee.MyNumberReceivedAt); // SAFE a date
        _logger.LogInformation("column {Column}", nameof(employee.MyNumber)); // SAFE nameof
        _logger.Log(LogLevel.Information, new EventId(10), "n={N}", employee.MyNumber); // LEAK MYN1001
        _logger.Log(LogLevel.Information, new EventId(10), "n={N}", employee.Id); // SAFE the row id
    }

    public void Scoped(Employee employee)
    {
        using (_logger.BeginScope("employee {Number}", employee.MyNumber)) // LEAK MYN1001
        {
            _logger.LogInformation("in scope");
        }

        using (_logger.BeginScope(new Dictionary<string, object?> { ["number"] = employee.MyNumber })) // LEAK MYN1001
        {
            _logger.LogInformation("in scope");
        }

        using (_logger.BeginScope(new Dictionary<string, object?> { ["code"] = employee.Code })) // SAFE the scope holds the code
        {
            _logger.LogInformation("in scope");
        }

        Registered(_logger, employee.Code, employee.MyNumber ?? ""); // LEAK MYN1001
        Saved(_logger, employee.Code, employee.Id); // SAFE code and id
        SavedDelegate(_logger, employee.MyNumber ?? "", null); // LEAK MYN1001
        SavedDelegate(_logger, employee.Code, null); // SAFE the code
    }

    private static readonly Action<ILogger, string, Exception?> SavedDelegate =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(2), "保存しました {Value}");

    [LoggerMessage(1, LogLevel.Information, "登録しました {Code} {Value}")]
    private static partial void Registered(ILogger logger, string code, string value);

    [LoggerMessage(3, LogLevel.Information, "保存しました {Code} {Id}")]
    private static partial void Saved(ILogger logger, string code, int id);

    private static partial void Registered(ILogger logger, string code, string value) { }

    private static partial void Saved(ILogger logger, string code, int id) { }
}
