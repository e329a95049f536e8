using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>What a member's attributes say of it in words and lengths.</summary>
internal static class OwnTexts
{
    private static readonly ImmutableHashSet<string> Naming = ImmutableHashSet.Create(
        "NameAttribute", "DataMemberAttribute", "JsonPropertyNameAttribute", "JsonPropertyAttribute", "ColumnAttribute", "XmlElementAttribute", "XmlAttributeAttribute",
        "XmlArrayAttribute", "XmlArrayItemAttribute", "DisplayAttribute", "DisplayNameAttribute", "CommentAttribute", "DescriptionAttribute", "BsonElementAttribute", "FromFormAttribute",
        "FromQueryAttribute", "FromRouteAttribute", "FromHeaderAttribute", "BindPropertyAttribute", "KeyAttribute", "ProtoMemberAttribute", "YamlMemberAttribute",
        "ExcelColumnAttribute", "ExcelColumnNameAttribute", "HeaderAttribute", "AliasAttribute", "FieldTitleAttribute", "BsonIdAttribute", "AliasAsAttribute", "QueryAttribute", "EpplusTableColumnAttribute", "CaptionAttribute", "TitleAttribute", "LabelAttribute");

    private static readonly ImmutableHashSet<string> Prose = ImmutableHashSet.Create(
        "DisplayAttribute", "DisplayNameAttribute", "CommentAttribute", "DescriptionAttribute", "CaptionAttribute", "TitleAttribute", "LabelAttribute");

    private static readonly ImmutableHashSet<string> Arguments = ImmutableHashSet.Create(
        "Name", "PropertyName", "ElementName", "AttributeName", "DisplayName", "Alias", "Caption", "Header", "Title", "ShortName", "Description", "ColumnName", "Text", "Label");

    /// <summary>The naming texts of the attributes; the flag says whether the text is meant for people.</summary>
    public static IEnumerable<(string Text, bool ForPeople)> Of(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type || !Naming.Contains(type.Name))
            {
                continue;
            }

            var forPeople = Prose.Contains(type.Name);
            foreach (var argument in attribute.ConstructorArguments)
            {
                foreach (var text in Texts(argument))
                {
                    yield return (text, forPeople);
                }
            }

            foreach (var argument in attribute.NamedArguments)
            {
                if (Arguments.Contains(argument.Key))
                {
                    foreach (var text in Texts(argument.Value))
                    {
                        yield return (text, forPeople);
                    }
                }
            }
        }
    }

    /// <summary>Whether an attribute says that the text is shorter than twelve characters.</summary>
    public static bool IsTooShort(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            var arguments = attribute.ConstructorArguments;
            switch (attribute.AttributeClass?.Name)
            {
                case "StringLengthAttribute" or "MaxLengthAttribute" when arguments is [{ Value: int maximum }, ..] && maximum is > 0 and < 12:
                case "LengthAttribute" when arguments is [_, { Value: int longest }, ..] && longest is > 0 and < 12:
                case "RegularExpressionAttribute" when arguments is [{ Value: string pattern }, ..] && LongestMatch(pattern) is > 0 and < 12:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Longest text that a pattern of one repeated digit class takes (<c>^\d{4,6}$</c>); 0 for any other pattern.</summary>
    public static int LongestMatch(string pattern)
    {
        var body = pattern.TrimStart('^').TrimEnd('$');
        var brace = body.IndexOf('{');
        if (brace < 0 || !body.EndsWith("}", StringComparison.Ordinal) || body.Substring(0, brace) is not ("\\d" or "[0-9]" or "[0-9０-９]"))
        {
            return 0;
        }

        var counts = body.Substring(brace + 1, body.Length - brace - 2).Split(',');
        return int.TryParse(counts[counts.Length - 1], out var longest) ? longest : 0;
    }

    /// <summary>Whether an attribute speaks of twelve characters.</summary>
    public static bool IsTwelve(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            foreach (var argument in attribute.ConstructorArguments)
            {
                if (argument is { Kind: TypedConstantKind.Primitive, Value: 12 } || argument is { Kind: TypedConstantKind.Primitive, Value: string pattern } && LongestMatch(pattern) == 12)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<string> Texts(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Primitive && constant.Value is string text)
        {
            yield return text;
        }
        else if (constant.Kind == TypedConstantKind.Array && !constant.Values.IsDefault)
        {
            foreach (var value in constant.Values)
            {
                if (value.Value is string one)
                {
                    yield return one;
                }
            }
        }
    }
}
