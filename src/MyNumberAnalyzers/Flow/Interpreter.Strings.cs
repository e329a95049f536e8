using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>Text: interpolation, concatenation, formats, and the labels that stand before a hole.</summary>
internal sealed partial class Interpreter
{
    private Value Interpolate(IInterpolatedStringOperation text)
    {
        var labels = LabelSet.Empty;
        var harmless = true;
        var before = new StringBuilder();
        foreach (var part in text.Parts)
        {
            if (part is not IInterpolationOperation hole)
            {
                before.Append(Literal(part));
                continue;
            }

            var value = AsText(Evaluate(hole.Expression), hole.Expression.Type, hole.Expression);
            value = LabelledPart(before.ToString(), hole.Expression, value);
            _seen[hole.Expression] = value;
            labels = labels.Union(value.Labels);
            harmless &= value.IsHarmless;
            if (value.Constant is { HasValue: true, Value: string known })
            {
                before.Append(known);
            }
            else
            {
                before.Clear();
            }
        }

        return harmless && labels.IsEmpty ? Value.Harmless : Value.Of(labels);
    }

    private static string Literal(IOperation part) =>
        part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } ? text : "";

    private Value Concatenate(Stack<IOperation> operands, IOperation first)
    {
        var before = new StringBuilder();
        var labels = LabelSet.Empty;
        var harmless = true;
        var constant = true;
        operands.Push(first);
        while (operands.Count > 0)
        {
            var operand = operands.Pop();
            var value = AsText(Evaluate(operand), TypeBeforeConversion(operand), operand);
            value = LabelledPart(before.ToString(), operand, value);
            labels = labels.Union(value.Labels);
            harmless &= value.IsHarmless;
            if (value.Constant is { HasValue: true } known)
            {
                before.Append(known.Value);
            }
            else
            {
                before.Clear();
                constant = false;
            }
        }

        return constant && labels.IsEmpty ? Value.OfConstant(before.ToString())
            : harmless && labels.IsEmpty ? Value.Harmless
            : Value.Of(labels);
    }

    private static ITypeSymbol? TypeBeforeConversion(IOperation operand)
    {
        while (operand is IConversionOperation { OperatorMethod: null } conversion)
        {
            operand = conversion.Operand;
        }

        return operand.Type;
    }

    /// <summary>A value of unknown meaning right behind a label such as 個人番号 is a number.</summary>
    private Value LabelledPart(string? before, IOperation hole, Value value)
    {
        // What a caller passed in is told here too when the text itself says what it is.
        if (string.IsNullOrEmpty(before) || value.IsHarmless || value.Labels.Items.Any(label => label.Origin is not EntryOrigin))
        {
            return value;
        }

        var inner = hole;
        while (inner is IConversionOperation conversion)
        {
            inner = conversion.Operand;
        }

        // Without a symbol only an element of an array says nothing of itself; a new text or a choice between literals is no number.
        var filler = SymbolOf(inner);
        if (filler is null && inner is not (IArrayElementReferenceOperation or IAwaitOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation))
        {
            return value;
        }

        var evidence = _world.Lexicon.OfLabel(before!, filler, inner.Type, hole.Syntax.SyntaxTree);
        return evidence.IsSource ? value.With(LabelSet.Of(Source(evidence, inner, null))) : value;
    }

    private ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        IInvocationOperation invocation => invocation.TargetMethod,
        IFlowCaptureReferenceOperation reference when _captured.TryGetValue(reference.Id, out var original) && original is not IFlowCaptureReferenceOperation => SymbolOf(original),
        _ => null,
    };

    /// <summary>What the text form of a value shows (<c>ToString</c>).</summary>
    private Value AsText(Value value, ITypeSymbol? type, IOperation at)
    {
        if (value.Objects.IsEmpty && (value.HasDigits || value.IsHarmless || !Types.IsAggregate(type)))
        {
            return value;
        }

        var labels = value.Labels;
        foreach (var item in value.Objects)
        {
            labels = labels.Union(TextOf(item, Types.IsCharacters(type) ? type : Types.Nearest(item, type), value, at, 0));
        }

        if (value.Objects.IsEmpty)
        {
            labels = labels.Union(PrintedByType(type, at));
        }

        return Value.Of(labels);
    }

    private LabelSet TextOf(AbstractObject item, ITypeSymbol? type, Value value, IOperation at, int depth)
    {
        if (depth > 4 || type is null)
        {
            return LabelSet.Empty;
        }

        if (Types.IsTextHolder(type) || Types.IsCharacters(type))
        {
            return Contained(Value.Of(item), 2);
        }

        if (type.IsTupleType || type.Name is "KeyValuePair" or "Tuple" && Types.IsFramework(type))
        {
            return ItemsOf(item, at, depth);
        }

        if (Types.OwnToString(type) is { } own)
        {
            return own.DeclaringSyntaxReferences.Length > 0 && !own.IsImplicitlyDeclared
                ? CallSource(own, Value.Of(item), System.Collections.Immutable.ImmutableArray<Value>.Empty, at).Labels
                : LabelSet.Empty;
        }

        if (!Types.PrintsMembers(type))
        {
            return LabelSet.Empty;
        }

        return PrintedMembers(item, type, at, depth);
    }

    private LabelSet ItemsOf(AbstractObject item, IOperation at, int depth)
    {
        var labels = LabelSet.Empty;
        foreach (var slot in _state.Of(item).Where(slot => slot.Key.Step is string text && text[0] != '#').ToList())
        {
            labels = labels.Union(slot.Value.Labels);
            foreach (var inner in slot.Value.Objects)
            {
                labels = labels.Union(TextOf(inner, inner.Type, slot.Value, at, depth + 1));
            }
        }

        return labels;
    }

    private LabelSet PrintedMembers(AbstractObject item, ITypeSymbol type, IOperation at, int depth)
    {
        var labels = LabelSet.Empty;
        foreach (var member in Types.Printed(type))
        {
            var part = ReadMember(member, Value.Of(item), at);
            labels = labels.Union(part.Labels);
            foreach (var inner in part.Objects)
            {
                labels = labels.Union(TextOf(inner, inner.Type ?? TypeOf(member), part, at, depth + 1));
            }
        }

        return labels;
    }

    private LabelSet PrintedByType(ITypeSymbol? type, IOperation at)
    {
        if (type is null || Types.OwnToString(type) is { IsImplicitlyDeclared: false })
        {
            return LabelSet.Empty;
        }

        var path = _world.Graph.PathPrinted(type, _engine.Cancellation);
        return path.IsDefaultOrEmpty ? LabelSet.Empty : LabelSet.Of(SourceOf(path[path.Length - 1], at));
    }

    private Label SourceOf(ISymbol member, IOperation at)
    {
        var evidence = _world.Lexicon.OfSymbol(member, _engine.Cancellation);
        return new Label(new SourceOrigin(
            member.ContainingType is { } type ? $"{type.Name}.{member.Name}" : member.Name,
            evidence.IsSource ? evidence : new Evidence(Tier.Strong, EvidenceKind.Name, member.Name),
            at.Syntax,
            member));
    }
}
