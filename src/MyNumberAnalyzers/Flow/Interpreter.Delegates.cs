using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>Code that is kept and run later: delegates, events, callbacks, members of library interfaces.</summary>
internal sealed partial class Interpreter
{
    private Value InvokeDelegate(IInvocationOperation call, Value receiver, ImmutableArray<Value> arguments)
    {
        var result = (Value?)null;
        foreach (var target in receiver.Targets)
        {
            var part = EnterTarget(target, arguments, call);
            if (part is not null)
            {
                result = result is null ? part : result.Join(part);
            }
        }

        LogDelegate(call, arguments);
        CalledWith(call, arguments);
        if (result is null && receiver.Targets.IsEmpty)
        {
            var labels = arguments.Aggregate(LabelSet.Empty, (all, value) => all.Union(value.Labels));
            result = !labels.IsEmpty && Types.CanCarryDeep(call.Type) && !SaysOtherwise(call.Instance) ? Value.Of(labels) : Value.Unknown;
        }

        return WithObject(result ?? Value.Unknown, call.Type, call.Syntax);
    }

    /// <summary>Code that someone else hands over is what it is called: <c>mask(number)</c>, <c>encryptAsync(number)</c>.</summary>
    private bool SaysOtherwise(IOperation? code) =>
        code is not null && SymbolOf(Unwrapped(code) ?? code) is { } named && (_world.NamesSomethingElse(named) || IsSealer(named.Name));

    private readonly Dictionary<SyntaxNode, (Target Target, State State)> _lambdas = new();

