using System;
using System.Collections.Generic;

namespace Etl2;

// 人事マスタ移行: 抽出・変換・書き出しの段。
public interface IStage<in TIn, out TOut>
{
    string Name { get; }

    IEnumerable<TOut> Run(IEnumerable<TIn> input);
}

public sealed record RawRow(int Line, IReadOnlyDictionary<string, string> Cells);

public sealed record Person(string ShainNo, string Shimei, string? MyNumber, string Busho);

public sealed record PublicPerson(string ShainNo, string Shimei, string Busho);

public sealed record TaxPerson(string ShainNo, string Bango);

public sealed class StageException(string stage, int line, string message) : Exception($"[{stage}] {line}行目: {message}")
{
    public string Stage => stage;

    public int Line => line;
}

public static class StageExtensions
{
    public static IEnumerable<TOut> Via<TIn, TOut>(this IEnumerable<TIn> input, IStage<TIn, TOut> stage) => stage.Run(input);

    public static IEnumerable<T> Tap<T>(this IEnumerable<T> input, Action<T> action)
    {
        foreach (var x in input)
        {
            action(x);
            yield return x;
        }
    }
}
