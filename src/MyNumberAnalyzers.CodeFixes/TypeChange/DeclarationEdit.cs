using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Writes the new type at a declaration, and what hangs on the old one: initialisers, defaults, returned values, text validators.</summary>
internal sealed class DeclarationEdit(ChangedDocument document, Reach reach, CancellationToken cancellation)
{
    /// <summary>Validators that look at the text of a value; of a number they would see the mask.</summary>
    private static readonly HashSet<string> TextValidators = ["StringLength", "MaxLength", "MinLength", "Length", "RegularExpression", "Phone", "CreditCard", "Range"];

    private Edits Edits => document.Edits;

    public bool Change(Declaration declaration)
    {
        if (!declaration.Type.IsVar)
        {
            Edits.Replace(declaration.Type, NumberName.AsType(document, declaration.Type.SpanStart) + (declaration.IsNullable ? "?" : ""));
        }

        return declaration.Node switch
        {
            PropertyDeclarationSyntax property => Property(declaration, property),
            VariableDeclaratorSyntax { Initializer: { } initializer } variable => Variable(declaration, variable, initializer),
            ParameterSyntax parameter => Parameter(declaration, parameter),
            MethodDeclarationSyntax method => Returns(declaration, method.ExpressionBody, method.Body),
            LocalFunctionStatementSyntax function => Returns(declaration, function.ExpressionBody, function.Body),
            _ => true,
        };
    }

    private bool Property(Declaration declaration, PropertyDeclarationSyntax property)
    {
        DropValidators(property.AttributeLists);
        if (property.Initializer is { } initializer)
        {
            if (!Absence.IsWritten(initializer.Value))
            {
                return Value(initializer.Value, declaration);
            }

            if (property.AccessorList is null)
            {
                return false;
            }

            Edits.Delete(property.AccessorList.Span.End, property.SemicolonToken.Span.End);
        }

        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        return Returns(declaration, property.ExpressionBody ?? getter?.ExpressionBody, getter?.Body);
    }

    private bool Variable(Declaration declaration, VariableDeclaratorSyntax variable, EqualsValueClauseSyntax initializer)
    {
        if (declaration.Symbol is IFieldSymbol && Absence.IsWritten(initializer.Value))
        {
            Edits.Delete(variable.Identifier.Span.End, initializer.Span.End);
            return true;
        }

        return Value(initializer.Value, declaration);
    }

    private bool Parameter(Declaration declaration, ParameterSyntax parameter)
    {
        DropValidators(parameter.AttributeLists);
        if (parameter.Default is { } @default)
        {
            if (!Absence.IsWritten(@default.Value))
            {
                return false;
            }

            Edits.Replace(@default.Value, "null");
        }

        return true;
    }

    private bool Returns(Declaration declaration, ArrowExpressionClauseSyntax? arrow, BlockSyntax? body)
    {
        var values = arrow is not null
            ? [arrow.Expression]
            : body?.DescendantNodes(node => node is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax or AnonymousMethodExpressionSyntax))
                .OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>().ToArray() ?? [];
        return values.All(value => Value(value, declaration));
    }

    private bool Value(ExpressionSyntax value, Declaration target) => new ValueEdit(document, reach, cancellation).ToNumber(value, target);

    private void DropValidators(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            var gone = list.Attributes.Where(IsTextValidator).ToList();
            if (gone.Count == list.Attributes.Count)
            {
                var next = list.GetLastToken().GetNextToken();
                Edits.Delete(list.SpanStart, next.SpanStart);
            }
            else
            {
                foreach (var attribute in gone)
                {
                    var index = list.Attributes.IndexOf(attribute);
                    var start = index > 0 ? list.Attributes.GetSeparator(index - 1).SpanStart : attribute.SpanStart;
                    var end = index > 0 ? attribute.Span.End : list.Attributes[1].SpanStart;
                    Edits.Delete(start, end);
                }
            }
        }
    }

    private bool IsTextValidator(AttributeSyntax attribute) =>
        document.Model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType is { } type
        && type.ContainingNamespace?.ToDisplayString() == "System.ComponentModel.DataAnnotations"
        && TextValidators.Contains(type.Name.Replace("Attribute", ""));
}
