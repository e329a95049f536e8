using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace HrSaas.Domain;

public interface ICommand<TResult> { }

public interface ICommandHandler<in TCommand, TResult> where TCommand : ICommand<TResult>
{
    Task<Result<TResult>> HandleAsync(TCommand command, CancellationToken ct);
}

public sealed class Result<T>
{
    private Result(bool ok, T? value, string? error) => (IsOk, Value, Error) = (ok, value, error);

    public bool IsOk { get; }
    public T? Value { get; }
    public string? Error { get; }

    public static Result<T> Ok(T value) => new(true, value, null);

    public static Result<T> Fail(string error) => new(false, default, error);

    public Result<U> Map<U>(Func<T, U> f) => IsOk ? Result<U>.Ok(f(Value!)) : Result<U>.Fail(Error!);
}

public sealed record TeishutsuCommand(Guid TenantId, int EmployeeId, string MyNumber, string? HonninKakuninShorui) : ICommand<TeishutsuReceipt>;

public sealed record KakuninCommand(Guid TenantId, int EmployeeId) : ICommand<bool>;

public sealed record TeishutsuReceipt(Guid ReceiptId, int EmployeeId, DateTimeOffset At);

public abstract record DomainEvent(DateTimeOffset At);

public sealed record MyNumberTeishutsuzumi(Guid TenantId, int EmployeeId, DateTimeOffset At) : DomainEvent(At);

public sealed record MyNumberHenko(Guid TenantId, int EmployeeId, string Old, string New, DateTimeOffset At) : DomainEvent(At);

public interface IEventBus
{
    Task PublishAsync(DomainEvent e, CancellationToken ct);
}

public interface INumberStore
{
    Task<bool> ExistsAsync(int employeeId, CancellationToken ct);

    Task SaveAsync(int employeeId, SealedNumber number, CancellationToken ct);

    Task<string?> ReadMyNumberAsync(int employeeId, CancellationToken ct);
}

public readonly struct SealedNumber(byte[] cipher, string keyId)
{
    public byte[] Cipher { get; } = cipher;
    public string KeyId { get; } = keyId;

    public override string ToString() => $"sealed({Cipher.Length}, {KeyId})";
}
