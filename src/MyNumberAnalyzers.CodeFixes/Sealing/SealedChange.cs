using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>
/// Changes a column from text to a sealed number with an index, through every use: writes seal, reads open, lookups go by the index,
/// the context and the services are told. All or nothing: null when one use cannot follow.
/// </summary>
internal sealed class SealedChange
{
    private readonly SolutionEdits _edits;
    private readonly SealedMember _member;
    private readonly SealedReads _reads;
    private readonly SealedWrites _writes;
    private readonly SealedQueries _queries;

    private SealedChange(SolutionEdits edits, SealedMember member)
    {
        var vaults = new VaultReach(edits);
        _edits = edits;
        _member = member;
        _reads = new SealedReads(edits, vaults, member);
        _writes = new SealedWrites(edits, vaults, member);
        _queries = new SealedQueries(edits, vaults, member);
    }

    public static async Task<Solution?> Apply(Solution solution, ISymbol symbol, CancellationToken cancellation)
    {
        if (SealedMember.Of(symbol, cancellation) is not { } member
            || (await StoredTypes.Of(solution, cancellation).ConfigureAwait(false)).ContextsOf(member.Owner) is not { Count: > 0 } contexts
            || await BoundTypes.Contain(member.Owner, solution, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var edits = new SolutionEdits(solution, cancellation);
        return await edits.In(member.Node.SyntaxTree).ConfigureAwait(false) is { } document
            && document.Model.Compilation.GetTypeByMetadataName(VaultReach.TypeName) is not null
            && await new SealedChange(edits, member).Follow().ConfigureAwait(false)
            && await SealedModel.Tell(edits, member, contexts).ConfigureAwait(false)
                ? await Written(edits, document, member).ConfigureAwait(false)
                : null;
    }

    private static async Task<Solution?> Written(SolutionEdits edits, ChangedDocument document, SealedMember member)
    {
        SealedDeclaration.Write(document, member);
        await VaultRegistration.Ensure(edits).ConfigureAwait(false);
        return await edits.Written().ConfigureAwait(false);
    }

    private async Task<bool> Follow()
    {
        if (!await _queries.Sql().ConfigureAwait(false))
        {
            return false;
        }

        foreach (var reference in await SymbolFinder.FindReferencesAsync(_member.Property, _edits.Solution, _edits.Cancellation).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations.Where(location => !location.IsImplicit && !location.IsCandidateLocation))
            {
                if (await location.Document.GetSyntaxRootAsync(_edits.Cancellation).ConfigureAwait(false) is not { } root)
                {
                    return false;
                }

                var node = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                if (node.IsPartOfStructuredTrivia() || (location.Document is SourceGeneratedDocument && IsShown(node)))
                {
                    continue;
                }

                if (node is not SimpleNameSyntax name
                    || await _edits.In(location.Document.Id).ConfigureAwait(false) is not { } document
                    || !await Follow(document, name).ConfigureAwait(false))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A page that writes the member out shows the fixed text of the sealed value instead.</summary>
    private static bool IsShown(SyntaxNode name) =>
        name.Ancestors().OfType<ArgumentSyntax>().FirstOrDefault() is { Expression: MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax, Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Write" } } } argument
        && argument.Expression.Span.End == name.Span.End;

    private async Task<bool> Follow(ChangedDocument document, SimpleNameSyntax name)
    {
        if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.IsNameOf()) is { } nameOf)
        {
            if (nameOf.FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString() is "Index" or "IndexAttribute")
            {
                document.Edits.Replace(name.Identifier.Span, _member.Index);
            }

            return true;
        }

        if (name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } element && element.Left == name)
        {
            return await _writes.Initialised(document, element).ConfigureAwait(false);
        }

        ExpressionSyntax value = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        while (value.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == value)
        {
            value = conditional;
        }

        if (value.Parent is AssignmentExpressionSyntax assignment && assignment.Left == value)
        {
            return await _writes.Assigned(document, assignment).ConfigureAwait(false);
        }

        if (_queries.IsSqlArgument(value))
        {
            return true;
        }

        return _queries.Modelled(document, name, value)
            ?? await _queries.Translated(document, value).ConfigureAwait(false)
            ?? await _reads.Read(document, name, value).ConfigureAwait(false);
    }
}
