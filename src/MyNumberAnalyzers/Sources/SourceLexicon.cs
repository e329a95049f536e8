using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MyNumberAnalyzers.Sources;

/// <summary>Decides from names, attributes and types whether something holds a number. One per compilation; answers are cached per symbol.</summary>
internal sealed partial class SourceLexicon
{
    private readonly Compilation _compilation;
    private readonly Func<SyntaxTree?, Options> _options;
    private readonly ConcurrentDictionary<ISymbol, Evidence> _symbols = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, FileFacts> _files = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> _speaking = new();
    private readonly ConcurrentDictionary<SyntaxTree, TreeWords> _words = new();
    private readonly ConcurrentDictionary<string, NameReader> _readers = new(StringComparer.Ordinal);
    private TreeWords? _global;

    public SourceLexicon(Compilation compilation, Func<SyntaxTree?, Options> options)
    {
        _compilation = compilation;
        _options = options;
    }

    /// <summary>
    /// Texts, to be compared without regard to case, one of which stands in every file that declares or names a source:
    /// by name, key, label, attribute, comment or the generated type.
    /// </summary>
    public static ImmutableArray<string> TriggerWords { get; } = ImmutableArray.Create(
        "mynumber", "my_n", "my number", "my-number", "マイナ", "マイ・ナ", "ﾏｲﾅ", "個人番号", "個 人", "個　人", "個人n", "kojin", "mainanba",
        "individualn", "individual_n", "personaln", "personal_n", "nationalid", "national_id", "myno");

    /// <summary>Texts that a user's options add to <see cref="TriggerWords"/>.</summary>
    public static ImmutableArray<string> TriggersOf(Options options)
    {
        var triggers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        AddTriggers(triggers, options);
        return triggers.ToImmutableArray();
    }

    /// <summary>Whether a type can hold the digits by name alone (contract 1.1, "carrier").</summary>
    public static bool IsCarrier(ITypeSymbol? type) => Carriers.IsCarrier(type);

    /// <summary>Whether a value of this type can carry the digits in a flow (wider than <see cref="IsCarrier"/>; never bool, enum, date, 32-bit int).</summary>
    public static bool CanCarry(ITypeSymbol? type) => Carriers.CanCarry(type);

    /// <summary>What a name says by its words alone: no type, file or option is asked. Weak means that a booster would be needed.</summary>
    public static Evidence OfName(string identifier) => Named(NameReader.Standard.Read(identifier, Shape.Variable), identifier);

