using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>Members that say by an attribute what they do with a value, in the user's own code or in a library's metadata.</summary>
internal static class MarkedMembers
{
    private static readonly Row Empty = new(
        RowRole.Sink, null, null, null, string.Empty, string.Empty, ImmutableArray<Route>.Empty, string.Empty, string.Empty, 0);

    /// <summary>Adds what the member's attributes say; false when they say nothing.</summary>
    public static bool Apply(ISymbol member, FactsBuilder facts)
    {
        var any = ApplySinks(member, facts);
        if (member is IMethodSymbol method)
        {
            any |= IsProtector(method) && ApplyProtector(method, facts);
            any |= ApplyLogging(method, facts);
            any |= ApplyRequest(method, facts);
        }

        return any;
    }

    private static bool ApplySinks(ISymbol member, FactsBuilder facts)
    {
        var any = false;
        if (SinkOf(member) is { } whole)
        {
            foreach (var port in Inputs(member))
            {
                facts.Add(whole, port);
            }

            any = true;
        }

        foreach (var parameter in Parameters(member))
        {
            if (SinkOf(parameter) is { } own)
            {
                facts.Add(own, parameter.Ordinal);
                any = true;
            }
        }

        return any;
    }

    private static bool IsProtector(IMethodSymbol method) =>
        Has(method, "MyNumberProtectorAttribute") || (method.ContainingType is { } type && Has(type, "MyNumberProtectorAttribute"));

    /// <summary>What comes out, by whichever way, is clean.</summary>
    private static bool ApplyProtector(IMethodSymbol method, FactsBuilder facts)
    {
        var row = Empty with { Role = RowRole.Protector, Protector = ProtectorKind.Encrypt, Library = "MyNumberProtector" };
        var outputs = method.Parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref).Select(parameter => parameter.Ordinal)
            .Append(method.MethodKind == MethodKind.Constructor ? Port.This : Port.Return);
        foreach (var to in outputs)
        {
            foreach (var from in Inputs(method).Append(Port.This))
            {
                facts.Add(row, from, to);
            }
        }

        return true;
    }

    /// <summary>
    /// A <c>[LoggerMessage]</c> method logs what it is given, whether or not its generated half is in sight; an <c>[Event]</c> method of a
    /// compiled event source does too.
    /// </summary>
    private static bool ApplyLogging(IMethodSymbol method, FactsBuilder facts)
    {
        var compiledEvent = method.DeclaringSyntaxReferences.IsEmpty && Has(method, "EventAttribute", "System.Diagnostics.Tracing");
        if (!compiledEvent && !Has(method, "LoggerMessageAttribute", "Microsoft.Extensions.Logging"))
        {
            return false;
        }

        var row = Empty with { Sink = SinkKind.Log, Library = "Microsoft.Extensions.Logging" };
        foreach (var parameter in method.Parameters.Where(parameter => !IsPlumbing(parameter.Type)))
        {
            var whole = Has(parameter, "LogPropertiesAttribute", "Microsoft.Extensions.Logging");
            facts.Add(whole ? row with { Reading = ObjectReading.Graph } : row, parameter.Ordinal);
        }

        return true;
    }

    /// <summary>A method of a Refit interface: its attributes say which argument becomes the body, a header, or a part of the address.</summary>
    private static bool ApplyRequest(IMethodSymbol method, FactsBuilder facts)
    {
        var verb = method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { BaseType: { Name: "HttpMethodAttribute", ContainingNamespace.Name: "Refit" } });
        if (verb is null)
        {
            return false;
        }

        var template = verb.ConstructorArguments.FirstOrDefault().Value as string ?? string.Empty;
        foreach (var parameter in method.Parameters.Where(parameter => parameter.Type.Name != "CancellationToken" && !Has(parameter, "PropertyAttribute", "Refit")))
        {
            var isBody = Has(parameter, "BodyAttribute", "Refit")
                || (verb.AttributeClass!.Name is "PostAttribute" or "PutAttribute" or "PatchAttribute"
                    && parameter.Type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct }
                    && !Has(parameter, "QueryAttribute", "Refit") && template.IndexOf("{" + parameter.Name, StringComparison.OrdinalIgnoreCase) < 0);
            var isHeader = Has(parameter, "HeaderAttribute", "Refit") || Has(parameter, "HeaderCollectionAttribute", "Refit") || Has(parameter, "AuthorizeAttribute", "Refit");
            facts.Add(Empty with { Sink = isBody || isHeader ? SinkKind.Transmit : SinkKind.Url, Library = "Refit", Reading = ObjectReading.Graph }, parameter.Ordinal);
        }

        return true;
    }

    private static bool IsPlumbing(ITypeSymbol type)
    {
        if (type.Name is "LogLevel" or "EventId" or "ILogger")
        {
            return true;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(face => face.Name == "ILogger");
    }

    /// <summary>The kind an attribute names; an unknown word still says that the value leaves.</summary>
    private static Row? SinkOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "MyNumberSinkAttribute")
            {
                var word = attribute.ConstructorArguments.Select(argument => argument.Value as string).FirstOrDefault() ?? string.Empty;
                var kind = RowReader.TryKind(word.Trim().ToLowerInvariant(), out var known) ? known : SinkKind.Transmit;
                return Empty with { Sink = kind, Library = "MyNumberSink" };
            }
        }

        return null;
    }

    private static bool Has(ISymbol symbol, string name, string? containingNamespace = null)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && type.Name == name
                && (containingNamespace is null || type.ContainingNamespace?.ToDisplayString() == containingNamespace))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> Inputs(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Where(parameter => parameter.RefKind != RefKind.Out).Select(parameter => parameter.Ordinal),
        IPropertySymbol or IFieldSymbol => [Port.Value],
        _ => [],
    };

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol member) =>
        member is IMethodSymbol method ? method.Parameters : ImmutableArray<IParameterSymbol>.Empty;
}
