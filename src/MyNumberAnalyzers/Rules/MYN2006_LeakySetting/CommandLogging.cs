using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Command logging of the MongoDB driver: a command or a reply is the document itself, with every value in it.</summary>
internal static class CommandLogging
{
    private const string Settings = "MongoDB.Driver.Core.Configuration.LoggingSettings";
    private const string Events = "MongoDB.Driver.Core.Events";

    public static bool Writes(SyntaxNode node, FileScope file) => node switch
    {
        BaseObjectCreationExpressionSyntax creation => IsOn(creation, file),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Command" or "Reply" } access => IsShown(access, file),
        _ => false,
    };

    /// <summary>A logger factory is given, and documents are not cut to nothing.</summary>
    private static bool IsOn(BaseObjectCreationExpressionSyntax creation, FileScope file)
    {
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments }
            || KnownTypes.NameOf(file.Model.GetTypeInfo(creation, file.Cancellation).Type) != Settings)
        {
            return false;
        }

        var factory = Argument(arguments, "loggerFactory", 0);
        var size = Argument(arguments, "maxDocumentSize", 1);
        return factory is not null && !factory.IsKind(SyntaxKind.NullLiteralExpression) && !factory.IsKind(SyntaxKind.DefaultLiteralExpression)
            && (size is null || file.Model.GetConstantValue(size, file.Cancellation) is not { HasValue: true, Value: 0 });
    }

    private static ExpressionSyntax? Argument(SeparatedSyntaxList<ArgumentSyntax> arguments, string name, int place) =>
        arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)?.Expression
        ?? (place < arguments.Count && arguments[place].NameColon is null ? arguments[place].Expression : null);

    /// <summary>The whole document is handed on or turned into text; one field of it (<c>e.Command["find"]</c>) may be harmless.</summary>
    private static bool IsShown(MemberAccessExpressionSyntax access, FileScope file)
    {
        var isWhole = access.Parent is ArgumentSyntax or InterpolationSyntax or BinaryExpressionSyntax
            || access.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToJson" or "ToString" or "ToBson" or "DeepClone", Parent: InvocationExpressionSyntax };
        return isWhole && file.Model.GetSymbolInfo(access, file.Cancellation).Symbol is IPropertySymbol property && KnownTypes.InNamespace(property, Events);
    }
}
