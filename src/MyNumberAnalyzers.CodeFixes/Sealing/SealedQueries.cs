using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Mends what the database answers: lookups go by the index, the model indexes the index, SQL text names its column.</summary>
internal sealed class SealedQueries(SolutionEdits edits, VaultReach vaults, SealedMember member)
{
    private static readonly string[] Dropped = ["HasMaxLength", "HasColumnType", "IsFixedLength", "IsUnicode", "IsRequired", "HasPrecision"];
    private readonly HashSet<string> _lookups = [];

    /// <summary>A selector of the model builder; null where the place is none.</summary>
    public bool? Modelled(ChangedDocument document, SimpleNameSyntax name, ExpressionSyntax value)
    {
        var lambda = value.Ancestors().TakeWhile(node => node is ExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax).OfType<LambdaExpressionSyntax>().FirstOrDefault();
        if (lambda?.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            || document.Model.GetSymbolInfo(call, edits.Cancellation).Symbol is not IMethodSymbol method
            || method.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore.Metadata.Builders", System.StringComparison.Ordinal) != true)
        {
            return null;
        }

        switch (method.Name)
        {
            case "HasIndex":
                document.Edits.Replace(name.Identifier.Span, member.Index);
                return true;
            case "Ignore":
                return true;
            case "Property":
                return Configured(document, call);
            default:
                return false;
        }
    }

    /// <summary>What gave the column room for twelve signs goes; what names it stays.</summary>
    private static bool Configured(ChangedDocument document, InvocationExpressionSyntax property)
    {
        var links = new List<InvocationExpressionSyntax>();
        for (var call = property; call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }; call = next)
        {
            links.Add(next);
        }

        foreach (var link in links)
        {
            var access = (MemberAccessExpressionSyntax)link.Expression;
            if (Dropped.Contains(access.Name.Identifier.ValueText))
            {
                document.Edits.Delete(access.Expression.Span.End, link.Span.End);
            }
            else if (access.Name.Identifier.ValueText is not ("HasColumnName" or "HasComment" or "HasColumnOrder"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A comparison that a query provider translates; null where the place is none.</summary>
    public async Task<bool?> Translated(ChangedDocument document, ExpressionSyntax value)
    {
        if (!IsTranslated(document, value))
        {
            return null;
        }

        var outer = Use.Wrapped(value);
        if (outer.Parent is not BinaryExpressionSyntax binary || !(binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression)))
        {
            return false;
        }

        var other = NumberSpots.Inner(binary.Left == outer ? binary.Right : binary.Left);
        if (Absence.IsNull(other))
        {
            return true;
        }

        if (value is not MemberAccessExpressionSyntax { Expression: var row } || MentionsRow(document, other) || await Lookup(document, value, other).ConfigureAwait(false) is not { } lookup)
        {
            return false;
        }

        document.Edits.Replace(binary, $"{(binary.IsKind(SyntaxKind.EqualsExpression) ? "" : "!")}{lookup}.Contains({row}.{member.Index}!.Value)").Import("System.Linq");
        return true;
    }

    private bool IsTranslated(ChangedDocument document, ExpressionSyntax value) => value.Ancestors().Any(node => node switch
    {
        LambdaExpressionSyntax lambda => document.Model.GetTypeInfo(lambda, edits.Cancellation).ConvertedType is INamedTypeSymbol { Name: "Expression" },
        QueryExpressionSyntax query => document.Model.GetTypeInfo(query.FromClause.Expression, edits.Cancellation).Type is { } type
            && (type.Name == "IQueryable" || type.AllInterfaces.Any(face => face.Name == "IQueryable")),
        _ => false,
    });

    private bool MentionsRow(ChangedDocument document, ExpressionSyntax other) => other.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Select(name => document.Model.GetSymbolInfo(name, edits.Cancellation).Symbol)
        .OfType<ISymbol>()
        .Any(symbol => IsOfQuery(document, symbol));

    private bool IsOfQuery(ChangedDocument document, ISymbol symbol) => symbol is IRangeVariableSymbol
        || symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } }
            && symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(edits.Cancellation).FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda
            && document.Model.GetTypeInfo(lambda, edits.Cancellation).ConvertedType is INamedTypeSymbol { Name: "Expression" };

    /// <summary>The indexes of the number that is looked for, in a local before the statement.</summary>
    private async Task<string?> Lookup(ChangedDocument document, ExpressionSyntax value, ExpressionSyntax wanted)
    {
        var statement = value.FirstAncestorOrSelf<StatementSyntax>(node => node.Parent is BlockSyntax or GlobalStatementSyntax);
        var isInBlock = statement is not null && !value.Ancestors().TakeWhile(node => node != statement)
            .Any(node => node is LambdaExpressionSyntax lambda && document.Model.GetTypeInfo(lambda, edits.Cancellation).ConvertedType is not INamedTypeSymbol { Name: "Expression" });
        if (await vaults.At(document, statement ?? (SyntaxNode)value).ConfigureAwait(false) is not { } vault)
        {
            return null;
        }

        var isTyped = NumberSpots.IsGeneratedNumber(document.Model.GetTypeInfo(wanted, edits.Cancellation).Type);
        if (SealedNumber.Of(document, wanted, edits.Cancellation) is not { } number || number == "null")
        {
            return null;
        }

        document.Edits.Import(Names.Namespace);
        if (statement is null || !isInBlock || isTyped || !number.EndsWith($".Parse({wanted})", System.StringComparison.Ordinal))
        {
            return $"{vault}.Indexes({number}, \"{member.Purpose}\")";
        }

        var scope = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? document.Tree.GetRoot(edits.Cancellation);
        if (scope.DescendantTokens().Any(token => token.ValueText is "indexes" or "wanted") || !_lookups.Add(document.Tree.FilePath + scope.SpanStart))
        {
            return $"{vault}.Indexes({number}, \"{member.Purpose}\")";
        }

        // What is no number is found nowhere; it is no error to ask for it.
        var type = number.Substring(0, number.Length - $".Parse({wanted})".Length);
        var text = document.Tree.GetText();
        document.Edits.Insert(
            statement.SpanStart,
            $"IReadOnlyList<MyNumberIndex> indexes = {type}.TryParse({wanted}, out var wanted) ? {vault}.Indexes(wanted, \"{member.Purpose}\") : [];{Imports.NewLine(text)}{Layout.IndentOf(text, statement)}")
            .Import("System.Collections.Generic");
        return "indexes";
    }

    /// <summary>Literals of SQL that name the column, with the arguments they compare it with. False where one cannot follow.</summary>
    public async Task<bool> Sql()
    {
        var column = new Regex($@"(?<![\w@]){Regex.Escape(member.Name)}(?!\w)");
        foreach (var document in edits.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents))
        {
            var source = await document.GetTextAsync(edits.Cancellation).ConfigureAwait(false);
            if (!IsSql(source.ToString()) || await document.GetSyntaxRootAsync(edits.Cancellation).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            foreach (var token in root.DescendantTokens().Where(token => IsText(token) && IsSql(token.ValueText) && column.IsMatch(token.ValueText)))
            {
                if (await edits.In(document.Id).ConfigureAwait(false) is not { } changed || !await Compared(changed, token, column).ConfigureAwait(false))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsSql(string text) => Regex.IsMatch(text, @"\b(SELECT|INSERT|UPDATE|DELETE|MERGE|WHERE)\b");

    private static bool IsText(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken);

    /// <summary><c>WHERE Number = {0}</c> with an argument that is this member of some row.</summary>
    private async Task<bool> Compared(ChangedDocument document, SyntaxToken token, Regex column)
    {
        if (token.Parent is not LiteralExpressionSyntax literal
            || column.Matches(token.Text).Count != 1
            || Regex.Match(token.Text, column + @"\s*=\s*\{(\d)\}") is not { Success: true } compared
            || CallOf(document, literal) is not { } call
            || call.ArgumentList.Arguments.ElementAtOrDefault(1 + int.Parse(compared.Groups[1].Value)) is not { Expression: var argument })
        {
            return false;
        }

        document.Edits.Replace(new TextSpan(token.SpanStart + compared.Index, member.Name.Length), member.Index);
        if (argument is MemberAccessExpressionSyntax access && IsMember(document, access))
        {
            document.Edits.Replace(access.Name, $"{member.Index}!.Value.ToBytes()");
            return true;
        }

        if (SealedNumber.Of(document, argument, edits.Cancellation) is not { } number || await vaults.At(document, argument).ConfigureAwait(false) is not { } vault)
        {
            return false;
        }

        document.Edits.Replace(argument, $"{vault}.Index({number}, \"{member.Purpose}\").ToBytes()").Import(Names.Namespace);
        return true;
    }

    private bool IsMember(ChangedDocument document, MemberAccessExpressionSyntax access) =>
        Place.Of(document.Model.GetSymbolInfo(access, edits.Cancellation).Symbol) == Place.Of(member.Property);

    /// <summary>Whether a use is an argument that <see cref="Sql"/> has taken care of.</summary>
    public bool IsSqlArgument(ExpressionSyntax value) =>
        value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument && list.Arguments.IndexOf(argument) > 0 && IsRaw(call);

    private InvocationExpressionSyntax? CallOf(ChangedDocument document, LiteralExpressionSyntax literal)
    {
        if (literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax direct })
        {
            return IsRaw(direct) ? direct : null;
        }

        if (literal.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } } variable })
        {
            return null;
        }

        var uses = block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == variable.Identifier.ValueText).ToList();
        return uses is [{ Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }] && IsRaw(call) ? call : null;
    }

    private static bool IsRaw(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromSqlRaw" or "ExecuteSqlRaw" or "ExecuteSqlRawAsync" or "SqlQueryRaw" };
}
