using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Flow;

namespace MyNumberAnalyzers.Rules;

/// <summary>Types of which one object serves all threads: registered as a singleton, held by a static member, or made so by their framework.</summary>
internal sealed class SharedTypes
{
    private static readonly ConditionalWeakTable<World, SharedTypes> Known = new();
    private static readonly string[] Frameworks =
    [
        "Microsoft.Extensions.Hosting.IHostedService",
        "Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter",
    ];

    private readonly HashSet<ISymbol> _types = new(SymbolEqualityComparer.Default);

    private SharedTypes(World world, CancellationToken cancellation)
    {
        foreach (var tree in world.Compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            var root = tree.GetRoot(cancellation);
            SemanticModel? model = null;
            foreach (var node in root.DescendantNodes())
            {
                switch (node)
                {
                    case InvocationExpressionSyntax call when NameOf(call) is { } name && IsSingleton(name.Identifier.ValueText):
                        model ??= world.Compilation.GetSemanticModel(tree);
                        _types.UnionWith(Registered(call, model, cancellation).Select(type => type.OriginalDefinition));
                        break;
                    case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable when IsStatic(field.Modifiers):
                        model ??= world.Compilation.GetSemanticModel(tree);
                        Add(model.GetDeclaredSymbol(variable, cancellation) as IFieldSymbol);
                        break;
                    case PropertyDeclarationSyntax { ExpressionBody: null } property when IsStatic(property.Modifiers):
                        model ??= world.Compilation.GetSemanticModel(tree);
                        Add(model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol);
                        break;
                }
            }
        }
    }

    /// <summary>The shared types of the compilation; found once, when a cipher field asks.</summary>
    public static SharedTypes Of(FileScope file)
    {
        if (!Known.TryGetValue(file.World, out var types))
        {
            types = Known.GetValue(file.World, world => new SharedTypes(world, file.Cancellation));
        }

        return types;
    }

    public bool Contains(INamedTypeSymbol type) =>
        _types.Contains(type.OriginalDefinition)
        || Frameworks.Any(framework => KnownTypes.Is(type, framework))
        || IsMiddleware(type);

    public static bool IsSingleton(string name) =>
        name is "AddSingleton" or "TryAddSingleton" or "AddKeyedSingleton" or "TryAddKeyedSingleton" or "AddHostedService" or "Singleton" or "RegisterSingleton" or "RegisterInstance";

    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>The types that a registration makes: its type arguments, the object given, the object its factory makes, its typeof.</summary>
    public static IEnumerable<ITypeSymbol> Registered(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (NameOf(call) is GenericNameSyntax generic)
        {
            foreach (var argument in generic.TypeArgumentList.Arguments)
            {
                if (model.GetTypeInfo(argument, cancellation).Type is { } type)
                {
                    yield return type;
                }
            }
        }

        // AddSingleton<Func<AesGcm>>(() => …) registers the delegate, not what it makes.
        var isFactory = !(NameOf(call) is GenericNameSyntax { TypeArgumentList.Arguments: [.., var last] } && model.GetTypeInfo(last, cancellation).Type?.TypeKind == TypeKind.Delegate);
        foreach (var argument in call.ArgumentList.Arguments.Where(argument => isFactory || argument.Expression is not LambdaExpressionSyntax))
        {
            var made = argument.Expression switch
            {
                TypeOfExpressionSyntax typeOf => model.GetTypeInfo(typeOf.Type, cancellation).Type,
                LambdaExpressionSyntax { Body: ExpressionSyntax body } => model.GetTypeInfo(body, cancellation).Type,
                LambdaExpressionSyntax { Block: { } block } => block.DescendantNodes().OfType<ReturnStatementSyntax>()
                    .Select(back => back.Expression is null ? null : model.GetTypeInfo(back.Expression, cancellation).Type).FirstOrDefault(type => type is not null),
                _ => model.GetTypeInfo(argument.Expression, cancellation).Type,
            };
            if (made is not null)
            {
                yield return made;
            }
        }
    }

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword);

    private void Add(ISymbol? member)
    {
        if (member is null || Declarations.TypeOf(member) is not INamedTypeSymbol type || KnownTypes.Attribute(member, "ThreadStatic") is not null)
        {
            return;
        }

        // Lazy<Vault> is one vault; ThreadLocal and a pool are many.
        var held = KnownTypes.NameOf(type) == "System.Lazy" ? type.TypeArguments[0] : type;
        if (held.SpecialType == SpecialType.None && held.TypeKind is TypeKind.Class or TypeKind.Struct && held.DeclaringSyntaxReferences.Length > 0)
        {
            _types.Add(held.OriginalDefinition);
        }
    }

    /// <summary>A conventional middleware is built once for the whole application.</summary>
    private static bool IsMiddleware(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Any(method => method.Name is "InvokeAsync" or "Invoke"
            && method.Parameters.Length > 0 && KnownTypes.NameOf(method.Parameters[0].Type) == "Microsoft.AspNetCore.Http.HttpContext")
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => KnownTypes.NameOf(parameter.Type) == "Microsoft.AspNetCore.Http.RequestDelegate"));
}
