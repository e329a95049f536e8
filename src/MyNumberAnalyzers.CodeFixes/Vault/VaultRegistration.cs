using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Puts the vault among the services, beside the registration of other services, where no code does so yet.</summary>
internal static class VaultRegistration
{
    private const string Method = "AddMyNumberVault";
    private static readonly string[] Neighbours = ["AddDbContext", "AddDbContextPool", "AddDbContextFactory", "AddControllers", "AddRazorPages", "AddControllersWithViews", "AddHostedService", "AddSingleton", "AddScoped", "AddTransient"];

    public static async Task Ensure(SolutionEdits edits)
    {
        InvocationExpressionSyntax? found = null;
        ChangedDocument? where = null;
        foreach (var document in edits.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents))
        {
            if (await document.GetTextAsync(edits.Cancellation).ConfigureAwait(false) is not { } text || text.ToString() is not { } written)
            {
                continue;
            }

            if (written.Contains(Method))
            {
                return;
            }

            if (found is null && Neighbours.Any(name => written.Contains("." + name))
                && await document.GetSyntaxRootAsync(edits.Cancellation).ConfigureAwait(false) is { } root
                && Neighbours.Select(name => Registration(root, name)).FirstOrDefault(call => call is not null) is { } call
                && await edits.In(document.Id).ConfigureAwait(false) is { } changed
                && changed.Model.Compilation.GetTypeByMetadataName(Names.Namespace + ".MyNumberKeyConfigurationExtensions") is not null)
            {
                found = call;
                where = changed;
            }
        }

        if (found is { Parent: ExpressionStatementSyntax statement } && where is not null && Services(where, found) is { } services)
        {
            var text = where.Tree.GetText();
            where.Edits.Insert(statement.SpanStart, $"{services}.{Method}(vault => vault.UseConfiguration());{Imports.NewLine(text)}{Layout.IndentOf(text, statement)}").Import(Names.Namespace);
        }
    }

    private static InvocationExpressionSyntax? Registration(SyntaxNode root, string name) => root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .FirstOrDefault(call => call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called }, Parent: ExpressionStatementSyntax } && called == name);

    /// <summary>The collection at the start of a chain of calls.</summary>
    private static string? Services(ChangedDocument document, InvocationExpressionSyntax call)
    {
        ExpressionSyntax receiver = call;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            receiver = access.Expression;
        }

        return document.Model.GetTypeInfo(receiver).Type?.Name is "IServiceCollection" or "ServiceCollection" ? receiver.ToString() : null;
    }
}
