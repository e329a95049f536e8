using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Flow;

/// <summary>Places: locals, members, elements. Reading applies what names say; writing spreads what members hold.</summary>
internal sealed partial class Interpreter
{
    /// <summary>What a stream or writer writes to.</summary>
    public const string Inner = "#inner";

    private AbstractObject FrameOf(ISymbol local) =>
        local.ContainingSymbol is { } owner && _entry.Frames.TryGetValue(owner, out var captured) ? captured : _frame;

    /// <summary>What ref locals stand for.</summary>
    private readonly Dictionary<ISymbol, IOperation> _aliases = new(SymbolEqualityComparer.Default);

    private Value ReadLocal(ISymbol local, IOperation at)
    {
        if (local is ILocalSymbol { IsRef: true } && _aliases.TryGetValue(local, out var place))
        {
            return Evaluate(place);
        }

        var known = _state.TryGet(FrameOf(local), local, out var value);
        value = known ? value : Value.Unknown;
        return Named(local, value, at);
    }

    private void WriteLocal(ISymbol local, Value value)
    {
        var place = (local is IParameterSymbol ? "p:" : "l:") + local.Name + ";";
        _state.Forget(place);
        ForgetElements(place);
        value = Types.Keeps(TypeOf(local)) || value.Constant.HasValue ? value : Value.Harmless;
        _state.Set(FrameOf(local), local, value);
    }

    /// <summary>Adds what a symbol's name, attributes or comments say, unless the value is proven harmless.</summary>
    private Value Named(ISymbol symbol, Value value, IOperation at)
    {
        if (value.IsHarmless || IsBlank(value) || value.HasDigits && value.Labels.Items.Any(label => label.Origin is SourceOrigin))
        {
            return UnlessBlank(value);
        }

        var evidence = symbol is IPropertySymbol or IFieldSymbol && _world.Catalogue.GivesNumber(symbol)
            ? new Evidence(Tier.Certain, EvidenceKind.UserRow, symbol.Name)
            : _world.Lexicon.OfSymbol(symbol, _engine.Cancellation);
        return evidence.IsSource ? value.With(LabelSet.Of(Source(evidence, at, symbol)))
            : !value.HasDigits && value.Objects.IsEmpty && value.Targets.IsEmpty && symbol is IFieldSymbol or IPropertySymbol && Markers.SaysNoNumber(symbol.GetAttributes()) ? Value.Harmless
            : value;
    }

    private Label Source(Evidence evidence, IOperation at, ISymbol? symbol) => new(_engine.OriginAt(at.Syntax, evidence, symbol));

    /// <summary>The object behind a value, made up when the value came from out of sight.</summary>
    private Value WithObject(Value value, ITypeSymbol? type, object place) =>
        value.Objects.IsEmpty && !value.Constant.HasValue && type is not null && Types.IsAggregate(type)
            ? value.Join(Value.Of(_objects.Get((place, "out"), ObjectKind.Unknown, type))).WithLabels(value.Labels)
            : value;

