using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Mutation;

/// <summary>
/// Puts every mutant of a file into it, each behind a switch: <c>(Switch.Is(7) ? changed : original)</c>. So one compilation serves them all.
/// The changed branch holds the code as it was written, the original branch the mutants inside it.
/// </summary>
internal sealed class Mutator(string file, int firstId, IReadOnlySet<string> excluded) : CSharpSyntaxRewriter
{
    public const string SwitchName = "global::MutationSwitch.Is";

    private int _next = firstId;
    private bool _isMadeOnce;

    public List<Mutant> Mutants { get; } = [];

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node) =>
        Choose(node, base.VisitBinaryExpression(node), Operators(node).Select(operation => $"{node.Left} {operation} {node.Right}"));

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node) =>
        Choose(node, base.VisitPrefixUnaryExpression(node), node.IsKind(SyntaxKind.LogicalNotExpression) ? [node.Operand.ToString()] : []);

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => Choose(node, node, node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => ["false"],
        SyntaxKind.FalseLiteralExpression => ["true"],
        SyntaxKind.NumericLiteralExpression => [$"({node} + 1)"],
        SyntaxKind.StringLiteralExpression when node.Token.ValueText.Length > 0 => ["\"\""],
        _ => [],
    });

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node) =>
        Choose(node, base.VisitIsPatternExpression(node), [$"!({node})"]);

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = base.VisitInvocationExpression(node);
        var isCondition = node.Parent is IfStatementSyntax or ConditionalExpressionSyntax or WhileStatementSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            || node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression };
        var changed = new List<string>();
        if (node.Expression is MemberAccessExpressionSyntax access && Other(access.Name.Identifier.ValueText) is { } other)
        {
            changed.Add($"{access.Expression}.{other}{node.ArgumentList}");
        }

        if (isCondition)
        {
            // Where it is no condition after all it does not compile, and is left out.
            changed.Add($"!{node}");
        }

        return Choose(node, visited, changed);
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (StatementSyntax)base.VisitExpressionStatement(node)!;
        return node.Expression is InvocationExpressionSyntax or AssignmentExpressionSyntax { RawKind: not (int)SyntaxKind.SimpleAssignmentExpression }
            ? Unless(node, visited)
            : visited;
    }

    public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) => Unless(node, node);

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node) =>
        node.Expression is null ? Unless(node, node) : base.VisitReturnStatement(node);

    // Constants, patterns and attributes are fixed when the code is compiled.
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitConstantPattern(ConstantPatternSyntax node) => node;

    public override SyntaxNode? VisitRelationalPattern(RelationalPatternSyntax node) => node;

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) => node;

    public override SyntaxNode? VisitEnumMemberDeclaration(EnumMemberDeclarationSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    // What a static field holds is made once, before a mutant is switched on; what a lambda in it does is not.
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) => node.Modifiers.Any(SyntaxKind.ConstKeyword)
        ? node
        : Within(() => base.VisitFieldDeclaration(node), isMadeOnce: node.Modifiers.Any(SyntaxKind.StaticKeyword));

    // What overrides a property by a value is part of the one instance of a rule.
    public override SyntaxNode? VisitEqualsValueClause(EqualsValueClauseSyntax node) => node.Parent is PropertyDeclarationSyntax property
        ? Within(() => base.VisitEqualsValueClause(node), isMadeOnce: property.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.OverrideKeyword))
        : base.VisitEqualsValueClause(node);

    // So is what a private method makes that only such fields call, like the reading of a table.
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        Within(() => base.VisitMethodDeclaration(node), isMadeOnce: FillsStaticFieldsOnly(node));

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => Within(() => base.VisitSimpleLambdaExpression(node), isMadeOnce: false);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => Within(() => base.VisitParenthesizedLambdaExpression(node), isMadeOnce: false);

    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node) =>
        node.IsConst ? node : base.VisitLocalDeclarationStatement(node);

    private static IEnumerable<string> Operators(BinaryExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.EqualsExpression => ["!="],
        SyntaxKind.NotEqualsExpression => ["=="],
        SyntaxKind.LessThanExpression => ["<=", ">="],
        SyntaxKind.GreaterThanExpression => [">=", "<="],
        SyntaxKind.LessThanOrEqualExpression => ["<", ">"],
        SyntaxKind.GreaterThanOrEqualExpression => [">", "<"],
        SyntaxKind.LogicalAndExpression => ["||"],
        SyntaxKind.LogicalOrExpression => ["&&"],
        SyntaxKind.AddExpression => ["-"],
        SyntaxKind.SubtractExpression => ["+"],
        SyntaxKind.MultiplyExpression => ["/"],
        SyntaxKind.DivideExpression => ["*"],
        SyntaxKind.ModuloExpression => ["*"],
        SyntaxKind.LeftShiftExpression => [">>"],
        SyntaxKind.RightShiftExpression => ["<<"],
        SyntaxKind.BitwiseAndExpression => ["|"],
        SyntaxKind.BitwiseOrExpression => ["&"],
        SyntaxKind.ExclusiveOrExpression => ["|"],
        _ => [],
    };

    private static bool FillsStaticFieldsOnly(MethodDeclarationSyntax method)
    {
        if (!method.Modifiers.Any(SyntaxKind.StaticKeyword) || !method.Modifiers.Any(SyntaxKind.PrivateKeyword)
            || method.Parent is not TypeDeclarationSyntax type || type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return false;
        }

        var uses = type.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == method.Identifier.ValueText).ToList();
        return uses.Count > 0 && uses.TrueForAll(use => use.Ancestors().TakeWhile(outer => outer is not AnonymousFunctionExpressionSyntax)
            .OfType<FieldDeclarationSyntax>().Any(field => field.Modifiers.Any(SyntaxKind.StaticKeyword)));
    }

    private static string? Other(string method) => method switch
    {
        "Any" => "All",
        "All" => "Any",
        "First" => "Last",
        "FirstOrDefault" => "LastOrDefault",
        "StartsWith" => "EndsWith",
        "EndsWith" => "StartsWith",
        "OrderBy" => "OrderByDescending",
        "Min" => "Max",
        "Max" => "Min",
        "Skip" => "Take",
        "Take" => "Skip",
        "Union" => "Except",
        "ToUpperInvariant" => "ToLowerInvariant",
        "TrimStart" => "TrimEnd",
        _ => null,
    };

    private SyntaxNode? Choose(ExpressionSyntax node, SyntaxNode? visited, IEnumerable<string> replacements)
    {
        // A variable declared inside would not be assigned on both ways.
        if (visited is not ExpressionSyntax result || node.DescendantNodesAndSelf().Any(inner => inner is SingleVariableDesignationSyntax))
        {
            return visited;
        }

        foreach (var replacement in replacements)
        {
            if (New(node, replacement) is { } mutant)
            {
                result = SyntaxFactory.ParseExpression($"({SwitchName}({mutant.Id}) ? {replacement} : {result})").WithTriviaFrom(node);
            }
        }

        return result;
    }

    private SyntaxNode Unless(StatementSyntax node, StatementSyntax visited) =>
        New(node, ";") is { } mutant
            ? SyntaxFactory.ParseStatement($"if (!{SwitchName}({mutant.Id})) {{ {visited.WithoutTrivia()} }}").WithTriviaFrom(node)
            : visited;

    private SyntaxNode? Within(Func<SyntaxNode?> visit, bool isMadeOnce)
    {
        var before = _isMadeOnce;
        _isMadeOnce = isMadeOnce;
        var visited = visit();
        _isMadeOnce = before;
        return visited;
    }

    private Mutant? New(SyntaxNode node, string after)
    {
        if (_isMadeOnce)
        {
            return null;
        }

        var mutant = new Mutant(_next, file, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, node.Span, node.ToString(), after);
        if (excluded.Contains(mutant.Key))
        {
            return null;
        }

        _next++;
        Mutants.Add(mutant);
        return mutant;
    }
}
