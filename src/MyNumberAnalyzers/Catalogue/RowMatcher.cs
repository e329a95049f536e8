using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>Turns a row into facts about one member.</summary>
internal static class RowMatcher
{
    /// <summary>Whether a glob (<c>*</c> stands for any characters) covers a name.</summary>
    public static bool Covers(string glob, string name)
    {
        var (at, next, star, resume) = (0, 0, -1, 0);
        while (next < name.Length)
        {
            if (at < glob.Length && glob[at] == '*')
            {
                star = at++;
                resume = next;
            }
            else if (at < glob.Length && glob[at] == name[next])
            {
                at++;
                next++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                next = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (at < glob.Length && glob[at] == '*')
        {
            at++;
        }

        return at == glob.Length;
    }

    /// <summary>Adds what the row says of the member; false when it does not speak of it.</summary>
    public static bool Apply(Row row, ISymbol member, FactsBuilder facts)
    {
        if (!Covers(row.Member, member.MetadataName))
        {
            return false;
        }

        if (row.Routes.IsEmpty)
        {
            return true;
        }

        var any = false;
        foreach (var route in row.Routes)
        {
            foreach (var from in Ports(route.From, member))
            {
                if (route.To is null)
                {
                    facts.Add(row, from);
                    any = true;
                    continue;
                }

                foreach (var to in Ports(route.To, member))
                {
                    facts.Add(row, from, to);
                    any = true;
                }
            }
        }

        return any;
    }

    /// <summary>The member's ports that a place names; none when the member has no such place.</summary>
    public static IEnumerable<int> Ports(string place, ISymbol member)
    {
        switch (place)
        {
            case Route.This:
                return [Port.This];
            case Route.Return:
                return member is IMethodSymbol { ReturnsVoid: true, MethodKind: not MethodKind.Constructor } ? [] : [Port.Return];
            case Route.Value:
                return member is IPropertySymbol or IFieldSymbol or IEventSymbol ? [Port.Value] : [];
            case Route.Invoked:
                return member is IMethodSymbol { ReturnType.TypeKind: TypeKind.Delegate } ? [Port.Invoked] : [];
            default:
                return Named(place, member);
        }
    }

    private static IEnumerable<int> Named(string glob, ISymbol member)
    {
        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };
        foreach (var parameter in parameters)
        {
            if (Covers(glob, parameter.Name))
            {
                yield return parameter.Ordinal;
            }
        }
    }
}

/// <summary>Collects facts of one member.</summary>
internal sealed class FactsBuilder
{
    private readonly ImmutableArray<SinkAt>.Builder _sinks = ImmutableArray.CreateBuilder<SinkAt>();
    private readonly ImmutableArray<ProtectorAt>.Builder _protectors = ImmutableArray.CreateBuilder<ProtectorAt>();
    private readonly ImmutableArray<PropagationAt>.Builder _propagations = ImmutableArray.CreateBuilder<PropagationAt>();
    private readonly ImmutableArray<int>.Builder _sources = ImmutableArray.CreateBuilder<int>();

    public void Add(Row row, int port)
    {
        if (row.Role == RowRole.Source)
        {
            _sources.Add(port);
        }
        else if (row.Sink is { } kind && !Has(port))
        {
            _sinks.Add(new SinkAt(port, kind, row.Reading ?? ReadingOf(kind), row));
        }
    }

    public void Add(Row row, int from, int to)
    {
        if (row.Protector is { } kind)
        {
            _protectors.Add(new ProtectorAt(from, to, kind, row));
        }
        else
        {
            _propagations.Add(new PropagationAt(from, to, row));
        }
    }

    public MemberFacts Build() =>
        new(_sinks.ToImmutable(), _protectors.ToImmutable(), _propagations.ToImmutable(), _sources.ToImmutable());

    /// <summary>How a kind of sink reads an object when the row does not say.</summary>
    private static ObjectReading ReadingOf(SinkKind kind) => kind switch
    {
        SinkKind.Serialize or SinkKind.Database or SinkKind.State or SinkKind.Transmit or SinkKind.Response => ObjectReading.Graph,
        _ => ObjectReading.Text,
    };

    /// <summary>One port is one kind of sink: the row that comes first decides, so that an argument is reported once.</summary>
    private bool Has(int port)
    {
        foreach (var sink in _sinks)
        {
            if (sink.Port == port)
            {
                return true;
            }
        }

        return false;
    }
}