    /// <summary>
    /// Evidence of a local, parameter, field, property, or method (its return value). Carriers, negatives, boosters and [NotMyNumber] included.
    /// A collection, map, task or lazy of carriers counts too; its type tells it apart.
    /// </summary>
    public Evidence OfSymbol(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol))
        {
            return Evidence.None;
        }

        return _symbols.TryGetValue(symbol, out var known) ? known : _symbols.GetOrAdd(symbol, Decide(symbol, cancellation));
    }

    /// <summary>
    /// Evidence of a member read through another symbol: <c>txtMyNumber.Text</c>, <c>person.KojinBango.Value</c>.
    /// The member's own evidence first, then the receiver's name when the member is its text.
    /// </summary>
    public Evidence OfMember(ISymbol member, ISymbol? receiver, CancellationToken cancellation)
    {
        var own = OfSymbol(member, cancellation);
        if (own.IsSource || receiver is null || !IsTextOfHolder(member) || IsDenied(member) || IsDenied(receiver))
        {
            return own;
        }

        var words = WordsOf(TreeOf(receiver) ?? TreeOf(member));
        var holder = TypeOf(receiver);
        if (words.Options.Names == NameMode.Attributes || holder is null || Markers.IsGenerated(Carriers.Unwrapped(holder)) || !IsValueCarrier(TypeOf(member)))
        {
            return Evidence.None;
        }

        var reading = words.Reader.Read(receiver.Name, receiver is IMethodSymbol ? Shape.Method : Shape.Control);
        return Weighed(reading, EvidenceKind.Name, receiver.Name + "." + member.Name, receiver, words, cancellation);
    }

    private static bool IsTextOfHolder(ISymbol member) =>
        member is IPropertySymbol { IsIndexer: false } or IFieldSymbol
        && member.Name is "Text" or "Value" or "Content" or "EditValue" or "InnerText" or "InnerHtml" or "InnerXml" or "UnmaskedText" or "RawText" or "PlainText" or "Raw" or "Digits" or "StringValue" or "NewValue" or "OldValue" or "Current" or "AttemptedValue" or "FormattedValue" or "RawValue" or "Entry" or "Password" or "SelectedText" or "値" or "Result";

    private Evidence Decide(ISymbol symbol, CancellationToken cancellation)
    {
        if (Markers.IsReveal(symbol))
        {
            return new Evidence(Tier.Certain, EvidenceKind.Reveal, symbol.Name);
        }

        var type = TypeOf(symbol);
        if (type is null || symbol.IsImplicitlyDeclared && symbol is IMethodSymbol || Markers.IsGenerated(symbol.ContainingType) || HoldsGenerated(type))
        {
            return Evidence.None;
        }

        var isFramework = ObjectGraph.IsFramework(symbol.ContainingType);
        if (!isFramework && symbol is IMethodSymbol && Markers.Protects(symbol))
        {
            return Evidence.None;
        }

        var words = WordsOf(TreeOf(symbol));
        if (Declared(symbol, type, words, isFramework, out var declared))
        {
            return declared;
        }

        if (words.Options.Names == NameMode.Attributes || !IsValueCarrier(type) || IsPart(symbol) || isFramework)
        {
            return Evidence.None;
        }

        var evidence = ByAttributeText(symbol, words, cancellation);
        var byName = evidence.Tier == Tier.Strong ? evidence : ByName(symbol, words, cancellation);
        evidence = byName.Tier > evidence.Tier ? byName : evidence;
        var byComment = evidence.Tier == Tier.Strong ? evidence : ByComment(symbol, words, cancellation);
        evidence = byComment.Tier > evidence.Tier ? byComment : evidence;

        // Asked last: it reads the declaration's syntax, and few names come this far.
        return evidence.IsSource && HoldsAnotherThing(symbol, cancellation) ? Evidence.None : evidence;
    }

    /// <summary>What our attributes and classification attributes say; true when they decide.</summary>
    private static bool Declared(ISymbol symbol, ITypeSymbol type, TreeWords words, bool isFramework, out Evidence evidence)
    {
        evidence = Evidence.None;
        foreach (var speaker in isFramework || symbol is ILocalSymbol ? Enumerable.Empty<ISymbol>() : Markers.SpeakersFor(symbol))
        {
            var attributes = AttributesOf(speaker);
            if (Markers.SaysNoNumber(attributes))
            {
                return true;
            }

            if (Markers.SaysNumber(attributes) || Markers.Classifies(attributes, words.Options.ClassificationAttributes, words.Reader))
            {
                evidence = new Evidence(Tier.Certain, EvidenceKind.Attribute, symbol.Name);
                return true;
            }
        }

        var valueType = Carriers.ElementOf(type) ?? Carriers.Unwrapped(type);
        var ofType = valueType is INamedTypeSymbol named && !ObjectGraph.IsFramework(named) ? named.GetAttributes() : ImmutableArray<AttributeData>.Empty;
        if (Markers.SaysNumber(ofType))
        {
            evidence = new Evidence(Tier.Certain, EvidenceKind.Attribute, symbol.Name);
            return true;
        }

        var ofOwner = !isFramework && symbol is IFieldSymbol or IPropertySymbol ? symbol.ContainingType?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty : ImmutableArray<AttributeData>.Empty;
        if (Markers.SaysNoNumber(ofType) || Markers.SaysNoNumber(ofOwner))
        {
            return true;
        }

        // The value inside a type that is itself the number.
        if (Markers.SaysNumber(ofOwner) && !symbol.IsStatic && IsValueCarrier(type))
        {
            evidence = new Evidence(Tier.Certain, EvidenceKind.Attribute, symbol.ContainingType!.Name + "." + symbol.Name);
            return true;
        }

        return false;
    }

    private static bool IsDenied(ISymbol symbol) => Markers.SpeakersFor(symbol).Any(speaker => Markers.SaysNoNumber(AttributesOf(speaker)));

    private static ImmutableArray<AttributeData> AttributesOf(ISymbol symbol) =>
        symbol is IMethodSymbol method ? method.GetReturnTypeAttributes().AddRange(method.GetAttributes()) : symbol.GetAttributes();

    private static bool HoldsGenerated(ITypeSymbol type)
    {
        var inner = Carriers.Unwrapped(type);
        for (var depth = 0; inner is not null && depth < 4; depth++)
        {
            if (Markers.IsGenerated(inner))
            {
                return true;
            }

            inner = Carriers.Unwrapped(Carriers.ElementOf(inner));
        }

        return false;
    }

    private static bool IsValueCarrier(ITypeSymbol? type) => Carriers.IsCarrier(type) || Carriers.IsContainerOfCarriers(type);

    /// <summary>Accessors, constructors and operators speak through their property or type; a discard holds nothing.</summary>
    private static bool IsPart(ISymbol symbol) =>
        symbol.Name.Length == 0
        || symbol is IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation or MethodKind.ReducedExtension) };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol { ReturnsVoid: false } method => method.ReturnType,
        _ => null,
    };

    private static SyntaxTree? TreeOf(ISymbol symbol) =>
        !symbol.DeclaringSyntaxReferences.IsEmpty ? symbol.DeclaringSyntaxReferences[0].SyntaxTree
        : symbol.ContainingSymbol is IMethodSymbol or IPropertySymbol or INamedTypeSymbol { IsTupleType: false } ? TreeOf(symbol.ContainingSymbol)
        : null;

    private static void AddTriggers(HashSet<string> triggers, Options options)
    {
        foreach (var name in options.ExtraNames)
        {
            var words = Words.Split(name).Select(word => word.Text).ToArray();
            foreach (var separator in new[] { "", "_", "-", " " })
            {
                triggers.Add(string.Join(separator, words));
            }
        }

        foreach (var attribute in options.ClassificationAttributes)
        {
            var simple = attribute.Substring(attribute.LastIndexOf('.') + 1);
            triggers.Add(simple.EndsWith("Attribute", StringComparison.Ordinal) && simple.Length > 9 ? simple.Substring(0, simple.Length - 9) : simple);
        }
    }

    private TreeWords WordsOf(SyntaxTree? tree)
    {
        if (tree is null)
        {
            return _global ??= Prepare(null);
        }

        return _words.TryGetValue(tree, out var known) ? known : _words.GetOrAdd(tree, Prepare(tree));
    }

    private TreeWords Prepare(SyntaxTree? tree)
    {
        var options = _options(tree);
        var key = string.Join(",", options.ExtraNames) + "|" + string.Join(",", options.IgnoredNames);
        var reader = key == "|" ? NameReader.Standard : _readers.GetOrAdd(key, _ => new NameReader(options.ExtraNames, options.IgnoredNames));
        return new TreeWords(options, reader);
    }

    /// <summary>The options of a tree and the reader that knows their words.</summary>
    private sealed record TreeWords(Options Options, NameReader Reader);
}
