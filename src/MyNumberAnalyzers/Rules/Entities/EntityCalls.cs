using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>What each call of the fluent configuration says about a column.</summary>
internal sealed class EntityCalls(EntityModel model, SemanticModel semantic, Compilation compilation, CancellationToken cancellation)
{
    private static readonly ImmutableHashSet<string> Known = ImmutableHashSet.Create(
        "Entity", "Property", "PrimitiveCollection", "Ignore", "HasConversion", "HaveConversion", "SetValueConverter", "IsEncrypted",
        "HasKey", "HasIndex", "HasAlternateKey", "HasPrincipalKey", "HasForeignKey", "IsConcurrencyToken", "IsRowVersion",
        "HasData", "OwnsOne", "OwnsMany", "ComplexProperty", "HasOne", "HasMany", "IgnoreAny");

    private readonly ConverterProtection _converters = new(compilation, cancellation);

    public static bool IsKnown(string name) => Known.Contains(name);

    public void Read(InvocationExpressionSyntax call)
    {
        var name = EntityModelReader.NameOf(call);
        switch (name)
        {
            case "Entity" or "OwnsOne" or "OwnsMany" or "ComplexProperty" or "HasOne" or "HasMany":
                AddEntities(call);
                break;
            case "Property" or "PrimitiveCollection":
                Each(call, model.Configure);
                break;
            case "Ignore" or "IgnoreAny":
                Each(call, model.Ignore);
                IgnoreTypes(call);
                break;
            case "HasConversion" or "IsEncrypted":
                if (TargetOf(call) is { } property)
                {
                    Each(property, name == "IsEncrypted" || _converters.Protects(call, semantic) ? model.Protect : model.Expose);
                }

                break;
            case "HaveConversion" or "SetValueConverter":
                ReadConvention(call, name);
                break;
            case "IsConcurrencyToken" or "IsRowVersion":
                if (TargetOf(call) is { } token)
                {
                    Each(token, member => model.SetRole(member, ColumnRole.ConcurrencyToken));
                }

                break;
            case "HasData":
                ReadData(call);
                break;
            default:
                Each(call, member => model.SetRole(member, RoleOf(name)));
                break;
        }
    }

    private static ColumnRole RoleOf(string name) => name switch
    {
        "HasKey" => ColumnRole.Key,
        "HasAlternateKey" or "HasPrincipalKey" => ColumnRole.AlternateKey,
        "HasForeignKey" => ColumnRole.ForeignKey,
        _ => ColumnRole.Index,
    };

