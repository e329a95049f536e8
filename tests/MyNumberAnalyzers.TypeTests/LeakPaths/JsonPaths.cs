using System.Text.Json;
using System.Text.Json.Serialization;
using MyNumberSafety;
using Newtonsoft.Json.Serialization;
using NewtonsoftJson = Newtonsoft.Json.JsonConvert;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>JSON of both libraries, and what the opt-ins write.</summary>
public static partial class JsonPaths
{
    [LeakPath("System.Text.Json", "property", Outcome.Refused)]
    public static Output Property<T>(T value) => JsonSerializer.Serialize(Employee<T>.With(value));

    [LeakPath("System.Text.Json", "value itself, in a list, as object", Outcome.Refused)]
    public static Output Bare<T>(T value) => new Output()
        .Add(Attempt(() => JsonSerializer.Serialize(value)))
        .Add(Attempt(() => JsonSerializer.Serialize(new List<T> { value })))
        .Add(JsonSerializer.Serialize<object>(value!));

    [LeakPath("System.Text.Json", "IncludeFields", Outcome.Refused)]
    public static Output IncludeFields<T>(T value) =>
        JsonSerializer.Serialize(new EmployeeWithField<T> { Number = value }, new JsonSerializerOptions { IncludeFields = true });

    [LeakPath("System.Text.Json", "record, anonymous type, tuple fields", Outcome.Refused)]
    public static Output Shapes<T>(T value) => new Output()
        .Add(Attempt(() => JsonSerializer.Serialize(new EmployeeRecord<T>("山田", value))))
        .Add(Attempt(() => JsonSerializer.Serialize(new { value })))
        .Add(JsonSerializer.Serialize(("山田", value), new JsonSerializerOptions { IncludeFields = true }));

    [LeakPath("System.Text.Json", "dictionary key", Outcome.Refused)]
    public static Output DictionaryKey<T>(T value)
        where T : notnull => JsonSerializer.Serialize(new Dictionary<T, string> { [value] = "x" });

    [LeakPath("System.Text.Json", "SerializeToNode, SerializeToElement, SerializeToUtf8Bytes", Outcome.Refused)]
    public static Output Elements<T>(T value) => new Output()
        .Add(Attempt(() => JsonSerializer.SerializeToNode(Employee<T>.With(value))!.ToJsonString()))
        .Add(Attempt(() => JsonSerializer.SerializeToElement(value).ToString()))
        .Add(JsonSerializer.SerializeToUtf8Bytes(value));

    [LeakPath("System.Text.Json", "JsonValue.Create, JsonObject", Outcome.Refused)]
    public static Output Nodes<T>(T value) => new Output()
        .Add(Attempt(() => System.Text.Json.Nodes.JsonValue.Create(value)!.ToString()))
        .Add(new System.Text.Json.Nodes.JsonObject { ["n"] = System.Text.Json.Nodes.JsonValue.Create(value) }.ToJsonString());

