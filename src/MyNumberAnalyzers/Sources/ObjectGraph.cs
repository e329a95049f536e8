using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>Which types can reach a raw source member. Answered from symbols, memoised, recursion-safe; never walks into framework types.</summary>
internal sealed class ObjectGraph(SourceLexicon lexicon)
{
    private readonly ConcurrentDictionary<Question, ImmutableArray<ISymbol>> _answers = new();
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _printed = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The first raw member that a value of this type can reach (own, inherited, nested, in a collection, tuple, anonymous type or generic argument),
    /// as the path of members from the value; empty when there is none. The shortest path is given.
    /// </summary>
    /// <param name="type">Static type of the value.</param>
    /// <param name="excludingAttributes">Full metadata names of attributes that keep a member out.</param>
    /// <param name="publicOnly">Whether only members that serialisers see (public properties, and fields where the type opts in) count.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public ImmutableArray<ISymbol> PathToNumber(ITypeSymbol? type, ImmutableHashSet<string> excludingAttributes, bool publicOnly, CancellationToken cancellation)
    {
        if (type is null || IsLeaf(type))
        {
            return ImmutableArray<ISymbol>.Empty;
        }

        var question = new Question(type, excludingAttributes, publicOnly);
        return _answers.TryGetValue(question, out var known) ? known : _answers.GetOrAdd(question, Walk(question, cancellation).FirstOrDefault() is { IsDefault: false } path ? path : ImmutableArray<ISymbol>.Empty);
    }

    /// <summary>The same for every raw member, not the first alone.</summary>
    public IEnumerable<ImmutableArray<ISymbol>> PathsToNumbers(ITypeSymbol? type, ImmutableHashSet<string> excludingAttributes, bool publicOnly, CancellationToken cancellation) =>
        type is null || IsLeaf(type) ? [] : Walk(new Question(type, excludingAttributes, publicOnly), cancellation);

    /// <summary>The raw member that the type's text form prints: records, anonymous types and tuples print members; classes only by an own override (which the flow follows).</summary>
    public ImmutableArray<ISymbol> PathPrinted(ITypeSymbol? type, CancellationToken cancellation)
    {
        type = Carriers.Unwrapped(type);
        if (type is null || !PrintsMembers(type))
        {
            return ImmutableArray<ISymbol>.Empty;
        }

        return _printed.TryGetValue(type, out var known) ? known : _printed.GetOrAdd(type, WalkPrinted(type, cancellation));
    }

