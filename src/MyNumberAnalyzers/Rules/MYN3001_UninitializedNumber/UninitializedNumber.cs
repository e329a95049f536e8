using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A MyNumber is made without digits: its Reveal throws, and all of them are equal.</summary>
internal sealed class UninitializedNumber : FileRule
{
    public const string Id = "MYN3001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("MyNumber without digits", "数字を持たない MyNumber です"),
        messageFormat: new Bilingual("'{0}' makes a MyNumber without digits; its Reveal throws. Use 'MyNumber?' for a missing one, or Parse", "'{0}' は数字を持たない MyNumber を作り、Reveal で例外になります。未設定は 'MyNumber?' で表すか、Parse で作成してください"),
        category: "MyNumberType",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "The default of the struct stands for no person. It passes the compiler, is equal to every other default and fails only when the digits are needed.",
            "構造体の既定値は誰の番号でもありません。コンパイルは通り、既定値どうしは等しくなり、数字が必要になったときに初めて失敗します。"),
        helpLinkUri: Page("MYN3001_UninitializedNumber"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        foreach (var node in file.Nodes)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            var makes = node switch
            {
                DefaultExpressionSyntax named => IsNumber(file.Model.GetTypeInfo(named, file.Cancellation).Type) && !IsHarmless(named, file),
                LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.DefaultLiteralExpression) =>
                    IsNumber(file.Model.GetTypeInfo(literal, file.Cancellation).ConvertedType) && !IsHarmless(literal, file),
                BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation =>
                    IsNumber(file.Model.GetTypeInfo(creation, file.Cancellation).Type),
                ArrayCreationExpressionSyntax { Initializer: null } array =>
                    IsNumber((file.Model.GetTypeInfo(array, file.Cancellation).Type as IArrayTypeSymbol)?.ElementType) && IsLeftEmpty(array, array.Type.RankSpecifiers, file),
                StackAllocArrayCreationExpressionSyntax { Initializer: null, Type: ArrayTypeSyntax type } stack =>
                    IsNumber(file.Model.GetTypeInfo(type.ElementType, file.Cancellation).Type) && IsLeftEmpty(stack, type.RankSpecifiers, file),
                _ => false,
            };
            if (makes)
            {
                file.Report(Rule, node.GetLocation(), node.ToString());
            }
        }
    }

    private static bool IsNumber(ITypeSymbol? type) =>
        type is not INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && KnownTypes.IsMyNumber(type);

    /// <summary>A comparison asks whether a number is missing; an out parameter must get something where a Try method fails.</summary>
    private static bool IsHarmless(ExpressionSyntax value, FileScope file)
    {
        SyntaxNode node = value;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } } } => true,
            ConstantPatternSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Right == node
                && file.Model.GetSymbolInfo(assignment.Left, file.Cancellation).Symbol is IParameterSymbol { RefKind: RefKind.Out },
            _ => false,
        };
    }

    /// <summary>An array that the code fills afterwards is a buffer; one of no elements holds nothing.</summary>
    private static bool IsLeftEmpty(ExpressionSyntax array, SyntaxList<ArrayRankSpecifierSyntax> ranks, FileScope file)
    {
        if (ranks.Count > 0 && ranks[0].Sizes.Any(size => file.Model.GetConstantValue(size, file.Cancellation) is { HasValue: true, Value: 0 }))
        {
            return false;
        }

        if (array.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable })
        {
            return true;
        }

        var name = variable.Identifier.ValueText;
        var body = variable.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or CompilationUnitSyntax);
        return body?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name && IsFilled(use)) != true;
    }

    private static bool IsFilled(IdentifierNameSyntax use) => use.Parent switch
    {
        ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element => assignment.Left == element,
        ElementAccessExpressionSyntax { Parent: ArgumentSyntax argument } => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => EntityModelReader.NameOf(call) is "CopyTo" or "TryCopyTo" or "Copy" or "Fill" or "ConstrainedCopy",
        _ => false,
    };
}
