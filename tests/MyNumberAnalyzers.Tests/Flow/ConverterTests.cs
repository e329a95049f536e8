using Xunit;

namespace MyNumberAnalyzers.Tests.Flow;

/// <summary>What a converter on a member writes decides whether the object that is serialised shows the number.</summary>
public class ConverterTests
{
    private const string Write = "public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)";

    [Theory]
    [InlineData("writer.WriteStringValue(\"***\");")]
    [InlineData("writer.WriteNumberValue(value.Length);")]
    [InlineData("if (value.Length > 0) { writer.WriteStringValue(\"あり\"); } else { writer.WriteNullValue(); }")]
    [InlineData("writer.WriteStringValue(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(value))));")]
    [InlineData("writer.WriteStringValue(Masking.Hide(value));")]
    public void A_converter_that_writes_another_text_hides_the_member(string body) => Check(body, "JsonSerializer.Serialize(d)");

    [Theory]
    [InlineData("writer.WriteStringValue(value);")]
    [InlineData("writer.WriteStringValue(value.Trim());")]
    [InlineData("writer.WriteStringValue(string.Concat(\"No.\", value));")]
    [InlineData("var text = value; writer.WriteStringValue(text);")]
    [InlineData("string text; text = value.Replace(\"-\", \"\"); writer.WriteStringValue(text);")]
    [InlineData("JsonSerializer.Serialize(writer, value, options);")]
    public void A_converter_that_writes_the_value_hides_nothing(string body) => Check(body, "JsonSerializer.Serialize({|MYN1004:d|})");

    [Fact]
    public void A_converter_of_one_library_means_nothing_to_another() => Check("writer.WriteStringValue(\"***\");", "Newtonsoft.Json.JsonConvert.SerializeObject({|MYN1004:d|})");

    [Theory]
    [InlineData("writer.WriteValue(\"***\");", "Newtonsoft.Json.JsonConvert.SerializeObject(d)")]
    [InlineData("writer.WriteValue(value);", "Newtonsoft.Json.JsonConvert.SerializeObject({|MYN1004:d|})")]
    [InlineData("writer.WriteValue(((string)value!).Trim());", "Newtonsoft.Json.JsonConvert.SerializeObject({|MYN1004:d|})")]
    [InlineData("writer.WriteValue(\"***\");", "JsonSerializer.Serialize({|MYN1004:d|})")]
    public void So_it_is_with_the_other_library(string body, string call) => Verify.Marked([$$"""
        using System; using System.Text.Json; using Newtonsoft.Json;
        class Converter : JsonConverter
        {
            public override bool CanConvert(Type type) => type == typeof(string);
            public override object? ReadJson(JsonReader reader, Type type, object? given, Newtonsoft.Json.JsonSerializer serializer) => reader.Value;
            public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) { {{body}} }
        }
        class Data { [JsonConverter(typeof(Converter))] public string MyNumber { get; set; } = ""; public string Name { get; set; } = ""; }
        class C { string M(Data d) => {{call.Replace("JsonSerializer.Serialize(", "System.Text.Json.JsonSerializer.Serialize(")}}; }
        """], only: "MYN1", generate: false);

    private static void Check(string body, string call) => Verify.Marked([$$"""
        using System; using System.Text; using System.Text.Json; using System.Text.Json.Serialization;
        static class Masking { public static string Hide(string text) => new string('*', text.Length); }
        class Converter : JsonConverter<string>
        {
            public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString() ?? "";
            {{Write}} { {{body}} }
        }
        class Data { [JsonConverter(typeof(Converter))] public string MyNumber { get; set; } = ""; public string Name { get; set; } = ""; }
        class C { string M(Data d) => {{call}}; }
        """], only: "MYN1", generate: false);
}
