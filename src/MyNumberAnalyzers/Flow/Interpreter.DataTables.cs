using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MyNumberAnalyzers.Flow;

/// <summary>ADO.NET's tables: rows are the elements of a table, and a row's columns are told apart by name.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Of a table made in sight: the names of its columns in their order.</summary>
    private const string Columns = "#columns";

    private const char ColumnSeparator = '\u001F';

    /// <summary>A table or a class derived from it, as designers write them.</summary>
    private static bool IsTable(ITypeSymbol? type) => TableIn(type) is not null;

    private static ITypeSymbol? TableIn(ITypeSymbol? type)
    {
        while (type is { TypeKind: TypeKind.Class } and not { Name: "DataTable" or "DataView" })
        {
            type = type.BaseType;
        }

        return type is { TypeKind: TypeKind.Class } && IsData(type) ? type : null;
    }

    private static bool IsRow(ITypeSymbol? type) => type is { Name: "DataRow" or "DataRowView" } && IsData(type);

    private static bool IsData(ISymbol symbol) => symbol.ContainingNamespace is { Name: "Data", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static ITypeSymbol? RowType(ITypeSymbol? table) =>
        TableIn(table)?.ContainingNamespace.GetTypeMembers("DataRow").FirstOrDefault();

    /// <summary>Calls that move rows and columns about; null when it is none of them.</summary>
    private Value? TableCall(Site site)
    {
        var method = site.Method;
        if (method.Name is "Cast" or "OfType" && method.ContainingType.Name == "Enumerable" && site.Arguments[0].Objects is { IsEmpty: false } tables && tables.All(item => IsTable(item.Type)))
        {
            return List(site.Operation, "rows", Elements(site.Arguments[0]));
        }

        if (!IsData(method.ContainingType))
        {
            return null;
        }

        switch (method.ContainingType.Name, method.Name)
        {
            case ("DataRowCollection", "Add" or "InsertAt") when method.Parameters[0].Type.Name == "DataRow" && !site.Arguments[0].Objects.IsEmpty:
            case ("DataTable", "ImportRow") when !site.Arguments[0].Objects.IsEmpty:
            case ("DataTableCollection", "Add") when method.Parameters is [{ Type.Name: "DataTable" }] && !site.Arguments[0].Objects.IsEmpty:
                Fill(site.Receiver, site.Arguments[0]);
                return Value.Unknown;
            case ("DataRowCollection", "Add") or ("DataTable", "LoadDataRow") when Elements(site.Operand(0)) is { } cells:
                return AddRow(site, cells);
            case ("DataRowCollection", "Find"):
                return Some(Elements(site.Receiver), site.Operation.Syntax);
            case ("DataColumnCollection", "Add" or "Remove"):
                ChangeColumns(site);
                return null;
            case ("DataTable", "NewRow"):
                return Value.Of(_objects.Get((site.Operation.Syntax, "row"), ObjectKind.Unknown, method.ReturnType));
            case ("DataTable", "Copy"):
                return CopyOfTable(site, site.Receiver, null);
            case ("DataView", "ToTable"):
                return CopyOfTable(site, site.Receiver, Chosen(site));
            case ("DataView", ".ctor") when site.Arguments.Length > 0 && !site.Arguments[0].Objects.IsEmpty:
                return site.Arguments[0];
            case ("DataTableExtensions", "CopyToDataTable") when site.Arguments.Length == 1:
                return CopyOfTable(site, site.Arguments[0], null);
            case ("DataTable", "Compute"):
                return Value.Unknown;
            case ("DataRowExtensions", "Field") when site.Arguments.Length > 1 && !site.Arguments[0].Objects.IsEmpty && site.Arguments[1].Constant is { HasValue: true, Value: { } column }:
                var cell = Cell(site.Arguments[0], $"[{column}]");
                return cell.IsHarmless ? cell : Evident(site, cell);
            default:
                return null;
        }
    }

    /// <summary><c>Rows.Add(a, b, c)</c>: by the names of the columns where they were made in sight, else by position.</summary>
    private Value AddRow(Site site, IEnumerable<IOperation> cells)
    {
        var row = Create((site.Operation.Syntax, "row"), RowType(site.Receiver.Objects.FirstOrDefault()?.Type) ?? site.Method.ReturnType);
        var names = site.Receiver.Objects is [var table] && _state.TryGet(table, Columns, out var known) && known.Constant.Value is string text ? text.Split(ColumnSeparator) : new string[0];
        var position = 0;
        foreach (var cell in cells)
        {
            var content = Seen(cell);
            _state.Set(row.Objects[0], position < names.Length ? $"[{names[position]}]" : $"[{position}]", content.HasDigits || content.IsHarmless ? content : Value.Unknown);
            position++;
        }

        Fill(site.Receiver, row);
        return row;
    }

    /// <summary>A cell by its column. A row of which one part is known by name and the other by position keeps its secrets: any cell may be meant.</summary>
    private Value Cell(Value row, string key)
    {
        var isNumber = IsPosition(key);
        var isOtherwise = row.Objects.Any(item => !_state.TryGet(item, key, out _) && _state.Of(item).Any(slot => slot.Key.IsElement && (string)slot.Key.Step != State.AnyElement && IsPosition((string)slot.Key.Step) != isNumber));
        return isOtherwise ? Elements(row) : Element(row, key);
    }

    private static bool IsPosition(string key) => key.Length > 2 && key.Skip(1).Take(key.Length - 2).All(char.IsDigit);

    private void ChangeColumns(Site site)
    {
        if (site.Instance is null || Unwrapped(site.Instance) is not IPropertyReferenceOperation { Property.Name: "Columns", Instance: { } instance } || Evaluate(instance).Objects is not [var table])
        {
            return;
        }

        var name = site.Arguments.Length > 0 && site.Arguments[0].Constant is { HasValue: true, Value: string text } ? text : null;
        var isKnown = _state.TryGet(table, Columns, out var before) && before.Constant.Value is string;
        var names = isKnown ? ((string)before.Constant.Value!).Split(ColumnSeparator).ToList() : new List<string>();
        if (site.Method.Name == "Remove")
        {
            Drop(table, column => column == name);
            names.Remove(name ?? "");
        }
        else if (name is null || !(table.Kind == ObjectKind.Created || instance is IInstanceReferenceOperation && _callee.Method is { MethodKind: MethodKind.Constructor }) || !isKnown && _state.TryGet(table, Columns, out _))
        {
            // From here on the order is not known.
            _state.Set(table, Columns, Value.Unknown);
            return;
        }
        else
        {
            names.Add(name);
        }

        if (names.Count > 0)
        {
            _state.Set(table, Columns, Value.OfConstant(string.Join(ColumnSeparator.ToString(), names)));
        }
    }

    private void Drop(AbstractObject table, Func<string, bool> isGone)
    {
        foreach (var row in _state.Of(table).Where(slot => slot.Key.IsElement).SelectMany(slot => slot.Value.Objects).Where(item => IsRow(item.Type)).ToList())
        {
            _state.Remove(row, step => step is string { Length: > 2 } text && text[0] == '[' && isGone(text.Substring(1, text.Length - 2)));
        }
    }

    /// <summary>The columns that <c>ToTable</c> names; null when not all of them are known.</summary>
    private HashSet<string>? Chosen(Site site)
    {
        var last = site.Arguments.Length - 1;
        if (last < 0 || site.Method.Parameters[last].Type is not IArrayTypeSymbol || Elements(site.Operand(last)) is not { } elements)
        {
            return null;
        }

        var names = elements.Select(element => Seen(element).Constant is { HasValue: true, Value: string name } ? name : null).ToList();
        return names.Count == 0 || names.Contains(null) ? null : new HashSet<string>(names!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A table of its own: what happens to the copy does not happen to the original.</summary>
    private Value? CopyOfTable(Site site, Value original, HashSet<string>? columns)
    {
        if (original.Objects.IsEmpty)
        {
            return null;
        }

        var isMade = original.Objects.All(item => item.Kind == ObjectKind.Created);
        var table = _objects.Get((site.Operation.Syntax, "table"), isMade ? ObjectKind.Created : ObjectKind.Unknown, site.Method.ReturnType);
        var elements = Elements(original);
        _state.Remove(table, _ => true);
        if (!elements.Objects.IsEmpty)
        {
            // One row stands for all, so that a loop over the copy is seen to change them all.
            var slots = elements.Objects.SelectMany(row => _state.Of(row)).Where(slot => slot.Key.IsElement).ToList();
            var copy = _objects.Get((site.Operation.Syntax, "rows"), ObjectKind.Unknown, elements.Objects[0].Type, standsForAll: true);
            _state.Remove(copy, _ => true);
            slots.ForEach(slot => _state.Set(copy, slot.Key.Step, _state.TryGet(copy, slot.Key.Step, out var known) ? known.Join(slot.Value) : slot.Value));
            _state.Set(table, State.AnyElement, elements.WithObjects(ImmutableArray.Create(copy)));
        }
        else if (!elements.Labels.IsEmpty)
        {
            _state.Set(table, State.AnyElement, elements);
        }

        if (original.Objects is [var one] && _state.TryGet(one, Columns, out var names))
        {
            _state.Set(table, Columns, columns is null ? names : Value.Unknown);
        }

        if (columns is not null)
        {
            Drop(table, column => !IsPosition($"[{column}]") && !columns.Contains(column));
        }

        return Value.Of(table);
    }
}
