using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>What a sink that takes objects apart finds in one: what is known of the object itself first, its type else.</summary>
internal sealed partial class Interpreter
{
    private const int GraphDepth = 6;

    private sealed record Reader(ImmutableHashSet<string> Exclusions, SinkKind Kind, string Library = "", Func<string, bool>? Binds = null);

    private LabelSet GraphOf(Value value, ITypeSymbol? type, Reader reader, IOperation at, int depth)
    {
        var labels = value.Labels;
        if (depth > GraphDepth)
        {
            return labels;
        }

        foreach (var item in value.Objects)
        {
            labels = labels.Union(GraphOf(item, Types.Nearest(item, type), reader, at, depth));
        }

        if (value.Objects.IsEmpty && !value.IsHarmless && !value.HasDigits)
        {
            labels = labels.Union(TypeLabels(type, reader, at));
        }

        return labels;
    }

    private LabelSet GraphOf(AbstractObject item, ITypeSymbol? type, Reader reader, IOperation at, int depth)
    {
        if (type is null || type.IsAnonymousType || type.IsTupleType || Types.IsFramework(type) || Types.IsContainer(type) || IsTable(type))
        {
            return ContentOf(item, type, reader, at, depth);
        }

        var labels = LabelSet.Empty;
        foreach (var member in Serialized(type, reader))
        {
            labels = labels.Union(MemberLabels(item, member, reader, at, depth));
        }

        return labels;
    }

    private LabelSet ContentOf(AbstractObject item, ITypeSymbol? type, Reader reader, IOperation at, int depth)
    {
        var labels = LabelSet.Empty;
        var hasContent = false;
        foreach (var slot in _state.Of(item).Where(slot => slot.Key.Step is not string text || text[0] != '#').ToList())
        {
            hasContent |= slot.Key.IsElement;
            if (slot.Key.Step is ISymbol member && IsExcluded(member, reader))
            {
                continue;
            }

            var elementType = slot.Key.Step is ISymbol own ? TypeOf(own) : ElementType(type);
            labels = labels.Union(GraphOf(slot.Value, slot.Value.Objects.IsEmpty ? elementType : null, reader, at, depth + 1));
        }

        return hasContent || item.Kind == ObjectKind.Created || type is { IsAnonymousType: true } ? labels : labels.Union(TypeLabels(type, reader, at));
    }

    private static ITypeSymbol? ElementType(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => named.TypeArguments[named.TypeArguments.Length - 1],
        _ => RowType(type),
    };

    private LabelSet MemberLabels(AbstractObject item, ISymbol member, Reader reader, IOperation at, int depth)
    {
        var key = Facts.Canonical(member);
        var type = TypeOf(member);
        if (_state.TryGet(item, key, out var value))
        {
            if (value.IsHarmless && value.Objects.IsEmpty)
            {
                return LabelSet.Empty;
            }

            var inner = GraphOf(value, type, reader, at, depth + 1);
            return inner.IsEmpty ? DeclaredLabels(member, at) : inner;
        }

        if (member is IPropertySymbol property && Types.HasBody(property) && !Types.HasFieldKeyword(property) && property.GetMethod is { } getter)
        {
            var computed = CallSource(getter, Value.Of(item), ImmutableArray<Value>.Empty, at);
            return Types.Keeps(type) && !computed.IsHarmless ? GraphOf(computed, type, reader, at, depth + 1) : LabelSet.Empty;
        }

        if (item.Kind == ObjectKind.Created && !_state.TryGet(item, State.Filled, out _) && Initializers.ValueOf(member, _engine.Cancellation) == Initializers.Kind.Plain)
        {
            return LabelSet.Empty;
        }

        var declared = DeclaredLabels(member, at);
        return declared.IsEmpty ? FactOf(member, key, item.Type).Union(TypeLabels(type, reader, at)) : declared;
    }

    private LabelSet DeclaredLabels(ISymbol member, IOperation at) =>
        _world.Lexicon.OfSymbol(member, _engine.Cancellation).IsSource ? LabelSet.Of(SourceOf(member, at)) : LabelSet.Empty;

    private IEnumerable<ISymbol> Serialized(ITypeSymbol type, Reader reader)
    {
        for (var at = type; at is not null && !Types.IsFramework(at); at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (!member.IsStatic && !Types.IsCompilerMade(member) && IsRead(member) && !IsExcluded(member, reader) && !IsLeftOut(at, member, reader))
                {
                    yield return member;
                }
            }
        }

        // Contracts that name what is written: the rest stays out.
        static bool IsLeftOut(ITypeSymbol owner, ISymbol member, Reader reader)
        {
            var marks = reader.Library is "System.Runtime.Serialization" or "Newtonsoft.Json" && Has(owner, "DataContractAttribute") ? "DataMemberAttribute"
                : reader.Library.StartsWith("protobuf") && Has(owner, "ProtoContractAttribute") ? "ProtoMemberAttribute"
                : reader.Library == "Newtonsoft.Json" && IsOptIn(owner) ? "JsonPropertyAttribute"
                : null;
            return marks is not null && !Has(member, marks);
        }

