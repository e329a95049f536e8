using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Migrations: rows with numbers in them, and columns made for bare numbers where no model in sight says more.</summary>
internal static class Migrations
{
    public static void Check(FileScope file, Action<Location, string, Bilingual> report)
    {
        foreach (var call in file.Nodes.OfType<InvocationExpressionSyntax>())
        {
            var name = EntityModelReader.NameOf(call);
            switch (name)
            {
                case "InsertData" or "UpdateData" when IsMigration(call, file):
                    foreach (var column in Texts(call, file, "columns", "column").Where(text => IsNumber(text.Text, file)))
                    {
                        report(column.Location, column.Text, new Bilingual(" and is seeded from a migration", "。マイグレーションのコードにも残ります"));
                    }

                    break;
                case "AddColumn" or "AlterColumn" when IsMigration(call, file) && IsBare(call, file) && !EntityModels.Of(file.World).HasEntities(file.Cancellation):
                    foreach (var column in Texts(call, file, "name").Where(text => IsNumber(text.Text, file)))
                    {
                        report(column.Location, column.Text, UnprotectedColumn.Told(ColumnRole.None));
                    }

                    break;
                case "Column" when IsBare(call, file)
                    && call.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } member }
                    && IsNumber(member.Identifier.ValueText, file) && IsMigration(call, file) && !EntityModels.Of(file.World).HasEntities(file.Cancellation):
                    report(member.GetLocation(), member.Identifier.ValueText, UnprotectedColumn.Told(ColumnRole.None));
                    break;
            }
        }
    }

    private static bool IsMigration(InvocationExpressionSyntax call, FileScope file) =>
        file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is IMethodSymbol method
        && KnownTypes.InNamespace(method, "Microsoft.EntityFrameworkCore.Migrations");

    private static System.Collections.Generic.IEnumerable<(Location Location, string Text)> Texts(InvocationExpressionSyntax call, FileScope file, params string[] parameters)
    {
        if (file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is not IMethodSymbol method)
        {
            yield break;
        }

        var arguments = call.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < method.Parameters.Length ? method.Parameters[i].Name : string.Empty);
            if (!parameters.Contains(name))
            {
                continue;
            }

            foreach (var literal in arguments[i].Expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>())
            {
                if (literal.Token.Value is string text)
                {
                    yield return (literal.GetLocation(), text);
                }
            }
        }
    }

    /// <summary>Room for twelve digits and no more, or a number type: nothing encrypted fits.</summary>
    private static bool IsBare(InvocationExpressionSyntax call, FileScope file)
    {
        var isNumeric = file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is IMethodSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_Double }] };
        return isNumeric || call.ArgumentList.Arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText switch
        {
            "maxLength" => argument.Expression is LiteralExpressionSyntax { Token.Value: int and >= 12 and <= 14 },
            "type" => argument.Expression is LiteralExpressionSyntax { Token.Value: string type } && (type.Contains("(12)") || type.Contains("(14)") || type.StartsWith("bigint", StringComparison.OrdinalIgnoreCase)),
            _ => false,
        });
    }

    private static bool IsNumber(string text, FileScope file) =>
        file.World.Lexicon.OfKey(text, file.World.Compilation.GetSpecialType(SpecialType.System_String), file.Tree).IsSource;
}
