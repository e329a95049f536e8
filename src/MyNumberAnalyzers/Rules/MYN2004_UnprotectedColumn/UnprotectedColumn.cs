using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A number is a column of an entity and nothing protects it on its way into the database.</summary>
internal sealed class UnprotectedColumn : FileRule
{
    public const string Id = "MYN2004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("My Number stored without protection", "個人番号が保護されずに保存されます"),
        messageFormat: new Bilingual("'{0}' is stored in the database without protection{1}; store a SealedMyNumber and a MyNumberIndex", "'{0}' は保護されずにデータベースへ保存されます{1}。SealedMyNumber と MyNumberIndex で保存してください"),
        category: "MyNumberDeclaration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "Whoever reads the database, its backup or its log reads the number. Where the data is highly encrypted and the key is kept apart, a leak need not be reported (PPC Q17-14). As a key it spreads into other tables, indexes and URLs, and use is limited by art. 9.",
            "データベース、そのバックアップやログを見られる人は番号も見られます。高度な暗号化をし、鍵を分けて管理していれば、漏えい時の報告は不要とされます（個人情報保護委員会 Q&A 17-14）。キーにすると他の表、インデックス、URL に広がり、利用範囲（番号法 9 条）を超えやすくなります。"),
        helpLinkUri: Page("MYN2004_UnprotectedColumn"),
        customTags: new[] { "CWE-312" });

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override void Check(FileScope file)
    {
        CheckDeclared(file);
        CheckTyped(file);
        CheckForeign(file);
        Migrations.Check(file, (location, name, role) => file.Report(Rule, location, name, role));
    }

    private static void CheckDeclared(FileScope file)
    {
        foreach (var declaration in file.Declarations.Sources)
        {
            if (declaration.Symbol is IPropertySymbol or IFieldSymbol
                && ModelOf(declaration.Symbol, file) is var known && known.IsMapped(declaration.Symbol) && !known.IsProtectedMember(declaration.Symbol) && file.Claim(declaration.Symbol))
            {
                file.Report(Rule, declaration.Location, declaration.Name, Told(known.RoleOf(declaration.Symbol)));
            }
        }
    }

    private static EntityModel ModelOf(ISymbol member, FileScope file) => EntityModels.Of(file.World).For(member.ContainingType, file.Cancellation);

    /// <summary>
    /// A sealed value differs each time: as a key or an index it finds nothing and keeps nothing unique. The safe type keeps nothing safe
    /// where a converter takes the digits out of it.
    /// </summary>
    private static void CheckTyped(FileScope file)
    {
        foreach (var property in file.Nodes.OfType<PropertyDeclarationSyntax>())
        {
            if (file.Model.GetDeclaredSymbol(property, file.Cancellation) is { } symbol
                && (KnownTypes.IsMyNumber(symbol.Type) || KnownTypes.IsSealed(symbol.Type))
                && ModelOf(symbol, file) is var known
                && known.IsMapped(symbol)
                && known.RoleOf(symbol) is var role && (role is not (ColumnRole.None or ColumnRole.SeedData) || known.IsExposed(symbol))
                && file.Claim(symbol))
            {
                file.Report(Rule, property.Identifier.GetLocation(), symbol.Name, Told(role));
            }
        }
    }

    /// <summary>Entities of another project are told where this one puts them into its database.</summary>
    private static void CheckForeign(FileScope file)
    {
        foreach (var property in file.Nodes.OfType<PropertyDeclarationSyntax>())
        {
            if (property.Type is not (GenericNameSyntax { Identifier.ValueText: "DbSet" or "IDbSet" } or NullableTypeSyntax or QualifiedNameSyntax)
                || file.Model.GetDeclaredSymbol(property, file.Cancellation)?.Type is not INamedTypeSymbol { Name: "DbSet" or "IDbSet", TypeArguments: [INamedTypeSymbol entity] }
                || SymbolEqualityComparer.Default.Equals(entity.ContainingAssembly, file.World.Compilation.Assembly))
            {
                continue;
            }

            var member = Declarations.NumberMembers(entity, file).FirstOrDefault(found => ModelOf(found, file) is var known && known.IsMapped(found) && !known.IsProtectedMember(found));
            if (member is not null)
            {
                file.Report(Rule, property.Identifier.GetLocation(), entity.Name + "." + member.Name, Told(ModelOf(member, file).RoleOf(member)));
            }
        }
    }

    public static Bilingual Told(ColumnRole role) => role switch
    {
        ColumnRole.Key => new Bilingual(" and is the key, which other tables and addresses repeat", "。キーなので、他の表や URL にも繰り返されます"),
        ColumnRole.AlternateKey => new Bilingual(" and is an alternate key, which other tables repeat", "。代替キーなので、他の表にも繰り返されます"),
        ColumnRole.ForeignKey => new Bilingual(" and is a foreign key, a copy of it in one more table", "。外部キーなので、別の表にも複製されます"),
        ColumnRole.ConcurrencyToken => new Bilingual(" and is a concurrency token, which every update repeats", "。同時実行トークンなので、更新のたびに送られます"),
        ColumnRole.SeedData => new Bilingual(" and is seeded from the source code by HasData", "。HasData により、ソースコードとマイグレーションにも残ります"),
        ColumnRole.Index => new Bilingual(" and is indexed, a second copy on the disk", "。インデックスにより、ディスク上にもう 1 つ複製ができます"),
        _ => new Bilingual(string.Empty, string.Empty),
    };
}
