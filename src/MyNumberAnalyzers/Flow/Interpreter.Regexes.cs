using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>Texts out of which a pattern takes the digits.</summary>
internal sealed partial class Interpreter
{
    private static readonly Regex Everything = new(
        @"^\^?(\\d|\[0-9\]|\.|\\w|\\S|\[\\d\]|\[0-9０-９\]|\[\\d-\]|\[0-9-\]|\[\^-\]|\(\?s\)\.)(\+|\*|\{1,\}|\{12\})?\$?$",
        RegexOptions.CultureInvariant);

    private Value? Blanked(Site site)
    {
        if (!BlanksDigits(site))
        {
            return null;
        }

        _engine.Settle(site.Arguments.Aggregate(LabelSet.Empty, (all, argument) => all.Union(argument.Labels)));
        return Value.Harmless;
    }

    /// <summary>A pattern that matches the digits where they stand, replaced by a text that keeps none of them.</summary>
    private bool BlanksDigits(Site site)
    {
        var made = site.Instance is { } instance ? RegexOf(instance) : (Argument(site, "pattern")?.Constant.Value as string, Argument(site, "options")?.Constant.Value is int options ? (RegexOptions)options : RegexOptions.None);
        if (made is not ({ } pattern, var chosen) || Argument(site, "count") is not null || Argument(site, "input") is not { HasDigits: true } input || Replacement(site, input) is not { } replacement)
        {
            return false;
        }

        var trial = new RegexTrial(pattern, chosen);
        var text = site.Operand(site.Method.Parameters.First(parameter => parameter.Name == "input").Ordinal);
        return SampleOf(text, 0) is { } sample
            ? trial.Clears(sample, replacement)
            : !replacement.Contains("$") && Everything.IsMatch(pattern) || trial.ClearsAnywhere(replacement) || trial.ClearsBehind(word => _world.Lexicon.OfKey(word, _world.Text, site.Operation.Syntax.SyntaxTree, site.Method, null).IsSource, replacement);
    }

    /// <summary>The text that is put in; of code that makes it, any text without digits.</summary>
    private string? Replacement(Site site, Value input)
    {
        if (Argument(site, "replacement") is { } given)
        {
            return given.Constant is { HasValue: true, Value: string text } ? text : null;
        }

        return Argument(site, "evaluator") is { Targets: [{ } maker] } && EnterTarget(maker, ImmutableArray.Create(Value.Of(input.Labels)), site.Operation) is { HasDigits: false, Objects.IsEmpty: true } ? "" : null;
    }

    /// <summary>A text as it is put together in sight, with a mark where the number stands; null when it came from elsewhere.</summary>
    private string? SampleOf(IOperation text, int depth)
    {
        text = Unwrapped(text) ?? text;
        if (depth > 6)
        {
            return null;
        }

        if (text.ConstantValue is { HasValue: true } constant)
        {
            return constant.Value?.ToString() ?? "";
        }

        switch (text)
        {
            case IInterpolatedStringOperation interpolated:
                return Together(interpolated.Parts.Select(part => part is IInterpolationOperation hole ? SampleOf(hole.Expression, depth + 1) : Literal(part)));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum:
                return Together(new[] { SampleOf(sum.LeftOperand, depth + 1), SampleOf(sum.RightOperand, depth + 1) });
            case ILocalReferenceOperation local when !IsNumber(local.Local) && OnlyValueOf(local.Local) is { } value:
                return SampleOf(value, depth + 1);
        }

        const string other = "田中";
        return SymbolOf(text) is { } symbol && IsNumber(symbol) ? RegexTrial.Number.ToString()
            : Evaluate(text) is { HasDigits: false, Objects.IsEmpty: true } ? other
            : null;
    }

    private static string? Together(IEnumerable<string?> parts)
    {
        var all = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            all.Append(part);
        }

        return all.ToString();
    }

    private bool IsNumber(ISymbol symbol) => _world.Lexicon.OfSymbol(symbol, _engine.Cancellation).IsSource;

    /// <summary>What a local is declared with, when nothing else is ever put into it.</summary>
    private IOperation? OnlyValueOf(ILocalSymbol local)
    {
        var scope = local.ContainingSymbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_engine.Cancellation);
        if (scope is null || local.IsRef || scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name && Constants.IsWritten(name)))
        {
            return null;
        }

        return _graph.Blocks.SelectMany(block => block.Operations).OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local))?.Value;
    }

    /// <summary>Pattern and options of a Regex made in sight.</summary>
    private (string? Pattern, RegexOptions Options) RegexOf(IOperation instance)
    {
        var made = Unwrapped(instance);
        if (made is ILocalReferenceOperation { Local: { } local } && OnlyValueOf(local) is { } value)
        {
            made = value;
        }

        if (made is IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string inline } }, ..] arguments })
        {
            return (inline, arguments.Length > 1 && arguments[1].Value.ConstantValue is { HasValue: true, Value: int chosen } ? (RegexOptions)chosen : RegexOptions.None);
        }

        var member = made switch
        {
            IFieldReferenceOperation field => (ISymbol)field.Field,
            IPropertyReferenceOperation property => property.Property,
            IInvocationOperation call => call.TargetMethod,
            _ => null,
        };
        if (member?.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "GeneratedRegexAttribute") is { ConstructorArguments: [{ Value: string declared }, ..] attributes })
        {
            return (declared, attributes.Length > 1 && attributes[1].Value is int flags ? (RegexOptions)flags : RegexOptions.None);
        }

        var syntax = member is null || !Constants.Keeps(member, _engine.Cancellation) ? null : Initializers.Of(member, _engine.Cancellation);
        return syntax is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } given } && given[0].Expression is LiteralExpressionSyntax { Token.Value: string pattern }
            ? (pattern, given.Count > 1 ? Options(given[1].Expression) : RegexOptions.None)
            : (null, RegexOptions.None);

        static RegexOptions Options(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Aggregate(RegexOptions.None, (all, access) => Enum.TryParse<RegexOptions>(access.Name.Identifier.ValueText, out var option) ? all | option : all);
    }
}
