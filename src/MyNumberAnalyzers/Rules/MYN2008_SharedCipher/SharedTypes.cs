using System.Collections.Concurrent;
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

    private static readonly TextWords Registrations = new("Singleton", "AddHostedService", "RegisterInstance");

    private readonly World _world;
    private readonly HashSet<ISymbol> _registered = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _static = new(SymbolEqualityComparer.Default);

    private SharedTypes(World world, CancellationToken cancellation)
    {
        _world = world;
        foreach (var tree in Registrations.FilesOf(world.Compilation, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var model = world.Compilation.GetSemanticModel(tree);
            foreach (var call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (NameOf(call) is { } name && IsSingleton(name.Identifier.ValueText))
                {
                    _registered.UnionWith(Registered(call, model, cancellation).Select(type => type.OriginalDefinition));
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

    public bool Contains(INamedTypeSymbol type, CancellationToken cancellation) =>
        _registered.Contains(type.OriginalDefinition)
        || Frameworks.Any(framework => KnownTypes.Is(type, framework))
        || IsMiddleware(type)
        || _static.GetOrAdd(type.OriginalDefinition, known => IsHeldByStatic((INamedTypeSymbol)known, cancellation));

    /// <summary>Only files that name the type can declare a member of it.</summary>
    private bool IsHeldByStatic(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var names = new List<string> { type.Name };
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var tree in Roster.Of(_world.Compilation).Trees)
            {
                foreach (var position in TreeText.Of(tree).Mentions(names[i], cancellation))
                {
                    for (var node = tree.GetRoot(cancellation).FindToken(position).Parent; node is not (null or StatementSyntax or TypeDeclarationSyntax); node = node.Parent)
                    {
                        if (node is UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: { Length: > 0 } alias } && !names.Contains(alias))
                        {
                            names.Add(alias);
                        }

                        if (StaticMembers(node, tree, cancellation).Any(member => Holds(member, type)))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    private IEnumerable<ISymbol?> StaticMembers(SyntaxNode declaration, SyntaxTree tree, CancellationToken cancellation) => declaration switch
    {
        FieldDeclarationSyntax field when IsStatic(field.Modifiers) =>
            field.Declaration.Variables.Select(variable => _world.Compilation.GetSemanticModel(tree).GetDeclaredSymbol(variable, cancellation)),
        PropertyDeclarationSyntax { ExpressionBody: null } property when IsStatic(property.Modifiers) =>
            new ISymbol?[] { _world.Compilation.GetSemanticModel(tree).GetDeclaredSymbol(property, cancellation) },
        _ => Enumerable.Empty<ISymbol?>(),
    };

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

    private static bool Holds(ISymbol? member, INamedTypeSymbol asked)
    {
        if (member is null || Declarations.TypeOf(member) is not INamedTypeSymbol type || KnownTypes.Attribute(member, "ThreadStatic") is not null)
        {
            return false;
        }

        // Lazy<Vault> is one vault; ThreadLocal and a pool are many.
        var held = KnownTypes.NameOf(type) == "System.Lazy" ? type.TypeArguments[0] : type;
        return SymbolEqualityComparer.Default.Equals(held.OriginalDefinition, asked);
    }

    /// <summary>A conventional middleware is built once for the whole application.</summary>
    private static bool IsMiddleware(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Any(method => method.Name is "InvokeAsync" or "Invoke"
            && method.Parameters.Length > 0 && KnownTypes.NameOf(method.Parameters[0].Type) == "Microsoft.AspNetCore.Http.HttpContext")
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => KnownTypes.NameOf(parameter.Type) == "Microsoft.AspNetCore.Http.RequestDelegate"));
}
