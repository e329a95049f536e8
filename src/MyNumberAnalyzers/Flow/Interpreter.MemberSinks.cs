using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>Sinks that are no call's argument: assigned properties, logging delegates, exceptions of one's own, results of web actions.</summary>
internal sealed partial class Interpreter
{
    /// <summary>True when the value has left by being assigned.</summary>
    private bool PropertySink(IPropertyReferenceOperation reference, Value receiver, ref Value value, IOperation from)
    {
        var known = receiver.Objects.Length == 1 ? receiver.Objects[0].Type : null;
        var facts = _world.Catalogue.Of(reference.Property, known ?? reference.Instance?.Type);
        var left = false;
        foreach (var sink in facts?.Sinks ?? ImmutableArray<SinkAt>.Empty)
        {
            if (sink.Port == Port.Value)
            {
                left |= AssignedSink(reference, sink, ref value, from);
            }
            else if (sink.Port >= 0 && sink.Port < reference.Arguments.Length)
            {
                var argument = reference.Arguments[sink.Port].Value;
                Leaks(sink.Kind, ReadBy(sink, Seen(argument), argument.Type, argument), argument, SinkName(reference));
            }
        }

        return left;
    }

    /// <summary><c>TempData["x"]</c> is called by the member that gives the map.</summary>
    private string SinkName(IPropertyReferenceOperation reference) =>
        reference.Property.IsIndexer && reference.Instance is { } map && SymbolOf(Unwrapped(map) ?? map) is IPropertySymbol { IsIndexer: false } or IFieldSymbol
            ? SymbolOf(Unwrapped(map) ?? map)!.Name
            : Show.Sink(reference.Property);

    private bool AssignedSink(IPropertyReferenceOperation reference, SinkAt sink, ref Value value, IOperation from)
    {
        var labels = ReadBy(sink, value, TypeBeforeConversion(from), from);
        var name = SinkName(reference);
        if (sink.Kind is SinkKind.Serialize or SinkKind.Hash)
        {
            if (labels.HasDigits)
            {
                _engine.Settle(labels);
                var token = new Pending(new Leak(sink.Kind, Pinpoint(from), name, labels) { Waits = true });
                Wait(token.Leak);
                value = Value.Of(labels.Select(label => label.Awaiting(token)));
            }

            return false;
        }

        Leaks(sink.Kind, labels, from, name);
        return labels.HasDigits;
    }

    /// <summary>Something put into the map or list that a property gives out (<c>exception.Data</c>, <c>start.ArgumentList</c>) is put into the property.</summary>
    private bool HolderSink(IOperation? holder, Value value, IOperation from)
    {
        if (holder is not null && OutletOf(Seen(holder)) is { } outlet)
        {
            var put = ReadBy(outlet, value, TypeBeforeConversion(from), from);
            Leaks(outlet.Kind, put, from, NameOf(Unwrapped(holder)) ?? outlet.Row.Member);
            return put.HasDigits;
        }

        if (holder is null || Unwrapped(holder) is not IPropertyReferenceOperation { Property: { IsIndexer: false } property } reference || property.DeclaringSyntaxReferences.Length > 0
            || !Types.IsContainer(property.Type))
        {
            return false;
        }

        var left = false;
        foreach (var sink in _world.Catalogue.Of(property, reference.Instance?.Type)?.Sinks.Where(sink => sink.Port == Port.Value) ?? Enumerable.Empty<SinkAt>())
        {
            var labels = ReadBy(sink, value, TypeBeforeConversion(from), from);
            Leaks(sink.Kind, labels, from, property.Name);
            left |= labels.HasDigits;
        }

        return left;
    }

    private void HolderSinks(Site site, HashSet<int> taken)
    {
        if (site.Instance is null || !Writers.Any(verb => site.Method.Name.StartsWith(verb, System.StringComparison.Ordinal)))
        {
            return;
        }

        for (var i = 0; i < site.Arguments.Length; i++)
        {
            if (!taken.Contains(i) && HolderSink(site.Instance, site.Arguments[i], site.Operand(i)))
            {
                taken.Add(i);
            }
        }
    }

    /// <summary>Where something put into an object goes, when the catalogue says so of the member that gave the object.</summary>
    private SinkAt? OutletOf(Value holder)
    {
        foreach (var item in holder.Objects)
        {
            if (_state.TryGet(item, Outlet, out var mark) && mark.Constant.Value is SinkAt sink)
            {
                return sink;
            }

            if (InnerOf(item).Select(inner => OutletOf(Value.Of(inner))).FirstOrDefault(found => found is not null) is { } through)
            {
                return through;
            }
        }

        return null;
    }

