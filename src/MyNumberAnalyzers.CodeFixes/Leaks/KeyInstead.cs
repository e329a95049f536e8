using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Passes the key of the same object instead of its number: <c>employee.Id</c> for <c>employee.MyNumber</c>.</summary>
internal static class KeyInstead
{
    private static readonly string[] Suffixes = ["Id", "Code", "No", "Key", "コード", "番号"];

    /// <summary>The edits and the key's name for the title.</summary>
    public static (Edits Edits, string Key)? For(FixSite site)
    {
        if (NumberSpots.Of(site) is [var spot])
        {
            return OfMember(site, spot);
        }

        return site.Expression is { } whole && NumberSpots.Inner(whole) is IdentifierNameSyntax or MemberAccessExpressionSyntax ? OfObject(site, whole) : null;
    }

    private static (Edits, string)? OfMember(FixSite site, ExpressionSyntax spot)
    {
        var name = spot switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name,
            _ => null,
        };
        if (name is null || site.SymbolOf(name) is not (IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false }) || site.SymbolOf(name) is not { } member)
        {
            return null;
        }

        var key = KeyOf(site, member.ContainingType, spot.SpanStart);
        return key is null || IsToldAlready(site, spot, name, key) ? null : (Told(site, spot, name, key), key.Name);
    }

    private static (Edits, string)? OfObject(FixSite site, ExpressionSyntax whole)
    {
        if (site.TypeOf(whole) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type
            || type.AllInterfaces.Any(other => other.SpecialType == SpecialType.System_Collections_IEnumerable)
            || KeyOf(site, type, whole.SpanStart) is not { } key)
        {
            return null;
        }

        var edits = new Edits().After(whole, "." + key.Name);
        if (whole.Parent is ArgumentSyntax argument && MessageTemplate.Of(site, argument) is { } template && template.Of(argument) is { } hole && hole.NameIndex > 0
            && template.Text[hole.NameIndex - 1] is '@' or '$')
        {
            // "{@Employee}" asks for the whole object.
            edits.Delete(template.Position(hole.NameIndex - 1), template.Position(hole.NameIndex));
        }

        return (edits, key.Name);
    }

    private static Edits Told(FixSite site, ExpressionSyntax spot, SimpleNameSyntax name, ISymbol key)
    {
        var edits = new Edits().Replace(name.Identifier.Span, key.Name + AsText(site, spot, key));
        if (spot.Parent is ArgumentSyntax argument && MessageTemplate.Of(site, argument) is { } template && template.Of(argument) is { } hole)
        {
            if (!hole.Name.All(char.IsDigit))
            {
                edits.Replace(new TextSpan(template.Position(hole.NameIndex), hole.Name.Length), HoleName(key));
            }

            Relabel(edits, hole.Before, template.Position(hole.Index), key);
        }
        else if (spot.Parent is InterpolationSyntax interpolation)
        {
            var parts = ((InterpolatedStringExpressionSyntax)interpolation.Parent!).Contents;
            var index = parts.IndexOf(interpolation);
            Relabel(edits, index > 0 && parts[index - 1] is InterpolatedStringTextSyntax text ? text.TextToken.Text : "", interpolation.SpanStart, key);
        }
        else if (spot.Chain()?.Operands().TakeWhile(operand => operand != spot).LastOrDefault() is LiteralExpressionSyntax literal && literal.IsPlainText())
        {
            var (start, written) = literal.Written();
            Relabel(edits, written, start + written.Length, key);
        }

        return edits;
    }

    /// <summary>Where a text is asked for, a key that is none is written as one.</summary>
    private static string AsText(FixSite site, ExpressionSyntax spot, ISymbol key) =>
        spot.Parent is not (InterpolationSyntax or BinaryExpressionSyntax)
        && site.Model.GetTypeInfo(spot, site.Cancellation).ConvertedType is { TypeKind: not TypeKind.TypeParameter, SpecialType: not SpecialType.System_Object }
        && site.TypeOf(spot)?.SpecialType == SpecialType.System_String
        && (spot.Parent is not ArgumentSyntax argument || site.Model.GetOperation(argument, site.Cancellation) is not IArgumentOperation { Parameter.OriginalDefinition.Type: ITypeParameterSymbol })
        && Declaration.DeclaredType(key) is { SpecialType: not SpecialType.System_String }
            ? ".ToString()"
            : "";

    /// <summary>A label that announces the number would now lie.</summary>
    private static void Relabel(Edits edits, string before, int end, ISymbol key)
    {
        var label = HoleText.LabelOf(before);
        var core = label.TrimEnd(' ', ':', '：', '=', '＝', 'は', 'が', 'を');
        if (core.Length > 0)
        {
            edits.Replace(new TextSpan(end - label.Length, core.Length), HoleName(key));
        }
    }

    private static string HoleName(ISymbol key) => key.Name == "Id" ? key.ContainingType.Name + "Id" : key.Name;

    /// <summary>The key already stands in the same message: saying it twice is no fix.</summary>
    private static bool IsToldAlready(FixSite site, ExpressionSyntax spot, SimpleNameSyntax name, ISymbol key)
    {
        var message = spot.Ancestors().Select(node => node switch
        {
            InvocationExpressionSyntax call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax => node,
            _ => null,
        }).FirstOrDefault(node => node is not null) ?? site.Root;

        // A condition by which a person is looked up tells nobody the key.
        return message.DescendantNodes(node => node == message || node is not AnonymousFunctionExpressionSyntax).OfType<SimpleNameSyntax>()
            .Any(other => other != name && !spot.Span.Contains(other.Span) && other.Identifier.ValueText == key.Name && SymbolEqualityComparer.Default.Equals(site.SymbolOf(other), key));
    }

    public static ISymbol? KeyOf(FixSite site, INamedTypeSymbol type, int position)
    {
        var candidates = Hierarchy(type)
            .SelectMany(level => level.GetMembers())
            .Where(member => member is IPropertySymbol { IsStatic: false, GetMethod: not null, IsIndexer: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false })
            .Where(member => IsKeyType(member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type))
            .Where(member => site.Model.IsAccessible(position, member) && !site.IsSource(member))
            .ToList();
        return candidates.FirstOrDefault(member => member.Name == "Id")
            ?? candidates.FirstOrDefault(member => Suffixes.Any(suffix => member.Name.Equals(type.Name + suffix, StringComparison.OrdinalIgnoreCase)))
            ?? candidates.FirstOrDefault(member => member.Name is "社員番号" or "職員番号" or "EmployeeNo" or "EmployeeNumber" or "EmployeeId" or "StaffNo" or "Code");
    }

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }

    private static bool IsKeyType(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_String || type is { Name: "Guid", ContainingNamespace.Name: "System" };
}
