using AutoMapper;
using Dapper;
using Mapster;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyNumberSafety;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>Databases, mappers and configuration.</summary>
public static class DataPaths
{
    [LeakPath("EF Core", "entity property, nothing configured", Outcome.Refused)]
    public static Output EntityFrameworkProperty<T>(T value)
    {
        using var connection = Open();
        using var database = new Database<T>(connection);
        var script = database.Database.GenerateCreateScript();
        database.Database.EnsureCreated();
        database.Employees.Add(new Entity<T> { Number = value });
        database.SaveChanges();
        return new Output().Add(script).Add(database.Model.ToDebugString()).Add(connection.QuerySingle<string>("select Number from Employees"));
    }

    [LeakPath("ADO.NET", "parameter value", Outcome.Refused)]
    public static Output AdoParameter<T>(T value)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select $number";
        command.Parameters.AddWithValue("$number", value);
        return command.ExecuteScalar()?.ToString();
    }

    [LeakPath("LiteDB", "Insert", Outcome.Refused)]
    public static Output LiteDocument<T>(T value)
    {
        using var database = new LiteDB.LiteDatabase(new MemoryStream());
        var employees = database.GetCollection<Employee<T>>("employees");
        employees.Insert(Employee<T>.With(value));
        return database.GetCollection("employees").FindAll().Single().ToString();
    }

    [LeakPath("Flurl", "SetQueryParam, SetQueryParams, AppendPathSegment", Outcome.Lost, Rule = "MYN3002")]
    public static Output FlurlAddress<T>(T value) => new Output()
        .Add(Uri.UnescapeDataString(Flurl.GeneratedExtensions.SetQueryParam("http://a/", "n", value).ToString()))
        .Add(Uri.UnescapeDataString(Flurl.GeneratedExtensions.SetQueryParams("http://a/", new { value }).ToString()))
        .Add(Uri.UnescapeDataString(Flurl.GeneratedExtensions.AppendPathSegment("http://a/", value).ToString()));

    [LeakPath("RestSharp", "AddParameter", Outcome.Lost, Rule = "MYN3002")]
    public static Output RestParameter<T>(T value)
        where T : notnull
    {
        var request = new RestSharp.RestRequest("x");
        RestSharp.RestRequestExtensions.AddParameter(request, "n", (object)value, RestSharp.ParameterType.QueryString);
        return string.Join(";", request.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"));
    }

    [LeakPath("RestSharp", "AddObject", Outcome.Lost)]
    public static Output RestObject<T>(T value)
    {
        var request = new RestSharp.RestRequest("x");
        RestSharp.RestRequestExtensions.AddObject(request, Employee<T>.With(value));
        return string.Join(";", request.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"));
    }

    [LeakPath("ASP.NET Core", "route values made into an address", Outcome.Lost, Rule = "MYN3002")]
    public static Output RouteValues<T>(T value)
    {
        var values = new Microsoft.AspNetCore.Routing.RouteValueDictionary(new { value });
        return string.Join("&", values.Select(pair => pair.Key + "=" + Convert.ToString(pair.Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [LeakPath("Dapper", "parameter", Outcome.Refused)]
    public static Output DapperParameter<T>(T value)
    {
        using var connection = Open();
        return connection.QuerySingle<string>("select @Number", new { Number = value });
    }

    [LeakPath("ASP.NET Core", "route values made into an address, after AddMyNumberMvc()", Outcome.Refused)]
    public static Output GuardedRouteValues<T>(T value)
    {
        var endpoint = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/employees/{number}"), 0) { Metadata = { new EndpointNameMetadata("employee") } }.Build();
        var services = new ServiceCollection().AddLogging().AddMyNumberMvc().AddRouting().AddSingleton<EndpointDataSource>(new DefaultEndpointDataSource(endpoint));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<LinkGenerator>().GetPathByName("employee", new { number = value });
    }

    [LeakPath("AutoMapper", "map to string", Outcome.Lost)]
    public static Output AutoMapped<T>(T value) => AutoMapped(value, _ => { });

    [LeakPath("AutoMapper", "map to string, after AddMyNumber() on the configuration", Outcome.Refused)]
    public static Output AutoMapperRefusing<T>(T value) => AutoMapped(value, mapper => mapper.AddMyNumber());

    [LeakPath("Mapster", "Adapt to string", Outcome.Refused)]
    public static Output MapsterAdapted<T>(T value) => Employee<T>.With(value).Adapt<Employee<string>>().Number;

    [LeakPath("Microsoft.Extensions.Configuration", "binder writing nothing: Get, Bind of an object that holds one", Outcome.Clean)]
    public static Output ConfigurationBound<T>(T value)
    {
        var owner = Employee<T>.With(value);
        var root = new ConfigurationBuilder().AddInMemoryCollection([new("Name", $"{value}")]).Build();
        root.Bind(owner);
        return owner.Name + root.GetDebugView();
    }

    private static string AutoMapped<T>(T value, Action<IMapperConfigurationExpression> configure)
    {
        var configuration = new MapperConfiguration(
            mapper =>
            {
                configure(mapper);
                mapper.CreateMap<Employee<T>, Employee<string>>();
            },
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        configuration.AssertConfigurationIsValid();
        return configuration.CreateMapper().Map<Employee<string>>(Employee<T>.With(value)).Number;
    }

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    public sealed class Entity<T>
    {
        public int Id { get; set; }

        public T Number { get; set; } = default!;
    }

    private sealed class Database<T>(SqliteConnection connection) : DbContext
    {
        public DbSet<Entity<T>> Employees => Set<Entity<T>>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection).EnableSensitiveDataLogging();
    }
}
