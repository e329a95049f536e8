using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A cipher object that is not safe under threads is shared by all of them.</summary>
internal sealed class SharedCipher : FileRule
{
    public const string Id = "MYN2008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("Cipher shared between threads", "暗号オブジェクトをスレッド間で共有しています"),
        messageFormat: new Bilingual("'{0}' shares one {1} between threads, which corrupts data; create it per call", "'{0}' は {1} を複数のスレッドで共有するため、データが壊れます。呼び出しごとに作成してください"),
        category: "MyNumberDeclaration",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "AesGcm, AesCcm, ChaCha20Poly1305 and HMAC objects hold native state. On Linux, threads that share one produce ciphertexts that nobody can open, and some that open to another person's number. Create one per call or per thread, or use the static HashData methods.",
            "AesGcm、AesCcm、ChaCha20Poly1305、HMAC のオブジェクトはネイティブの状態を持ちます。Linux でスレッド間共有すると、復号できない暗号文や、別人の番号として復号される暗号文ができます。呼び出しごと、またはスレッドごとに作るか、静的メソッド HashData を使ってください。"),
        helpLinkUri: Page("MYN2008_SharedCipher"),
        customTags: new[] { "CWE-362" });

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override ImmutableArray<string> Triggers { get; } = ImmutableArray.Create("AesGcm", "AesCcm", "ChaCha20Poly1305", "HMAC", "KeyedHashAlgorithm");

    public override void Check(FileScope file)
    {
        foreach (var node in file.Nodes)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } variable:
                    CheckMember(file, file.Model.GetDeclaredSymbol(variable, file.Cancellation), variable.Identifier);
                    break;
                case PropertyDeclarationSyntax property when property.ExpressionBody is null:
                    CheckMember(file, file.Model.GetDeclaredSymbol(property, file.Cancellation), property.Identifier);
                    break;
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter:
                    CheckMember(file, file.Model.GetDeclaredSymbol(parameter, file.Cancellation), parameter.Identifier);
                    break;
                case InvocationExpressionSyntax call:
                    CheckRegistration(file, call);
                    break;
            }
        }
    }

    private static void CheckMember(FileScope file, ISymbol? member, SyntaxToken identifier)
    {
        if (member is null || Ciphers.In(Declarations.TypeOf(member)) is not { } cipher || !HoldsOne(member) || Ciphers.IsPerThread(member))
        {
            return;
        }

        var owner = member is IParameterSymbol ? member.ContainingSymbol.ContainingType : member.ContainingType;
        var isShared = member.IsStatic || SharedTypes.Of(file).Contains(owner, file.Cancellation);
        if (isShared && !LockedUse.Everywhere(member, file))
        {
            file.Report(Rule, identifier.GetLocation(), member.Name, cipher.Name);
        }
    }

    /// <summary>A property that computes a new object each time holds none.</summary>
    private static bool HoldsOne(ISymbol member) => member switch
    {
        IPropertySymbol property => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)),
        IParameterSymbol parameter => IsCaptured(parameter),
        _ => true,
    };

    /// <summary>A primary constructor's parameter lives on where a member uses it.</summary>
    private static bool IsCaptured(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type }
        && type is not RecordDeclarationSyntax
        && type.Members.OfType<BaseMethodDeclarationSyntax>()
            .SelectMany(method => method.DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == parameter.Name);

    /// <summary><c>services.AddSingleton&lt;AesGcm&gt;(…)</c>, <c>AddSingleton(new AesGcm(…))</c>.</summary>
    private static void CheckRegistration(FileScope file, InvocationExpressionSyntax call)
    {
        if (SharedTypes.NameOf(call) is not { } name || !SharedTypes.IsSingleton(name.Identifier.ValueText))
        {
            return;
        }

        if (SharedTypes.Registered(call, file.Model, file.Cancellation).Select(type => Ciphers.In(type)).FirstOrDefault(type => type is not null) is { } cipher)
        {
            file.Report(Rule, name.GetLocation(), name.Identifier.ValueText, cipher.Name);
        }
    }
}
