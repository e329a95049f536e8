using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MyNumberAnalyzers.Sources;

namespace MyNumberAnalyzers.Rules;

/// <summary>A member, parameter or local holds a number as bare text, bytes or digits where the generated type would do.</summary>
internal sealed class RawDeclaration : FileRule
{
    public const string Id = "MYN2001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number declared as a raw value", "個人番号が生の値として宣言されています"),
        messageFormat: new Bilingual("'{0}' holds a My Number as '{1}'; declare it as 'MyNumber'", "'{0}' は個人番号を '{1}' で保持しています。'MyNumber' で宣言してください"),
        category: "MyNumberDeclaration",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: new Bilingual(
            "A raw value prints itself wherever it goes. The generated type checks the digit, prints a mask and gives the digits out only by an explicit call. Mark a value that must stay raw with [MyNumberData], and one that is no My Number with [NotMyNumber].",
            "生の値は、渡った先でそのまま表示されます。生成される型は検査用数字を確かめ、表示はマスクになり、明示的に呼び出したときだけ数字を返します。生のまま持つ必要がある値には [MyNumberData]、個人番号でない値には [NotMyNumber] を付けてください。"),
        helpLinkUri: Page("MYN2001_RawDeclaration"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        foreach (var declaration in file.Declarations.Sources)
        {
            if (IsRaw(declaration, file) && file.Claim(declaration.Symbol))
            {
                file.Report(Rule, declaration.Location, declaration.Name, Shown(declaration, file));
            }
        }
    }

    private static string Shown(Declaration declaration, FileScope file) =>
        declaration.Type.ToMinimalDisplayString(file.Model, declaration.Identifier.SpanStart);

    private static bool IsRaw(Declaration declaration, FileScope file)
    {
        // [MyNumberData] is the declared decision to keep it raw; a Reveal is the short life of the digits that the type allows.
        if (declaration.Evidence.Kind is EvidenceKind.Attribute or EvidenceKind.Reveal
            || KnownTypes.IsMyNumber(declaration.Type)
            || KnownTypes.Attribute(declaration.Symbol, "ValidMyNumber", "MyNumberProtector") is not null
            || (declaration.Parameter is { } parameter && KnownTypes.Attribute(parameter, "ValidMyNumber", "MyNumberData") is not null))
        {
            return false;
        }

        return declaration.Symbol switch
        {
            ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol } => !FollowsAnother(declaration.Symbol) && !IsBoundary(declaration, file),
            IFieldSymbol or IPropertySymbol or IMethodSymbol => !FollowsAnother(declaration.Symbol),
            _ => true,
        };
    }

    /// <summary>An override or an implementation takes its type from the member it follows.</summary>
    private static bool FollowsAnother(ISymbol symbol)
    {
        var member = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        if (member.IsOverride)
        {
            return true;
        }

        return member is IMethodSymbol or IPropertySymbol
            && member.ContainingType is { TypeKind: not TypeKind.Interface } type
            && type.AllInterfaces.Any(contract => contract.GetMembers().Any(
                candidate => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member)));
    }

    /// <summary>Whether the raw value lives only between the outside and the generated type: parsed into it, or revealed from it.</summary>
    private static bool IsBoundary(Declaration declaration, FileScope file)
    {
        var node = declaration.Identifier.Parent;
        if (node is VariableDeclaratorSyntax { Initializer.Value: { } value } && RevealedOrProtected(value, file))
        {
            return true;
        }

        if (node?.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            && declaration.Symbol is IParameterSymbol
            && IsMemberOfOurType(file.Model.GetSymbolInfo(call, file.Cancellation).Symbol, "Reveal"))
        {
            return true;
        }

        return node?.FirstAncestorOrSelf<SyntaxNode>(IsBody) is { } body && body.DescendantNodes().Any(use =>
            use is IdentifierNameSyntax name
            && name.Identifier.ValueText == declaration.Name
            && ParseArgument(name) is { } parse
            && IsMemberOfOurType(file.Model.GetSymbolInfo(parse, file.Cancellation).Symbol, "Parse", "TryParse"));
    }

    private static bool IsBody(SyntaxNode node) => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
        or AccessorDeclarationSyntax or CompilationUnitSyntax or AnonymousFunctionExpressionSyntax or TypeDeclarationSyntax;

    private static bool RevealedOrProtected(ExpressionSyntax value, FileScope file) =>
        value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Any(call => IsMemberOfOurType(file.Model.GetSymbolInfo(call, file.Cancellation).Symbol, "Reveal"));

    private static InvocationExpressionSyntax? ParseArgument(SyntaxNode name)
    {
        for (var node = name.Parent; node is not null and not StatementSyntax; node = node.Parent)
        {
            if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                && NameOf(call).Contains("Parse"))
            {
                return call;
            }
        }

        return null;
    }

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    private static bool IsMemberOfOurType(ISymbol? symbol, params string[] prefixes) =>
        symbol is IMethodSymbol method
        && KnownTypes.IsMyNumber(method.ContainingType)
        && prefixes.Any(prefix => method.Name.StartsWith(prefix, System.StringComparison.Ordinal));
}
