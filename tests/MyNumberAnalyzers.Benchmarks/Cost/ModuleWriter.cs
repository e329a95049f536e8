using System.Text;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>Writes the files of one module, each brought to the asked length by more methods.</summary>
internal sealed partial class ModuleWriter(Module module, int lines)
{
    private readonly string _name = module.Name;
    private readonly BusinessMethods _methods = new(module);
    private readonly NumberMethods _numbers = new(module);

    public IEnumerable<SourceFile> Files()
    {
        yield return File("", "", $"public partial class {_name}", Entity);
        yield return File("Contracts", Contracts(), $"public static class {_name}Contracts", null);
        yield return File("Repository", $"public interface I{_name}Repository\n{{\n    Task<{_name}?> FindAsync(int id, CancellationToken cancellation);\n\n    Task<IReadOnlyList<{_name}>> ListAsync(string? search, CancellationToken cancellation);\n\n    Task SaveAsync({_name} item, CancellationToken cancellation);\n}}\n",
            $"public class {_name}Repository({_name}Context context, ILogger<{_name}Repository> logger) : I{_name}Repository", Repository);
        yield return File("Service", "", $"public class {_name}Service(I{_name}Repository repository, ILogger<{_name}Service> logger)", Service);
        yield return File("Mapper", "", $"public static class {_name}Mapper", Mapper);
        yield return File("Validator", $"public record {_name}Problem(string Member, string Message);\n", $"public class {_name}Validator", Validator);
        yield return File("Controller", "", $"[ApiController]\n[Route(\"api/{_name.ToLowerInvariant()}\")]\npublic class {_name}Controller({_name}Service service, ILogger<{_name}Controller> logger) : ControllerBase", Controller);
        yield return File("Report", "", $"public class {_name}Report(TextWriter writer)", Report);
        yield return File("Job", "", $"public class {_name}Job(I{_name}Repository repository, ILogger<{_name}Job> logger) : BackgroundService", Job);
        yield return File("Client", "", $"public class {_name}Client(HttpClient http)", Client);
    }

    private SourceFile File(string role, string before, string head, Action<StringBuilder>? body)
    {
        var text = new StringBuilder($"namespace {module.Space};\n\n");
        if (before.Length > 0)
        {
            text.Append(before).Append('\n');
        }

        text.Append("/// <summary>").Append(role.Length == 0 ? "The business object" : "The " + role.ToLowerInvariant()).Append(" of ").Append(_name).Append(".</summary>\n").Append(head).Append("\n{\n");
        var members = new StringBuilder();
        body?.Invoke(members);
        Indent(text, members.ToString());

        var random = new Random(module.Index * 100 + role.Length + role.Sum(c => c));
        var number = 0;
        for (var count = Lines(text); count < lines - 12; count = Lines(text))
        {
            var isNumber = module.HasNumber && number % 4 == 1;
            text.Append('\n');
            Indent(text, isNumber ? _numbers.Next(random, number) : _methods.Next(random, number));
            number++;
        }

        return new SourceFile($"{module.Space}/{_name}{role}.cs", text.Append("}\n").ToString(), module.HasNumber);
    }

    private static int Lines(StringBuilder text)
    {
        var count = 0;
        foreach (var chunk in text.GetChunks())
        {
            count += chunk.Span.Count('\n');
        }

        return count;
    }

    private static void Indent(StringBuilder text, string members)
    {
        foreach (var line in members.TrimEnd('\n').Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
        }
    }
}
