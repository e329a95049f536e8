namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>Methods of ten kinds over the members of a module, none of which has to do with a number.</summary>
internal sealed class BusinessMethods(Module module)
{
    public string Next(Random random, int number)
    {
        var name = module.Name;
        var text = Pick(module.Strings, random);
        var other = Pick(module.Strings, random);
        var amount = Pick(module.Decimals, random);
        var count = Pick(module.Integers, random);
        var moment = Pick(module.Moments, random);
        var flag = Pick(module.Booleans, random);
        var limit = random.Next(10, 5_000);
        return random.Next(10) switch
        {
            0 => $$"""
                public static decimal {{amount.Name}}By{{text.Name}}{{number}}(IEnumerable<{{name}}> items, string {{text.Local}}) =>
                    items.Where(item => item.{{text.Name}} == {{text.Local}} && item.{{flag.Name}}).Sum(item => item.{{amount.Name}});
                """,
            1 => $$"""
                public static Dictionary<string, List<{{name}}>> GroupBy{{text.Name}}{{number}}(IReadOnlyList<{{name}}> items)
                {
                    var groups = new Dictionary<string, List<{{name}}>>(StringComparer.OrdinalIgnoreCase);
                    foreach (var item in items)
                    {
                        if (!groups.TryGetValue(item.{{text.Name}}, out var group))
                        {
                            groups.Add(item.{{text.Name}}, group = new List<{{name}}>());
                        }

                        group.Add(item);
                    }

                    return groups;
                }
                """,
            2 => $$"""
                public static string Describe{{number}}({{name}} item)
                {
                    var builder = new StringBuilder();
                    builder.Append(item.{{text.Name}}).Append(": ").AppendLine(item.{{other.Name}});
                    if (item.{{amount.Name}} > {{limit}}m)
                    {
                        builder.AppendLine($"{item.{{amount.Name}}:N0} is above {{limit}}, due {item.{{moment.Name}}:yyyy/MM/dd}");
                    }

                    return builder.ToString().TrimEnd();
                }
                """,
            3 => $$"""
                public static decimal Rate{{number}}({{name}} item) => item.{{count.Name}} switch
                {
                    < 0 => throw new ArgumentOutOfRangeException(nameof(item), item.{{count.Name}}, "Must not be negative"),
                    0 => 0m,
                    < {{limit}} when item.{{flag.Name}} => 0.08m,
                    < {{limit}} => 0.1m,
                    _ => item.{{amount.Name}} > 100_000m ? 0.12m : 0.1m,
                };
                """,
            4 => $$"""
                public static IEnumerable<(DateTime Month, int Count, decimal Sum)> Monthly{{number}}(IEnumerable<{{name}}> items) =>
                    from item in items
                    where item.{{amount.Name}} != 0
                    group item by new DateTime(item.{{moment.Name}}.Year, item.{{moment.Name}}.Month, 1) into month
                    orderby month.Key descending
                    select (month.Key, month.Count(), month.Sum(item => item.{{amount.Name}}));
                """,
            5 => $$"""
                public static bool TryParse{{number}}(string line, out {{name}}? item)
                {
                    item = null;
                    var cells = line.Split(',', StringSplitOptions.TrimEntries);
                    if (cells.Length < 4 || !int.TryParse(cells[0], out var {{count.Local}}) || !decimal.TryParse(cells[1], out var {{amount.Local}}))
                    {
                        return false;
                    }

                    item = new {{name}} { {{count.Name}} = {{count.Local}}, {{amount.Name}} = {{amount.Local}}, {{text.Name}} = cells[2] };
                    item.{{other.Name}} = cells[3].Length > 20 ? cells[3].Substring(0, 20) : cells[3];
                    return true;
                }
                """,
            6 => $$"""
                public static async Task<int> CountAsync{{number}}(IAsyncEnumerable<{{name}}> items, CancellationToken cancellation)
                {
                    var count = 0;
                    await foreach (var item in items.WithCancellation(cancellation))
                    {
                        if (item is { {{flag.Name}}: true, {{count.Name}}: > 0 } && item.{{moment.Name}} < DateTime.UtcNow.AddDays(-{{limit % 60}}))
                        {
                            count++;
                        }
                    }

                    return count;
                }
                """,
            7 => $$"""
                public static void Allocate{{number}}(IList<{{name}}> items, decimal total)
                {
                    var rest = total;
                    for (var i = 0; i < items.Count; i++)
                    {
                        var share = i == items.Count - 1 ? rest : Math.Round(total / items.Count, 0, MidpointRounding.AwayFromZero);
                        items[i].{{amount.Name}} = share;
                        items[i].{{flag.Name}} = share > 0;
                        rest -= share;
                    }
                }
                """,
            8 => $$"""
                public static string Key{{number}}({{name}} item)
                {
                    var parts = new[] { item.{{text.Name}}.Trim().ToUpperInvariant(), item.{{moment.Name}}.ToString("yyyyMMdd"), item.{{count.Name}}.ToString("D6") };
                    return string.Join("-", parts.Where(part => part.Length > 0));
                }
                """,
            _ => $$"""
                public static {{name}}? Latest{{number}}(IEnumerable<{{name}}> items, Func<{{name}}, bool>? filter = null)
                {
                    {{name}}? latest = null;
                    foreach (var item in items)
                    {
                        if ((filter is null || filter(item)) && (latest is null || item.{{moment.Name}} > latest.{{moment.Name}}))
                        {
                            latest = item;
                        }
                    }

                    return latest ?? items.OrderBy(item => item.{{text.Name}}, StringComparer.Ordinal).FirstOrDefault();
                }
                """,
        } + "\n";
    }

    private static Property Pick(Property[] properties, Random random) => properties[random.Next(properties.Length)];
}
