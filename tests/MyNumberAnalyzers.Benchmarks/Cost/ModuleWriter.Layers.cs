using System.Text;

namespace MyNumberAnalyzers.Benchmarks.Cost;

/// <summary>What each layer of a module holds before it is filled up.</summary>
internal sealed partial class ModuleWriter
{
    private string Copies(string from, string indent) =>
        string.Concat(module.Carried.Select(property => $"{indent}{property.Name} = {from}.{property.Name},\n"));

    private void Entity(StringBuilder text)
    {
        text.Append("public int Id { get; set; }\n\n");
        foreach (var property in module.Carried)
        {
            text.Append($"public {property.Type} {property.Name} {{ get; set; }}{property.Initializer}\n\n");
        }

        text.Append($$"""
            public decimal Total => {{string.Join(" + ", module.Decimals.Select(amount => amount.Name))}};

            public override string ToString() => $"{{{module.Strings[0].Name}}}: {{{module.Strings[1].Name}}} {Total:N0}";

            """);
    }

    private string Contracts() => $$"""
        public enum {{_name}}State { Draft, Submitted, Approved, Rejected, Closed }

        public record {{_name}}Request
        {
        {{string.Concat(module.Carried.Select(property => $"    public {property.Type} {property.Name} {{ get; init; }}{property.Initializer}\n\n"))}}}

        public record {{_name}}Response(int Id, {{string.Join(", ", module.All.Select(property => $"{property.Type} {property.Name}"))}});

        public class {{_name}}Context(DbContextOptions<{{_name}}Context> options) : DbContext(options)
        {
            public DbSet<{{_name}}> Items => Set<{{_name}}>();
        }

        """;

    private void Repository(StringBuilder text) => text.Append($$"""
        public async Task<{{_name}}?> FindAsync(int id, CancellationToken cancellation) =>
            await context.Items.FirstOrDefaultAsync(item => item.Id == id, cancellation);

        public async Task<IReadOnlyList<{{_name}}>> ListAsync(string? search, CancellationToken cancellation)
        {
            var query = context.Items.AsNoTracking().Where(item => item.{{module.Booleans[0].Name}});
            if (!string.IsNullOrEmpty(search))
            {
                query = query.Where(item => item.{{module.Strings[0].Name}}.Contains(search) || item.{{module.Strings[1].Name}} == search);
            }

            return await query.OrderBy(item => item.{{module.Moments[0].Name}}).ThenByDescending(item => item.{{module.Decimals[0].Name}}).Take(500).ToListAsync(cancellation);
        }

        public async Task SaveAsync({{_name}} item, CancellationToken cancellation)
        {
            if (item.Id == 0)
            {
                context.Items.Add(item);
            }

            var written = await context.SaveChangesAsync(cancellation);
            logger.LogDebug("{Count} rows written for {Id}", written, item.Id);
        }

        """);

    private void Service(StringBuilder text) => text.Append($$"""
        public async Task<{{_name}}Response?> GetAsync(int id, CancellationToken cancellation)
        {
            var item = await repository.FindAsync(id, cancellation);
            if (item is null)
            {
                logger.LogWarning("No {{_name}} with id {Id}", id);
                return null;
            }

            return item.ToResponse();
        }

        public async Task<int> RegisterAsync({{_name}}Request request, CancellationToken cancellation)
        {
            var problems = new {{_name}}Validator().Validate(request);
            if (problems.Count > 0)
            {
                throw new InvalidOperationException(string.Join(Environment.NewLine, problems.Select(problem => problem.Message)));
            }

            var item = request.ToEntity();
            await repository.SaveAsync(item, cancellation);
            logger.LogInformation("Registered {Title} by {Owner}", item.{{module.Strings[0].Name}}, item.{{module.Integers[0].Name}});
        {{(module.HasNumber && module.Index % 3 == 0 ? "    logger.LogInformation(\"Saved {MyNumber}\", item.MyNumber);\n" : "")}}    return item.Id;
        }

        """);

    private void Mapper(StringBuilder text) => text.Append($$"""
        public static {{_name}}Response ToResponse(this {{_name}} item) =>
            new(item.Id, {{string.Join(", ", module.All.Select(property => "item." + property.Name))}});

        public static {{_name}} ToEntity(this {{_name}}Request request) => new()
        {
        {{Copies("request", "    ")}}};

        public static {{_name}} Duplicate(this {{_name}} item) => new()
        {
        {{Copies("item", "    ")}}};

        """);

    private void Validator(StringBuilder text)
    {
        text.Append($$"""
            public IReadOnlyList<{{_name}}Problem> Validate({{_name}}Request request)
            {
                var problems = new List<{{_name}}Problem>();

            """);
        foreach (var property in module.Strings)
        {
            text.Append($$"""
                    if (string.IsNullOrWhiteSpace(request.{{property.Name}}) || request.{{property.Name}}.Length > 100)
                    {
                        problems.Add(new {{_name}}Problem(nameof(request.{{property.Name}}), $"{{property.Name}} must have 1 to 100 characters, not {request.{{property.Name}}.Length}"));
                    }

                """);
        }

        if (module.HasNumber)
        {
            text.Append($$"""
                    if (request.MyNumber.Length != 12 || !request.MyNumber.All(char.IsDigit))
                    {
                        problems.Add(new {{_name}}Problem(nameof(request.MyNumber), "Twelve digits are needed"));
                    }

                """);
        }

        text.Append("    return problems;\n}\n");
    }

    private void Controller(StringBuilder text) => text.Append($$"""
        [HttpGet("{id:int}")]
        public async Task<ActionResult<{{_name}}Response>> Get(int id, CancellationToken cancellation)
        {
            var found = await service.GetAsync(id, cancellation);
            return found is null ? NotFound() : Ok(found);
        }

        [HttpPost]
        public async Task<IActionResult> Post([FromBody] {{_name}}Request request, CancellationToken cancellation)
        {
            try
            {
                var id = await service.RegisterAsync(request, cancellation);
                return CreatedAtAction(nameof(Get), new { id }, new { id, request.{{module.Strings[0].Name}} });
            }
            catch (InvalidOperationException problem)
            {
                logger.LogWarning(problem, "Rejected {Title}", request.{{module.Strings[0].Name}});
                return BadRequest(problem.Message);
            }
        }

        """);

    private void Report(StringBuilder text) => text.Append($$"""
        public void Write(IEnumerable<{{_name}}> items)
        {
            writer.WriteLine("{{string.Join(",", module.All.Select(property => property.Name))}}");
            foreach (var item in items)
            {
                writer.WriteLine(string.Join(",", new object[] { {{string.Join(", ", module.All.Select(property => "item." + property.Name))}} }));
            }
        }

        """);

    private void Job(StringBuilder text) => text.Append($$"""
        private int _failures;

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    foreach (var item in await repository.ListAsync(null, stoppingToken))
                    {
                        item.{{module.Integers[0].Name}}++;
                        await repository.SaveAsync(item, stoppingToken);
                    }
                }
                catch (IOException problem) when (_failures < 3)
                {
                    _failures++;
                    logger.LogError(problem, "Run failed {Count} times", _failures);
                }

                await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
            }
        }

        """);

    private void Client(StringBuilder text) => text.Append($$"""
        public async Task<{{_name}}Response?> GetAsync(int id, CancellationToken cancellation)
        {
            using var response = await http.GetAsync($"api/{{_name.ToLowerInvariant()}}/{id}", cancellation);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<{{_name}}Response>(cancellation);
        }

        """);
}
