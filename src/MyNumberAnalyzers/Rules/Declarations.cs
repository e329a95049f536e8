using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Rules;

/// <summary>One declaration of a file that holds a number.</summary>
/// <param name="Symbol">The field, property, parameter, local or method; the property of a positional record member.</param>
/// <param name="Parameter">The parameter behind a positional record member.</param>
internal sealed record Declaration(ISymbol Symbol, SyntaxToken Identifier, ITypeSymbol Type, Evidence Evidence, IParameterSymbol? Parameter = null)
{
    public Location Location => Identifier.GetLocation();

    public string Name => Identifier.ValueText;
}

/// <summary>What a file declares that holds a raw number, found in one pass for all declaration rules.</summary>
internal sealed class Declarations
{
    private readonly FileScope _file;
    private readonly ImmutableArray<Declaration>.Builder _sources = ImmutableArray.CreateBuilder<Declaration>();
    private readonly ImmutableArray<AnonymousObjectCreationExpressionSyntax>.Builder _anonymous =
        ImmutableArray.CreateBuilder<AnonymousObjectCreationExpressionSyntax>();

    private readonly ImmutableArray<TypeDeclarationSyntax>.Builder _types = ImmutableArray.CreateBuilder<TypeDeclarationSyntax>();

    private Declarations(FileScope file)
    {
        _file = file;
        foreach (var node in file.Nodes)
        {
            Visit(node);
        }

        Sources = _sources.ToImmutable();
        Anonymous = _anonymous.ToImmutable();
        Types = _types.ToImmutable();
    }

    /// <summary>All declarations that hold a number, in the order of the text.</summary>
    public ImmutableArray<Declaration> Sources { get; }

    /// <summary>All anonymous objects of the file, numbers or not.</summary>
    public ImmutableArray<AnonymousObjectCreationExpressionSyntax> Anonymous { get; }

    /// <summary>All classes, structs, records and interfaces of the file.</summary>
    public ImmutableArray<TypeDeclarationSyntax> Types { get; }

    public static Declarations Of(FileScope file) => new(file);

    private void Visit(SyntaxNode node)
    {
        _file.Cancellation.ThrowIfCancellationRequested();
        switch (node)
        {
            case TypeDeclarationSyntax type:
                _types.Add(type);
                break;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                _anonymous.Add(anonymous);
                break;
            case ParameterSyntax parameter:
                VisitParameter(parameter);
                break;
            default:
                if (IdentifierOf(node) is { ValueText.Length: > 0 } identifier)
                {
                    Add(_file.Model.GetDeclaredSymbol(node, _file.Cancellation), identifier);
                }

                break;
        }
    }

    private static SyntaxToken? IdentifierOf(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier,
        VariableDeclaratorSyntax { Parent.Parent: not EventFieldDeclarationSyntax } variable => variable.Identifier,
        SingleVariableDesignationSyntax designation => designation.Identifier,
        ForEachStatementSyntax each => each.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        TupleElementSyntax element => element.Identifier,
        _ => null,
    };

    private void VisitParameter(ParameterSyntax parameter)
    {
        if (parameter.Identifier.ValueText.Length == 0
            || _file.Model.GetDeclaredSymbol(parameter, _file.Cancellation) is not IParameterSymbol symbol)
        {
            return;
        }

        if (parameter.Parent?.Parent is RecordDeclarationSyntax && PropertyOf(symbol) is { } property)
        {
            // A record's parameter and its property are one declaration to the reader; attributes may sit on either.
            if (!Add(property, parameter.Identifier, symbol))
            {
                Add(symbol, parameter.Identifier);
            }

            return;
        }

        Add(symbol, parameter.Identifier);
    }

    private static IPropertySymbol? PropertyOf(IParameterSymbol parameter)
    {
        foreach (var member in parameter.ContainingType?.GetMembers(parameter.Name) ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IPropertySymbol property
                && property.DeclaringSyntaxReferences.Length == 1
                && property.DeclaringSyntaxReferences[0].Span == parameter.DeclaringSyntaxReferences[0].Span)
            {
                return property;
            }
        }

        return null;
    }

    private bool Add(ISymbol? symbol, SyntaxToken identifier, IParameterSymbol? parameter = null)
    {
        if (symbol is null || TypeOf(symbol) is not { } type)
        {
            return false;
        }

        var evidence = _file.World.Lexicon.OfSymbol(symbol, _file.Cancellation);
        if (!evidence.IsSource)
        {
            return false;
        }

        _sources.Add(new Declaration(symbol, identifier, type, evidence, parameter));
        return true;
    }

    /// <summary>The type of what a symbol holds; of a method, what it returns.</summary>
    public static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>All fields, properties and positional members of a type that hold a raw number, inherited ones included.</summary>
    public static IEnumerable<ISymbol> NumberMembers(ITypeSymbol type, FileScope file)
    {
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false }
                    && file.World.Lexicon.OfSymbol(member, file.Cancellation).IsSource)
                {
                    yield return member;
                }
            }
        }
    }
}
