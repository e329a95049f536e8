using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers.Flow;

/// <summary>Sinks: which arguments leave, how an object is read there, where the leak is told.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Checks every sink of a call. Ports whose value has left are added to <paramref name="taken"/>; what a serialiser or hash returns goes on with a token.</summary>
    private Site Sinks(Site site, MemberFacts? facts, HashSet<int> taken)
    {
        if (facts is null || facts.Sinks.IsEmpty)
        {
            return site;
        }

        var template = Template.Of(site);
        foreach (var sink in facts.Sinks)
        {
            if (sink.Port == Port.This)
            {
                site = site with { Receiver = AtSink(site, sink, site.Receiver, site.Operand(-1), taken) };
            }
            else if (sink.Port >= 0 && sink.Port < site.Arguments.Length)
            {
                site = ArgumentSink(site, sink, template, taken);
            }
        }

        return site;
    }

    private Site ArgumentSink(Site site, SinkAt sink, Template? template, HashSet<int> taken)
    {
        var operand = site.Operand(sink.Port);
        var value = site.Arguments[sink.Port];
        sink = TakesApart(site) ? sink with { Reading = ObjectReading.Graph } : sink;
        if (site.Method.Parameters[sink.Port].Type is { TypeKind: TypeKind.Delegate } or { Name: "Delegate" })
        {
            foreach (var target in value.Targets)
            {
                DelegateSink(site, sink, target, operand);
            }

            return site;
        }

        if (site.Method.Parameters[sink.Port].Type.Name == "Expression")
        {
            foreach (var argument in value.Targets.SelectMany(CallInside))
            {
                AtSink(site, sink, Evaluate(argument), argument, taken);
            }

            return site;
        }

        if (Elements(operand) is { } elements && site.Method.Parameters[sink.Port].IsParams)
        {
            var index = template?.FirstArgument is { } first && first <= sink.Port ? sink.Port - first : 0;
            var after = LabelSet.Empty;
            foreach (var element in elements)
            {
                var hole = template?.Hole(index++);
                if (template is null || hole is not null)
                {
                    after = after.Union(AtSink(site, HoleReading(sink, hole), Labelled(hole, element, Seen(element)), element, taken).Labels);
                }
            }

            if (sink.Kind is SinkKind.Serialize or SinkKind.Hash && !after.IsEmpty)
            {
                // The result is followed on: it holds what the elements hold.
                return site with { Arguments = site.Arguments.SetItem(sink.Port, Value.Of(after)) };
            }

            taken.Add(sink.Port);
            return site;
        }

        var own = template is null || sink.Port < template.FirstArgument ? null : template.Hole(sink.Port - template.FirstArgument);
        if (template is not null && sink.Port >= template.FirstArgument && own is null && template.IsStrict)
        {
            return site;
        }

        var left = AtSink(site, HoleReading(sink, own), Labelled(own, operand, value), operand, taken);
        return site with { Arguments = site.Arguments.SetItem(sink.Port, left) };
    }

    private Value Labelled(Template.HoleText? hole, IOperation operand, Value value)
    {
        if (hole is null)
        {
            return value;
        }

        var labelled = LabelledPart(hole.Before, operand, value);
        return labelled.HasDigits || hole.Name.Length == 0 ? labelled : LabelledPart(hole.Name + ":", operand, value);
    }

    /// <summary><c>{@Employee}</c> takes an object apart; <c>{$Employee}</c> and plain holes print it.</summary>
    private static SinkAt HoleReading(SinkAt sink, Template.HoleText? hole) =>
        hole is { IsDestructured: true } ? sink with { Reading = ObjectReading.Graph } : sink;

    /// <summary>Serilog's <c>destructureObjects: true</c>.</summary>
    private static bool TakesApart(Site site) =>
        site.Method.Parameters.FirstOrDefault(parameter => parameter.Name == "destructureObjects") is { } choice && site.Arguments[choice.Ordinal].Constant is { HasValue: true, Value: true };

    private Value Seen(IOperation operation) => _seen.TryGetValue(operation, out var value) ? value : Evaluate(operation);

    /// <summary>The elements of an expanded params array, or of one written out.</summary>
    private static IEnumerable<IOperation>? Elements(IOperation operand)
    {
        while (operand is IConversionOperation conversion)
        {
            operand = conversion.Operand;
        }

        return operand switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            _ when operand.Syntax is CollectionExpressionSyntax || operand.Kind.ToString() is "CollectionExpression" or "126" or "127" => operand.ChildOperations,
            _ => null,
        };
    }

    /// <summary>The value as it goes on after a sink: with a token where the result is followed first, empty where it has left.</summary>
    private Value AtSink(Site site, SinkAt sink, Value value, IOperation operand, HashSet<int> taken)
    {
        var shape = ShapeOf(site, sink);
        if (shape == Streams.Shape.Protected)
        {
            _engine.Settle(ReachableLabels(value));
            taken.Add(sink.Port);
            return Value.Harmless;
        }

        if (shape == Streams.Shape.Memory && sink.Kind == SinkKind.File)
        {
            return value;
        }

        var kind = sink.Kind == SinkKind.File && shape == Streams.Shape.Console ? SinkKind.Log
            : sink.Kind == SinkKind.File && shape == Streams.Shape.Network ? SinkKind.Transmit
            : sink.Kind == SinkKind.File && shape == Streams.Shape.Response ? SinkKind.Response
            : sink.Kind;
        if (sink.Kind == SinkKind.File && OutletOf(site.Receiver) is { } outlet)
        {
            kind = outlet.Kind;
        }

        var labels = ReadBy(sink with { Kind = kind }, value, TypeBeforeConversion(operand), operand, site);
        if (kind == SinkKind.Transmit && labels.HasDigits && LawfulDestination.Covers(_world, site.Method, site.Instance?.Type, operand.Syntax.FirstAncestorOrSelf<ExpressionSyntax>(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax) ?? operand.Syntax, _engine.Cancellation))
        {
            _engine.Settle(labels);
            taken.Add(sink.Port);
            return Value.Unknown;
        }

        if (kind == SinkKind.Hash && site.Method.ContainingType.Name == "Rfc2898DeriveBytes" && _world.KeyMaterial.IsSalted(site.Operands, _engine.Cancellation))
        {
            return Value.Of(labels.Select(label => label.With(Treatment.Mac)));
        }

        if (kind is SinkKind.Serialize or SinkKind.Hash && (Returns(site) || shape == Streams.Shape.Memory || !site.Method.IsStatic && Types.IsTextHolder(site.Instance?.Type)))
        {
            return Followed(kind, site, labels, operand);
        }

        Leaks(kind, labels, operand, Show.Sink(site.Method));
        if (!labels.HasDigits)
        {
            return value;
        }

        taken.Add(sink.Port);
        return Value.Unknown;
    }

    private static bool Returns(Site site) =>
        site.Method.MethodKind == MethodKind.Constructor || Types.CanCarryDeep(site.Method.ReturnType) || Types.IsTextHolder(site.Method.ReturnType)
        || site.Method.Parameters.Any(parameter => parameter.Name is "destination" or "bytesDestination");

    /// <summary>A serialiser or hash gives its result back: told at the place where the result leaves, else here.</summary>
    private Value Followed(SinkKind kind, Site site, LabelSet labels, IOperation operand)
    {
        if (!labels.HasDigits)
        {
            return Value.Of(labels);
        }

        // A keyed MAC written in hex is still one.
        var keyed = labels.Select(label => (label.Treatment & Treatment.Mac) != 0 ? label : null);
        labels = labels.Select(label => (label.Treatment & Treatment.Mac) != 0 ? null : label);
        if (!labels.HasDigits)
        {
            return Value.Of(keyed);
        }

        _engine.Settle(labels);
        var token = new Pending(new Leak(kind, Pinpoint(operand), Show.Sink(site.Method), labels) { Waits = true });
        Wait(token.Leak);
        return Value.Of(keyed).With(labels.Select(label => label.IsMask ? null : (kind == SinkKind.Hash ? label.With(Treatment.Disguised) : label).Awaiting(token)));
    }

    private void Wait(Leak leak)
    {
        var sources = leak.Labels.Select(label => label.Origin is SourceOrigin ? label : null);
        if (!sources.IsEmpty)
        {
            _engine.Await(new Pending(leak with { Labels = sources }));
        }
        else
        {
            _entryLeaks[leak.Key] = leak;
        }
    }

    private Streams.Shape ShapeOf(Site site, SinkAt sink)
    {
        if (sink.Kind is not (SinkKind.File or SinkKind.Serialize or SinkKind.Transmit or SinkKind.Response or SinkKind.Hash or SinkKind.Log))
        {
            return Streams.Shape.Unknown;
        }

        var shape = site.Method.IsStatic || site.Method.MethodKind == MethodKind.Constructor ? Streams.Shape.Unknown : Streams.ShapeOf(site.Receiver, this, site.Instance?.Type);
        for (var i = 0; i < site.Arguments.Length && shape == Streams.Shape.Unknown; i++)
        {
            if (i != sink.Port && Streams.IsSinkLike(site.Method.Parameters[i].Type))
            {
                shape = Streams.ShapeOf(site.Arguments[i], this, site.Operand(i).Type);
            }
        }

        return shape;
    }

    /// <summary>The labels that a sink gets to see of a value.</summary>
    private LabelSet ReadBy(SinkAt sink, Value value, ITypeSymbol? type, IOperation at, Site? site = null)
    {
        if (value.IsHarmless && value.Objects.IsEmpty)
        {
            return LabelSet.Empty;
        }

        if (sink.Reading == ObjectReading.Graph)
        {
            return GraphOf(value, type, new Reader(_world.Catalogue.Exclusions(sink.Row), sink.Kind, sink.Row.Library, site is not null && sink.Row.Library == "Dapper" ? BoundBy(site) : null), at, 0);
        }

        var labels = AsText(value, type, at).Labels;
        foreach (var element in value.Objects.Where(item => Types.IsContainer(item.Type ?? type)).SelectMany(item => _state.Of(item).Where(slot => slot.Key.IsElement || slot.Key.Step is State.Keys).ToList()))
        {
            labels = labels.Union(AsText(element.Value, null, at).Labels);
        }

        return labels;
    }

    private void Leaks(SinkKind kind, LabelSet labels, IOperation operand, string sink) => Leaks(kind, labels, Pinpoint(operand), sink);

    private void Leaks(SinkKind kind, LabelSet labels, SyntaxNode place, string sink)
    {
        if (labels.IsEmpty)
        {
            return;
        }

        if (!labels.HasDigits)
        {
            _engine.Report(new MaskUse(place, kind, sink));
            return;
        }

        _engine.Settle(labels);
        var left = labels.Select(label => label.IsMask || (label.Treatment & Treatment.Mac) != 0 && kind is SinkKind.Database or SinkKind.State ? null : label);
        if (left.IsEmpty)
        {
            return;
        }

        var isDisguised = left.Items.All(label => (label.Treatment & Treatment.Disguised) != 0);
        Tell(new Leak(isDisguised ? SinkKind.Hash : kind, place, sink, left));
    }

    /// <summary>What this body knows the source of is told here, the rest is left to whoever calls.</summary>
    private void Tell(Leak leak)
    {
        var sources = leak.Labels.Select(label => label.Origin is SourceOrigin && (label.Treatment & Treatment.Given) == 0 ? label : null);
        if (!sources.IsEmpty)
        {
            _engine.Report(leak with { Labels = sources });
        }
        else
        {
            _entryLeaks[leak.Key] = leak;
        }
    }

    /// <summary>A leak inside a callee, of something this body handed over.</summary>
    private void Pass(Leak leak, LabelSet labels, Site site, IOperation handing)
    {
        var digits = labels.Select(label => label.IsMask ? null : label);
        if (digits.IsEmpty || leak.Kind == SinkKind.Exception && _toldExceptions.Contains(site.Operation))
        {
            return;
        }

        // What a serialiser made of it here is seen to leave there.
        _engine.Settle(digits);
        var sources = digits.Select(label => label.Origin is SourceOrigin && (label.Treatment & Treatment.Given) == 0 ? label : null);
        if (sources.IsEmpty)
        {
            _entryLeaks[leak.Key] = leak with { Labels = digits };
            return;
        }

        var isOwnException = leak.Kind == SinkKind.Exception && site.Method.MethodKind == MethodKind.Constructor && Types.DerivesFrom(site.Method.ContainingType, "System.Exception");
        // Known only as a fact of some member: this body hands nothing on that its reader could see.
        var isFact = sources.Items.All(label => label.Origin is SourceOrigin origin && origin.Node?.SyntaxTree != _callee.Syntax.SyntaxTree) && _entry.Key.Length > 0;
        // Source and sink stand in one file: that is where it is seen, whatever ran in between.
        var isHome = sources.Items.All(label => label.Origin is SourceOrigin { Node: { } node } && node.SyntaxTree == leak.Place.SyntaxTree);
        var isNear = (leak.Place.SyntaxTree == _callee.Syntax.SyntaxTree || isFact || isHome || site.Method.MethodKind == MethodKind.AnonymousFunction) && !isOwnException;
        var told = isNear
            ? leak with { Labels = sources }
            : leak with { Labels = sources, Place = Pinpoint(handing), Far = leak.Far ?? leak.Place };
        told = new Leak(told.Kind, told.Place, told.Sink, told.Labels, told.Carrier, told.Far) { Waits = leak.Waits, Original = leak.Original ?? leak.Key };
        if (leak.Waits)
        {
            _engine.Await(new Pending(told));
        }
        else
        {
            if (told.Far is { } sinkPlace)
            {
                _world.Covered[Reporter.Identity(sinkPlace)] = true;
            }

            _engine.Report(told);
        }
    }

    /// <summary>The leaking argument, or the leaking hole when the argument is an interpolation.</summary>
    private SyntaxNode Pinpoint(IOperation operand)
    {
        while (operand is IConversionOperation { IsImplicit: true } conversion)
        {
            operand = conversion.Operand;
        }

        return operand.Syntax is ArgumentSyntax argument ? Pinpoint(argument.Expression) : Pinpoint(operand.Syntax);
    }

    private SyntaxNode Pinpoint(SyntaxNode node)
    {
        if (node is not InterpolatedStringExpressionSyntax text)
        {
            return node is ParenthesizedExpressionSyntax parenthesized ? Pinpoint(parenthesized.Expression) : node;
        }

        foreach (var hole in text.Contents.OfType<InterpolationSyntax>())
        {
            if (_seen.Any(pair => pair.Value.HasDigits && pair.Key.Syntax == hole.Expression))
            {
                return Pinpoint(hole.Expression);
            }
        }

        return text.Contents.OfType<InterpolationSyntax>().FirstOrDefault(hole => _holes.Contains(hole.Expression))?.Expression ?? (SyntaxNode)text;
    }

    /// <summary>Holes of interpolations that were lowered to handler calls and carried digits.</summary>
    private readonly HashSet<SyntaxNode> _holes = new();

    private static ITypeSymbol? Unwrap(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "ActionResult", TypeArguments.Length: 1 } wrapper)
        {
            type = wrapper.TypeArguments[0];
        }

        return type;
    }
}