    /// <summary>Breadth first, so that the path shown is the shortest; each type is entered once, so recursion ends.</summary>
    private IEnumerable<ImmutableArray<ISymbol>> Walk(Question question, CancellationToken cancellation)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var waiting = new Queue<(ITypeSymbol Type, ImmutableArray<ISymbol> Path)>();
        Enter(question.Type, ImmutableArray<ISymbol>.Empty, seen, waiting);
        while (waiting.Count > 0 && seen.Count < 2000)
        {
            cancellation.ThrowIfCancellationRequested();
            var (type, path) = waiting.Dequeue();
            foreach (var member in MembersOf(type, question.PublicOnly))
            {
                if (IsExcluded(member, question.Excluding))
                {
                    continue;
                }

                var longer = path.Add(member);
                if (lexicon.OfSymbol(member, cancellation).IsSource)
                {
                    yield return longer;
                }
                else if (longer.Length < 12 && !IsDenied(member))
                {
                    Enter(MemberType(member), longer, seen, waiting);
                }
            }
        }
    }

    private ImmutableArray<ISymbol> WalkPrinted(ITypeSymbol start, CancellationToken cancellation)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { start };
        var waiting = new Queue<(ITypeSymbol Type, ImmutableArray<ISymbol> Path)>();
        waiting.Enqueue((start, ImmutableArray<ISymbol>.Empty));
        while (waiting.Count > 0)
        {
            var (type, path) = waiting.Dequeue();
            foreach (var member in PrintedMembers(type))
            {
                if (lexicon.OfSymbol(member, cancellation).IsSource && Carriers.IsCarrier(MemberType(member)))
                {
                    return path.Add(member);
                }

                var next = Carriers.Unwrapped(MemberType(member));
                if (next is not null && PrintsMembers(next) && !IsDenied(member) && path.Length < 12 && seen.Add(next))
                {
                    waiting.Enqueue((next, path.Add(member)));
                }
            }
        }

        return ImmutableArray<ISymbol>.Empty;
    }

    /// <summary>Puts a type, what it is a collection of, and its type arguments in the queue.</summary>
    private static void Enter(ITypeSymbol? type, ImmutableArray<ISymbol> path, HashSet<ITypeSymbol> seen, Queue<(ITypeSymbol, ImmutableArray<ISymbol>)> waiting)
    {
        type = Carriers.Unwrapped(type);
        if (type is null || IsLeaf(type) || !seen.Add(type))
        {
            return;
        }

        switch (type)
        {
            case IArrayTypeSymbol array:
                Enter(array.ElementType, path, seen, waiting);
                return;
            case ITypeParameterSymbol parameter:
                foreach (var constraint in parameter.ConstraintTypes)
                {
                    Enter(constraint, path, seen, waiting);
                }

                return;
            case INamedTypeSymbol named when named.IsTupleType || named.IsAnonymousType || !IsFramework(named):
                waiting.Enqueue((named, path));
                EnterElement(named, path, seen, waiting);
                return;
            case INamedTypeSymbol framework:
                foreach (var argument in framework.TypeArguments)
                {
                    Enter(argument, path, seen, waiting);
                }

                return;
        }
    }

    /// <summary>A class of one's own that is a collection (<c>class Staff : List&lt;Employee&gt;</c>) holds its elements.</summary>
    private static void EnterElement(INamedTypeSymbol named, ImmutableArray<ISymbol> path, HashSet<ITypeSymbol> seen, Queue<(ITypeSymbol, ImmutableArray<ISymbol>)> waiting)
    {
        if (!named.IsTupleType && !named.IsAnonymousType && Carriers.ElementOf(named) is { } element)
        {
            Enter(element, path, seen, waiting);
        }
    }

    private static IEnumerable<ISymbol> MembersOf(ITypeSymbol type, bool publicOnly)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            foreach (var element in tuple.TupleElements)
            {
                yield return element;
            }

            yield break;
        }

        // Only below another class or interface can a name be hidden.
        var names = type.TypeKind == TypeKind.Interface || !IsFramework(type.BaseType) ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var level in Levels(type))
        {
            foreach (var member in level.GetMembers())
            {
                if (IsHeld(member, level, publicOnly) && names?.Add(member.Name) != false)
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The type and its bases, or an interface and what it extends; never the framework's.</summary>
    private static IEnumerable<INamedTypeSymbol> Levels(ITypeSymbol type)
    {
        for (var level = type as INamedTypeSymbol; level is not null && !IsFramework(level); level = level.BaseType)
        {
            yield return level;
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var face in type.AllInterfaces)
            {
                if (!IsFramework(face))
                {
                    yield return face;
                }
            }
        }
    }

    private static bool IsHeld(ISymbol member, INamedTypeSymbol owner, bool publicOnly)
    {
        if (member.IsStatic || !member.CanBeReferencedByName && !owner.IsAnonymousType)
        {
            return false;
        }

        switch (member)
        {
            case IPropertySymbol { IsIndexer: false, IsWriteOnly: false } property:
                return property.Type.TypeKind != TypeKind.Delegate
                    && (!publicOnly || property is { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } || OptsIn(property));
            case IFieldSymbol { IsImplicitlyDeclared: false, AssociatedSymbol: null } field:
                return field.Type.TypeKind != TypeKind.Delegate && !field.IsConst
                    && (!publicOnly || field.DeclaredAccessibility == Accessibility.Public || OptsIn(field));
            default:
                return false;
        }
    }

    /// <summary>Members that name themselves to a serialiser are written whatever their accessibility.</summary>
    private static bool OptsIn(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "DataMemberAttribute" or "JsonIncludeAttribute" or "JsonPropertyAttribute" or "KeyAttribute" or "ProtoMemberAttribute" or "BsonElementAttribute" or "MemoryPackIncludeAttribute")
            {
                return true;
            }
        }

        return false;
    }

    private static bool PrintsMembers(ITypeSymbol type) =>
        type is INamedTypeSymbol named && (named.IsTupleType || named.IsAnonymousType || named.IsRecord && !OverridesText(named));

    private static bool OverridesText(INamedTypeSymbol record)
    {
        for (var level = record; level is { IsRecord: true }; level = level.BaseType)
        {
            foreach (var name in new[] { "ToString", "PrintMembers" })
            {
                foreach (var member in level.GetMembers(name))
                {
                    if (member is IMethodSymbol method && !Flow.Types.IsCompilerMade(method)
                        && (name == "PrintMembers" ? ReferenceEquals(level, record) : method.Parameters.IsEmpty && (ReferenceEquals(level, record) || method.IsSealed)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>A record prints its public instance properties and fields, its bases' first.</summary>
    private static IEnumerable<ISymbol> PrintedMembers(ITypeSymbol type)
    {
        foreach (var member in MembersOf(type, publicOnly: true))
        {
            if (member.DeclaredAccessibility == Accessibility.Public || type.IsTupleType || type.IsAnonymousType)
            {
                yield return member;
            }
        }
    }

    private static ITypeSymbol? MemberType(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static bool IsExcluded(ISymbol member, ImmutableHashSet<string> excluding)
    {
        if (excluding.IsEmpty)
        {
            return false;
        }

        foreach (var speaker in Markers.SpeakersFor(member))
        {
            foreach (var attribute in speaker.GetAttributes())
            {
                for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
                {
                    if (excluding.Contains(MetadataName(type)) && !IsConditional(attribute))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary><c>[JsonIgnore(Condition = WhenWritingNull)]</c> and <c>Never</c> still write a number.</summary>
    private static bool IsConditional(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == "Condition" && argument.Value.Value is int condition)
            {
                return condition is not (1 or 4);
            }
        }

        return false;
    }

    private static bool IsDenied(ISymbol member) => Markers.SaysNoNumber(member.GetAttributes());

    /// <summary>Types that hold no members of interest, and the safe type.</summary>
    private static bool IsLeaf(ITypeSymbol type) =>
        type.SpecialType is not SpecialType.None and not SpecialType.System_Nullable_T and not SpecialType.System_Collections_Generic_IEnumerable_T
            and not SpecialType.System_Collections_Generic_IList_T and not SpecialType.System_Collections_Generic_ICollection_T and not SpecialType.System_Collections_Generic_IEnumerator_T
            and not SpecialType.System_Collections_Generic_IReadOnlyList_T and not SpecialType.System_Collections_Generic_IReadOnlyCollection_T
        || type.TypeKind is TypeKind.Enum or TypeKind.Delegate or TypeKind.Error or TypeKind.Pointer or TypeKind.Dynamic
        || Markers.IsGenerated(type);

    /// <summary>A type of .NET itself or of Microsoft's libraries, whose own members never hold a number by name.</summary>
    public static bool IsFramework(INamedTypeSymbol? type)
    {
        if (type is null || type.IsTupleType || type.IsAnonymousType)
        {
            return false;
        }

        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        // A user may write "namespace System.Payroll"; what has source is never the framework's.
        return space?.Name is "System" or "Microsoft" or "Windows" && type.DeclaringSyntaxReferences.IsEmpty
            || type.SpecialType == SpecialType.System_Object;
    }

    private static string MetadataName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + name : name;
    }

    private readonly struct Question(ITypeSymbol type, ImmutableHashSet<string> excluding, bool publicOnly) : IEquatable<Question>
    {
        public ITypeSymbol Type { get; } = type;

        public ImmutableHashSet<string> Excluding { get; } = excluding;

        public bool PublicOnly { get; } = publicOnly;

        public bool Equals(Question other) =>
            SymbolEqualityComparer.Default.Equals(Type, other.Type) && PublicOnly == other.PublicOnly
            && (ReferenceEquals(Excluding, other.Excluding) || Excluding.SetEquals(other.Excluding));

        public override bool Equals(object? other) => other is Question question && Equals(question);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type) * 31 + Excluding.Count * 2 + (PublicOnly ? 1 : 0);
    }
}
