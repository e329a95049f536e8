using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Rules;

/// <summary>Whether a value converter hides the value. One that only changes the type, trims or encodes leaves it readable.</summary>
internal sealed class ConverterProtection(Compilation compilation, CancellationToken cancellation)
{
    private const string Converter = "Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter";

    /// <summary>Whether a HasConversion, HaveConversion or SetValueConverter call protects.</summary>
    public bool Protects(InvocationExpressionSyntax call, SemanticModel semantic)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count > 0)
        {
            return Protects(arguments[0].Expression, semantic);
        }

        return semantic.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { TypeArguments: { Length: > 0 } types } && IsProtector(types[0]);
    }

    /// <summary>The type of property that a converter takes.</summary>
    public static ITypeSymbol? ModelType(ITypeSymbol? converter)
    {
        for (var type = converter as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type is { Name: "ValueConverter", TypeArguments: [var property, _] })
            {
                return property;
            }
        }

        return null;
    }

    private bool Protects(ExpressionSyntax expression, SemanticModel semantic)
    {
        switch (expression)
        {
            case LambdaExpressionSyntax lambda:
                return Hides(lambda, semantic);
            case TypeOfExpressionSyntax typeOf:
                return IsProtector(semantic.GetTypeInfo(typeOf.Type, cancellation).Type);
            case BaseObjectCreationExpressionSyntax creation:
                var made = semantic.GetTypeInfo(creation, cancellation).Type;
                return IsOpenConverter(made) && creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression is { } convert
                    ? Protects(convert, semantic)
                    : IsProtector(made);
        }

        var symbol = semantic.GetSymbolInfo(expression, cancellation).Symbol;
        var given = symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        };
        if (given is LambdaExpressionSyntax or BaseObjectCreationExpressionSyntax or TypeOfExpressionSyntax && compilation.ContainsSyntaxTree(given.SyntaxTree))
        {
            return Protects(given, given.SyntaxTree == semantic.SyntaxTree ? semantic : compilation.GetSemanticModel(given.SyntaxTree));
        }

        return IsProtector(semantic.GetTypeInfo(expression, cancellation).Type);
    }

    /// <summary>The converter that gets its two directions as arguments.</summary>
    private static bool IsOpenConverter(ITypeSymbol? type) => KnownTypes.NameOf(type) == Converter;

    private bool IsProtector(ITypeSymbol? type)
    {
        if (!KnownTypes.Is(type, Converter))
        {
            return false;
        }

        if (IsOpenConverter(type))
        {
            // Made elsewhere: nothing in sight says that it does not protect.
            return true;
        }

        if (KnownTypes.InNamespace(type, "Microsoft.EntityFrameworkCore"))
        {
            return false;
        }

        foreach (var reference in type!.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && ToProvider(reference.GetSyntax(cancellation)) is { } convert)
            {
                return Protects(convert, compilation.GetSemanticModel(reference.SyntaxTree));
            }
        }

        return true;
    }

    private static ExpressionSyntax? ToProvider(SyntaxNode type) =>
        type.DescendantNodes().OfType<ConstructorInitializerSyntax>().FirstOrDefault()?.ArgumentList.Arguments.FirstOrDefault()?.Expression
        ?? type.DescendantNodes().OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList.Arguments.FirstOrDefault()?.Expression;

    private bool Hides(LambdaExpressionSyntax lambda, SemanticModel semantic)
    {
        if (semantic.GetOperation(lambda, cancellation) is not IAnonymousFunctionOperation function || function.Symbol.Parameters.IsEmpty)
        {
            return true;
        }

        var printed = new PrintedText(compilation, cancellation);
        var value = function.Symbol.Parameters[0];
        return !function.Body.Descendants().OfType<IParameterReferenceOperation>()
            .Any(use => SymbolEqualityComparer.Default.Equals(use.Parameter, value) && printed.Reaches(use));
    }
}
