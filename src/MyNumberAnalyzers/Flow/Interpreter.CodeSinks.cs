using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>Sinks that are handed code: what it returns leaves, or what its call is given.</summary>
internal sealed partial class Interpreter
{
    /// <summary>What the call in an expression tree is given: a job queue stores it.</summary>
    private IEnumerable<IOperation> CallInside(Target target) => target.Lambda is { } lambda && target.Graph is { } outer && _world.GraphOf(lambda, outer, _engine.Cancellation) is { } graph
        ? graph.Blocks.SelectMany(block => block.BranchValue is { } result ? block.Operations.Add(result) : block.Operations)
            .Select(operation => operation.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault()).Where(call => call is not null)
            .SelectMany(call => call!.Arguments).Select(argument => argument.Value)
        : Enumerable.Empty<IOperation>();

    private void DelegateSink(Site site, SinkAt sink, Target target, IOperation operand)
    {
        var given = target.Method.Parameters
            .Select(parameter => site.Arguments.Zip(site.Method.Parameters, (value, own) => (value, own)).FirstOrDefault(pair => pair.own.Name == "state" && target.Method.Parameters.Length == 2 && parameter.Ordinal == 0).value ?? Value.Unknown)
            .ToImmutableArray();
        _lastReturns = ImmutableArray<KeyValuePair<SyntaxNode, Value>>.Empty;
        var returned = EnterTarget(target, given, operand);
        var expression = (target.Syntax as LambdaExpressionSyntax)?.ExpressionBody
            ?? _lastReturns.OrderByDescending(pair => pair.Value.HasDigits).ThenByDescending(pair => pair.Value.Objects.Length).Select(pair => pair.Key).FirstOrDefault();
        var type = Unwrap(target.Method.ReturnType);
        if (target.Method.ReturnsVoid || type is null || Actions.IsResult(type))
        {
            return;
        }

        var labels = ReadBy(sink, returned ?? Value.Unknown, type, operand);
        Leaks(sink.Kind, labels, expression is null ? operand.Syntax : Pinpoint(expression), Show.Sink(site.Method));
    }
}
