using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Rules;

/// <summary>
/// Tells whether a value, read inside a short body such as <c>ToString</c> or a converter, is still readable in what the body gives back or appends.
/// </summary>
/// <remarks>The flow answers this for whole programs; a declaration rule only needs the answer inside one body and one call deep.</remarks>
internal sealed class PrintedText(Compilation compilation, CancellationToken cancellation)
{
    private const int CallDepth = 3;
    private readonly HashSet<IOperation> _seen = new();

    /// <summary>Whether the value read by this operation reaches the body's result or a text builder.</summary>
    public bool Reaches(IOperation value) => Climb(value, CallDepth);

    private bool Climb(IOperation value, int depth)
    {
        for (var current = value; _seen.Add(current);)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (current.Parent)
            {
                case IReturnOperation:
                    return true;
                case IBlockOperation or IExpressionStatementOperation or null:
                    return false;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return FollowLocal(declarator.Symbol, declarator, depth);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == current:
                    return FollowLocal(target.Local, assignment, depth);
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    switch (Passes(call, argument, depth))
                    {
                        case Passage.Printed:
                            return true;
                        case Passage.Stopped:
                            return false;
                    }

                    current = call;
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } creation }:
                    current = creation;
                    break;
                case IInvocationOperation call when call.Instance == current:
                    if (!Carries(call.Type) || !(InFramework(call.TargetMethod) || Markers.IsReveal(call.TargetMethod)))
                    {
                        return false;
                    }

                    current = call;
                    break;
                case { } parent when Keeps(parent, current):
                    current = parent;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private enum Passage
    {
        Through,
        Stopped,
        Printed,
    }

    private Passage Passes(IInvocationOperation call, IArgumentOperation argument, int depth)
    {
        var method = call.TargetMethod;
        if (KnownTypes.NameOf(method.ContainingType) is "System.Text.StringBuilder" or "System.IO.TextWriter" or "System.IO.StringWriter")
        {
            return Passage.Printed;
        }

        if (!Carries(call.Type))
        {
            return Passage.Stopped;
        }

        if (InFramework(method))
        {
            return Passage.Through;
        }

        if (KnownTypes.Attribute(method, "MyNumberProtector") is not null || depth == 0)
        {
            return Passage.Stopped;
        }

        return argument.Parameter is { } parameter && BodyOf(method) is { } body && Uses(body, parameter).Any(use => Climb(use, depth - 1))
            ? Passage.Through
            : Passage.Stopped;
    }

    /// <summary>Operations whose result still shows the value that stands in them.</summary>
    private static bool Keeps(IOperation parent, IOperation value) => parent switch
    {
        IConversionOperation or IParenthesizedOperation or IInterpolationOperation or IInterpolatedStringOperation
            or IInterpolatedStringTextOperation or IInterpolatedStringAdditionOperation or IAwaitOperation
            or IArrayCreationOperation or IArrayInitializerOperation or ITupleOperation => true,
        ICoalesceOperation or IConditionalAccessOperation => Carries(parent.Type),
        IConditionalOperation conditional => conditional.Condition != value,
        ISwitchExpressionArmOperation arm => arm.Value == value,
        ISwitchExpressionOperation selection => selection.Value != value,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Carries(sum.Type),
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => Carries(parent.Type),
        IPropertyReferenceOperation { Property.Name: "Value" } number when KnownTypes.IsMyNumber(number.Type) => true,
        IPropertyReferenceOperation { Property.IsIndexer: true } indexer => indexer.Instance == value && Carries(indexer.Type),
        _ => false,
    };

    private bool FollowLocal(ILocalSymbol local, IOperation from, int depth)
    {
        var root = from;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && use.Parent is not ISimpleAssignmentOperation)
            .Any(use => Climb(use, depth));
    }

    /// <summary>Text tools of the framework keep the digits readable; its cryptography does not.</summary>
    private static bool InFramework(IMethodSymbol method) =>
        KnownTypes.InNamespace(method.ContainingType, "System") && !KnownTypes.InNamespace(method.ContainingType, "System.Security");

    private static bool Carries(ITypeSymbol? type) =>
        type is not null && (type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char
            || SourceLexicon.CanCarry(type) || type is IArrayTypeSymbol || type.TypeKind == TypeKind.TypeParameter
            || KnownTypes.Is(type, "System.Collections.IEnumerable"));

    private static IEnumerable<IOperation> Uses(IOperation body, IParameterSymbol parameter) =>
        body.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
            .Where(use => use.Parameter.Ordinal == parameter.Ordinal && use.Parameter.Name == parameter.Name);

    private IOperation? BodyOf(IMethodSymbol method)
    {
        var reference = (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault();
        return reference is not null && compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? compilation.GetSemanticModel(reference.SyntaxTree).GetOperation(reference.GetSyntax(cancellation), cancellation)
            : null;
    }
}
