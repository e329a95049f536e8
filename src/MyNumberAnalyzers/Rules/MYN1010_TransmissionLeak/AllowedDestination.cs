using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>Receivers that <c>mynumber.allowed_destinations</c> names: by host, where the address is constant, or by the type that sends.</summary>
internal static class AllowedDestination
{
    public static bool Covers(Leak leak, World world, CancellationToken cancellation)
    {
        var allowed = world.OptionsOf(leak.Place.SyntaxTree).AllowedDestinations;
        if (allowed.IsEmpty)
        {
            return false;
        }

        var sender = leak.Far ?? leak.Place;
        var model = world.Compilation.GetSemanticModel(sender.SyntaxTree);
        return NamesType(allowed, sender, model, cancellation)
            || (leak.Far is not null && NamesType(allowed, leak.Place, world.Compilation.GetSemanticModel(leak.Place.SyntaxTree), cancellation))
            || NamesHosts(allowed, new AddressSearch(model, cancellation).From(sender));
    }

    private static bool NamesHosts(ImmutableArray<string> allowed, IReadOnlyCollection<Uri> addresses) =>
        addresses.Count > 0 && addresses.All(address => allowed.Any(entry => IsHost(entry, address)));

    /// <summary>Unencrypted only where the entry itself says http; a port counts where the entry has one; <c>*.</c> stands for any subdomain.</summary>
    private static bool IsHost(string entry, Uri address)
    {
        var scheme = entry.IndexOf("://", StringComparison.Ordinal);
        if (!string.Equals(address.Scheme, scheme < 0 ? "https" : entry.Substring(0, scheme), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var authority = (scheme < 0 ? entry : entry.Substring(scheme + 3)).Split('/')[0];
        var port = authority.IndexOf(':');
        if (port >= 0 && authority.Substring(port + 1) != address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return false;
        }

        var host = port < 0 ? authority : authority.Substring(0, port);
        return host.StartsWith("*.", StringComparison.Ordinal)
            ? address.Host.EndsWith(host.Substring(1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(address.Host, host, StringComparison.OrdinalIgnoreCase);
    }

    private static bool NamesType(ImmutableArray<string> allowed, SyntaxNode place, SemanticModel model, CancellationToken cancellation) =>
        Senders(place, model, cancellation)
            .SelectMany(type => Levels(type))
            .Any(type => allowed.Contains(type.Name) || allowed.Contains(FullName(type)));

    /// <summary>The types around the place, and those whose members it is an argument of.</summary>
    private static IEnumerable<INamedTypeSymbol> Senders(SyntaxNode place, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var node in place.Ancestors())
        {
            var types = node switch
            {
                TypeDeclarationSyntax declaration => new[] { model.GetDeclaredSymbol(declaration, cancellation) as ITypeSymbol },
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call =>
                    new[] { model.GetSymbolInfo(call, cancellation).Symbol?.ContainingType, model.GetTypeInfo(access.Expression, cancellation).Type },
                InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => new ITypeSymbol?[] { model.GetSymbolInfo(node, cancellation).Symbol?.ContainingType },
                _ => Array.Empty<ITypeSymbol?>(),
            };
            foreach (var type in types.OfType<INamedTypeSymbol>())
            {
                yield return type;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private static string FullName(INamedTypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));
}
