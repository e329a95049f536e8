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
/// Bodies that handle a type with a number without coming near the number: they read other members, and hand no such object to anyone
/// who could take it apart. Following them would tell nothing. Told by one walk over the operations; whatever the walk does not know
/// makes the body worth following.
/// </summary>
internal sealed class Bystanders(World world)
{
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<SyntaxNode>> _known = new();

    /// <summary>
    /// The declarations in sight that a bystander leads to: it is one as long as none of them has to do with numbers. Default when the body has to be followed anyway.
    /// </summary>
    public ImmutableArray<SyntaxNode> LeadsTo(Body body, CancellationToken cancellation) =>
        _known.TryGetValue(body.Syntax, out var known) ? known : _known.GetOrAdd(body.Syntax, new Walk(world, body, cancellation).Result());

    private sealed class Walk(World world, Body body, CancellationToken cancellation)
    {
        private readonly Stack<IOperation> _open = new();
        private readonly HashSet<SyntaxNode> _leads = new();

        public ImmutableArray<SyntaxNode> Result()
        {
            if (IsSource(body.Member) || body.Method is { } method && (IsSource(method.AssociatedSymbol) || method.Parameters.Any(IsSource)))
            {
                return default;
            }

            _open.Push(body.Root);
            while (_open.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                var operation = _open.Pop();
                if (!IsHarmless(operation))
                {
                    return default;
                }

                foreach (var child in operation.ChildOperations)
                {
                    _open.Push(child);
                }
            }

            return _leads.ToImmutableArray();
        }

        private bool IsSource(ISymbol? symbol) => symbol is not null && (world.Lexicon.OfSymbol(symbol, cancellation).IsSource || world.Catalogue.GivesNumber(symbol));

        private bool Carries(ITypeSymbol? type) => type is not null && world.Carries(type);

        private bool Carries(IOperation? operation) => operation is not null && Carries(operation.Type);

        private bool IsHarmless(IOperation operation) => operation switch
        {
            IInvocationOperation call => IsHarmless(call),
            IObjectCreationOperation { Constructor: { } constructor } creation => IsHarmlessCall(constructor, null, creation.Arguments),
            IPropertyReferenceOperation property => IsHarmless(property),
            IFieldReferenceOperation field => IsHarmless(field.Field),
            IConversionOperation conversion => IsHarmless(conversion),
            IInterpolationOperation hole => !Carries(hole.Expression),
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append } => !append.Arguments.Any(argument => Carries(argument.Value)),
            IAnonymousFunctionOperation lambda => IsHarmless(lambda),
            ISimpleAssignmentOperation assignment => IsHarmless(assignment.Target, assignment.Value),
            ICoalesceAssignmentOperation assignment => IsHarmless(assignment.Target, assignment.Value),
            ICompoundAssignmentOperation compound => IsBuiltIn(compound.OperatorMethod),
            IBinaryOperation binary => IsBuiltIn(binary.OperatorMethod),
            IUnaryOperation unary => IsBuiltIn(unary.OperatorMethod),
            IIncrementOrDecrementOperation step => IsBuiltIn(step.OperatorMethod),
            IAnonymousObjectCreationOperation anonymous => !anonymous.Initializers.Any(part => part is ISimpleAssignmentOperation { Value: var value } && Carries(value)),
            ITupleOperation tuple => !tuple.Elements.Any(Carries),
            IForEachLoopOperation loop => IsHarmless(loop),
            ITypeOfOperation type => !Carries(type.TypeOperand),
            IParameterReferenceOperation parameter => !IsSource(parameter.Parameter),
            IAwaitOperation await => IsLibrary(await.Operation.Type),
            IReturnOperation { ReturnedValue: { } value } => !Carries(value) || body.Method is { } method && !Actions.IsAction(method),
            ILocalFunctionOperation local => local.Symbol.TypeParameters.IsEmpty,
            IRecursivePatternOperation pattern => pattern.DeconstructionSubpatterns.IsEmpty,
            IFieldInitializerOperation or IPropertyInitializerOperation => !HoldsCode(operation),
            ILiteralOperation or ILocalReferenceOperation or IInstanceReferenceOperation => true,
            _ => IsStructure(operation),
        };