    private Value ReadMember(ISymbol member, Value receiver, IOperation at)
    {
        if (member is IFieldSymbol { Name: "Value", ContainingType: { Name: "DBNull", ContainingNamespace.Name: "System" } })
        {
            return Value.Harmless;
        }

        if (member is IFieldSymbol { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
        {
            return Value.OfConstant("");
        }

        if (member is IFieldSymbol { IsConst: false } && _world.Constants.Of(member, _engine.Cancellation) is { HasValue: true } constant)
        {
            return Value.OfConstant(constant.Value);
        }

        var key = Facts.Canonical(member);
        var result = (Value?)null;
        foreach (var item in receiver.Objects)
        {
            var part = ReadSlot(item, key, member, at);
            result = result is null ? part : result.Join(part);
        }

        if (result is null)
        {
            result = OutOfSight(member, key, at);
        }

        // A member of something that is itself the digits in disguise (a wrapper of a library).
        if (receiver.HasDigits && Types.CanCarry(TypeOf(member)))
        {
            result = result.With(receiver.Labels);
        }

        return result;
    }

    private Value ReadSlot(AbstractObject item, ISymbol key, ISymbol member, IOperation at)
    {
        if (_state.TryGet(item, key, out var value))
        {
            var isOld = item.Kind == ObjectKind.Unknown && value.IsHalf && !value.HasDigits;
            return value.IsHarmless || IsTableRead(member, key, value) ? value : Named(member, isOld ? value.With(PlainFact(member, key, ReaderOf(item, at))).Whole() : value.Whole(), at);
        }

        // Nobody wrote it: a new object has the default.
        if (item.Kind == ObjectKind.Created && !_state.TryGet(item, State.Filled, out _) && !Types.IsFramework(item.Type))
        {
            return InitialOf(item, key, member, at);
        }

        var result = OutOfSight(member, key, at, item);
        if (!result.Objects.IsEmpty)
        {
            _state.Set(item, key, result);
        }
        else if (TypeOf(member) is { } type && Types.IsAggregate(type))
        {
            var inner = _objects.Get((item, key), ObjectKind.Unknown, type);
            _homes[inner] = new Home(member, "", HolderOf(item, key));
            FillWrapper(inner, member, type, at);
            result = result.Join(Value.Of(inner)).WithLabels(result.Labels);
            _state.Set(item, key, result);
        }

        return result;
    }

    /// <summary>A member named as a number whose type wraps one text: the text in it is the number.</summary>
    private void FillWrapper(AbstractObject wrapper, ISymbol member, ITypeSymbol type, IOperation at)
    {
        if (!Types.IsOurs(type) && !SourceLexicon.NamesSomethingElse(type.Name) && Types.OnlyCarrier(type) is { } text && !_world.NamesSomethingElse(text) && SourceLexicon.OfName(member.Name) is { Tier: Tier.Strong } evidence)
        {
            _state.Set(wrapper, Facts.Canonical(text), Value.Of(Source(evidence, at, member)));
        }
    }

    /// <summary>A member of a new object that no constructor in sight has set.</summary>
    private Value InitialOf(AbstractObject owner, ISymbol key, ISymbol member, IOperation at)
    {
        if (member.DeclaringSyntaxReferences.Length == 0)
        {
            return Named(member, Value.Unknown, at);
        }

        var initial = Initializers.ValueOf(member, _engine.Cancellation);
        if (initial == Initializers.Kind.Code && !Initializers.IsMadeOfConstants(Initializers.Of(member, _engine.Cancellation)))
        {
            return OutOfSight(member, Facts.Canonical(member), at, owner);
        }

        if (Initializers.Of(member, _engine.Cancellation) is not (BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax) || !Types.IsAggregate(TypeOf(member)))
        {
            return Value.Harmless;
        }

        var made = Value.Of(_objects.Get((owner, key), ObjectKind.Created, TypeOf(member)));
        _state.Set(owner, key, made);
        _homes[made.Objects[0]] = new Home(member, "", HolderOf(owner, key));
        return made;
    }

    private Value OutOfSight(ISymbol member, ISymbol key, IOperation at, AbstractObject? owner = null)
    {
        var fact = _engine.ReadFact(key);
        if ((Table(member, key) ?? CodeTable(member, key, owner, at)) is { } table)
        {
            return table;
        }

        var reader = ReaderOf(owner, at);
        var value = Rebuild(member, key, owner, reader, Value.Unknown.With(PlainFact(member, key, reader)).WithTargets(Plain(member, key, reader).Targets));
        if (fact.Targets.IsEmpty && member is IFieldSymbol { Type.TypeKind: TypeKind.Delegate } or IPropertySymbol { Type.TypeKind: TypeKind.Delegate })
        {
            value = value.Join(InitialDelegate(member));
        }

        return OfNamedType(member, Named(member, value, at), at);
    }

    /// <summary>The one text in a value object that is itself named as a number: <c>class KojinBango { string _digits; }</c>.</summary>
    private Value OfNamedType(ISymbol member, Value value, IOperation at) =>
        !value.HasDigits && !value.IsHarmless && member is IFieldSymbol or IPropertySymbol && member.ContainingType is { } type && !Types.IsOurs(type) && !_world.NamesSomethingElse(member)
            && SourceLexicon.OfName(type.Name) is { Tier: Tier.Strong } evidence && SymbolEqualityComparer.Default.Equals(Types.OnlyCarrier(type), Facts.Canonical(member))
            ? value.With(LabelSet.Of(Source(evidence, at, member)))
            : value;

    /// <summary>What the member is known to hold and no part of it tells.</summary>
    private LabelSet PlainFact(ISymbol member, ISymbol key, INamedTypeSymbol? reader) => Usable(Plain(member, key, reader), member);

    private Value Plain(ISymbol member, ISymbol key, INamedTypeSymbol? reader)
    {
        _engine.ReadFact(key);
        var parts = _engine.Facts.PartsOf(key, reader);
        return !Types.IsAggregate(TypeOf(member)) ? Whole(parts) : parts.TryGetValue("", out var plain) ? plain : Value.Unknown;
    }

    /// <summary>The class of the object that is read, as far as it or the expression says.</summary>
    private static INamedTypeSymbol? ReaderOf(AbstractObject? owner, IOperation at)
    {
        var known = owner?.Type as INamedTypeSymbol;
        return at is IMemberReferenceOperation { Instance.Type: INamedTypeSymbol { TypeKind: TypeKind.Class } named } && (known is null || Hierarchy.IsBelow(named, known)) ? named : known;
    }

    private static Value Whole(ImmutableSortedDictionary<string, Value> parts) => parts.Count == 0 ? Value.Unknown : parts.Values.Aggregate((all, part) => all.Join(part));

    private LabelSet FactOf(ISymbol member, ISymbol key, ITypeSymbol? reader)
    {
        _engine.ReadFact(key);
        return Usable(Whole(_engine.Facts.PartsOf(key, reader as INamedTypeSymbol)), member);
    }

    private static LabelSet Usable(Value fact, ISymbol member) => Types.CanCarryDeep(TypeOf(member)) ? fact.Labels : LabelSet.Empty;

    private void WriteMember(ISymbol member, Value receiver, Value value, IOperation place)
    {
        var key = Facts.Canonical(member);
        _state.Forget("f:" + member.Name + ";");
        ForgetElements("f:" + member.Name + ";");
        value = Types.Keeps(TypeOf(member)) || value.Constant.HasValue ? value : Value.Harmless;
        if (receiver.Objects.Length == 1 && !IsMany(receiver.Objects[0]))
        {
            _state.Set(receiver.Objects[0], key, value);
        }
        else
        {
            foreach (var item in receiver.Objects)
            {
                _state.Add(item, key, value);
            }
        }

        foreach (var holder in receiver.Objects.Select(item => HolderOf(item, key)).DefaultIfEmpty().Distinct<INamedTypeSymbol?>(SymbolEqualityComparer.Default))
        {
            Spread(member, key, value, place, "", holder);
        }
    }

    /// <summary>Tells everyone who cannot see this object that such a member may hold a number, or run a delegate.</summary>
    private void Spread(ISymbol member, ISymbol key, Value value, IOperation place, string path = "", INamedTypeSymbol? holder = null)
    {
        if (member.DeclaringSyntaxReferences.Length == 0 || TypeOf(member.OriginalDefinition) is ITypeParameterSymbol)
        {
            return;
        }

        foreach (var part in PartsOf(value, path))
        {
            if (!part.Value.Labels.IsEmpty)
            {
                var store = new StoreFact(key, place.Syntax, part.Value.Labels, part.Key, holder);
                _storeFacts[store.Key] = store;
                StoreLabels(store);
                ExceptionMember(member, part.Value.Labels, place);
            }

            if (!part.Value.Targets.IsEmpty)
            {
                _engine.Facts.Add(key, Value.Unknown.WithTargets(part.Value.Targets), part.Key, holder);
            }
        }
    }

    private void StoreLabels(StoreFact store)
    {
        var sources = store.Labels.Select(label => label.Origin is SourceOrigin ? label : null);
        if (sources.IsEmpty)
        {
            return;
        }

        if (TypeOf(store.Member)?.TypeKind == TypeKind.Delegate)
        {
            // Called with a number: whoever subscribes is worth a look.
            _engine.Facts.Add(store.Member, Value.Of(sources));
            return;
        }

        if (!_world.Lexicon.OfSymbol(store.Member, _engine.Cancellation).IsSource)
        {
            _engine.Facts.Add(store.Member, Value.Of(sources), store.Part, store.Holder);
        }

        if (Seen(sources) is { } origin)
        {
            _engine.Report(new Store(store.Member, store.Place, origin.Evidence, origin.Node));
        }
    }

    private bool IsMany(AbstractObject item) => _state.TryGet(item, "#many", out _);

    /// <summary>An object created again before the last one died stands for many.</summary>
    private Value Create(object place, ITypeSymbol? type)
    {
        var item = _objects.Get(place, ObjectKind.Created, type);
        if (_state.TryGet(item, "#made", out _))
        {
            Renew(item);
        }

        _state.Set(item, "#made", Value.Harmless);
        return Value.Of(item);
    }

    /// <summary>What a writer was made over.</summary>
    public IEnumerable<AbstractObject> InnerOf(AbstractObject item) => _state.TryGet(item, Inner, out var inner) ? inner.Objects : ImmutableArray<AbstractObject>.Empty;

    /// <summary>Created again: the newest one is told apart from all that were made here before, which are one object from now on.</summary>
    private void Renew(AbstractObject item)
    {
        if (!_state.IsHeld(item) && _result?.Holds(item) != true)
        {
            _state.Remove(item, _ => true);
            return;
        }

        var older = _objects.Get((item, "older"), item.Kind, item.Type);
        _state.Rename(item, older);
        _state.Set(older, "#many", Value.Harmless);
        _result = _result?.Renamed(item, older);
        if (_homes.TryGetValue(item, out var home))
        {
            _homes[older] = home;
        }
    }

    /// <summary>Labels of a value and of what it contains, down to a depth.</summary>
    private LabelSet Contained(Value value, int depth, int nodes = 0)
    {
        var labels = value.Labels;
        if (depth == 0)
        {
            return labels;
        }

        foreach (var item in value.Objects)
        {
            if (!Types.IsFramework(item.Type) && item.Type is not { IsAnonymousType: true } && item.Type is not { IsTupleType: true } && item.Type is not IArrayTypeSymbol)
            {
                continue;
            }

            // A document is one text, however deep.
            var isNode = nodes < XmlDepth && item.Type is not null && IsXml(item.Type);
            foreach (var slot in _state.Of(item).Where(slot => slot.Key.IsElement || slot.Key.Step is ISymbol).ToList())
            {
                labels = labels.Union(Contained(slot.Value, isNode ? depth : depth - 1, nodes + 1));
            }
        }

        return labels;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IEventSymbol @event => @event.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };
}