    private void AddEntities(InvocationExpressionSyntax call)
    {
        foreach (var type in (semantic.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol)?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty)
        {
            model.AddEntity(type);
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is TypeOfExpressionSyntax typeOf)
            {
                model.AddEntity(semantic.GetTypeInfo(typeOf.Type, cancellation).Type);
            }
        }
    }

    private void IgnoreTypes(InvocationExpressionSyntax call)
    {
        if (semantic.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType.Name: "ModelBuilder" or "ModelConfigurationBuilder", TypeArguments: [var ignored] })
        {
            model.Ignore(ignored);
        }
    }

    /// <summary><c>Properties&lt;string&gt;().HaveConversion&lt;Encrypted&gt;()</c>, or a converter set on properties that a loop finds.</summary>
    private void ReadConvention(InvocationExpressionSyntax call, string name)
    {
        if (!_converters.Protects(call, semantic))
        {
            if (semantic.GetSymbolInfo(call, cancellation).Symbol?.ContainingType is { TypeArguments: [var exposed] } && KnownTypes.IsMyNumber(exposed))
            {
                model.Expose(KnownTypes.Unwrap(exposed)!);
            }

            return;
        }

        if (name == "SetValueConverter")
        {
            // Which properties the loop picks is not to be known here: all of the converter's model type get the benefit.
            if (call.ArgumentList.Arguments.Select(argument => ConverterProtection.ModelType(semantic.GetTypeInfo(argument.Expression, cancellation).Type)).FirstOrDefault(type => type is not null) is { } converted)
            {
                model.ProtectType(converted);
            }

            return;
        }

        if (semantic.GetSymbolInfo(call, cancellation).Symbol?.ContainingType is { TypeArguments: [var property] })
        {
            model.ProtectType(property);
        }
        else if (Receivers(call).FirstOrDefault(receiver => EntityModelReader.NameOf(receiver) == "Properties")?.ArgumentList.Arguments.FirstOrDefault()?.Expression is TypeOfExpressionSyntax typeOf
            && semantic.GetTypeInfo(typeOf.Type, cancellation).Type is { } listed)
        {
            model.ProtectType(listed);
        }
    }

    private void ReadData(InvocationExpressionSyntax call)
    {
        var entity = EntityOf(call);
        foreach (var assignment in call.ArgumentList.DescendantNodes())
        {
            var member = assignment switch
            {
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set => semantic.GetSymbolInfo(set.Left, cancellation).Symbol,
                AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } => entity is null ? null : Member(entity, name),
                _ => null,
            };
            if (member is not null)
            {
                model.SetRole(member, ColumnRole.SeedData);
            }
        }
    }

    /// <summary>The members that a call names, by lambda, by text or by nameof.</summary>
    private void Each(InvocationExpressionSyntax call, System.Action<ISymbol> act)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            foreach (var member in Members(argument.Expression, call))
            {
                act(member);
            }
        }
    }

    private IEnumerable<ISymbol> Members(ExpressionSyntax expression, InvocationExpressionSyntax call)
    {
        if (expression is LambdaExpressionSyntax { Body: ExpressionSyntax body })
        {
            var named = body is AnonymousObjectCreationExpressionSyntax several ? several.Initializers.Select(part => part.Expression) : [body];
            return named.Select(part => semantic.GetSymbolInfo(part is CastExpressionSyntax cast ? cast.Expression : part, cancellation).Symbol)
                .OfType<ISymbol>().Where(symbol => symbol is IPropertySymbol or IFieldSymbol);
        }

        return semantic.GetConstantValue(expression, cancellation).Value is string text && EntityOf(call) is { } entity && Member(entity, text) is { } member
            ? [member]
            : [];
    }

    /// <summary>The entity of the builder that a call is made on.</summary>
    private ITypeSymbol? EntityOf(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        if (semantic.GetTypeInfo(access.Expression, cancellation).Type is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } builder
            && builder.Name.EndsWith("Builder", System.StringComparison.Ordinal))
        {
            return arguments[arguments.Length - 1];
        }

        var typeOf = Receivers(call).Where(receiver => EntityModelReader.NameOf(receiver) == "Entity")
            .Select(receiver => receiver.ArgumentList.Arguments.FirstOrDefault()?.Expression).OfType<TypeOfExpressionSyntax>().FirstOrDefault();
        return typeOf is null ? null : semantic.GetTypeInfo(typeOf.Type, cancellation).Type;
    }

    /// <summary>The Property call that a HasConversion continues, also through a variable.</summary>
    private InvocationExpressionSyntax? TargetOf(InvocationExpressionSyntax call) =>
        Receivers(call).FirstOrDefault(receiver => EntityModelReader.NameOf(receiver) is "Property" or "PrimitiveCollection");

    private IEnumerable<InvocationExpressionSyntax> Receivers(InvocationExpressionSyntax call)
    {
        var hops = 0;
        for (var expression = (call.Expression as MemberAccessExpressionSyntax)?.Expression; expression is not null && hops < 100; hops++)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax inner:
                    yield return inner;
                    expression = (inner.Expression as MemberAccessExpressionSyntax)?.Expression;
                    break;
                case PostfixUnaryExpressionSyntax forgiving:
                    expression = forgiving.Operand;
                    break;
                case IdentifierNameSyntax name when semantic.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol local
                    && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }:
                    expression = value;
                    break;
                default:
                    yield break;
            }
        }
    }

    private static ISymbol? Member(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
