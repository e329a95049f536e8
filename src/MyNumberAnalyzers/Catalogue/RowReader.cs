using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace MyNumberAnalyzers.Catalogue;

/// <summary>What is wrong with a row, and where.</summary>
/// <param name="Line">Line, from 0.</param>
/// <param name="Column">Column, from 0.</param>
/// <param name="Length">How many characters are meant; may be 0 at the end of a line.</param>
/// <param name="Message">What was expected.</param>
internal sealed record RowError(int Line, int Column, int Length, Bilingual Message);

/// <summary>The rows of one file and the lines that could not be read.</summary>
internal sealed record RowFile(string Name, ImmutableArray<Row> Rows, ImmutableArray<RowError> Errors);

/// <summary>Reads catalogue files. A line is a row, or an error at its place; the other rows still count.</summary>
/// <remarks>
/// <code>
/// library    NAME
/// source     TYPE::MEMBER(-> ROUTE)
/// sink KIND  TYPE::MEMBER(ROUTE, ROUTE) [graph|text]
/// protector  encrypt|erase|mac TYPE::MEMBER(ROUTE -> ROUTE)
/// propagator TYPE::MEMBER(ROUTE -> ROUTE)
/// exclude    ATTRIBUTE
/// </code>
/// </remarks>
internal static class RowReader
{
    private static readonly Dictionary<string, RowRole> Roles = Words<RowRole>();

    private static readonly Dictionary<string, SinkKind> Kinds = Words<SinkKind>();

    private static readonly Dictionary<string, ProtectorKind> Protectors = Words<ProtectorKind>();

    private static readonly Dictionary<string, ObjectReading> Readings = Words<ObjectReading>();

    /// <summary>The words a sink row may name.</summary>
    public static IEnumerable<string> SinkWords => Kinds.Keys;

    public static bool TryKind(string word, out SinkKind kind) => Kinds.TryGetValue(word, out kind);

    /// <summary>Reads a file's text.</summary>
    /// <param name="name">The file's name, kept in each row.</param>
    public static RowFile Read(string name, string text)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var errors = ImmutableArray.CreateBuilder<RowError>();
        var library = Path.GetFileNameWithoutExtension(name);
        using var reader = new StringReader(text);
        for (var line = 0; reader.ReadLine() is { } content; line++)
        {
            var cursor = new RowCursor(content);
            if (cursor.AtEnd)
            {
                continue;
            }

            try
            {
                if (ReadRow(cursor, library, name, line) is { } row)
                {
                    rows.Add(row);
                }
                else
                {
                    library = cursor.Word("a library name", "ライブラリ名");
                    cursor.ExpectEnd();
                }
            }
            catch (RowException problem)
            {
                errors.Add(new RowError(line, problem.Column, problem.Length, problem.Text));
            }
        }

        return new RowFile(name, rows.ToImmutable(), errors.ToImmutable());
    }

    /// <summary>A row, or null for a <c>library</c> line whose name is still to be read.</summary>
    private static Row? ReadRow(RowCursor cursor, string library, string file, int line)
    {
        if (cursor.Next("library"))
        {
            return null;
        }

        var role = cursor.OneOf(Roles, ["library"]);
        var row = new Row(role, null, null, null, string.Empty, string.Empty, ImmutableArray<Route>.Empty, library, file, line);
        switch (role)
        {
            case RowRole.Exclude:
                row = row with { Type = cursor.TypeName() };
                cursor.ExpectEnd();
                return row;
            case RowRole.Sink:
                row = row with { Sink = cursor.OneOf(Kinds) };
                break;
            case RowRole.Protector:
                row = row with { Protector = cursor.OneOf(Protectors) };
                break;
        }

        return ReadMember(cursor, row);
    }

    private static Row ReadMember(RowCursor cursor, Row row)
    {
        var type = cursor.TypeName();
        cursor.Expect("::");
        var member = cursor.MemberName();
        var routes = cursor.Try("(") ? ReadRoutes(cursor, row.Role) : Implied(row.Role);
        ObjectReading? reading = row.Role == RowRole.Sink && !cursor.AtEnd ? cursor.OneOf(Readings) : null;
        cursor.ExpectEnd();
        return row with { Type = type, Member = member, Routes = routes, Reading = reading };
    }

    /// <summary>What a row without a list says: a sink or protector is a property, a source returns, a propagator just carries on.</summary>
    private static ImmutableArray<Route> Implied(RowRole role) => role switch
    {
        RowRole.Sink => ImmutableArray.Create(new Route(Route.Value, null)),
        RowRole.Protector => ImmutableArray.Create(new Route(Route.Value, Route.This)),
        RowRole.Source => ImmutableArray.Create(new Route(Route.Return, null)),
        _ => ImmutableArray<Route>.Empty,
    };

    private static ImmutableArray<Route> ReadRoutes(RowCursor cursor, RowRole role)
    {
        var routes = ImmutableArray.CreateBuilder<Route>();
        if (cursor.Try(")"))
        {
            return role == RowRole.Source ? Implied(role) : routes.ToImmutable();
        }

        do
        {
            routes.Add(ReadRoute(cursor, role));
        }
        while (cursor.Try(","));
        cursor.Expect(")");
        return routes.ToImmutable();
    }

    private static Route ReadRoute(RowCursor cursor, RowRole role)
    {
        switch (role)
        {
            case RowRole.Source:
                cursor.Try("->");
                return new Route(cursor.Place(), null);
            case RowRole.Sink:
                return new Route(cursor.Place(), null);
            default:
                var from = cursor.Place();
                return new Route(from, cursor.Try("->") ? cursor.Place() : Route.Return);
        }
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues(typeof(T)).Cast<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
