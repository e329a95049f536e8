using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// The smallest expressions that bring the number into a leaking argument. In a composed text that is the hole or operand,
/// never the whole text: the rest of it is behaviour to keep.
/// </summary>
internal static class NumberSpots
{
    /// <summary>Methods that compose a text from parts; the parts are spots of their own.</summary>
    private static readonly HashSet<string> Composers = ["Format", "Join", "Concat", "Append", "AppendFormat", "AppendLine", "AppendJoin", "Create"];

    public static IReadOnlyList<ExpressionSyntax> Of(FixSite site)
    {
        if (site.Expression is not { } leaking)
        {
            return [];
        }

        var whole = Inner(leaking);
        if (Text(leaking) is { } text && site.SourcesInFile().Any(source => text.Span.Contains(source.Span) && !leaking.Span.Contains(source.Span)))
        {
            // One warning speaks for all the holes of a text.
            return Usable(site, Sources(site, text).Select(source => Widen(site, source, text)).Append(whole));
        }

        var composed = SoleOrigin(site, whole) ?? whole;
        var inside = Sources(site, composed).Select(source => Widen(site, source, composed)).ToList();
        if (inside.Count > 0)
        {
            return Usable(site, inside);
        }

        if (whole is BinaryExpressionSyntax chain && chain.IsKind(SyntaxKind.AddExpression)
            && chain.Operands().Where(operand => !site.Model.GetConstantValue(operand, site.Cancellation).HasValue).ToList() is [var only])
        {
            return Usable(site, [only]);
        }

        if (SoleFlow.Into(site, whole) is { Count: > 0 } origins)
        {
            return Usable(site, origins.Select(origin => Widen(site, origin, origin.FirstAncestorOrSelf<ArgumentSyntax>()?.Expression ?? origin)));
        }

        return IsComposed(whole) || !IsText(site, whole) || HasEffects(whole) ? [] : [whole];
    }

    private static IReadOnlyList<ExpressionSyntax> Usable(FixSite site, IEnumerable<ExpressionSyntax> spots)
    {
        var distinct = spots.Distinct().ToList();
        return distinct.Where(spot => IsText(site, spot) && !HasEffects(spot) && !distinct.Any(other => other != spot && other.Span.Contains(spot.Span))).ToList();
    }

    /// <summary>Whether a mask can stand for a value of this expression's type.</summary>
    public static bool IsText(FixSite site, ExpressionSyntax expression)
    {
        if (Inner(expression) is LiteralExpressionSyntax)
        {
            return false;
        }

        var info = site.Model.GetTypeInfo(expression, site.Cancellation);
        return info.Type is { } type && (CarriesText(type) || IsGeneratedNumber(type));
    }

    public static bool IsGeneratedNumber(ITypeSymbol? type) =>
        Unwrapped(type) is INamedTypeSymbol { Name: Names.Number, ContainingNamespace.Name: Names.Namespace };

    public static bool IsGeneratedType(ISymbol symbol) => symbol is INamedTypeSymbol type && IsGeneratedNumber(type);

    private static ITypeSymbol? Unwrapped(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static bool CarriesText(ITypeSymbol type) => Unwrapped(type) switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char or SpecialType.System_Int64
            or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_Double } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char or SpecialType.System_Byte } => true,
        INamedTypeSymbol { Name: "StringBuilder" } => true,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Char or SpecialType.System_Byte }] } => true,
        _ => false,
    };

    /// <summary>The outermost interpolated text around a hole.</summary>
    private static InterpolatedStringExpressionSyntax? Text(ExpressionSyntax hole) =>
        hole.Ancestors().TakeWhile(node => node is not (ArgumentSyntax or StatementSyntax or LambdaExpressionSyntax or MemberDeclarationSyntax))
            .OfType<InterpolatedStringExpressionSyntax>().LastOrDefault();

    /// <summary>A local that is written once, where it is declared, and read only here: its initialiser is where to mend.</summary>
    private static ExpressionSyntax? SoleOrigin(FixSite site, ExpressionSyntax leaking)
    {
        if (leaking is not IdentifierNameSyntax
            || site.SymbolOf(leaking) is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
            || reference.GetSyntax(site.Cancellation) is not VariableDeclaratorSyntax { Initializer.Value: var value }
            || !IsComposed(Inner(value)))
        {
            return null;
        }

        var scope = reference.GetSyntax().FirstAncestorOrSelf<BlockSyntax>() ?? site.Root;
        var uses = scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Count(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(site.SymbolOf(name), local));
        return uses == 1 ? Inner(value) : null;
    }

    private static IEnumerable<ExpressionSyntax> Sources(FixSite site, ExpressionSyntax within)
    {
        var told = site.SourcesInFile().Where(source => within.Span.Contains(source.Span) && source.Span != within.Span).ToList();
        if (told.Count > 0)
        {
            return told;
        }

        return IsComposed(within)
            ? within.DescendantNodes().OfType<ExpressionSyntax>()
                .Where(node => node is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax && IsSource(site, node))
                .Where(node => !node.Ancestors().TakeWhile(parent => parent != within).OfType<InvocationExpressionSyntax>().Any(call => call.IsNameOf()))
            : [];
    }

    private static bool IsSource(FixSite site, ExpressionSyntax node) => site.SymbolOf(node) switch
    {
        IMethodSymbol method => node is InvocationExpressionSyntax
            && (site.IsSource(method) || (IsGeneratedNumber(method.ContainingType) && method.Name.StartsWith("Reveal", System.StringComparison.Ordinal))),
        IPropertySymbol or IFieldSymbol or ILocalSymbol or IParameterSymbol => site.IsSource(site.SymbolOf(node)),
        _ => false,
    };

    /// <summary>From the source outwards over what only reshapes it (members, calls of the framework), up to a part of a text or the whole.</summary>
    private static ExpressionSyntax Widen(FixSite site, ExpressionSyntax source, ExpressionSyntax limit)
    {
        var spot = source;
        while (spot != limit && spot.Parent is { } parent)
        {
            var wider = parent switch
            {
                MemberAccessExpressionSyntax access => access,
                MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => (ExpressionSyntax)parent,
                ConditionalAccessExpressionSyntax conditional => conditional,
                ElementAccessExpressionSyntax element => element,
                InvocationExpressionSyntax call => call,
                ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax => (ExpressionSyntax)parent,
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsReshaping(site, call) => call,
                BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => binary,
                _ => null,
            };
            if (wider is null || !limit.Span.Contains(wider.Span))
            {
                break;
            }

            spot = wider;
        }

        return spot;
    }

    private static bool IsReshaping(FixSite site, InvocationExpressionSyntax call) =>
        site.SymbolOf(call) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } method && !Composers.Contains(method.Name);

    public static ExpressionSyntax Inner(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Inner(parenthesized.Expression),
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Inner(postfix.Operand),
        _ => expression,
    };

    private static bool IsComposed(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax or InitializerExpressionSyntax or BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax
        || expression.IsKind(SyntaxKind.AddExpression)
        || (expression is InvocationExpressionSyntax call && IsComposer(call));

    public static bool IsComposer(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Composers.Contains(name);

    /// <summary>What must not vanish with the value.</summary>
    private static bool HasEffects(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().Any(node =>
        node is AssignmentExpressionSyntax or AwaitExpressionSyntax or DeclarationExpressionSyntax
        || node.IsKind(SyntaxKind.PostIncrementExpression)
        || node.IsKind(SyntaxKind.PreIncrementExpression));
}
