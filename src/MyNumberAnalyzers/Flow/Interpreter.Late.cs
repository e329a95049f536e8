using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>What is bound at run time: <c>dynamic</c>, and members found by reflection.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Marks a reflected member that may be any of its type's.</summary>
    private const string AnyMember = "#members";

    private Value Dynamic(IOperation operation)
    {
        switch (operation)
        {
            case IDynamicMemberReferenceOperation member:
                return DynamicMember(member);
            case IDynamicInvocationOperation call:
                return DynamicCall(call);
            default:
                return Value.Of(Children(operation).Aggregate(LabelSet.Empty, (all, part) => all.Union(Contained(part, 1))));
        }
    }

    private Value DynamicMember(IDynamicMemberReferenceOperation reference)
    {
        var receiver = Receiver(reference.Instance);
        var result = (Value?)null;
        foreach (var item in receiver.Objects)
        {
            var part = _state.TryGet(item, $"[{reference.MemberName}]", out var written) ? written
                : MemberOf(item.Type, reference.MemberName) is { } member ? ReadMember(member, Value.Of(item), reference)
                : null;
            result = part is null ? result : result?.Join(part) ?? part;
        }

        result = (result ?? Value.Unknown).With(receiver.Labels);
        return !result.IsHarmless && !result.HasDigits && _world.Lexicon.OfKey(reference.MemberName, null, reference.Syntax.SyntaxTree) is { IsSource: true } evidence
            ? result.With(LabelSet.Of(Source(evidence, reference, null)))
            : result;
    }

    private static ISymbol? MemberOf(ITypeSymbol? type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (!Types.IsFramework(at) && at.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol { IsIndexer: false } or IFieldSymbol) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>A call with a dynamic argument: every candidate has the same meaning for the catalogue, the one that takes most is asked.</summary>
    private Value DynamicCall(IDynamicInvocationOperation call)
    {
        var instance = call.Operation is IDynamicMemberReferenceOperation { Instance: { } held } ? held : null;
        var receiver = instance is null ? Value.Unknown : Receiver(instance);
        var arguments = call.Arguments.Select(Evaluate).ToImmutableArray();
        if (call.Operation is IDynamicMemberReferenceOperation { MemberName: "RevealToString" } revealed && receiver.Labels.IsEmpty)
        {
            return Value.Of(Source(new Evidence(Tier.Certain, EvidenceKind.Reveal, revealed.MemberName), call, null));
        }

        if (Candidate(call) is not { } method)
        {
            return Value.Of(arguments.Append(receiver).Aggregate(LabelSet.Empty, (all, part) => all.Union(Contained(part, 1))));
        }

        var site = new Site(method, receiver, arguments, call, ImmutableArray<IArgumentOperation>.Empty, instance) { Loose = call.Arguments };
        return IsInSight(method) && _world.Catalogue.Of(method) is null ? CallInSight(site) : CallLibrary(site);
    }

    private IMethodSymbol? Candidate(IDynamicInvocationOperation call)
    {
        if (!_world.Compilation.ContainsSyntaxTree(call.Syntax.SyntaxTree))
        {
            return null;
        }

#pragma warning disable RS1030 // The driver hands out the same cached model.
        var found = _world.Compilation.GetSemanticModel(call.Syntax.SyntaxTree).GetSymbolInfo(call.Syntax, _engine.Cancellation);
#pragma warning restore RS1030
        return found.CandidateSymbols.OfType<IMethodSymbol>()
            .Where(method => method.Parameters.Length == call.Arguments.Length && !method.IsGenericMethod)
            .OrderByDescending(method => method.Parameters.Count(parameter => parameter.Type.SpecialType == SpecialType.System_Object))
            .ThenByDescending(method => method.Parameters.Count(parameter => parameter.Type.SpecialType == SpecialType.System_String))
            .ThenBy(method => method.ToDisplayString(), System.StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Reflection over members: by a name that is known, or over all of them. What a filter has chosen is not told.</summary>
    private Value? Reflected(Site site)
    {
        var method = site.Method;
        switch (method.Name)
        {
            case "GetProperty" or "GetField" or "GetRuntimeProperty" or "GetRuntimeField" when IsReflection(method) && site.Arguments.Any(argument => argument.Constant.Value is string):
                return site.Arguments.First(argument => argument.Constant.Value is string);
            case "GetProperties" or "GetFields" or "GetRuntimeProperties" or "GetRuntimeFields" when IsReflection(method):
                var any = _objects.Get((site.Operation.Syntax, AnyMember), ObjectKind.Unknown, null, standsForAll: true);
                _state.Set(any, AnyMember, Value.Harmless);
                return List(site.Operation, AnyMember, Value.Of(any));
            case "GetValue" when method.ContainingType.Name is "PropertyInfo" or "FieldInfo" or "PropertyDescriptor" && site.Arguments.Length > 0:
                return ReflectedValue(site);
            default:
                return null;
        }
    }

    private static bool IsReflection(IMethodSymbol method) =>
        method.ContainingType.Name is "Type" or "TypeInfo" or "RuntimeReflectionExtensions" or "TypeExtensions" or "TypeDescriptor" && Types.IsFramework(method.ContainingType);

    private Value? ReflectedValue(Site site)
    {
        var owner = site.Arguments[0];
        var type = TypeBeforeConversion(site.Operand(0));
        if (site.Receiver.Constant.Value is string name)
        {
            var found = (Value?)null;
            foreach (var item in WithObject(owner, type, (site.Operation.Syntax, name)).Objects)
            {
                var part = MemberOf(item.Type ?? type, name) is { } member ? ReadMember(member, Value.Of(item), site.Operation) : Value.Unknown;
                found = found?.Join(part) ?? part;
            }

            return found;
        }

        if (!site.Receiver.Objects.Any(item => _state.TryGet(item, AnyMember, out _)))
        {
            return null;
        }

        var reader = new Reader(ImmutableHashSet<string>.Empty, SinkKind.Log);
        return Value.Of(GraphOf(owner, type, reader, site.Operation, 0));
    }
}
