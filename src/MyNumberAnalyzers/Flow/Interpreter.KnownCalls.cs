using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MyNumberAnalyzers.Catalogue;

namespace MyNumberAnalyzers.Flow;

/// <summary>Members of the base library whose meaning no row and no signature tells.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Calls whose meaning decides whether digits are left.</summary>
    private Value? KnownCall(Site site)
    {
        var method = site.Method;
        if (NamesIn(site) is { } names)
        {
            return names;
        }

        switch (method.Name)
        {
            case "Replace" when site.Arguments.Length >= 2 && !method.IsStatic && method.ContainingType.Name is "String" or "StringBuilder" && site.Arguments[0].HasDigits && !site.Arguments[1].HasDigits:
                return WithoutText(site);
            case "Remove" or "TryRemove" when Channel.IsKeyed(method.ContainingType) && !IsImmutable(method.ContainingType) || method.ContainingType.Name is "JObject" or "JsonObject" or "Hashtable" or "IDictionary" or "NameValueCollection" or "ViewDataDictionary" or "TempDataDictionary":
                if (site.Receiver.Objects.Length == 1 && site.Arguments.Length > 0 && site.Arguments[0].Constant is { HasValue: true, Value: { } gone })
                {
                    var taken = method.Parameters.FirstOrDefault(parameter => parameter.RefKind == RefKind.Out);
                    if (taken is not null)
                    {
                        site.Outs[taken.Ordinal] = Element(site.Receiver, $"[{gone}]");
                    }

                    if (method.ContainingType.Name is "JObject" or "JsonObject" && _state.TryGet(site.Receiver.Objects[0], $"[{gone}]", out var written))
                    {
                        // What was written out is taken out again before it leaves.
                        _engine.Settle(Contained(written, 2));
                    }

                    _state.Remove(site.Receiver.Objects[0], step => step is string text && text == $"[{gone}]");
                    return taken is null ? null : Value.Harmless;
                }

                return null;
            case "Fill" or "GetBytes" or "GetNonZeroBytes" or "NextBytes" when method.ContainingType.Name is "RandomNumberGenerator" or "RNGCryptoServiceProvider" or "Random" && site.Arguments.Length == 1:
                ClearElements(site.Arguments[0]);
                OverwriteOperand(site, 0, Value.Harmless);
                return Value.Harmless;
            case "Get" when method.ContainingType.Name == "XName" && site.Arguments.Length > 0:
                return site.Arguments[0];
            case "Replace" when method.ContainingType.Name == "Regex":
                return Blanked(site);
            case "Exchange" or "CompareExchange" or "Write" when Exchanged(site) is { } before:
                return before;
            case "Clear" when method.ContainingType.Name is "Array" or "CryptographicOperations" && site.Arguments.Length > 0 && IsAllOf(site, 1):
            case "ZeroMemory" when site.Arguments.Length > 0:
                ClearElements(site.Arguments[0]);
                Blank(site.Arguments[0]);
                OverwriteOperand(site, 0, Value.Harmless);
                return Value.Harmless;
            case "Clear" when method.ContainingType.Name is "Array" || method.ContainingType.Name == "Span" && IsPartOf(site.Instance):
                return Value.Harmless;
            case "Fill" when method.ContainingType.Name is "Array" or "Span":
                var filled = method.IsStatic ? site.Arguments[0] : site.Receiver;
                var content = site.Arguments[method.IsStatic ? 1 : 0];
                if (site.Arguments.Length <= 2 && !IsPartOf(site.Instance))
                {
                    ClearElements(filled);
                    Fill(filled, content);
                    if (content.IsHarmless)
                    {
                        Blank(filled);
                    }
                }
                else
                {
                    Fill(filled, content);
                }

                return Value.Harmless;
            case "Remove" when method.ContainingType.Name is "StringBuilder" && site.Receiver.Objects.Length == 1 && site.Arguments[0].Constant is { HasValue: true, Value: 0 }
                && site.Operand(1) is IPropertyReferenceOperation { Property.Name: "Length" }:
                ClearElements(site.Receiver);
                return site.Receiver;
            case "Clear" when method.ContainingType.Name is "StringBuilder" && site.Receiver.Objects.Length == 1:
                ClearElements(site.Receiver);
                return site.Receiver;
            case "SetField" when method.ContainingType.Name == "DataRowExtensions" && site.Arguments.Length == 3:
                WriteElement(site.Arguments[0], site.Arguments[1].Constant is { HasValue: true, Value: { } column } ? $"[{column}]" : State.AnyElement, site.Arguments[2]);
                return Value.Harmless;
            case "Clone" when method.ContainingType.Name is "DataTable" or "DataSet":
                // The structure alone.
                return Create((site.Operation.Syntax, "structure"), method.ContainingType);
            case "CreateHMAC" when method.ContainingType.Name == "IncrementalHash":
                var keyed = _objects.Get((site.Operation.Syntax, "keyed hash"), ObjectKind.Unknown, method.ContainingType);
                _state.Set(keyed, "#keyed", Value.Harmless);
                return Value.Of(keyed);
            case "AppendData" when method.ContainingType.Name == "IncrementalHash" && site.Receiver.Objects.Length > 0 && site.Receiver.Objects.All(item => _state.TryGet(item, "#keyed", out _)):
                Fill(site.Receiver, Protect(Contained(site.Arguments[0], 2), ProtectorKind.Mac));
                return Value.Harmless;
            case "ToString" when method.Parameters.IsEmpty && site.Instance is not null && Unconverted(site.Instance) is IFieldReferenceOperation { Field: { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } named }:
                return Value.OfConstant(named.Name);
            case "ToString" when method.Parameters.IsEmpty && !method.IsStatic && site.Instance is not null && site.Receiver.Objects.Length > 0 && !Types.IsTextHolder(site.Instance.Type):
                return AsText(site.Receiver, TypeBeforeConversion(site.Instance), site.Instance);
            case "GetEnumerator" or "GetAsyncEnumerator" when !method.IsStatic && method.Parameters.Length <= 1 && site.Receiver.Objects.Length > 0:
                foreach (var item in site.Receiver.Objects)
                {
                    SpreadOut(item);
                }

                return site.Receiver;
            case "GetOrdinal" when site.Arguments.Length == 1 && site.Arguments[0].Constant.HasValue:
                // The column's number stands for its name.
                return site.Arguments[0];
            case "Format" when method.ContainingType.SpecialType == SpecialType.System_String && Template.Of(site) is { } template:
                return Formatted(site, template);
            case "Create" or "CreateTextWriter" or "CreateBinaryWriter" or "Synchronized" when method.IsStatic && Streams.IsSinkLike(method.ReturnType) && Wrapped(site) is { } writer:
                return writer;
            case "Create" when method.ContainingType.SpecialType == SpecialType.System_String && site.Arguments.Any(argument => !argument.Targets.IsEmpty):
                return CreateText(site);
            case "Substring" or "Remove" when method.ContainingType.SpecialType == SpecialType.System_String && IsEmptyCut(site):
                return Value.Harmless;
            case "GetType" or "GetHashCode" when method.Parameters.IsEmpty:
                return method.Name == "GetHashCode" ? null : Value.Harmless;
            case "Invoke" or "BeginInvoke" or "Post" or "Send" when site.Arguments.Any(argument => !argument.Targets.IsEmpty):
                return RunAll(site);
            default:
                return null;
        }
    }

    /// <summary>A writer that a factory makes over another one: <c>XmlWriter.Create(text)</c>.</summary>
    private Value? Wrapped(Site site)
    {
        for (var i = 0; i < site.Arguments.Length; i++)
        {
            if (Streams.IsSinkLike(site.Method.Parameters[i].Type) && !site.Arguments[i].Objects.IsEmpty)
            {
                var writer = Create((site.Operation.Syntax, "new"), site.Method.ReturnType);
                _state.Set(writer.Objects[0], Inner, site.Arguments[i]);
                return writer;
            }
        }

        return null;
    }
}
