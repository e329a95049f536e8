using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Rules;

/// <summary>Text forms that people write: ToString, PrintMembers, TryFormat.</summary>
internal static class TextForms
{
    private const int HelperDepth = 2;

    public static void Check(FileScope file, TypeDeclarationSyntax type, Action<FileScope, Location, string, Bilingual> report)
    {
        foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
        {
            if (method.Identifier.ValueText is not ("ToString" or "PrintMembers" or "TryFormat")
                || method.Modifiers.Any(modifier => modifier.ValueText == "static")
                || file.Model.GetOperation(method, file.Cancellation) is not { } body)
            {
                continue;
            }

            foreach (var (symbol, use) in Printed(body, file, HelperDepth))
            {
                file.Claim(symbol);
                var name = method.Identifier.ValueText;
                report(file, use.Syntax.GetLocation(), symbol.Name, new Bilingual($"'{name}' of '{type.Identifier.ValueText}'", $"'{type.Identifier.ValueText}' の '{name}' "));
            }
        }
    }

    /// <summary>Whether a parameterless method or a property, as a debugger or a ToString calls it, gives a number back.</summary>
    public static ISymbol? PrintedBy(ISymbol member, FileScope file, int depth = HelperDepth)
    {
        var reference = member.DeclaringSyntaxReferences.FirstOrDefault();
        if (reference is null || depth == 0 || !file.World.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return null;
        }

        var syntax = reference.GetSyntax(file.Cancellation);
        SyntaxNode? body = syntax switch
        {
            MethodDeclarationSyntax method => method,
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get"),
            _ => null,
        };
        var model = reference.SyntaxTree == file.Tree ? file.Model : file.World.Compilation.GetSemanticModel(reference.SyntaxTree);
        return body is not null && model.GetOperation(body, file.Cancellation) is { } operation
            ? Printed(operation, file, depth).Select(found => found.Symbol).FirstOrDefault()
            : null;
    }

    private static IEnumerable<(ISymbol Symbol, IOperation Use)> Printed(IOperation body, FileScope file, int depth)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var use in body.Descendants())
        {
            var symbol = use switch
            {
                IPropertyReferenceOperation { Property.IsIndexer: false } property => Source(property.Property, file, depth),
                IFieldReferenceOperation field => Source(field.Field, file, depth),
                IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } captured => Source(captured.Parameter, file, depth),
                IInvocationOperation { Arguments.IsEmpty: true, Instance: IInstanceReferenceOperation, TargetMethod: { Name: not "ToString" } method } => PrintedBy(method, file, depth - 1),
                _ => null,
            };
            if (symbol is not null && !seen.Contains(symbol) && new PrintedText(file.World.Compilation, file.Cancellation).Reaches(use) && seen.Add(symbol))
            {
                yield return (symbol, use);
            }
        }
    }

    private static ISymbol? Source(ISymbol member, FileScope file, int depth)
    {
        if (!RecordText.IsPrintable(Declarations.TypeOf(member)))
        {
            return null;
        }

        if (file.World.Lexicon.OfSymbol(member, file.Cancellation).IsSource)
        {
            return member;
        }

        return member is IPropertySymbol ? PrintedBy(member, file, depth - 1) : null;
    }
}
