using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A setting that makes a framework write values out: sensitive logging, request bodies, error pages.</summary>
internal sealed class LeakySetting : FileRule
{
    public const string Id = "MYN2006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("Setting that writes My Numbers out", "個人番号が出力される設定です"),
        messageFormat: new Bilingual("'{0}' makes {1} carry values, My Numbers among them; restrict it to Development", "'{0}' を有効にすると、{1}に個人番号を含む値が出力されます。開発環境に限ってください"),
        category: "MyNumberDeclaration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "The framework writes parameter values, request bodies or exception details by itself: no line of your code names the number that ends in the log. The guideline's records of use must not contain specific personal information (annex C-c).",
            "フレームワークがパラメーターの値、リクエスト本文、例外の詳細を自動的に書き出すため、コードに現れないまま番号がログに残ります。利用状況の記録に特定個人情報を含めてはなりません（ガイドライン別添 C-c）。"),
        helpLinkUri: Page("MYN2006_LeakySetting"),
        customTags: new[] { "CWE-532" });

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override ImmutableArray<string> Triggers { get; } = Setting.All.Select(setting => setting.Member)
        .Concat(new[] { "HttpLoggingFields", "W3CLoggingFields", "LoggingSettings", "CommandStartedEvent", "CommandSucceededEvent" })
        .Where(member => member != "Log")
        .Concat(new[] { ".Log =" })
        .Distinct()
        .ToImmutableArray();

    public override void Check(FileScope file)
    {
        foreach (var node in file.Nodes)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } call:
                    CheckCall(file, call);
                    break;
                case AssignmentExpressionSyntax assignment:
                    CheckAssignment(file, assignment);
                    break;
                case BaseObjectCreationExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Command" or "Reply" } when CommandLogging.Writes(node, file):
                    if (!DevelopmentGuard.Covers(node, file))
                    {
                        file.Report(Rule, node.GetLocation(), node is BaseObjectCreationExpressionSyntax ? "LoggingSettings" : ((MemberAccessExpressionSyntax)node).Name.Identifier.ValueText, Setting.LogOutput);
                    }

                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access when LoggedFields.Names.Contains(name):
                    if (LoggedFields.CarriesValues(access, file) && !DevelopmentGuard.Covers(access, file))
                    {
                        Report(file, access, Setting.LogOutput);
                    }

                    break;
            }
        }
    }

    private static void CheckCall(FileScope file, InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name is null || !Setting.All.Any(setting => setting.IsCall && setting.Member == name.Identifier.ValueText)
            || file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is not IMethodSymbol method
            || Setting.Of(method) is not { } found)
        {
            return;
        }

        var enabling = call.ArgumentList.Arguments.FirstOrDefault(argument =>
            argument.NameColon is { } given ? given.Name.Identifier.ValueText == found.Parameter : Parameter(method, call, argument) == found.Parameter);
        var isOn = enabling is null ? found.OnByDefault : IsOn(file, enabling.Expression);
        if (isOn && !DevelopmentGuard.Covers(call, file))
        {
            Report(file, name, found.Output);
        }
    }

    private static string? Parameter(IMethodSymbol method, InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        var index = call.ArgumentList.Arguments.IndexOf(argument);
        return index < method.Parameters.Length ? method.Parameters[index].Name : null;
    }

    private static void CheckAssignment(FileScope file, AssignmentExpressionSyntax assignment)
    {
        var name = assignment.Left switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        if (name is null || !Setting.All.Any(setting => !setting.IsCall && setting.Member == name.Identifier.ValueText)
            || file.Model.GetSymbolInfo(assignment.Left, file.Cancellation).Symbol is not { } member
            || Setting.Of(member) is not { } found)
        {
            return;
        }

        var isOn = found.Member == "Log" ? !assignment.Right.IsKind(SyntaxKind.NullLiteralExpression) : IsOn(file, assignment.Right);
        if (isOn && !DevelopmentGuard.Covers(assignment, file))
        {
            Report(file, assignment.Left, found.Output);
        }
    }

    /// <summary>Only what is surely on: a value that configuration or the environment decides is not.</summary>
    private static bool IsOn(FileScope file, ExpressionSyntax value) =>
        file.Model.GetConstantValue(value, file.Cancellation) is { HasValue: true, Value: true };

    private static void Report(FileScope file, SyntaxNode at, Bilingual output) =>
        file.Report(Rule, at.GetLocation(), at is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : at.ToString(), output);
}
