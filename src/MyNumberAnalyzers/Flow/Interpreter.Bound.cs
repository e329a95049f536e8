using System;
using System.Linq;

namespace MyNumberAnalyzers.Flow;

/// <summary>Parameters of a command: Dapper binds the members that the command's text names, and no others.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Which members are bound; null where that cannot be told: a stored procedure takes all, a text out of sight may name any.</summary>
    private Func<string, bool>? BoundBy(Site site)
    {
        var text = Argument(site, "sql") ?? Argument(site, "commandText");
        var isText = Argument(site, "commandType") is not { } kind || kind.Constant is { HasValue: true, Value: null or 1 };
        return isText && text?.Constant.Value is string command && command.Any(char.IsWhiteSpace) ? name => Names(command, name) : null;
    }

    private static bool Names(string command, string name)
    {
        for (var at = command.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = command.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if (at > 0 && command[at - 1] is '@' or ':' or '?' or '$' or '=' && (end == command.Length || !char.IsLetterOrDigit(command[end]) && command[end] != '_'))
            {
                return true;
            }
        }

        return false;
    }
}
