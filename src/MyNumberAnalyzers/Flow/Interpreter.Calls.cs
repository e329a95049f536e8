using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>Calls into code that is in sight: methods, constructors, accessors, lambdas, local functions.</summary>
internal sealed partial class Interpreter
{
    private Value Invoke(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name == "<Clone>$")
        {
            return Clone(Receiver(call.Instance), call);
        }

        var receiver = call.Instance is null ? Value.Unknown : Receiver(call.Instance);
        var arguments = Arguments(call.Arguments, method.Parameters.Length);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(call, receiver, arguments);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return EnterTarget(new Target(method, null, GraphOf(method), null, FrameOfFunction(method)), arguments, call) ?? Value.Unknown;
        }

        var site = new Site(method, receiver, arguments, call, call.Arguments, call.Instance);
        if (method.MethodKind == MethodKind.Constructor && IsInSight(method) && receiver.Objects.Length > 0)
        {
            SourceConstructor(site);
            return receiver;
        }

        return IsInSight(method) && _world.Catalogue.Of(method) is null
            ? CallInSight(site)
            : CallLibrary(site);
    }

    private static bool IsInSight(IMethodSymbol method) => method.DeclaringSyntaxReferences.Length > 0 && !Types.IsOurs(method) && !(method.IsImplicitlyDeclared && method.Name == "ToString");

    private ImmutableArray<Value> Arguments(ImmutableArray<IArgumentOperation> arguments, int count)
    {
        var values = new Value[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Value.Unknown;
        }

        foreach (var argument in arguments)
        {
            var ordinal = argument.Parameter?.Ordinal ?? -1;
            if (argument.Parameter?.RefKind == RefKind.Out)
            {
                continue;
            }

            var value = Evaluate(argument.Value);
            if (ordinal >= 0 && ordinal < count)
            {
                value = CopyOfStruct(value, argument.Parameter!.RefKind == RefKind.None ? argument.Value.Type : null, argument.Value);
                values[ordinal] = Types.Keeps(argument.Parameter!.Type) || value.Constant.HasValue
                    ? WithObject(value, TypeBeforeConversion(argument.Value), argument.Value.Syntax)
                    : Value.Harmless;
            }
        }

        return values.ToImmutableArray();
    }

    /// <summary>Calls a method whose code is in sight, on every implementation the receiver may have.</summary>
    private Value CallInSight(Site site)
    {
        var targets = Dispatch(site.Method, site.Receiver, site.Instance);
        ForgetElements();
        var result = (Value?)null;
        foreach (var target in targets)
        {
            var part = CallBody(target, site);
            if (part is not null)
            {
                result = result is null ? part : result.Join(part);
            }
        }

        if (_world.Constants.Of(site.Method, _engine.Cancellation) is { HasValue: true } constant)
        {
            result = Value.OfConstant(constant.Value);
        }

        result ??= NotFollowed(site);
        WriteOuts(site);
        return Sealed(site, WithObject(Deciphered(site, EvidentInSight(site, AfterCall(site.Method, result, site.Operation))), InTask(site.Method.ReturnType), site.Operation.Syntax));
    }

    /// <summary>What the callee's own name says of its result, unless its code has proven the result harmless.</summary>
    private Value AfterCall(IMethodSymbol method, Value result, IOperation at) =>
        method.ReturnsVoid || method.MethodKind != MethodKind.Ordinary ? result : Named(method, result, at);

    private Value? CallBody(IMethodSymbol method, Site site)
    {
        if (method.MethodKind == MethodKind.ReducedExtension || method.ReducedFrom is not null)
        {
            return CallBody(method.ReducedFrom!, site with { Arguments = site.Arguments.Insert(0, site.Receiver), Receiver = Value.Unknown });
        }

        if (_world.Bodies.Of(method, _engine.Cancellation) is not { } body)
        {
            return null;
        }

        return Enter(new Callee(body.Member, body.Graph, body.Syntax), site.Receiver, site.Arguments, null, site);
    }

    /// <summary>A call to a method without code (interface, abstract, partial without body): like a library's.</summary>
    private Value NotFollowed(Site site)
    {
        var labels = ReachableLabels(site.Receiver).Union(site.Arguments.Aggregate(LabelSet.Empty, (all, value) => all.Union(ReachableLabels(value))));
        return labels.IsEmpty || site.Method.ReturnsVoid || !site.Method.IsAbstract && !site.Method.IsExtern
            ? _world.Bodies.Of(site.Method, _engine.Cancellation) is null && !labels.IsEmpty ? PassedOn(site, labels) : Value.Unknown
            : PassedOn(site, labels);
    }

    private Value PassedOn(Site site, LabelSet labels) =>
        Types.CanCarryDeep(site.Method.ReturnType) && !_world.NamesSomethingElse(site.Method) && !IsSealer(site.Method.Name) && !IsAnswer(site.Method) ? Value.Of(labels) : Value.Unknown;

    private static readonly string[] Makers = ["Map", "To", "Convert", "Create", "Build", "Make", "From", "Copy", "Clone", "変換"];

    /// <summary>An object of the code's own that someone out of sight is asked for: it says of itself whether it holds a number, unless it is made of what is handed over.</summary>
    private bool IsAnswer(IMethodSymbol method) =>
        method.IsAbstract && InTask(method.OriginalDefinition.ReturnType) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false } answer
            && !Types.IsFramework(answer) && !_world.Carries(answer) && !Makers.Any(verb => method.Name.StartsWith(verb, System.StringComparison.Ordinal));

    private ImmutableArray<KeyValuePair<SyntaxNode, Value>> _lastReturns = ImmutableArray<KeyValuePair<SyntaxNode, Value>>.Empty;

    /// <summary>Enters a body when something that matters is passed in, or when its own text matters.</summary>
    private Value? Enter(Callee callee, Value receiver, ImmutableArray<Value> arguments, AbstractObject? frame, Site site, bool isAsked = false)
    {
        var handover = new Localizer(_state, _engine, Detail.Full, _statics);
        var all = arguments.Insert(0, receiver);
        var matters = handover.Matters(all, frame) || Widened(callee, arguments) || CapturesHolder(callee, frame, handover);
        if (!matters && !isAsked && !_engine.IsHot(callee.Syntax) && callee.Method?.ReturnType.TypeKind != TypeKind.Delegate && !MakesHolder(callee) && !MakesText(callee, arguments))
        {
            _engine.LeftOut(callee.Syntax);
            all.ToList().ForEach(Unblank);
            return GivenBack(callee) is { } index && index < all.Length && !all[index].Objects.IsEmpty ? all[index] : null;
        }

        handover.Narrow(receiver, site.Instance?.Type);
        var entry = handover.Localize(all, frame, callee.Syntax);
        if (_engine.DetailFor(callee.Syntax) is var detail and not Detail.Full && !_engine.IsKnown(callee.Syntax, entry.Key))
        {
            handover = new Localizer(_state, _engine, detail, _statics);
            entry = handover.Localize(all, frame, callee.Syntax);
        }

        var summary = _engine.Summarize(callee, entry);
        _lastReturns = summary.Returns;
        var handback = new Globalizer(this, callee, handover, summary, site);
        return handback.Apply(all);
    }

    /// <summary>A text made of harmless parts only: whether it is harmless itself, its maker tells.</summary>
    private static bool MakesText(Callee callee, ImmutableArray<Value> arguments) =>
        callee.Method is { ReturnType.SpecialType: SpecialType.System_String } && !arguments.IsEmpty && arguments.All(argument => argument.IsHarmless);

    /// <summary>Gives an object of a type that holds a number elsewhere: this one may hold something else.</summary>
    private bool MakesHolder(Callee callee) => _engine.HasFacts
        && (callee.Method is { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : Unwrap(callee.Method?.ReturnType)) is INamedTypeSymbol made
        && !Types.IsFramework(made) && _engine.Holds(made);

    /// <summary>A holder of a number passed as <c>object</c> or a type parameter: the callee's own signature does not tell.</summary>
    private bool Widened(Callee callee, ImmutableArray<Value> arguments)
    {
        var parameters = callee.Method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            var type = parameters[i].Type;
            var isWide = type.SpecialType == SpecialType.System_Object || type is ITypeParameterSymbol || type.TypeKind == TypeKind.Interface || Types.IsContainer(type);
            if (isWide && arguments[i].Objects.Any(item => item.Type is { } actual && _world.Carries(actual)))
            {
                return true;
            }

            // An object made in sight is told apart from all others of its type, a masked copy from the original.
            if (arguments[i].Objects.Any(item => item.Kind == ObjectKind.Created && item.Type is INamedTypeSymbol own && !Types.IsFramework(own) && (_world.Carries(own) || _engine.Holds(own))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A lambda that is given a holder of a number, or uses one from around it: its own text need not say so.</summary>
    private bool CapturesHolder(Callee callee, AbstractObject? frame, Localizer handover) => frame is not null
        && (callee.Method?.Parameters.Any(IsHolder) == true || handover.Captures(frame, callee.Syntax).Any(slot => slot.Key.Step is ILocalSymbol or IParameterSymbol && IsHolder((ISymbol)slot.Key.Step)));

    private bool IsHolder(ISymbol symbol) => TypeOf(symbol) is { } type && !Types.IsFramework(type) && _world.Carries(type);

    private Value CallSource(IMethodSymbol method, Value receiver, ImmutableArray<Value> arguments, IOperation at) =>
        CallInSight(new Site(method, receiver, arguments, at, ImmutableArray<IArgumentOperation>.Empty, null));

    private ImmutableArray<Value> OutArguments(IMethodSymbol method, Value receiver, IOperation at)
    {
        var site = new Site(method, receiver, method.Parameters.Select(_ => Value.Unknown).ToImmutableArray(), at, ImmutableArray<IArgumentOperation>.Empty, null);
        if (IsInSight(method))
        {
            CallInSight(site);
        }

        return site.Outs.Select((value, index) => value ?? Value.Of(receiver.Labels)).ToImmutableArray();
    }

    /// <summary>Writes what a call has put into its out and ref arguments.</summary>
    private void WriteOuts(Site site)
    {
        foreach (var operand in site.Operands)
        {
            if (operand.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter && parameter.Ordinal < site.Outs.Length)
            {
                var value = site.Outs[parameter.Ordinal];
                if (value is not null || parameter.RefKind == RefKind.Out)
                {
                    Assign(operand.Value, Named(parameter, value ?? Value.Unknown, operand.Value), operand.Value);
                }
            }
        }
    }

    private Value ReadProperty(IPropertyReferenceOperation reference)
    {
        var receiver = reference.Property.IsStatic ? Statics() : Receiver(reference.Instance);
        var value = ReadPropertyOf(reference, receiver);
        return reference.Property.DeclaringSyntaxReferences.Length > 0 && reference.Instance is not IInstanceReferenceOperation ? NamedByHolder(reference, value) : value;
    }

    private Value ReadPropertyOf(IPropertyReferenceOperation reference, Value receiver)
    {
        var property = reference.Property;
        if (_world.Constants.Of(property, _engine.Cancellation) is { HasValue: true } constant)
        {
            return Value.OfConstant(constant.Value);
        }

        if (property.GetMethod is not { } getter)
        {
            return ReadMember(property, receiver, reference);
        }

        if (property.DeclaringSyntaxReferences.Length == 0 || Types.IsOurs(getter))
        {
            return LibraryProperty(reference, receiver);
        }

        if (property.IsAbstract || property.ContainingType.TypeKind == TypeKind.Interface || Types.HasGetter(property))
        {
            var arguments = Arguments(reference.Arguments, getter.Parameters.Length);
            var site = new Site(getter, receiver, arguments, reference, reference.Arguments, reference.Instance);
            return CallAccessor(property, site, receiver, reference);
        }

        return ReadMember(property, receiver, reference);
    }

    private Value CallAccessor(IPropertySymbol property, Site site, Value receiver, IPropertyReferenceOperation reference)
    {
        if (!property.IsVirtual && !property.IsOverride && receiver.Objects.Length > 0 && Types.IsAggregate(property.Type) && FieldBehind(property) is { } behind)
        {
            return WithObject(Named(property, ReadMember(behind, receiver, reference), reference), property.Type, reference.Syntax);
        }

        var result = (Value?)null;
        foreach (var target in Dispatch(site.Method, receiver, reference.Instance))
        {
            var part = target.AssociatedSymbol is IPropertySymbol own && !own.IsAbstract && !Types.HasGetter(own)
                ? ReadMember(own, receiver, reference)
                : CallBody(target, site);
            if (part is not null)
            {
                result = result is null ? part : result.Join(part);
            }
        }

        var value = result ?? OutOfSight(property, Facts.Canonical(property), reference, receiver.Objects.Length == 1 ? receiver.Objects[0] : null);
        return WithObject(Named(property, value, reference), property.Type, reference.Syntax);
    }

    /// <summary>The field that a property does nothing but give.</summary>
    private IFieldSymbol? FieldBehind(IPropertySymbol property)
    {
        var declaration = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_engine.Cancellation) as PropertyDeclarationSyntax;
        var getter = declaration?.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        var given = declaration?.ExpressionBody?.Expression ?? getter?.ExpressionBody?.Expression ?? (getter?.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null);
        return given is IdentifierNameSyntax name ? property.ContainingType.GetMembers(name.Identifier.ValueText).OfType<IFieldSymbol>().FirstOrDefault() : null;
    }

    private void AssignProperty(IPropertyReferenceOperation reference, Value value, IOperation from)
    {
        var property = reference.Property;
        var receiver = property.IsStatic ? Statics() : Receiver(reference.Instance);
        if (property.DeclaringSyntaxReferences.Length == 0)
        {
            AssignLibraryProperty(reference, receiver, value, from);
            return;
        }

        AttributedSink(property, value, from);
        if (_world.Catalogue.HasUserRows)
        {
            PropertySink(reference, receiver, ref value, from);
        }

        if (property.SetMethod is { } setter && (Types.HasBody(property) || property.IsAbstract))
        {
            var arguments = Arguments(reference.Arguments, setter.Parameters.Length - 1).Add(value);
            var entered = Dispatch(setter, receiver, reference.Instance)
                .Select(target => target.AssociatedSymbol is IPropertySymbol own && !own.IsAbstract && !Types.HasBody(own)
                    ? null
                    : CallBody(target, new Site(setter, receiver, arguments, from, reference.Arguments, reference.Instance)))
                .ToList();
            if (entered.Any(result => result is not null))
            {
                return;
            }
        }

        WriteMember(property, receiver, value, from);
    }

    /// <summary>One call: its method, what goes in, and where it stands.</summary>
    internal sealed record Site(
        IMethodSymbol Method,
        Value Receiver,
        ImmutableArray<Value> Arguments,
        IOperation Operation,
        ImmutableArray<IArgumentOperation> Operands,
        IOperation? Instance)
    {
        /// <summary>What the callee left in its out and ref parameters, by ordinal.</summary>
        public Value?[] Outs { get; } = new Value?[Arguments.Length];

        /// <summary>The expression that hands over argument <paramref name="index"/> (-1: the receiver).</summary>
        public IOperation Operand(int index)
        {
            if (index < 0)
            {
                return Instance ?? Operation;
            }

            if (index < Loose.Length)
            {
                return Loose[index];
            }

            foreach (var operand in Operands)
            {
                if (operand.Parameter?.Ordinal == index)
                {
                    return operand.Value;
                }
            }

            return Operation;
        }

        /// <summary>The arguments of a call that is bound at run time, in their order.</summary>
        public ImmutableArray<IOperation> Loose { get; init; } = ImmutableArray<IOperation>.Empty;
    }
}
