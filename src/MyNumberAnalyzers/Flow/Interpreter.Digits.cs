using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Tests of characters: where no digit can be, nothing of a number is.</summary>
internal sealed partial class Interpreter
{
    private static readonly ImmutableArray<object?> Digits = Enumerable.Range('0', 10).Select(digit => (object?)(char)digit).ToImmutableArray();

    /// <summary>On a side of a branch that no digit can take, the tested character is none.</summary>
    private void NarrowCharacter(IOperation condition, bool truth)
    {
        foreach (var place in Tested(_characters, condition, IsCharacter))
        {
            // An element that an earlier round has made harmless is marked again: the rounds of a loop are to agree.
            if (SymbolOrElement(place) is { } tested && (Evaluate(place).HasDigits || tested is string) && NeverGives(truth, Digits, read => tested.Equals(SymbolOrElement(read)), trial => trial.Of(condition)))
            {
                Overwrite(place, Value.Harmless);
                MarkElement(place, Value.Harmless);
            }
        }

        NarrowText(condition, truth);
    }

    private const int MostTested = 4;

    private readonly Dictionary<IOperation, ImmutableArray<IOperation>> _characters = new();

    /// <summary>The parts of a condition that a branch may say something of; a loop asks for them in each round.</summary>
    private static ImmutableArray<IOperation> Tested(Dictionary<IOperation, ImmutableArray<IOperation>> known, IOperation condition, Func<IOperation, bool> isOne)
    {
        if (!known.TryGetValue(condition, out var tested))
        {
            known.Add(condition, tested = condition.DescendantsAndSelf().Where(isOne).Take(MostTested).ToImmutableArray());
        }

        return tested;
    }

    private static bool IsCharacter(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Char
        && operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation or IFlowCaptureReferenceOperation;

    /// <summary><c>text.Any(char.IsDigit)</c>, when none is, and <c>text.All(char.IsLetter)</c>, when all are.</summary>
    private void NarrowText(IOperation condition, bool truth)
    {
        if (condition is IInvocationOperation { TargetMethod: { Name: "Any" or "All", ContainingType.Name: "Enumerable" } method, Arguments: [{ Value: { } text }, { Value: { } predicate }] } && truth == (method.Name == "All")
            && Evaluate(text) is { HasDigits: true } && Evaluate(predicate) is { Targets: [{ } test] } && LetsNoDigit(test, method.Name == "All"))
        {
            Overwrite(text, Value.Harmless);
        }
    }

    /// <summary>Whether no digit gets this outcome of a predicate over characters.</summary>
    private bool LetsNoDigit(Target test, bool outcome) => NeverPasses(test, outcome, Digits, (read, parameter) => read is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter));

    /// <summary>Whether a predicate never has this outcome for one of the values, wherever it reads them of its parameter.</summary>
    private bool NeverPasses(Target test, bool outcome, ImmutableArray<object?> values, Func<IOperation, IParameterSymbol, bool> reads)
    {
        if (test.Method.Parameters.Length == 0)
        {
            return false;
        }

        if (test.Lambda is null && test.Method.DeclaringSyntaxReferences.Length == 0)
        {
            return values.All(value => LibraryTests.Of(test.Method, new[] { new Optional<object?>(value) }).Value is bool gives && gives != outcome);
        }

        var graph = CodeOf(test);
        var parameter = test.Method.OriginalDefinition.Parameters[0];
        return graph is not null && NeverGives(outcome, values, read => reads(read, parameter), trial => trial.Run(graph));
    }

    private bool NeverGives(bool outcome, ImmutableArray<object?> values, Func<IOperation, bool> reads, Func<Trial, Optional<object?>> run) => values.All(value =>
        run(new Trial(read => reads(read) ? new Optional<object?>(value) : default, CodeOf, ConstantsIn)).Value is bool gives && gives != outcome);

    private ControlFlowGraph? CodeOf(Target target) =>
        target.Lambda is { } lambda ? target.Graph is { } outer ? _world.GraphOf(lambda, outer, _engine.Cancellation) : null : CodeOf(target.Method);

    private ControlFlowGraph? CodeOf(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction
        ? GraphOf(method) is { } containing ? _world.GraphOf(method, containing, _engine.Cancellation) : null
        : _world.Bodies.Of(method.ReducedFrom ?? method, _engine.Cancellation)?.Graph;

    private static readonly string[] Filters = { "Where", "TakeWhile", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "Find", "FindAll", "FindLast" };

    /// <summary>The characters of a text that pass a test which no digit passes.</summary>
    private Value? Filtered(Site site)
    {
        var test = site.Arguments.Length == 0 ? Value.Unknown : site.Arguments[site.Arguments.Length - 1];
        return Filters.Contains(site.Method.Name) && test.Targets is [{ Method.Parameters: [{ Type.SpecialType: SpecialType.System_Char }, ..] } predicate] && LetsNoDigit(predicate, true)
            ? Types.IsAggregate(site.Method.ReturnType) ? List(site.Operation, "filtered", Value.Harmless) : Value.Harmless
            : null;
    }

    /// <summary>A place by its symbol, an element by the text of collection and index.</summary>
    private object? SymbolOrElement(IOperation operation)
    {
        var place = Unwrapped(operation) ?? operation;
        return place switch
        {
            _ when ElementKey(place) is { } key => key,
            ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } => SymbolOf(place),
            IFlowCaptureReferenceOperation capture => capture.Id,
            _ => null,
        };
    }
}