    private Value WithOutlet(Value value, MemberFacts? facts, ITypeSymbol? type, IOperation at)
    {
        if (facts?.Sinks.FirstOrDefault(sink => sink.Port == Port.Return) is not { } outlet || type is null or IArrayTypeSymbol or { SpecialType: not SpecialType.None })
        {
            return value;
        }

        var item = _objects.Get((at.Syntax, Outlet), ObjectKind.Unknown, type);
        _state.Set(item, Outlet, Value.OfConstant(outlet));
        return value.Join(Value.Of(item));
    }

    private const string Outlet = "#outlet";

    /// <summary>A property in sight that is marked as a sink.</summary>
    private void AttributedSink(IPropertySymbol property, Value value, IOperation from)
    {
        foreach (var attribute in property.GetAttributes())
        {
            // ASP.NET Core keeps such properties in a cookie or session, or hands them to the view.
            var kind = attribute.AttributeClass?.Name switch
            {
                "TempDataAttribute" => SinkKind.State,
                "ViewDataAttribute" => SinkKind.Response,
                _ => (SinkKind?)null,
            };
            if (kind is { } known)
            {
                Leaks(known, ReadBy(new SinkAt(Port.Value, known, ObjectReading.Graph, AnyRow(known)), value, from.Type, from), from, Show.Sink(property));
            }
        }

        foreach (var sink in _world.Catalogue.Of(property)?.Sinks.Where(sink => sink.Port == Port.Value) ?? Enumerable.Empty<SinkAt>())
        {
            Leaks(sink.Kind, ReadBy(sink, value, from.Type, from), from, Show.Sink(property));
        }
    }

    private void DynamicSink(IDynamicMemberReferenceOperation member, Value value, IOperation from)
    {
        if (member.Instance is IPropertyReferenceOperation { Property: { Name: "ViewBag" } bag })
        {
            var sink = new SinkAt(Port.Value, SinkKind.Response, ObjectReading.Graph, AnyRow(SinkKind.Response));
            Leaks(SinkKind.Response, ReadBy(sink, value, TypeBeforeConversion(from), from), from, bag.Name);
        }
    }

    private static Row AnyRow(SinkKind kind) =>
        new(RowRole.Sink, kind, null, null, "", "", ImmutableArray<Route>.Empty, "", "", 0);

    /// <summary>A delegate made by LoggerMessage.Define writes every argument it is invoked with.</summary>
    private void LogDelegate(IInvocationOperation call, ImmutableArray<Value> arguments)
    {
        var receiver = call.Instance is null ? Value.Unknown : Seen(call.Instance);
        foreach (var target in receiver.Targets.Where(target => target.Lambda is null))
        {
            foreach (var sink in _world.Catalogue.Of(target.Method)?.Sinks.Where(sink => sink.Port == Port.Invoked) ?? Enumerable.Empty<SinkAt>())
            {
                foreach (var argument in call.Arguments)
                {
                    var value = arguments[argument.Parameter!.Ordinal];
                    Leaks(sink.Kind, ReadBy(sink, value, TypeBeforeConversion(argument.Value), argument.Value), argument.Value, NameOf(call.Instance) ?? Show.Sink(target.Method));
                }
            }
        }
    }

    private string? NameOf(IOperation? operation) => operation is null ? null : SymbolOf(operation)?.Name;

    /// <summary>A member of an exception is read by whoever catches it, and by every crash report.</summary>
    private void ExceptionMember(ISymbol member, LabelSet labels, IOperation place)
    {
        if (member.ContainingType is { } type && Types.DerivesFrom(type, "System.Exception") && member is IPropertySymbol or IFieldSymbol)
        {
            Leaks(SinkKind.Exception, labels, place, member.Name);
        }
    }

    /// <summary>Constructors of exceptions in sight: the message goes to the base, whatever lies between.</summary>
    private bool ExceptionBase(Site site)
    {
        if (_world.Catalogue.Of(site.Method) is not { Sinks.IsEmpty: false } facts)
        {
            return false;
        }

        var taken = new HashSet<int>();
        Sinks(site, facts, taken);
        return taken.Count > 0;
    }

    /// <summary>What a web action, hub method or minimal API handler returns goes to the browser.</summary>
    private void ReturnedToWeb(IMethodSymbol method, IOperation operation, Value value)
    {
        var type = Unwrap(TypeBeforeConversion(operation) ?? method.ReturnType);
        if (!Actions.IsAction(method) || type is null || Actions.IsResult(type))
        {
            return;
        }

        var sink = new SinkAt(Port.Return, SinkKind.Response, ObjectReading.Graph, Actions.Row);
        Leaks(SinkKind.Response, GraphOf(value, type, new Reader(_world.Catalogue.Exclusions(Actions.Row), sink.Kind), operation, 0), operation, method.Name);
    }
}
