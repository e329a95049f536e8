using System.Text;

namespace MyNumberAnalyzers.Tests.Robustness;

/// <summary>Files that no person writes and some generator does: each grows with one number and leaks once, at the line marked <c>// HERE</c>.</summary>
internal static class Extremes
{
    public static readonly IReadOnlyDictionary<string, (int Size, Func<int, string> Text)> All = new Dictionary<string, (int, Func<int, string>)>
    {
        ["one long method"] = (20_000, LongMethod),
        ["one long method of branches"] = (4_000, Branches),
        ["a class of fields"] = (10_000, Fields),
        ["a chain of calls"] = (2_000, CallChain),
        ["a switch of cases"] = (1_000, Switch),
        ["lambdas in lambdas"] = (40, NestedLambdas),
        ["methods that call each other"] = (60, Circle),
        ["methods that all call all"] = (16, Web),
        ["a long concatenation"] = (4_000, Concatenation),
        ["calls within calls"] = (250, NestedCalls),
        ["a long fluent chain"] = (800, FluentChain),
        ["choices within choices"] = (200, NestedChoices),
        ["objects within objects"] = (120, NestedObjects),
        ["loops within loops"] = (40, NestedLoops),
        ["tries within tries"] = (40, NestedTries),
        ["one helper called from everywhere"] = (2_000, ManyCallers),
        ["a helper called with other texts"] = (400, OtherTexts),
        ["interfaces with many implementations"] = (300, Implementations),
        ["local functions"] = (400, LocalFunctions),
        ["a list of anonymous objects"] = (1_000, AnonymousObjects),
    };

    private static string LongMethod(int size) => InMethod(text => Repeat(text, size - 12, i =>
        i % 5 == 0 ? $"var a{i} = employee.Name + {i};" : i % 5 == 1 ? $"total += a{i - 1}.Length;" : $"employee.Name = \"n{i}\" + total;"));

    private static string Branches(int size) => InMethod(text => Repeat(text, size, i =>
        $"if (total > {i}) {{ total += {i}; employee.Name = employee.Name + total; }}"));

    private static string Switch(int size) => InMethod(text =>
    {
        text.AppendLine("switch (total) {");
        Repeat(text, size, i => $"case {i}: employee.Name = \"case {i}\" + employee.Name; break;");
        text.AppendLine("}");
    });

    private static string Fields(int size) => InMethod(
        text => Repeat(text, size / 10, i => $"F{i * 10} = employee.Name;"),
        text => Repeat(text, size, i => $"private string F{i} = \"\";"));

    private static string CallChain(int size) => InMethod(
        text => text.AppendLine("M0(employee.MyNumber);"),
        text => Repeat(text, size, i => i == size - 1
            ? $"private void M{i}(string text) => System.Console.WriteLine(text);"
            : $"private void M{i}(string text) => M{i + 1}(text);"),
        leak: false);

    private static string Circle(int size) => InMethod(
        text => text.AppendLine("M0(employee.MyNumber, 9);"),
        text => Repeat(text, size, i => $"private string M{i}(string text, int n) => n == 0 ? text : M{(i + 1) % size}(text, n - 1) + M{(i + size - 1) % size}(text.Trim(), n - 1);"));

    private static string Web(int size) => InMethod(
        text => text.AppendLine("M0(employee, employee.MyNumber, 9);"),
        text => Repeat(text, size, i =>
            $"private string M{i}(Employee e, string text, int n) {{ if (n == 0) return text; {string.Concat(Enumerable.Range(0, size).Select(j => $"e.Name = M{j}(e, e.Name + text, n - 1); "))} return e.Name; }}"));

    private static string NestedLambdas(int size) => InMethod(text =>
    {
        Repeat(text, size, i => $"System.Action a{i} = () => {{ var n{i} = employee.Name;");
        text.AppendLine("System.Console.WriteLine(n0);");
        for (var i = size - 1; i >= 0; i--)
        {
            text.AppendLine($"}}; a{i}();");
        }
    });

    private static string Concatenation(int size) => InMethod(text =>
        text.Append("var all = employee.Name").AppendJoin("", Enumerable.Range(0, size).Select(i => i % 2 == 0 ? " + total" : $" + \"t{i}\"")).AppendLine(";"));

