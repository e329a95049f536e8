using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Jichitai.Renkei;

public interface ICommand<TResult>;

public interface IHandler<in TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    ValueTask<TResult> HandleAsync(TCommand command, CancellationToken ct);
}

public interface IStage<T>
{
    T Apply(T input);
}

public sealed class Pipeline<T>(params IStage<T>[] stages)
{
    public T Run(T input) => stages.Aggregate(input, (current, stage) => stage.Apply(current));
}

public sealed class Atena
{
    public int AtenaNo { get; set; }
    public string Shimei { get; set; } = "";
    public string? KojinBango { get; set; }
    public string? Juminhyo { get; set; }
    public string Biko { get; set; } = "";
}

public sealed class TrimStage : IStage<Atena>
{
    public Atena Apply(Atena input)
    {
        input.Shimei = input.Shimei.Trim();
        return input;
    }
}

public sealed class BikoStage : IStage<Atena>
{
    public Atena Apply(Atena input)
    {
        input.Biko = "番号 " + input.KojinBango;
        return input;
    }
}

public sealed class Either<TLeft, TRight>
{
    private readonly TLeft? _left;
    private readonly TRight? _right;
    private readonly bool _isRight;

    private Either(TLeft? left, TRight? right, bool isRight) => (_left, _right, _isRight) = (left, right, isRight);

    public static Either<TLeft, TRight> Left(TLeft value) => new(value, default, false);

    public static Either<TLeft, TRight> Right(TRight value) => new(default, value, true);

    public TOut Match<TOut>(Func<TLeft, TOut> onLeft, Func<TRight, TOut> onRight) => _isRight ? onRight(_right!) : onLeft(_left!);

    public Either<TLeft, TOut> Map<TOut>(Func<TRight, TOut> f) => _isRight ? Either<TLeft, TOut>.Right(f(_right!)) : Either<TLeft, TOut>.Left(_left!);
}
