using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>
/// Whether a cipher or keyed MAC protects in name only: its key or salt stands in the program, its algorithm is broken, or it is used block by block.
/// What is not in sight counts as sound.
/// </summary>
internal sealed class KeyMaterial(Compilation compilation)
{
    private const int Depth = 6;

    private static readonly ImmutableHashSet<string> Broken = ImmutableHashSet.Create("DES", "TripleDES", "RC2");
    private static readonly ImmutableHashSet<string> Deterministic = ImmutableHashSet.Create(
        "Encoding", "Convert", "String", "MemoryExtensions", "Enumerable", "BitConverter", "MD5", "SHA1", "SHA256", "SHA384", "SHA512", "Rfc2898DeriveBytes");

    private readonly ConcurrentDictionary<ISymbol, bool> _constant = new(SymbolEqualityComparer.Default);

    /// <summary>Whether this call of a protector protects nothing.</summary>
    public bool IsWeak(IMethodSymbol method, IOperation call, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellation) =>
        IsBroken(method.ContainingType)
        || HasConstant(arguments, cancellation, "key", "rgbKey", "keyMaterial")
        || (method.MethodKind == MethodKind.Constructor && arguments.FirstOrDefault(argument => argument.Parameter?.Name == "transform") is { } transform && IsWeakObject(transform.Value, Depth, cancellation))
        || (instance is not null && IsWeakObject(instance, Depth, cancellation))
        || (method.MethodKind == MethodKind.Constructor && call is IInvocationOperation { Instance: { } made } && IsBroken(made.Type));

    /// <summary>Whether a key derivation salts with something that does not stand in the program: then it is a MAC of its own row.</summary>
    public bool IsSalted(ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellation) =>
        arguments.Any(argument => argument.Parameter?.Name is "salt" or "saltSize") && !HasConstant(arguments, cancellation, "salt");

    private bool HasConstant(ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellation, params string[] names) =>
        arguments.Any(argument => argument.Parameter is { } parameter && names.Contains(parameter.Name) && IsConstant(argument.Value, Depth, cancellation));

    private static bool IsBroken(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Broken.Contains(at.Name) && at.ContainingNamespace is { Name: "Cryptography" })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWeakObject(IOperation value, int depth, CancellationToken cancellation)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (depth == 0 || IsBroken(value.Type))
        {
            return depth != 0;
        }

        return value switch
        {
            IObjectCreationOperation creation => HasConstant(creation.Arguments, cancellation, "key", "rgbKey")
                || creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "transform") is { } transform && IsWeakObject(transform.Value, depth - 1, cancellation)
                || creation.Initializer is { } initializer && IsWeakSetup(initializer.Initializers, cancellation),
            IInvocationOperation { TargetMethod.Name: "CreateEncryptor" } encryptor => HasConstant(encryptor.Arguments, cancellation, "rgbKey")
                || encryptor.Instance is { } cipher && IsWeakObject(cipher, depth - 1, cancellation),
            ILocalReferenceOperation local => IsWeakLocal(local.Local, depth, cancellation),
            IFieldReferenceOperation { Field: var field } => Given(field, cancellation) is { } made && IsWeakObject(made, depth - 1, cancellation),
            _ => false,
        };
    }

    private bool IsWeakLocal(ILocalSymbol local, int depth, CancellationToken cancellation)
    {
        if (Given(local, cancellation) is { } made && IsWeakObject(made, depth - 1, cancellation))
        {
            return true;
        }

        // aes.Key = …; aes.Mode = CipherMode.ECB;
        var body = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation).FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or CompilationUnitSyntax);
        return body is not null && IsWeakSetup(
            body.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Where(set => set.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } && name.Identifier.ValueText == local.Name)
                .Select(set => OperationOf(set, cancellation)),
            cancellation);
    }

    private bool IsWeakSetup(IEnumerable<IOperation?> assignments, CancellationToken cancellation) => assignments.OfType<ISimpleAssignmentOperation>().Any(set =>
        set.Target is IPropertyReferenceOperation { Property: { Name: "Key" or "Mode", ContainingNamespace.Name: "Cryptography" } property }
        && (property.Name == "Key" ? IsConstant(set.Value, Depth, cancellation) : set.Value is IFieldReferenceOperation { Field.Name: "ECB" }));

    private bool IsConstant(IOperation value, int depth, CancellationToken cancellation)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (depth == 0)
        {
            return false;
        }

        if (value.ConstantValue.HasValue)
        {
            return value.ConstantValue.Value is not null;
        }

        switch (value)
        {
            case IUtf8StringOperation:
                return true;
            case IArrayCreationOperation array:
                // One that is empty at first stands for itself only where nobody can fill it.
                return array.Initializer is { } elements
                    ? elements.ElementValues.All(element => IsConstant(element, depth - 1, cancellation))
                    : array.DimensionSizes.All(size => size.ConstantValue.HasValue);
            case IArrayInitializerOperation bare:
                return bare.ElementValues.All(element => IsConstant(element, depth - 1, cancellation));
            case IInvocationOperation call when Deterministic.Contains(BaseName(call.TargetMethod.ContainingType)):
                return call.Arguments.All(argument => IsConstant(argument.Value, depth - 1, cancellation) || argument.Parameter?.Type.Name is "Encoding" or "HashAlgorithmName")
                    && (call.Instance is null || BaseName(call.Instance.Type) == "Encoding" || IsConstant(call.Instance, depth - 1, cancellation));
            case ILocalReferenceOperation local:
                return IsConstantSymbol(local.Local, depth, cancellation);
            case IFieldReferenceOperation field:
                return IsConstantSymbol(field.Field, depth, cancellation);
            case IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null } property }:
                return IsConstantSymbol(property, depth, cancellation);
            default:
                return value.Syntax is CollectionExpressionSyntax && value.ChildOperations.Count > 0 && value.ChildOperations.All(element => IsConstant(element, depth - 1, cancellation));
        }
    }

    private static string BaseName(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "Encoding")
            {
                return at.Name;
            }
        }

        return type?.Name ?? string.Empty;
    }

    private bool IsConstantSymbol(ISymbol symbol, int depth, CancellationToken cancellation)
    {
        if (_constant.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var given = Given(symbol, cancellation);
        var isConstant = given is not null and not IArrayCreationOperation { Initializer: null } && IsConstant(given, depth - 1, cancellation);
        return _constant.GetOrAdd(symbol, isConstant);
    }

    /// <summary>The one value that a local, field or property ever gets, or null.</summary>
    private IOperation? Given(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        var value = declaration switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        };
        var scope = symbol is ILocalSymbol ? declaration.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or CompilationUnitSyntax) : declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (value is null && symbol is IFieldSymbol)
        {
            var assigned = Assignments(scope, symbol.Name).ToArray();
            return assigned.Length == 1 ? OperationOf(assigned[0].Right, cancellation) : null;
        }

        return value is null || Assignments(scope, symbol.Name).Any() ? null : OperationOf(value, cancellation);
    }

    private static IEnumerable<AssignmentExpressionSyntax> Assignments(SyntaxNode? scope, string name) =>
        scope?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(set => set.Left switch
        {
            IdentifierNameSyntax target => target.Identifier.ValueText == name,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
            _ => false,
        }) ?? Enumerable.Empty<AssignmentExpressionSyntax>();

    private IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation)
    {
        if (!compilation.ContainsSyntaxTree(node.SyntaxTree))
        {
            return null;
        }

#pragma warning disable RS1030 // The driver hands out the same cached model.
        return compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellation);
#pragma warning restore RS1030
    }
}