    private static string NestedCalls(int size) => InMethod(text =>
        text.Append("var all = ").Append(string.Concat(Enumerable.Repeat("string.Concat(", size))).Append("employee.Name").Append(string.Concat(Enumerable.Repeat(", \"x\")", size))).AppendLine(";"));

    private static string FluentChain(int size) => InMethod(text =>
        text.Append("var all = new System.Text.StringBuilder(employee.Name)").Append(string.Concat(Enumerable.Repeat(".Append(total)", size))).AppendLine(".ToString();"));

    private static string NestedChoices(int size) => InMethod(text =>
        text.Append("var all = ").Append(string.Concat(Enumerable.Range(0, size).Select(i => $"total == {i} ? \"c{i}\" : "))).AppendLine("employee.Name;"));

    private static string NestedObjects(int size) => InMethod(
        text => text.Append("var all = ").Append(string.Concat(Enumerable.Repeat("new Node { Text = employee.Name, Next = ", size))).Append("null").Append(string.Concat(Enumerable.Repeat(" }", size))).AppendLine(";"),
        text => text.AppendLine("private sealed class Node { public string Text { get; set; } = \"\"; public Node? Next { get; set; } }"));

    private static string NestedLoops(int size) => InMethod(text =>
    {
        Repeat(text, size, i => $"for (var i{i} = 0; i{i} < total; i{i}++) {{ employee.Name = employee.Name + i{i};");
        text.AppendLine(string.Concat(Enumerable.Repeat("}", size)));
    });

    private static string NestedTries(int size) => InMethod(text =>
    {
        Repeat(text, size, i => $"try {{ total += int.Parse(employee.Name);");
        text.AppendLine(string.Concat(Enumerable.Range(0, size).Select(i => i % 2 == 0 ? "} finally { total++; }" : "} catch (System.FormatException) { total--; }")));
    });

    private static string ManyCallers(int size) => InMethod(
        text => Repeat(text, size, i => $"Write(new Employee {{ Name = \"{i}\" }}, {(i % 2 == 0 ? "true" : "false")});"),
        text => text.AppendLine("private void Write(Employee e, bool loud) => System.Console.WriteLine(loud ? e.Name.ToUpper() : e.Name);"));

    private static string OtherTexts(int size) => InMethod(
        text =>
        {
            Repeat(text, size, i => $"Write(\"step {i}\", employee.{(i % 2 == 0 ? "Name" : "MyNumber")});");
        },
        text => text.AppendLine("private void Write(string step, string text) => System.Console.WriteLine(step + text);"),
        leak: false);

    private static string Implementations(int size) => InMethod(
        text => text.AppendLine("IStep step = Steps.Pick(total); employee.Name = step.Run(employee.Name);"),
        text =>
        {
            text.AppendLine("private interface IStep { string Run(string text); }");
            Repeat(text, size, i => $"private sealed class Step{i} : IStep {{ public string Run(string text) => text + {i}; }}");
            text.AppendLine("private static class Steps { public static IStep Pick(int n) => n == 0 ? new Step0() : new Step1(); }");
        });

    private static string LocalFunctions(int size) => InMethod(text =>
    {
        Repeat(text, size, i => $"string Local{i}(string text) => {(i == 0 ? "text" : $"Local{i - 1}(text)")} + employee.Name;");
        text.AppendLine($"var all = Local{size - 1}(\"x\");");
    });

    private static string AnonymousObjects(int size) => InMethod(text =>
    {
        text.AppendLine("var all = new[] {");
        Repeat(text, size, i => $"new {{ Id = {i}, Text = employee.Name }},");
        text.AppendLine("};");
    });

    private static string InMethod(Action<StringBuilder> body, Action<StringBuilder>? members = null, bool leak = true)
    {
        var text = new StringBuilder();
        text.AppendLine("public class Employee { public string Name { get; set; } = \"\"; public string MyNumber { get; set; } = \"\"; }");
        text.AppendLine("public class Service {");
        members?.Invoke(text);
        text.AppendLine("public void Run(Employee employee, int total) {");
        body(text);
        if (leak)
        {
            text.AppendLine("System.Console.WriteLine(employee.MyNumber); // HERE");
        }

        return text.AppendLine("}").AppendLine("}").ToString();
    }

    private static void Repeat(StringBuilder text, int count, Func<int, string> line)
    {
        for (var i = 0; i < count; i++)
        {
            text.AppendLine(line(i));
        }
    }
}