        /// <summary>What only holds other operations together.</summary>
        private static bool IsStructure(IOperation operation) => operation
            is IMethodBodyOperation or IConstructorBodyOperation or IBlockOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation
            or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation or IArgumentOperation or IReturnOperation
            or IConditionalOperation or ILoopOperation or ISwitchOperation or ISwitchCaseOperation or ICaseClauseOperation or IBranchOperation or ILabeledOperation
            or ITryOperation or ICatchClauseOperation or IThrowOperation or ILockOperation or IEmptyOperation or ICoalesceOperation or IConditionalAccessOperation
            or IConditionalAccessInstanceOperation or IDeclarationExpressionOperation or IDiscardOperation or IDelegateCreationOperation
            or IObjectOrCollectionInitializerOperation or IArrayCreationOperation or IArrayInitializerOperation or IArrayElementReferenceOperation
            or IInterpolatedStringHandlerCreationOperation or IInterpolatedStringHandlerArgumentPlaceholderOperation or IInterpolatedStringOperation or IInterpolatedStringTextOperation or IIsTypeOperation or IIsPatternOperation or IPatternOperation
            or IPropertySubpatternOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation or INameOfOperation or IDefaultValueOperation
            or ISizeOfOperation or IRangeOperation or IParenthesizedOperation or ITranslatedQueryOperation or IWithOperation;

        private bool IsHarmless(IInvocationOperation call)
        {
            var method = call.TargetMethod;
            return method.MethodKind switch
            {
                MethodKind.DelegateInvoke => false,
                // Its code is part of this very walk.
                MethodKind.LocalFunction => true,
                _ => !IsSource(method) && IsHarmlessCall(method, call.Instance, call.Arguments),
            };
        }

        private bool IsHarmlessCall(IMethodSymbol method, IOperation? receiver, ImmutableArray<IArgumentOperation> arguments)
        {
            var hands = receiver is not null and not IInstanceReferenceOperation && Carries(receiver) || arguments.Any(argument => Carries(argument.Value));
            var facts = world.Catalogue.Of(method, receiver?.Type);
            if (IsOutOfSight(method) && !Types.IsOurs(method))
            {
                var code = arguments.Where(argument => IsCode(argument.Value)).ToList();
                var mayLeave = (hands || code.Count > 0) && facts is { Sinks.IsEmpty: false };
                return !mayLeave && code.All(argument => RunsCode(argument.Parameter)) && !(hands && MakesText(method.OriginalDefinition));
            }

            if (hands || facts is not null || Types.IsOurs(method) || method.IsAbstract || method.IsVirtual || method.IsOverride || method.TypeArguments.Any(Carries)
                || method.ReturnType.TypeKind == TypeKind.Delegate || arguments.Any(argument => IsCode(argument.Value)))
            {
                return false;
            }

            if (method.MethodKind != MethodKind.Constructor || !IsPrimary(method))
            {
                Lead(method);
            }

            return true;
        }

        private static bool IsOutOfSight(IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty || method.IsImplicitlyDeclared;

        /// <summary>Does nothing but keep what it is given.</summary>
        private bool IsPrimary(IMethodSymbol constructor) =>
            constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellation) is TypeDeclarationSyntax { BaseList: null };

        /// <summary>Whatever a library makes a text of it takes as a whole; what its own signature names a type of it hands through.</summary>
        private static bool MakesText(IMethodSymbol method) =>
            IsText(method.ReturnType) || method.Parameters.Any(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref && IsText(parameter.Type));

        private static bool IsText(ITypeSymbol open) => open is not ITypeParameterSymbol and not { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_Double } && Types.CanCarryDeep(open)
            && !(open is INamedTypeSymbol { TypeArguments: var arguments } && arguments.Any(argument => argument is ITypeParameterSymbol or INamedTypeSymbol { TypeArguments.IsEmpty: false }));

        private bool IsHarmless(IForEachLoopOperation loop)
        {
            var collection = (loop.Collection as IConversionOperation)?.Operand ?? loop.Collection;
            return IsLibrary(collection.Type) && (loop.LoopControlVariable is IVariableDeclaratorOperation || !Carries(collection));
        }

        /// <summary>A parameter that takes code to run it, not a list that keeps it.</summary>
        private static bool RunsCode(IParameterSymbol? parameter) =>
            parameter?.OriginalDefinition.Type is { TypeKind: TypeKind.Delegate } or INamedTypeSymbol { Name: "Expression" };