    /// <summary>Lambdas and local functions that nobody in sight has called: handlers, callbacks, queries handed away.</summary>
    private void RunLeftOver()
    {
        foreach (var (target, state) in _lambdas.OrderBy(pair => pair.Key.SpanStart).Select(pair => pair.Value).ToList())
        {
            if (!_engine.WasEntered(target.Lambda!.Syntax))
            {
                _state = state;
                EnterTarget(target, target.Method.Parameters.Select(_ => Value.Unknown).ToImmutableArray(), target.Lambda);
            }
        }

        foreach (var function in _graph.LocalFunctions)
        {
            if (function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_engine.Cancellation) is { } syntax && !_engine.WasEntered(syntax)
                && _world.GraphOf(function, _graph, _engine.Cancellation) is { } graph)
            {
                var site = new Site(function, Value.Unknown, function.Parameters.Select(_ => Value.Unknown).ToImmutableArray(), graph.OriginalOperation, ImmutableArray<IArgumentOperation>.Empty, null);
                _state = _exit?.Copy() ?? new State();
                Enter(new Callee(function, graph, syntax), _this, site.Arguments, _frame, site);
            }
        }
    }

    /// <summary>An event or stored delegate that is called with a number: subscribers may stand anywhere.</summary>
    private void CalledWith(IInvocationOperation call, ImmutableArray<Value> arguments)
    {
        var callee = call.Instance is null ? null : SymbolOf(Unwrapped(call.Instance) ?? call.Instance);
        var isStored = callee is IEventSymbol or IFieldSymbol or IPropertySymbol || callee is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } owner } && !SymbolEqualityComparer.Default.Equals(owner, _callee.Member);
        var stores = isStored && callee!.DeclaringSyntaxReferences.Length > 0 ? new[] { callee }
            : callee is ILocalSymbol ? Stores(type => SymbolEqualityComparer.Default.Equals(type, call.Instance!.Type))
            : Enumerable.Empty<ISymbol>();
        var labels = (LabelSet?)null;
        foreach (var member in stores)
        {
            _engine.ReadFact(Facts.Canonical(member));
            labels ??= arguments.Aggregate(LabelSet.Empty, (all, value) => all.Union(ReachableLabels(value)));
            if (labels.HasDigits)
            {
                PassStore(new StoreFact(Facts.Canonical(member), call.Syntax, labels));
            }
        }
    }

    /// <summary>Collections of such delegates in the members of this type: one that a loop takes out came from there.</summary>
    private IEnumerable<ISymbol> Stores(Func<INamedTypeSymbol, bool> isCode) =>
        _callee.Member.ContainingType?.GetMembers().Where(member => member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol
            && TypeOf(member) is { TypeKind: not TypeKind.Delegate } type && Types.DelegateIn(type) is { } found && isCode(found)) ?? Enumerable.Empty<ISymbol>();

    /// <summary>Runs what a delegate points to; null when it is not in sight or nothing in it matters.</summary>
    private Value? EnterTarget(Target target, ImmutableArray<Value> arguments, IOperation at)
    {
        if (target.Lambda is { } lambda && target.Graph is { } outer)
        {
            var graph = _world.GraphOf(lambda, outer, _engine.Cancellation);
            var site = new Site(target.Method, Value.Unknown, arguments, at, ImmutableArray<IArgumentOperation>.Empty, null);
            return graph is null ? null : Foreign(lambda.Syntax, Enter(new Callee(lambda.Symbol, graph, lambda.Syntax), ThisFor(target), arguments, target.Frame, site));
        }

        if (target.Method.MethodKind == MethodKind.LocalFunction && target.Graph is { } containing)
        {
            var graph = _world.GraphOf(target.Method, containing, _engine.Cancellation);
            var site = new Site(target.Method, Value.Unknown, arguments, at, ImmutableArray<IArgumentOperation>.Empty, null);
            return graph is null ? null : Enter(new Callee(target.Method, graph, target.Syntax ?? at.Syntax), ThisFor(target), arguments, target.Frame, site);
        }

        if (target.Lambda is null && _world.Catalogue.Of(target.Method)?.Sinks.Any(sink => sink.Port == Port.Invoked) == true)
        {
            return null;
        }

        // An invoked delegate has arguments of its own to point at; else it is the method group that was handed over.
        var operands = at is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } invoked && invoked.Arguments.Length == target.Method.Parameters.Length ? invoked.Arguments : ImmutableArray<IArgumentOperation>.Empty;
        var call = new Site(target.Method, target.Receiver ?? Value.Unknown, Fit(arguments, target.Method), operands.IsEmpty ? Handed(target, at) : at, operands, null);
        return IsInSight(target.Method) && _world.Catalogue.Of(target.Method) is null ? CallInSight(call) : CallLibrary(call);
    }

    private static IOperation Handed(Target target, IOperation at) => at is not IInvocationOperation call ? at : call.Arguments
        .Select(argument => argument.Value)
        .FirstOrDefault(value => value is IDelegateCreationOperation { Target: IMethodReferenceOperation reference } && SymbolEqualityComparer.Default.Equals(reference.Method, target.Method)) ?? at;

    /// <summary>What a lambda of another file gave: told where the lambda was handed over, not in the code that called it.</summary>
    private Value? Foreign(SyntaxNode code, Value? value) => value is null || code.SyntaxTree == _callee.Syntax.SyntaxTree || _entry.Key.Length == 0
        ? value
        : value.WithLabels(value.Labels.Select(label => label.Origin is SourceOrigin ? label.With(Treatment.Given) : label));

    /// <summary>A member of a library's interface or base class: the code in sight that implements it.</summary>
    private Value? CallImplementations(Site site)
    {
        var method = site.Method;
        if (method.IsStatic || !(method.IsAbstract || method.IsVirtual || method.IsOverride) || method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
        {
            return null;
        }

        var made = site.Receiver.Objects.Where(item => item.Kind == ObjectKind.Created && item.Type is INamedTypeSymbol type && !Types.IsFramework(type)).ToList();
        var isExact = made.Count > 0 && made.Count == site.Receiver.Objects.Length;
        if (!isExact && !site.Arguments.Any(argument => ReachableLabels(argument).HasDigits))
        {
            return null;
        }

        var result = (Value?)null;
        foreach (var target in Dispatch(method, site.Receiver, site.Instance).Where(IsInSight).ToList())
        {
            if (CallBody(target, site) is { } part)
            {
                result = result is null ? part : result.Join(part);
            }
        }

        if (result is null || !isExact)
        {
            return null;
        }

        WriteOuts(site);
        return WithObject(result, method.ReturnType, site.Operation.Syntax);
    }

    private static ImmutableArray<Value> Fit(ImmutableArray<Value> arguments, IMethodSymbol method)
    {
        var wanted = (method.ReducedFrom ?? method).Parameters.Length;
        while (arguments.Length < wanted)
        {
            arguments = arguments.Add(Value.Unknown);
        }

        return arguments.Length > wanted ? arguments.RemoveRange(wanted, arguments.Length - wanted) : arguments;
    }

    private Value ThisFor(Target target) => target.Frame is { } frame && _state.TryGet(frame, Localizer.This, out var captured) ? captured : ReferenceEquals(target.Frame, _frame) ? _this : Value.Unknown;

    private ControlFlowGraph? GraphOf(IMethodSymbol localFunction)
    {
        for (var graph = _graph; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.Any(known => SymbolEqualityComparer.Default.Equals(known, localFunction.OriginalDefinition)))
            {
                return graph;
            }
        }

        return null;
    }

    private AbstractObject FrameOfFunction(IMethodSymbol localFunction) => FrameOf(localFunction);
}
