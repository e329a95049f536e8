using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Mapster: <c>Adapt</c> and its kin, unless a configuration of the same file or compilation handles the member.</summary>
internal static class MapsterCalls
{
    private static readonly TextWords SetUps = new("NewConfig", "ForType");

    public static string? Lost(InvocationExpressionSyntax call, IMethodSymbol method, FileScope file)
    {
        var target = method.TypeArguments.LastOrDefault();
        var source = method.TypeArguments.Length > 1 ? method.TypeArguments[0]
            : call.Expression is MemberAccessExpressionSyntax access && method.ReducedFrom is not null
                ? file.Model.GetTypeInfo(access.Expression, file.Cancellation).Type
                : call.ArgumentList.Arguments.FirstOrDefault() is { } first ? file.Model.GetTypeInfo(first.Expression, file.Cancellation).Type
                : method.ContainingType.TypeArguments.FirstOrDefault();

        // TDestination Adapt<TDestination>(this object source): the receiver tells the source.
        if (source?.SpecialType == SpecialType.System_Object && call.Expression is MemberAccessExpressionSyntax receiver)
        {
            source = file.Model.GetTypeInfo(receiver.Expression, file.Cancellation).Type;
        }

        return target is null ? null : MappedMembers.Lost(source, target, deep: true, Handled(source, target, file));
    }

    private static ImmutableHashSet<string> Handled(ITypeSymbol? source, ITypeSymbol target, FileScope file)
    {
        var (given, made) = (MappedMembers.Element(source), MappedMembers.Element(target));
        var names = ImmutableHashSet.CreateBuilder(System.StringComparer.OrdinalIgnoreCase);
        foreach (var tree in SetUps.FilesOf(file.World.Compilation, file.Cancellation))
        {
            var model = tree == file.Tree ? file.Model : file.World.Compilation.GetSemanticModel(tree);
            foreach (var setup in tree.GetRoot(file.Cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(setup => EntityModelReader.NameOf(setup) is "NewConfig" or "ForType"))
            {
                if (model.GetSymbolInfo(setup, file.Cancellation).Symbol is IMethodSymbol method
                    && (method.TypeArguments.Length == 2 ? method.TypeArguments : method.ContainingType.TypeArguments) is [var from, var to]
                    && SymbolEqualityComparer.Default.Equals(from, given) && SymbolEqualityComparer.Default.Equals(to, made))
                {
                    names.UnionWith(AutoMapperCalls.Handled(setup, "Map", "Ignore"));
                }
            }
        }

        return names.ToImmutable();
    }
}
