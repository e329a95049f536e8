using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>A mapper or serializer turns a MyNumber into text by itself: the mask is written and the number is lost.</summary>
internal sealed class LostByMapper : FileRule
{
    public const string Id = "MYN3004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: new Bilingual("MyNumber lost by a mapper or serializer", "マッパーやシリアライザーで MyNumber が失われます"),
        messageFormat: new Bilingual("'{0}' puts the mask '************' or nothing in the place of '{1}': the number is lost without an error", "'{0}' では '{1}' がマスク '************' または空になります。エラーにならずに番号が失われます"),
        category: "MyNumberType",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: new Bilingual(
            "AutoMapper, Mapster, Mapperly, CsvHelper, ServiceStack, RestSharp and the writers of Excel tables call ToString for a type they do not know, and a MyNumber answers with its mask. Make the target a MyNumber, map the member explicitly, or leave it out.",
            "AutoMapper、Mapster、Mapperly、CsvHelper、ServiceStack、RestSharp や Excel の表を書き出すライブラリは未知の型に ToString を使い、MyNumber はマスクを返します。写像先も MyNumber にするか、明示的に写像するか、除外してください。"),
        helpLinkUri: Page("MYN3004_LostByMapper"));

    private static readonly DiagnosticDescriptor Unread = new(
        Id,
        title: Rule.Title,
        messageFormat: new Bilingual("'{0}' reads no '{1}' without a converter: CsvHelper repeats the field, the number, in its error. Give it a MyNumberCsvConverter", "'{0}' はコンバーターなしでは '{1}' を読み取れず、CsvHelper のエラーに項目の値（番号）が含まれます。MyNumberCsvConverter を指定してください"),
        category: "MyNumberType",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Rule.Description,
        helpLinkUri: Page("MYN3004_LostByMapper"));

    private static readonly DiagnosticDescriptor Packed = new(
        Id,
        title: Rule.Title,
        messageFormat: new Bilingual("MemoryPack copies the bytes of '{0}', which no other process can read: the number is lost without an error", "MemoryPack は '{0}' のバイト列をそのまま書き込みますが、別のプロセスでは読み取れません。エラーにならずに番号が失われます"),
        category: "MyNumberType",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Rule.Description,
        helpLinkUri: Page("MYN3004_LostByMapper"));

    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        "CreateMap", "Map", "ProjectTo", "Adapt", "AdaptToType", "ProjectToType", "BuildAdapter",
        "WriteRecords", "WriteRecordsAsync", "WriteRecord", "WriteField", "GetRecords", "GetRecordsAsync", "GetRecord", "GetField", "TryGetField",
        "InsertTable", "InsertData", "LoadFromCollection", "SaveAs", "SaveAsAsync", "AddObject", "AddObjectStatic", "Insert", "InsertBulk", "Update", "Upsert",
        "ToJson", "ToJsv", "ToCsv", "ToXml", "SerializeToString", "SerializeToWriter", "SerializeToStream", "PrintDump", "Dump");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule, Unread, Packed);

    public override ImmutableArray<string> Triggers { get; } = ImmutableArray.Create("AutoMapper", "Mapster", "Riok.Mapperly", "CsvHelper", "ServiceStack", "ClosedXML", "OfficeOpenXml", "MiniExcel", "RestSharp", "MemoryPack", "LiteDB");

    public override void Check(FileScope file)
    {
        // Mostly it is generated: only else are all references asked.
        const string safe = "MyNumberSafety.MyNumber";
        if (file.World.Compilation.Assembly.GetTypeByMetadataName(safe) is null && file.World.Compilation.GetTypesByMetadataName(safe).IsEmpty)
        {
            return;
        }

        foreach (var node in file.Nodes)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            switch (node)
            {
                case InvocationExpressionSyntax call when Names.Contains(EntityModelReader.NameOf(call)):
                    CheckCall(file, call);
                    break;
                case AttributeSyntax { Name: var name } attribute when name.ToString().EndsWith("AutoMap", System.StringComparison.Ordinal) && AutoMapperCalls.LostByAttribute(attribute, file) is { } lost:
                    file.Report(Rule, name.GetLocation(), "AutoMap", lost);
                    break;
                case TypeDeclarationSyntax declaration when RawBytes.MayBePacked(declaration):
                    foreach (var member in RawBytes.In(declaration, file))
                    {
                        file.Report(Packed, member.Locations[0], member.Name);
                    }

                    break;
                case MethodDeclarationSyntax { Body: null, ExpressionBody: null } method when method.Modifiers.Any(SyntaxKind.PartialKeyword):
                    CheckMapperly(file, method);
                    break;
            }
        }
    }

    private static void CheckCall(FileScope file, InvocationExpressionSyntax call)
    {
        if (file.Model.GetSymbolInfo(call, file.Cancellation).Symbol is not IMethodSymbol method)
        {
            return;
        }

        var lost = KnownTypes.InNamespace(method, "AutoMapper") ? AutoMapperCalls.Lost(call, method, file)
            : KnownTypes.InNamespace(method, "Mapster") || KnownTypes.InNamespace(method, "MapsterMapper") ? MapsterCalls.Lost(call, method, file)
            : KnownTypes.InNamespace(method, "CsvHelper") ? WriterCalls.LostByCsvHelper(call, method, file)
            : KnownTypes.InNamespace(method, "ServiceStack") ? WriterCalls.LostByServiceStack(call, method, file)
            : WriterCalls.LostByTable(call, method, file) is { } written ? written
            : null;
        if (lost is not null)
        {
            var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
            file.Report(WriterCalls.IsField(method) ? Unread : Rule, name.GetLocation(), EntityModelReader.NameOf(call), lost);
        }
    }

    private static void CheckMapperly(FileScope file, MethodDeclarationSyntax syntax)
    {
        if (file.Model.GetDeclaredSymbol(syntax, file.Cancellation) is not { ReturnsVoid: false, Parameters.Length: > 0 } method
            || !method.ContainingType.GetAttributes().Any(data => KnownTypes.NameOf(data.AttributeClass) == "Riok.Mapperly.Abstractions.MapperAttribute"))
        {
            return;
        }

        // A method of the mapper that takes the number to text is the explicit way.
        var hasOwnWay = method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(own =>
            !own.IsPartialDefinition && own.ReturnType.SpecialType == SpecialType.System_String && own.Parameters.Any(parameter => KnownTypes.IsMyNumber(parameter.Type)));
        var ignored = method.GetAttributes().Where(data => KnownTypes.ShortName(data).StartsWith("Map", System.StringComparison.Ordinal))
            .SelectMany(data => data.ConstructorArguments).Select(argument => argument.Kind == TypedConstantKind.Array ? argument.Values.LastOrDefault().Value : argument.Value)
            .OfType<string>().ToImmutableHashSet(System.StringComparer.OrdinalIgnoreCase);
        if (!hasOwnWay && MappedMembers.Lost(method.Parameters[0].Type, method.ReturnType, deep: true, ignored) is { } lost)
        {
            file.Report(Rule, syntax.Identifier.GetLocation(), method.Name, lost);
        }
    }
}
