using System.Collections.Immutable;
using System.Text;

namespace MyNumberAnalyzers.Benchmarks.Cost;

internal sealed record SourceFile(string Path, string Text, bool HasNumber);

/// <summary>
/// Business code in the shape of a layered web application: modules of ten files (entity, contracts, repository, service, mapper, validator,
/// controller, report, job, client), filled up with methods of the kinds such code is full of. The same arguments give the same text.
/// </summary>
internal sealed record Codebase(ImmutableArray<SourceFile> Files)
{
    public const int FilesPerModule = 10;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Text;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;

        """;

    public int Lines => Files.Sum(file => file.Text.Count(c => c == '\n'));

    public static Codebase Write(int files, int lines, double shareWithNumbers)
    {
        var modules = files / FilesPerModule;
        var withNumbers = (int)Math.Round(modules * shareWithNumbers);
        var all = ImmutableArray.CreateBuilder<SourceFile>();
        for (var index = 0; index < modules; index++)
        {
            // Spread over the whole solution, as person-related modules are.
            var hasNumber = withNumbers > 0 && (long)(index + 1) * withNumbers / modules > (long)index * withNumbers / modules;
            all.AddRange(new ModuleWriter(new Module(index, hasNumber), lines / modules / FilesPerModule).Files());
        }

        all.Add(new SourceFile("Usings.cs", Usings, false));
        return new Codebase(all.ToImmutable());
    }

    /// <summary>A number handed down through as many methods as asked for, ten to a file, and logged masked at the end.</summary>
    public Codebase WithCallDepth(int depth)
    {
        var more = Files.ToBuilder();
        for (var first = 0; first < depth; first += 10)
        {
            var text = new StringBuilder("namespace Acme.Business.Chain;\n\npublic static class Step" + first + "\n{\n");
            for (var i = first; i < Math.Min(first + 10, depth); i++)
            {
                var next = i + 1 < depth ? $"Step{(i + 1) / 10 * 10}.Run{i + 1}(name, myNumber.Trim(), count + {i})" : "name + \"****\" + myNumber.Length";
                text.Append($$"""
                        public static string Run{{i}}(string name, string myNumber, int count)
                        {
                            if (count > {{1_000_000 - i}})
                            {
                                return name.ToUpperInvariant();
                            }

                            return {{next}};
                        }


                    """);
            }

            more.Add(new SourceFile($"Chain/Step{first}.cs", text.Append("}\n").ToString(), true));
        }

        return new Codebase(more.ToImmutable());
    }
}