    [LeakPath("System.Text.Json", "numbers as strings, reference handling, web defaults, Dictionary<string, object>", Outcome.Refused)]
    public static Output Options<T>(T value) => new Output()
        .Add(Attempt(() => JsonSerializer.Serialize(Employee<T>.With(value), new JsonSerializerOptions(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.WriteAsString })))
        .Add(Attempt(() => JsonSerializer.Serialize(Employee<T>.With(value), new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.Preserve })))
        .Add(JsonSerializer.Serialize(new Dictionary<string, object> { ["n"] = value! }));

    [LeakPath("System.Net.Http", "JsonContent", Outcome.Refused)]
    public static Output Content<T>(T value) => System.Net.Http.Json.JsonContent.Create(Employee<T>.With(value)).ReadAsStringAsync().GetAwaiter().GetResult();

    [LeakPath("System.Text.Json", "source-generated context", Outcome.Refused)]
    public static Output SourceGenerated<T>(T value) => value is MyNumber number
        ? JsonSerializer.Serialize(Employee<MyNumber>.With(number), Context.Default.EmployeeMyNumber)
        : JsonSerializer.Serialize(Employee<string>.With((string)(object)value!), Context.Default.EmployeeString);

    [LeakPath("System.Text.Json", "source-generated context that only writes", Outcome.Refused)]
    public static Output FastPath<T>(T value) => value is MyNumber number
        ? JsonSerializer.Serialize(Employee<MyNumber>.With(number), WritingContext.Default.EmployeeMyNumber)
        : JsonSerializer.Serialize(Employee<string>.With((string)(object)value!), WritingContext.Default.EmployeeString);

    [LeakPath("System.Text.Json", "MyNumberRevealConverter on the property, source-generated context", Outcome.OptIn)]
    public static Output RevealOnProperty<T>(T value)
    {
        if (value is not MyNumber number)
        {
            return JsonSerializer.Serialize(value);
        }

        var text = JsonSerializer.Serialize(new Declared { Number = number, Spouse = number }, Context.Default.Declared);
        var back = JsonSerializer.Deserialize(text, Context.Default.Declared)!;
        Xunit.Assert.Equal(number, back.Spouse);
        return new Output { ReadBack = back.Number }.Add(text);
    }

    [LeakPath("System.Text.Json", "MyNumberRevealConverter in the options", Outcome.OptIn)]
    public static Output RevealInOptions<T>(T value)
    {
        var options = new JsonSerializerOptions { Converters = { new MyNumberRevealConverter() } };
        var text = JsonSerializer.Serialize(Employee<T>.With(value), options);
        return new Output { ReadBack = JsonSerializer.Deserialize<Employee<T>>(text, options)!.Number }.Add(text);
    }

    [LeakPath("System.Text.Json", "MyNumberMaskConverter", Outcome.Clean)]
    public static Output Masked<T>(T value) =>
        JsonSerializer.Serialize(Employee<T>.With(value), new JsonSerializerOptions { Converters = { new MyNumberMaskConverter() } });

    [LeakPath("Newtonsoft.Json", "property", Outcome.Refused)]
    public static Output NewtonsoftProperty<T>(T value) => NewtonsoftJson.SerializeObject(Employee<T>.With(value));

    [LeakPath("Newtonsoft.Json", "field of a [Serializable] class", Outcome.Refused)]
    public static Output NewtonsoftSerializable<T>(T value) => NewtonsoftJson.SerializeObject(
        new SerializableEmployee<T>(value),
        new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new DefaultContractResolver { IgnoreSerializableAttribute = false } });

    [LeakPath("Newtonsoft.Json", "resolver that takes all private fields", Outcome.Refused)]
    public static Output NewtonsoftAllFields<T>(T value) => NewtonsoftJson.SerializeObject(
        Employee<T>.With(value),
        new Newtonsoft.Json.JsonSerializerSettings { ContractResolver = new AllFields() });

    [LeakPath("Newtonsoft.Json", "dictionary key", Outcome.Refused)]
    public static Output NewtonsoftKey<T>(T value)
        where T : notnull => NewtonsoftJson.SerializeObject(new Dictionary<T, string> { [value] = "x" });

    [LeakPath("Newtonsoft.Json", "JObject.FromObject, JToken", Outcome.Refused)]
    public static Output NewtonsoftToken<T>(T value) => Newtonsoft.Json.Linq.JObject.FromObject(Employee<T>.With(value)).ToString();

    [LeakPath("Newtonsoft.Json", "MyNumberNewtonsoftRevealConverter on the property", Outcome.OptIn)]
    public static Output NewtonsoftReveal<T>(T value)
    {
        if (value is not MyNumber number)
        {
            return NewtonsoftJson.SerializeObject(value);
        }

        var text = NewtonsoftJson.SerializeObject(new NewtonsoftDeclared { Number = number, Spouse = number });
        var back = NewtonsoftJson.DeserializeObject<NewtonsoftDeclared>(text)!;
        Xunit.Assert.Equal(number, back.Spouse);
        return new Output { ReadBack = back.Number }.Add(text);
    }

    /// <summary>One refusal must not hide what the next call writes.</summary>
    internal static string Attempt(Func<string?> write)
    {
        try
        {
            return write() ?? "";
        }
        catch (Exception refusal) when (refusal is NotSupportedException or JsonException)
        {
            return refusal.ToString();
        }
    }

    public sealed class Declared
    {
        [JsonConverter(typeof(MyNumberRevealConverter))]
        public MyNumber Number { get; set; }

        [JsonConverter(typeof(MyNumberRevealConverter))]
        public MyNumber? Spouse { get; set; }
    }

    public sealed class NewtonsoftDeclared
    {
        [Newtonsoft.Json.JsonConverter(typeof(MyNumberNewtonsoftRevealConverter))]
        public MyNumber Number { get; set; }

        [Newtonsoft.Json.JsonConverter(typeof(MyNumberNewtonsoftRevealConverter))]
        public MyNumber? Spouse { get; set; }
    }

    [JsonSerializable(typeof(Employee<MyNumber>))]
    [JsonSerializable(typeof(Employee<MyNumber?>))]
    [JsonSerializable(typeof(Employee<string>))]
    [JsonSerializable(typeof(Declared))]
    private sealed partial class Context : JsonSerializerContext;

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
    [JsonSerializable(typeof(Employee<MyNumber>))]
    [JsonSerializable(typeof(Employee<string>))]
    private sealed partial class WritingContext : JsonSerializerContext;

    private sealed class AllFields : DefaultContractResolver
    {
        protected override List<System.Reflection.MemberInfo> GetSerializableMembers(Type objectType) =>
            [.. objectType.GetFields((System.Reflection.BindingFlags)52)];

        protected override Newtonsoft.Json.Serialization.JsonProperty CreateProperty(System.Reflection.MemberInfo member, Newtonsoft.Json.MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            property.Readable = property.Writable = true;
            property.Ignored = false;
            return property;
        }
    }
}
