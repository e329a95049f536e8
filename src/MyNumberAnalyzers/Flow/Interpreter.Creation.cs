using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>New objects.</summary>
internal sealed partial class Interpreter
{
    private Value New(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
        {
            Children(creation);
            return Create((creation.Syntax, "new"), creation.Type);
        }

        var arguments = Arguments(creation.Arguments, constructor.Parameters.Length);
        var site = new Site(constructor, Value.Unknown, arguments, creation, creation.Arguments, null);
        if (constructor.ContainingType.DeclaringSyntaxReferences.Length == 0 || Types.IsOurs(constructor))
        {
            return CallLibrary(site);
        }

        var created = Create((creation.Syntax, "new"), creation.Type);
        site = site with { Receiver = created };
        SourceConstructor(site);
        WriteOuts(site);
        return created;
    }

    /// <summary>Runs a constructor in sight: its parameters, its initialisers, its body.</summary>
    private void SourceConstructor(Site site)
    {
        var constructor = site.Method;
        var item = site.Receiver.Objects[0];
        if (ExceptionBase(site))
        {
            return;
        }

        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_engine.Cancellation);
        if (syntax is TypeDeclarationSyntax)
        {
            PrimaryConstructor(site, item, (TypeDeclarationSyntax)syntax);
            return;
        }

        if (syntax is null)
        {
            return;
        }

        var entered = CallBody(constructor, site);
        if (entered is null && _world.Bodies.Of(constructor, _engine.Cancellation) is not null && !IsTrivial(syntax))
        {
            _state.Set(item, State.Filled, Value.Harmless);
        }
    }

    private static bool IsTrivial(SyntaxNode syntax) =>
        syntax is ConstructorDeclarationSyntax { Initializer: null, Body: { Statements.Count: 0 }, ExpressionBody: null };

    private void PrimaryConstructor(Site site, AbstractObject item, TypeDeclarationSyntax syntax)
    {
        var type = site.Method.ContainingType;
        foreach (var parameter in site.Method.Parameters)
        {
            var value = site.Arguments[parameter.Ordinal];
            if (type.IsRecord && type.GetMembers(parameter.Name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is { } property
                && (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_engine.Cancellation) is ParameterSyntax))
            {
                WriteMember(property, Value.Of(item), value, site.Operand(parameter.Ordinal));
            }

            var declared = parameter.OriginalDefinition;
            _state.Set(item, declared, value);
            Spread(declared, declared, value, site.Operand(parameter.Ordinal));
        }

        if (Types.DerivesFrom(type, "System.Exception"))
        {
            // One argument is told once: as the message, if it gets there.
            BaseCall(site, syntax);
            RunInitializers(site, type);
            return;
        }

        RunInitializers(site, type);
        BaseCall(site, syntax);
    }

    /// <summary>The base call of a primary constructor stands in no graph: its arguments are read here.</summary>
    private void BaseCall(Site site, TypeDeclarationSyntax syntax)
    {
        if (syntax.BaseList?.Types.FirstOrDefault() is not PrimaryConstructorBaseTypeSyntax call || !_world.Compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return;
        }

#pragma warning disable RS1030 // The driver hands out the same cached model.
        var operation = _world.Compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(call, _engine.Cancellation);
#pragma warning restore RS1030
        if (operation is IExpressionStatementOperation { Operation: { } inner })
        {
            operation = inner;
        }

        if (operation is IInvocationOperation { TargetMethod: { } constructor } invocation)
        {
            var outer = _this;
            _this = site.Receiver;
            var arguments = Arguments(invocation.Arguments, constructor.Parameters.Length);
            var next = new Site(constructor, site.Receiver, arguments, invocation, invocation.Arguments, null);
            if (IsInSight(constructor))
            {
                SourceConstructor(next);
            }
            else if (Types.DerivesFrom(site.Method.ContainingType, "System.Exception"))
            {
                MessageOf(site, constructor, arguments);
            }
            else
            {
                CallLibrary(next);
            }

            _this = outer;
        }
    }

    private readonly HashSet<IOperation> _toldExceptions = new();

    /// <summary>What an exception of the code's own hands to its base is told where the exception is made.</summary>
    private void MessageOf(Site site, IMethodSymbol constructor, ImmutableArray<Value> arguments)
    {
        foreach (var argument in arguments)
        {
            var labels = ReachableLabels(argument);
            var port = Enumerable.Range(0, site.Arguments.Length).Where(index => ReachableLabels(site.Arguments[index]).Items.Any(given => labels.Items.Any(label => label.Origin.Equals(given.Origin)))).DefaultIfEmpty(-1).First();
            if (labels.HasDigits)
            {
                _toldExceptions.Add(site.Operation);
            }

            Leaks(SinkKind.Exception, labels, port < 0 ? site.Operation : site.Operand(port), Show.Sink(constructor));
        }
    }

    /// <summary>Initialisers that read the primary constructor's parameters.</summary>
    private void RunInitializers(Site site, INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers().Where(member => !member.IsStatic && member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false }))
        {
            if (Initializers.Of(member, _engine.Cancellation) is not { Parent: EqualsValueClauseSyntax clause }
                || _world.Bodies.At(clause, _engine.Cancellation) is not { } body)
            {
                continue;
            }

            var inner = new Site(site.Method, site.Receiver, ImmutableArray<Value>.Empty, site.Operation, ImmutableArray<IArgumentOperation>.Empty, null);
            Enter(new Callee(member, body.Graph, body.Syntax), site.Receiver, ImmutableArray<Value>.Empty, null, inner);
        }
    }

    /// <summary>The delegate a field starts with, or the logging delegate it was defined as.</summary>
    private Value InitialDelegate(ISymbol member)
    {
        if (Initializers.Of(member, _engine.Cancellation) is not { Parent: EqualsValueClauseSyntax clause }
            || _world.Bodies.At(clause, _engine.Cancellation) is not { } body)
        {
            return Value.Unknown;
        }

        foreach (var operation in body.Graph.Blocks.SelectMany(block => block.Operations.Concat(block.BranchValue is null ? Enumerable.Empty<IOperation>() : new[] { block.BranchValue })))
        {
            foreach (var inner in operation.DescendantsAndSelf())
            {
                switch (inner)
                {
                    case Microsoft.CodeAnalysis.FlowAnalysis.IFlowAnonymousFunctionOperation lambda:
                        return Value.Of(new Target(lambda.Symbol, lambda, body.Graph, null, null));
                    case IMethodReferenceOperation reference:
                        return Value.Of(new Target(reference.Method, null, null, null, null));
                    case IInvocationOperation call when call.TargetMethod.ContainingType?.Name == "LoggerMessage":
                        return Value.Of(new Target(call.TargetMethod, null, null, null, null));
                }
            }
        }

        return Value.Unknown;
    }
}
