using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>An object that holds a MyNumber is filled from the configuration: the binder repeats the value in its error.</summary>
internal static class ConfigurationBinding
{
    public static readonly Bilingual Place = new("the configuration", "構成ファイルや環境変数");

    /// <summary>What stands in a file that binds, whether or not it names a number.</summary>
    public static readonly ImmutableArray<string> Words = ImmutableArray.Create("BindConfiguration", "GetSection", ".Configure<", "ConfigurationBinder");

    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create("Get", "GetValue", "Bind", "BindConfiguration", "Configure");

    private static readonly ImmutableHashSet<string> Binders = ImmutableHashSet.Create(
        "Microsoft.Extensions.Configuration.ConfigurationBinder",
        "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions",
        "Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions");

    public static IEnumerable<(Location At, string Number)> In(FileScope file)
    {
        foreach (var call in file.Nodes.OfType<InvocationExpressionSyntax>())
        {
            if (Names.Contains(EntityModelReader.NameOf(call) ?? string.Empty)
                && file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is IMethodSymbol method
                && Binders.Contains(KnownTypes.NameOf(method.ContainingType))
                && Bound(call, method, file) is { } type
                && MappedMembers.Held(type, _ => false) is { } held)
            {
                var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
                yield return (name.GetLocation(), KnownTypes.IsMyNumber(type) ? type.Name : type.Name + "." + held);
            }
        }
    }

    private static ITypeSymbol? Bound(InvocationExpressionSyntax call, IMethodSymbol method, FileScope file)
    {
        if (method.TypeArguments is [var named, ..])
        {
            return KnownTypes.Unwrap(named);
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            var parameter = argument.NameColon is { } colon
                ? method.Parameters.FirstOrDefault(candidate => candidate.Name == colon.Name.Identifier.ValueText)
                : method.Parameters.ElementAtOrDefault(call.ArgumentList.Arguments.IndexOf(argument));
            switch (parameter?.Name)
            {
                case "type" when argument.Expression is TypeOfExpressionSyntax typeOf:
                    return KnownTypes.Unwrap(file.Model.GetTypeInfo(typeOf.Type, file.Cancellation).Type);
                case "instance":
                    return file.Model.GetTypeInfo(argument.Expression, file.Cancellation).Type;
            }
        }

        return null;
    }
}
