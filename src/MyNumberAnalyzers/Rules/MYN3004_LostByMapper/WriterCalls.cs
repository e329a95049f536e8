using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MyNumberAnalyzers.Rules;

/// <summary>Writers that take ToString of what they do not know: CsvHelper, ServiceStack, tables of Excel, form objects, documents of LiteDB.</summary>
internal static class WriterCalls
{
    private static readonly TextWords Converters = new("AddConverter<MyNumber>", "AddConverter(typeof(MyNumber)");
    private static readonly TextWords ClassMaps = new("ClassMap<");

    public static string? LostByCsvHelper(InvocationExpressionSyntax call, IMethodSymbol method, FileScope file)
    {
        if (NamesConverter(method) || Converters.FilesOf(file.World.Compilation, file.Cancellation).Any())
        {
            return null;
        }

        if (IsField(method))
        {
            var field = method.TypeArguments.FirstOrDefault()
                ?? (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is TypeOfExpressionSyntax typeOf ? file.Model.GetTypeInfo(typeOf.Type, file.Cancellation).Type : null);
            return KnownTypes.IsMyNumber(field) ? "MyNumber" : null;
        }

        // A record is read without its number, too: the type has no public member that a column could fill.
        var type = method.Name.StartsWith("Get", System.StringComparison.Ordinal)
            ? method.TypeArguments.FirstOrDefault()
            : call.ArgumentList.Arguments.FirstOrDefault() is { } first ? MappedMembers.Element(file.Model.GetTypeInfo(first.Expression, file.Cancellation).Type) : null;
        if (type is null || HasClassMap(type, file))
        {
            return null;
        }

        return MappedMembers.Held(type, property => KnownTypes.Attribute(property, "Ignore", "TypeConverter") is not null);
    }

    /// <summary>One field is read: <c>GetField</c>, <c>TryGetField</c>.</summary>
    public static bool IsField(IMethodSymbol method) => method.Name.EndsWith("GetField", System.StringComparison.Ordinal);

    public static string? LostByServiceStack(InvocationExpressionSyntax call, IMethodSymbol method, FileScope file)
    {
        var value = method.ReducedFrom is not null && call.Expression is MemberAccessExpressionSyntax access
            ? access.Expression
            : call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        return value is null || !method.Name.StartsWith("To", System.StringComparison.Ordinal) && !method.Name.StartsWith("Serialize", System.StringComparison.Ordinal) && !method.Name.Contains("Dump")
            ? null
            : MappedMembers.Held(file.Model.GetTypeInfo(value, file.Cancellation).Type, property => KnownTypes.Attribute(property, "IgnoreDataMember", "JsonIgnore") is not null);
    }

    /// <summary>Rows of a sheet, fields of a form or documents, made of the public properties of objects.</summary>
    public static string? LostByTable(InvocationExpressionSyntax call, IMethodSymbol method, FileScope file)
    {
        var isWriter = KnownTypes.InNamespace(method, "ClosedXML") || KnownTypes.InNamespace(method, "OfficeOpenXml")
            || KnownTypes.InNamespace(method, "MiniExcelLibs") || KnownTypes.InNamespace(method, "RestSharp") || KnownTypes.InNamespace(method, "LiteDB");
        return !isWriter
            ? null
            : call.ArgumentList.Arguments
                .Select(argument => MappedMembers.Held(file.Model.GetTypeInfo(argument.Expression, file.Cancellation).Type, IsNoColumn))
                .FirstOrDefault(held => held is not null);

        static bool IsNoColumn(IPropertySymbol property) =>
            KnownTypes.Attribute(property, "XLColumn", "EpplusIgnore", "EpplusTableColumn", "ExcelIgnore", "RequestProperty", "BsonIgnore", "Ignore") is not null;
    }

    private static bool NamesConverter(IMethodSymbol method) =>
        method.Parameters.Any(parameter => parameter.Type.Name == "ITypeConverter") || method.TypeArguments.Length == 2;

    /// <summary>A class map of the type says itself what is written.</summary>
    private static bool HasClassMap(ITypeSymbol type, FileScope file) =>
        ClassMaps.FilesOf(file.World.Compilation, file.Cancellation)
            .SelectMany(tree => tree.GetRoot(file.Cancellation).DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Where(declaration => declaration.BaseList?.Types.Any(parent => parent.Type.ToString().Contains("ClassMap<")) == true)
            .Select(declaration => (declaration.SyntaxTree == file.Tree ? file.Model : file.World.Compilation.GetSemanticModel(declaration.SyntaxTree)).GetDeclaredSymbol(declaration, file.Cancellation))
            .Any(map => map?.BaseType is { Name: "ClassMap", TypeArguments: [var mapped] } && SymbolEqualityComparer.Default.Equals(mapped, type));
}
