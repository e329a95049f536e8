namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>Methods that handle a person's number, careful ones for the most part.</summary>
internal sealed class NumberMethods(Module module)
{
    public string Next(Random random, int number)
    {
        var name = module.Name;
        var text = module.Strings[random.Next(module.Strings.Length)];
        return random.Next(8) switch
        {
            0 => $$"""
                public static string Masked{{number}}({{name}} item)
                {
                    var last = item.MyNumber.Length == 12 ? new string('*', 12) : "(none)";
                    return $"{item.{{text.Name}}}: {last}";
                }
                """,
            1 => $$"""
                public static bool IsSamePerson{{number}}({{name}} left, {{name}} right) =>
                    string.Equals(left.MyNumber, right.MyNumber, StringComparison.Ordinal) && left.{{text.Name}} == right.{{text.Name}};
                """,
            2 => $$"""
                public static bool HasValidNumber{{number}}({{name}} item)
                {
                    var digits = item.MyNumber.Replace("-", "").Trim();
                    if (digits.Length != 12)
                    {
                        return false;
                    }

                    var sum = 0;
                    for (var i = 0; i < 11; i++)
                    {
                        var weight = i < 5 ? 6 - i : 12 - i;
                        sum += (digits[i] - '0') * weight;
                    }

                    var rest = sum % 11;
                    return digits[11] - '0' == (rest <= 1 ? 0 : 11 - rest);
                }
                """,
            3 => $$"""
                public static void Hand{{number}}({{name}} from, {{name}} to)
                {
                    var myNumber = from.MyNumber;
                    if (!string.IsNullOrEmpty(myNumber))
                    {
                        to.MyNumber = myNumber.Trim();
                        from.MyNumber = "";
                    }
                }
                """,
            4 => $$"""
                public static Dictionary<string, {{name}}> ByNumber{{number}}(IEnumerable<{{name}}> items)
                {
                    var index = new Dictionary<string, {{name}}>();
                    foreach (var item in items.Where(item => item.MyNumber.Length > 0))
                    {
                        index[item.MyNumber] = item;
                    }

                    return index;
                }
                """,
            5 => $$"""
                public static IReadOnlyList<string> Missing{{number}}(IEnumerable<{{name}}> items) =>
                    items.Where(item => string.IsNullOrWhiteSpace(item.MyNumber)).Select(item => item.{{text.Name}}).Distinct().ToList();
                """,
            6 => $$"""
                public static {{name}}Request Request{{number}}({{name}} item, string myNumber) => new()
                {
                    {{text.Name}} = item.{{text.Name}},
                    MyNumber = myNumber.Replace(" ", ""),
                };
                """,
            _ => $$"""
                public static int Collected{{number}}(IReadOnlyList<{{name}}> items, ILogger log)
                {
                    var collected = items.Count(item => !string.IsNullOrEmpty(item.MyNumber));
                    log.LogInformation("{Collected} of {All} numbers collected", collected, items.Count);
                    return collected;
                }
                """,
        } + "\n";
    }
}
