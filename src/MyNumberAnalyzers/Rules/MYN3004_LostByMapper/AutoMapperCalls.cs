using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>AutoMapper: <c>CreateMap</c> with its members, and <c>Map</c> where no CreateMap of the pair is in sight.</summary>
internal static class AutoMapperCalls
{
    private static readonly TextWords Maps = new("CreateMap");

    private static readonly ConditionalWeakTable<World, MapperSetup> Setups = new();

    public static string? Lost(InvocationExpressionSyntax call, IMethodSymbol method, FileScope file)
    {
        if (SetupOf(file).ConvertsNumbers)
        {
            return null;
        }

        if (method.Name == "CreateMap")
        {
            var (source, target) = Pair(call, method, file.Model, file.Cancellation);
            if (KnownTypes.IsMyNumber(source) && Converts(call))
            {
                return null;
            }

            var lost = ConvertsAll(call) ? null : MappedMembers.Lost(source, target, deep: false, Handled(call, "ForMember", "ForPath", "ForCtorParam"));
            var back = Chain(call).Any(link => EntityModelReader.NameOf(link) == "ReverseMap")
                ? MappedMembers.Lost(target, source, deep: false, Handled(call, "ForMember", "ForPath", "ForSourceMember"))
                : null;
            return lost ?? back;
        }

        var made = method.TypeArguments.LastOrDefault();
        var given = method.ReducedFrom is not null && call.Expression is MemberAccessExpressionSyntax extended ? file.Model.GetTypeInfo(extended.Expression, file.Cancellation).Type
            : call.ArgumentList.Arguments.FirstOrDefault() is { } first ? file.Model.GetTypeInfo(first.Expression, file.Cancellation).Type : null;
        return made is null || SetupOf(file).Has(given, made) ? null : MappedMembers.Lost(given, made, deep: false, ImmutableHashSet<string>.Empty);
    }

    /// <summary><c>[AutoMap(typeof(Employee))]</c> on the target type.</summary>
    public static string? LostByAttribute(AttributeSyntax attribute, FileScope file)
    {
        if (attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not TypeOfExpressionSyntax source
            || attribute.Parent?.Parent is not TypeDeclarationSyntax declaration || file.Model.GetDeclaredSymbol(declaration, file.Cancellation) is not { } target
            || KnownTypes.NameOf(file.Model.GetTypeInfo(attribute, file.Cancellation).Type) != "AutoMapper.AutoMapAttribute" || SetupOf(file).ConvertsNumbers)
        {
            return null;
        }

        var handled = MappedMembers.Properties(target).Where(property => KnownTypes.Attribute(property, "Ignore", "SourceMember", "ValueConverter", "ValueResolver") is not null)
            .Select(property => property.Name).ToImmutableHashSet(System.StringComparer.OrdinalIgnoreCase);
        return MappedMembers.Lost(file.Model.GetTypeInfo(source.Type, file.Cancellation).Type, target, deep: false, handled);
    }

    /// <summary>The calls that continue this one: <c>.ForMember(…).ReverseMap()</c>.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Chain(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next })
        {
            yield return next;
            call = next;
        }
    }

    /// <summary>The target members that the chain maps or ignores by name.</summary>
    public static ImmutableHashSet<string> Handled(InvocationExpressionSyntax call, params string[] methods) =>
        Chain(call).Where(link => methods.Contains(EntityModelReader.NameOf(link)))
            .SelectMany(link => link.ArgumentList.Arguments.Take(1))
            .Select(argument => MemberName(argument.Expression)).OfType<string>()
            .ToImmutableHashSet(System.StringComparer.OrdinalIgnoreCase);

    private static string? MemberName(ExpressionSyntax expression) => expression switch
    {
        LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        InvocationExpressionSyntax { ArgumentList.Arguments: [var named] } call when EntityModelReader.NameOf(call) == "nameof" =>
            named.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : named.Expression.ToString(),
        _ => null,
    };

    private static bool Converts(InvocationExpressionSyntax call) => Chain(call).Any(link => EntityModelReader.NameOf(link) is "ConvertUsing" or "ConstructUsing");

    private static bool ConvertsAll(InvocationExpressionSyntax call) => Chain(call).Any(link => EntityModelReader.NameOf(link) == "ConvertUsing");

    private static (ITypeSymbol? Source, ITypeSymbol? Target) Pair(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
    {
        if (method.TypeArguments is [var source, var target])
        {
            return (source, target);
        }

        var types = call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<TypeOfExpressionSyntax>()
            .Select(typeOf => model.GetTypeInfo(typeOf.Type, cancellation).Type).ToArray();
        return types.Length >= 2 ? (types[0], types[1]) : (null, null);
    }

    private static MapperSetup SetupOf(FileScope file)
    {
        if (!Setups.TryGetValue(file.World, out var setup))
        {
            setup = Setups.GetValue(file.World, world => new MapperSetup(world.Compilation, file.Cancellation));
        }

        return setup;
    }

    /// <summary>All CreateMap calls of the compilation.</summary>
    private sealed class MapperSetup
    {
        private readonly List<(ITypeSymbol? Source, ITypeSymbol? Target)> _pairs = new();

        public MapperSetup(Compilation compilation, CancellationToken cancellation)
        {
            foreach (var tree in Maps.FilesOf(compilation, cancellation))
            {
                var model = compilation.GetSemanticModel(tree);
                foreach (var call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => EntityModelReader.NameOf(call) == "CreateMap"))
                {
                    if (model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method)
                    {
                        var pair = Pair(call, method, model, cancellation);
                        _pairs.Add(pair);
                        ConvertsNumbers |= KnownTypes.IsMyNumber(pair.Source) && Converts(call);
                    }
                }
            }
        }

        /// <summary>Whether the application says itself how a MyNumber becomes text.</summary>
        public bool ConvertsNumbers { get; }

        public bool Has(ITypeSymbol? source, ITypeSymbol target)
        {
            var (given, made) = (MappedMembers.Element(source), MappedMembers.Element(target));
            return _pairs.Any(pair => SymbolEqualityComparer.Default.Equals(pair.Target, made) && (given is null || given.SpecialType == SpecialType.System_Object || SymbolEqualityComparer.Default.Equals(pair.Source, given)));
        }
    }
}
