using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Members of libraries that take any object and keep its text: XML elements, table rows, addresses, cells.</summary>
internal static class TextTakers
{
    private static readonly TextWords Keeping = new("typeof(MyNumber)", "<MyNumber>");

    private static readonly ImmutableDictionary<string, Func<ISymbol, bool>> Members = new Dictionary<string, Func<ISymbol, bool>>(StringComparer.Ordinal)
    {
        ["XElement"] = InLinqToXml,
        ["XAttribute"] = InLinqToXml,
        ["XStreamingElement"] = InLinqToXml,
        ["SetElementValue"] = InLinqToXml,
        ["SetAttributeValue"] = InLinqToXml,
        ["AddFirst"] = InLinqToXml,
        ["ReplaceAll"] = InLinqToXml,
        ["ReplaceNodes"] = InLinqToXml,
        ["AddAfterSelf"] = InLinqToXml,
        ["AddBeforeSelf"] = InLinqToXml,
        ["SetValue"] = member => InLinqToXml(member) || InNamespace(member, "ClosedXML"),
        ["Add"] = member => InLinqToXml(member) || IsRow(member) || IsRoute(member),
        ["LoadDataRow"] = IsRow,
        ["SetField"] = IsRow,
        ["SetQueryParam"] = IsFlurl,
        ["SetQueryParams"] = IsFlurl,
        ["AppendPathSegment"] = IsFlurl,
        ["AppendPathSegments"] = IsFlurl,
        ["AddParameter"] = IsRestSharp,
        ["AddQueryParameter"] = IsRestSharp,
        ["AddUrlSegment"] = IsRestSharp,
        ["AddOrUpdateParameter"] = IsRestSharp,
        ["AddHeader"] = IsRestSharp,
        ["AddOrUpdateHeader"] = IsRestSharp,
        ["RouteValueDictionary"] = IsRoute,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Each number whose mask becomes such a text, and the member that makes it one.</summary>
    public static (SyntaxNode At, Bilingual Place)? Of(SyntaxNode node, FileScope file) => node switch
    {
        ArgumentSyntax argument => OfArgument(argument, file),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => OfAssignment(assignment, file),
        _ => null,
    };

    private static (SyntaxNode, Bilingual)? OfArgument(ArgumentSyntax argument, FileScope file)
    {
        if (argument.Parent?.Parent is not { } call || NameOf(call, file) is not { } name)
        {
            return null;
        }

        var known = Members.TryGetValue(name, out var takes);
        if (!known && !MayTakeRoute(name) || Number(argument.Expression, file) is not { } number)
        {
            return null;
        }

        if (file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is not IMethodSymbol method || !(known && takes!(method)) && !TakesRoute(argument, method))
        {
            return null;
        }

        // A column that is made for the type keeps the number.
        return IsRow(method) && KeepsNumbers(file) ? null : (number, Named(method));
    }

    private static (SyntaxNode, Bilingual)? OfAssignment(AssignmentExpressionSyntax assignment, FileScope file)
    {
        if (assignment.Left is not (ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "ItemArray" })
            || Number(assignment.Right, file) is not { } number
            || file.Model.GetSymbolInfo(assignment.Left, file.Cancellation).Symbol is not IPropertySymbol target)
        {
            return null;
        }

        var takes = target.IsIndexer || target.Name == "ItemArray"
            ? IsRoute(target) || IsRow(target) && !KeepsNumbers(file)
            : InNamespace(target, "ClosedXML") || InNamespace(target, "OfficeOpenXml");
        return takes ? (number, Named(target)) : null;
    }

    /// <summary>The number itself, one among the values of a sequence, or a member of an object whose members are written.</summary>
    private static SyntaxNode? Number(ExpressionSyntax value, FileScope file)
    {
        value = Unboxed(value);
        var parts = value switch
        {
            AnonymousObjectCreationExpressionSyntax members => members.Initializers.Select(member => member.Expression),
            ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            _ => null,
        };
        if (parts is not null)
        {
            return parts.Select(Unboxed).FirstOrDefault(part => KnownTypes.IsMyNumber(file.Model.GetTypeInfo(part, file.Cancellation).Type));
        }

        var type = MappedMembers.Element(file.Model.GetTypeInfo(value, file.Cancellation).Type);
        return KnownTypes.IsMyNumber(type) ? value : null;
    }

    /// <summary>What is cast to <c>object</c>, or said not to be null.</summary>
    private static ExpressionSyntax Unboxed(ExpressionSyntax value) => value switch
    {
        CastExpressionSyntax { Type: PredefinedTypeSyntax or NullableTypeSyntax { ElementType: PredefinedTypeSyntax } } cast => Unboxed(cast.Expression),
        ParenthesizedExpressionSyntax inner => Unboxed(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Unboxed(sure.Operand),
        _ => value,
    };

    private static string? NameOf(SyntaxNode call, FileScope file) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax simple } => simple.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax simple } => simple.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax qualified } => qualified.Right.Identifier.ValueText,
        ImplicitObjectCreationExpressionSyntax => file.Model.GetTypeInfo(call, file.Cancellation).Type?.Name,
        _ => null,
    };

    private static bool MayTakeRoute(string name) =>
        name.StartsWith("RedirectTo", StringComparison.Ordinal) || name.EndsWith("AtAction", StringComparison.Ordinal) || name.EndsWith("AtRoute", StringComparison.Ordinal)
        || name.EndsWith("Link", StringComparison.Ordinal) || name is "Action" or "RouteUrl" or "Page"
        || (name.StartsWith("Get", StringComparison.Ordinal) && (name.Contains("PathBy") || name.Contains("UriBy")));

    /// <summary>The values of a route are written into an address, each as its text.</summary>
    private static bool TakesRoute(ArgumentSyntax argument, IMethodSymbol method)
    {
        var index = argument.Parent is BaseArgumentListSyntax list ? list.Arguments.IndexOf(argument) : -1;
        var parameter = argument.NameColon is { } named
            ? method.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(index);
        return parameter is { Type.SpecialType: SpecialType.System_Object, Name: "routeValues" or "values" }
            && (InNamespace(method, "Microsoft.AspNetCore") || InNamespace(method, "System.Web.Mvc"));
    }

    private static bool InLinqToXml(ISymbol member) => InNamespace(member, "System.Xml.Linq");

    private static bool IsRow(ISymbol member) => KnownTypes.NameOf(member.ContainingType) is
        "System.Data.DataRow" or "System.Data.DataRowCollection" or "System.Data.DataTable" or "System.Data.DataRowExtensions" or "System.Data.DataRowView";

    private static bool IsRoute(ISymbol member) => KnownTypes.NameOf(member.ContainingType) is
        "Microsoft.AspNetCore.Routing.RouteValueDictionary" or "System.Web.Routing.RouteValueDictionary";

    private static bool IsFlurl(ISymbol member) => InNamespace(member, "Flurl");

    private static bool IsRestSharp(ISymbol member) => InNamespace(member, "RestSharp");

    private static bool InNamespace(ISymbol member, string prefix) => KnownTypes.InNamespace(member, prefix);

    private static bool KeepsNumbers(FileScope file) => Keeping.AreIn(file.Tree, file.Cancellation);

    private static Bilingual Named(ISymbol member)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } or IPropertySymbol { IsIndexer: true } ? member.ContainingType.Name : member.Name;
        return new Bilingual(name, name);
    }
}
