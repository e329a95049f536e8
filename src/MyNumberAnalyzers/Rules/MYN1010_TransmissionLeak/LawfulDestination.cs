using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>
/// Transmissions that the law asks for: to a host of <c>mynumber.allowed_destinations</c> over https, or by a type named there, such as the
/// generated client of a tax office, or the class that talks to it.
/// </summary>
internal static class LawfulDestination
{
    private static readonly TextWords AddressWords = new("BaseAddress");

    public static bool Covers(World world, IMethodSymbol sink, ITypeSymbol? receiver, SyntaxNode call, CancellationToken cancellation)
    {
        var allowed = world.OptionsOf(call.SyntaxTree).AllowedDestinations;
        if (allowed.IsDefaultOrEmpty || !world.Compilation.ContainsSyntaxTree(call.SyntaxTree))
        {
            return false;
        }

        var within = call.FirstAncestorOrSelf<TypeDeclarationSyntax>();
#pragma warning disable RS1030 // The driver hands out the same cached model.
        var model = world.Compilation.GetSemanticModel(call.SyntaxTree);
#pragma warning restore RS1030
        var client = within is null ? null : model.GetDeclaredSymbol(within, cancellation) as INamedTypeSymbol;
        if (new ITypeSymbol?[] { sink.ContainingType, receiver, client }.Any(type => IsNamed(type, allowed)))
        {
            return true;
        }

        var addresses = Addresses(call, model, cancellation).ToArray();
        if (addresses.Length == 0 && call.FirstAncestorOrSelf<SyntaxNode>(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or GlobalStatementSyntax) is { } member)
        {
            addresses = Addresses(member, model, cancellation).ToArray();
        }

        if (addresses.Length == 0 && client is not null)
        {
            addresses = BaseAddresses(world.Compilation, client, cancellation).ToArray();
        }

        return addresses.Length > 0 && addresses.All(address => address.Scheme == "https" && allowed.Any(entry => IsHost(address.Host, entry)));
    }

    private static bool IsNamed(ITypeSymbol? type, ImmutableArray<string> allowed)
    {
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            if (Names(at))
            {
                return true;
            }
        }

        return type is not null && type.AllInterfaces.Any(Names);

        bool Names(ITypeSymbol candidate) => KnownTypes.NameOf(candidate) is var full
            && allowed.Any(entry => full == entry || candidate.Name == entry);
    }

    /// <summary><c>api.example</c> means that host and those below it; a scheme, a port or a path written with it changes nothing.</summary>
    private static bool IsHost(string host, string entry)
    {
        var scheme = entry.IndexOf("://", StringComparison.Ordinal);
        var name = (scheme >= 0 ? entry.Substring(scheme + 3) : entry).Split('/', ':')[0];
        name = name.StartsWith("*.", StringComparison.Ordinal) ? name.Substring(2) : name;
        return name.Length > 0 && (host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The absolute addresses that stand in code, or in the constants and fields it names.</summary>
    private static IEnumerable<Uri> Addresses(SyntaxNode code, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var node in code.DescendantNodesAndSelf())
        {
            var text = node switch
            {
                BinaryExpressionSyntax sum => model.GetConstantValue(sum, cancellation).Value as string,
                LiteralExpressionSyntax literal => literal.Token.Value as string,
                InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax first, ..] contents } => contents.Count == 1 ? first.TextToken.ValueText : Fixed(first.TextToken.ValueText),
                IdentifierNameSyntax name => Constant(name, model, cancellation),
                _ => null,
            };
            if (node.Parent is BinaryExpressionSyntax outer)
            {
                text = model.GetConstantValue(outer, cancellation).HasValue ? null : Fixed(text);
            }

            if (text is not null && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var address))
            {
                yield return address;
            }
        }
    }

    /// <summary>The beginning of an address counts if its host ends in it: nothing behind it can lead elsewhere.</summary>
    private static string? Fixed(string? start)
    {
        var host = start?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        return host >= 0 && start!.IndexOfAny(['/', '?', '#'], host + 3) > 0 ? start : null;
    }

    private static string? Constant(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        switch (model.GetSymbolInfo(name, cancellation).Symbol)
        {
            case IFieldSymbol { HasConstantValue: true } field:
                return field.ConstantValue as string;
            case IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } or ILocalSymbol:
                var declared = model.GetSymbolInfo(name, cancellation).Symbol!.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
                return declared?.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.Value as string)
                    .FirstOrDefault(text => text?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true);
            default:
                return null;
        }
    }

    /// <summary>The addresses given to a client: <c>BaseAddress = …</c> in its class, or where it is registered as a typed client.</summary>
    private static IEnumerable<Uri> BaseAddresses(Compilation compilation, INamedTypeSymbol client, CancellationToken cancellation)
    {
        foreach (var tree in AddressWords.FilesOf(compilation, cancellation))
        {
#pragma warning disable RS1030 // The driver hands out the same cached model.
            var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            foreach (var set in tree.GetRoot(cancellation).DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(IsBaseAddress))
            {
                var registration = set.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => EntityModelReader.NameOf(call) == "AddHttpClient");
                var isOwn = registration is not null
                    ? (model.GetSymbolInfo(registration, cancellation).Symbol as IMethodSymbol)?.TypeArguments.Any(type => SymbolEqualityComparer.Default.Equals(type, client) || client.AllInterfaces.Contains(type, SymbolEqualityComparer.Default)) == true
                    : set.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(type, cancellation), client);
                if (isOwn)
                {
                    foreach (var address in Addresses(set.Right, model, cancellation))
                    {
                        yield return address;
                    }
                }
            }
        }
    }

    private static bool IsBaseAddress(AssignmentExpressionSyntax set) => set.Left switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "BaseAddress",
        IdentifierNameSyntax name => name.Identifier.ValueText == "BaseAddress",
        _ => false,
    };
}