        private static bool IsCode(IOperation value)
        {
            while (value is IConversionOperation conversion)
            {
                value = conversion.Operand;
            }

            return value is IDelegateCreationOperation or IAnonymousFunctionOperation || value.Type?.TypeKind == TypeKind.Delegate;
        }

        private bool IsHarmless(IPropertyReferenceOperation reference)
        {
            var property = reference.Property;
            if (IsSource(property))
            {
                return false;
            }

            if (property.DeclaringSyntaxReferences.IsEmpty)
            {
                return !reference.Arguments.Any(argument => Carries(argument.Value) || IsCode(argument.Value));
            }

            if (property.IsIndexer || HoldsCode(reference) || property.ContainingType.TypeKind == TypeKind.Interface || property.IsAbstract || property.IsVirtual || property.IsOverride)
            {
                return !property.IsIndexer && !Types.CanCarryDeep(property.Type) && !Carries(property.Type) && !HoldsCode(reference);
            }

            if (Types.HasBody(property) || property.IsStatic && !Carries(property.Type) && Types.CanCarryDeep(property.Type))
            {
                Lead(property.GetMethod);
                Lead(property.SetMethod);
            }

            return true;
        }

        private bool IsHarmless(IFieldSymbol field)
        {
            if (IsSource(field) || Types.DelegateIn(field.Type) is not null)
            {
                return false;
            }

            if (field.HasConstantValue)
            {
                // What is read under a column's name is the number.
                return field.ConstantValue is not string text || !world.Lexicon.OfKey(text, null, body.Syntax.SyntaxTree).IsSource;
            }

            if (!Carries(field.Type) && Types.CanCarryDeep(field.Type))
            {
                Lead(field);
            }

            return true;
        }

        private static bool HoldsCode(IOperation operation) => operation switch
        {
            IFieldInitializerOperation initializer => initializer.InitializedFields.Any(field => Types.DelegateIn(field.Type) is not null),
            IPropertyInitializerOperation initializer => initializer.InitializedProperties.Any(property => Types.DelegateIn(property.Type) is not null),
            _ => Types.DelegateIn(operation.Type) is not null,
        };

        private void Lead(ISymbol? symbol)
        {
            foreach (var reference in symbol?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
            {
                _leads.Add(reference.GetSyntax(cancellation));
            }
        }

        /// <summary>As something that no longer says what it holds, an object may be written as a whole. To compare it is nothing of the kind.</summary>
        private bool IsHarmless(IConversionOperation conversion) =>
            IsBuiltIn(conversion.OperatorMethod)
            && (!Carries(conversion.Operand) || Carries(conversion.Type) || conversion.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals })
            && !(Carries(conversion.Operand) && conversion.Type?.TypeKind == TypeKind.Dynamic);

        /// <summary>Code that is kept may be run by anyone later.</summary>
        private static bool IsHarmless(IAnonymousFunctionOperation lambda)
        {
            var at = lambda.Parent;
            while (at is IDelegateCreationOperation or IConversionOperation)
            {
                at = at.Parent;
            }

            return at is IArgumentOperation;
        }

        private bool IsHarmless(IOperation target, IOperation value)
        {
            if (IsCode(value))
            {
                return target is ILocalReferenceOperation;
            }

            return !Carries(value) || target switch
            {
                ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation or IArrayElementReferenceOperation => true,
                // A list or map of such objects.
                IPropertyReferenceOperation { Property: { IsIndexer: true, OriginalDefinition.Type: ITypeParameterSymbol, DeclaringSyntaxReferences.IsEmpty: true } } => true,
                IMemberReferenceOperation { Member: var member } => member.DeclaringSyntaxReferences.Length > 0 && member.GetAttributes().IsEmpty
                    && world.Catalogue.Of(member) is null && !Types.DerivesFrom(member.ContainingType, "System.Exception"),
                _ => false,
            };
        }

        private static bool IsBuiltIn(IMethodSymbol? operatorMethod) => operatorMethod is null || IsOutOfSight(operatorMethod);

        private static bool IsLibrary(ITypeSymbol? type) => type is not null && Types.IsFramework(type);
    }
}
