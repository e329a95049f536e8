using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A query orders, groups, compares or bulk-updates sealed numbers, which gives wrong results without an error.</summary>
internal sealed class UnsupportedSealedOperation : FileRule
{
    public const string Id = "MYN3006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("Query on a sealed number gives wrong results", "封緘した番号へのクエリは誤った結果になります"),
        messageFormat: new Bilingual("'{0}' on a sealed number gives wrong results in the database: {1}", "封緘した番号に対する '{0}' は、データベースで誤った結果になります。{1}"),
        category: "MyNumberType",
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: new Bilingual(
            "The same number seals to other bytes each time. In SQL an equality finds nothing, an inequality everything, groups never merge, the order is chance, and an update of one column of the pair leaves the index pointing at the old number. Look up by MyNumberIndex and open what is found.",
            "同じ番号でも封緘するたびに別のバイト列になります。SQL では等値は何も見つからず、不等値はすべてに一致し、グループはまとまらず、順序は無意味で、対の一方だけを更新するとインデックスが古い番号を指したままになります。MyNumberIndex で検索し、見つかった行を開いてください。"),
        helpLinkUri: Page("MYN3006_UnsupportedSealedOperation"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override ImmutableArray<string> Triggers { get; } = ImmutableArray.Create("OrderBy", "GroupBy", "Distinct", "ExecuteUpdate", "SetProperty", "ThenBy", "orderby", "group ");

    public override void Check(FileScope file)
    {
        if (file.World.Compilation.GetTypesByMetadataName("MyNumberSafety.SealedMyNumber").IsEmpty)
        {
            return;
        }

        foreach (var node in file.Nodes)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            var found = node switch
            {
                InvocationExpressionSyntax call => SealedQueries.OfCall(call, file),
                OrderingSyntax ordering => SealedQueries.OfKey(ordering.Expression, "orderby", ordering, file),
                GroupClauseSyntax group => SealedQueries.OfKey(group.ByExpression, "group by", group, file),
                JoinClauseSyntax join => SealedQueries.OfKey(join.LeftExpression, "join", join, file),
                _ => null,
            };
            if (found is { } operation)
            {
                file.Report(Rule, operation.At.GetLocation(), operation.Name, operation.Why);
            }
        }
    }
}
