using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Members that are set once, to a table that stands in their initialiser.</summary>
internal sealed partial class Interpreter
{
    /// <summary>A table of literals that nobody has been seen to put a number into: whatever its keys are called, its texts are harmless.</summary>
    private Value? Table(ISymbol member, ISymbol key)
    {
        if (!IsTable(member, key))
        {
            return null;
        }

        var table = _objects.Get((key, "table"), ObjectKind.Created, TypeOf(member));
        // Whoever puts a number into it all the same tells the others.
        _homes[table] = new Home(member, "", null);
        _state.Set(table, State.AnyElement, Value.Harmless);
        _state.Set(table, State.Keys, Value.Harmless);
        var texts = Initializers.Of(member, _engine.Cancellation) is { } value ? Initializers.Texts(value) : ImmutableArray<string>.Empty;
        for (var i = 0; i < texts.Length; i++)
        {
            _state.Set(table, Key(i), Value.OfConstant(texts[i]));
        }

        return Value.Of(table);
    }

    private bool IsTable(ISymbol member, ISymbol key) =>
        !member.DeclaringSyntaxReferences.IsEmpty && Types.IsContainer(TypeOf(member)) && _world.Constants.IsTable(member, _engine.Cancellation) && _engine.ReadFact(key).Labels.IsEmpty;

    /// <summary>The same table read again: what is in it tells, not its name.</summary>
    private bool IsTableRead(ISymbol member, ISymbol key, Value value) => value.Labels.IsEmpty && value.Objects is [{ Kind: ObjectKind.Created }] && IsTable(member, key);

    /// <summary>A table of columns or strategies is told from another one of the same type by running its initialiser.</summary>
    private Value? CodeTable(ISymbol member, ISymbol key, AbstractObject? owner, IOperation at)
    {
        var holder = member.IsStatic ? _statics : owner;
        if (holder is null || member.DeclaringSyntaxReferences.IsEmpty || TypeOf(member) is not { } type || !(Types.IsContainer(type) || type is { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false }) || !_world.Constants.IsCodeTable(member, type, _engine.Cancellation)
            || !_engine.ReadFact(key).Labels.IsEmpty
            || Initializers.Of(member, _engine.Cancellation) is not { Parent: EqualsValueClauseSyntax clause } || _world.Bodies.At(clause, _engine.Cancellation) is not { } body
            || (_callee.Method ?? member.ContainingType.GetMembers().OfType<IMethodSymbol>().FirstOrDefault()) is not { } reader)
        {
            return null;
        }

        var receiver = member.IsStatic ? Value.Unknown : Value.Of(holder);
        var site = new Site(reader, receiver, ImmutableArray<Value>.Empty, at, ImmutableArray<IArgumentOperation>.Empty, null);
        Enter(new Callee(member, body.Graph, body.Syntax), receiver, ImmutableArray<Value>.Empty, null, site, isAsked: true);
        return _state.TryGet(holder, key, out var made) && !made.Objects.IsEmpty ? made : null;
    }
}