        static bool IsOptIn(ITypeSymbol owner) => owner.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonObjectAttribute"
            && attribute.ConstructorArguments.Concat(attribute.NamedArguments.Where(named => named.Key == "MemberSerialization").Select(named => named.Value)).Any(mode => mode.Value is 1));

        static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(data => data.AttributeClass?.Name == attribute);

        static bool IsRead(ISymbol member) => member switch
        {
            IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.DeclaredAccessibility == Accessibility.Public || Opted(property),
            IFieldSymbol field => field.DeclaredAccessibility == Accessibility.Public && !field.IsConst || Opted(field),
            _ => false,
        };

        static bool Opted(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "JsonIncludeAttribute" or "JsonPropertyAttribute" or "DataMemberAttribute");
    }

    private bool IsExcluded(ISymbol member, Reader reader)
    {
        if (reader.Binds is { } binds && !binds(member.Name))
        {
            return true;
        }

        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && reader.Exclusions.Any(name => RowIndex.IsNamed(type, name)) && !IsConditional(attribute))
            {
                return true;
            }
        }

        return reader.Kind == SinkKind.Database
            ? IsMapped(reader) && member is IPropertySymbol property && _world.IsProtectedColumn(property, _engine.Cancellation)
            : reader.Kind is SinkKind.Serialize or SinkKind.Response or SinkKind.Transmit && _world.MemberConverters.Hide(member, reader.Library, _engine.Cancellation);
    }

    /// <summary><c>[JsonIgnore(Condition = WhenWritingNull)]</c> still writes a number; Never and the WhenWriting conditions exclude nothing that is set.</summary>
    private static bool IsConditional(AttributeData attribute) =>
        attribute.NamedArguments.Any(argument => argument.Key == "Condition" && argument.Value.Value is int condition && condition is not (1 or 4));

    /// <summary>What a value of this type may carry when nothing is known of the object: by declaration, or by what the flow has found its members to hold.</summary>
    private LabelSet TypeLabels(ITypeSymbol? type, Reader reader, IOperation at)
    {
        if (type is null || type.SpecialType != SpecialType.None || !Types.IsAggregate(type) && !Types.IsContainer(type))
        {
            return LabelSet.Empty;
        }

        var path = _world.Graph.PathToNumber(type, reader.Exclusions, true, _engine.Cancellation);
        if (!path.IsDefaultOrEmpty && reader.Binds is null && !(IsMapped(reader) && path[path.Length - 1] is IPropertySymbol column && _world.IsProtectedColumn(column, _engine.Cancellation)))
        {
            return LabelSet.Of(SourceOf(path[path.Length - 1], at));
        }

        // Another member than the protected one may still be bare.
        if (!path.IsDefaultOrEmpty && Unprotected(type, reader, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) is { } bare)
        {
            return LabelSet.Of(SourceOf(bare, at));
        }

        return FactLabels(type, reader, new HashSet<ISymbol>(SymbolEqualityComparer.Default), 0);
    }

    /// <summary>Only Entity Framework knows of converters; Dapper writes the same object as it is.</summary>
    private static bool IsMapped(Reader reader) => reader.Kind == SinkKind.Database && reader.Library.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);

    private ISymbol? Unprotected(ITypeSymbol? type, Reader reader, HashSet<ITypeSymbol> seen)
    {
        while (type is IArrayTypeSymbol or INamedTypeSymbol { TypeArguments.Length: > 0 })
        {
            type = ElementType(type);
        }

        if (type is not INamedTypeSymbol named || Types.IsFramework(named) || !seen.Add(named))
        {
            return null;
        }

        var members = Serialized(named, reader).ToList();
        return members.FirstOrDefault(member => _world.Lexicon.OfSymbol(member, _engine.Cancellation).IsSource)
            ?? members.Select(member => Unprotected(TypeOf(member), reader, seen)).FirstOrDefault(member => member is not null);
    }

    private LabelSet FactLabels(ITypeSymbol? type, Reader reader, HashSet<ISymbol> seen, int depth)
    {
        while (type is IArrayTypeSymbol array)
        {
            type = array.ElementType;
        }

        if (type is not INamedTypeSymbol named || depth > 3 || !_engine.HasFacts || !seen.Add(named))
        {
            return LabelSet.Empty;
        }

        var labels = named.TypeArguments.Aggregate(LabelSet.Empty, (all, argument) => all.Union(FactLabels(argument, reader, seen, depth + 1)));
        if (Types.IsFramework(named))
        {
            return labels;
        }

        foreach (var member in Serialized(named, reader))
        {
            labels = labels.Union(FactOf(member, Facts.Canonical(member), named));
            labels = labels.Union(FactLabels(TypeOf(member), reader, seen, depth + 1));
        }

        return labels;
    }
}
