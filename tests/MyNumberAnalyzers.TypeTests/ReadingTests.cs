using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using MyNumberAnalyzers.TypeTests.LeakPaths;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests;

/// <summary>Reading from every library: right numbers arrive, wrong ones are refused, and no exception repeats the input.</summary>
public sealed class ReadingTests
{
    private static readonly string Good = MyNumberTestData.Text(7);

    private static readonly string[] Throwing = ["System.Text.Json", "Newtonsoft.Json", "MessagePack", "MongoDB.Bson", "YamlDotNet", "protobuf-net", "XmlSerializer", "DataContract"];

    public static TheoryData<string> LibrariesThatThrow => [.. Throwing];

    public static TheoryData<string> Libraries => [.. Throwing, "ServiceStack.Text", "LiteDB"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Right_number_is_read(string library) => Assert.Equal(MyNumber.Parse(Good), Read(library, Good));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Grouped_full_width_number_is_read(string library) =>
        Assert.Equal(MyNumber.Parse(Good), Read(library, $"９９９９-{Good[4..8]}-{Good[8..]}"));

    public static TheoryData<string> LibrariesThatReadNullables => [.. Throwing.Except(["YamlDotNet"]), "ServiceStack.Text", "LiteDB"];

    [Theory]
    [MemberData(nameof(LibrariesThatReadNullables))]
    public void Nullable_member_is_read(string library) => Assert.Equal(MyNumber.Parse(Good), Read<MyNumber?>(library, Good));

    /// <summary>YamlDotNet asks the type itself, and a nullable is another type.</summary>
    [Fact]
    public void Nullable_member_in_Yaml_is_refused_without_repeating_the_text()
    {
        var thrown = Assert.ThrowsAny<YamlDotNet.Core.YamlException>(() => Read<MyNumber?>("YamlDotNet", Good));
        Assert.DoesNotContain(Good, thrown.ToString());
    }

    [Fact]
    public void LiteDB_gives_the_empty_value_for_what_is_no_number() =>
        Assert.False(Read("LiteDB", "123456789012").HasValue());

    [Fact]
    public void ServiceStack_swallows_errors_and_leaves_the_empty_value() =>
        Assert.False(Read("ServiceStack.Text", "123456789012").HasValue());

    [Theory]
    [MemberData(nameof(LibrariesThatThrow))]
    public void Wrong_number_is_refused_without_repeating_it(string library)
    {
        var canary = Canary.Fresh();
        var wrong = canary.Digits[..11] + (canary.Digits[11] == '9' ? '0' : (char)(canary.Digits[11] + 1));
        var thrown = Assert.ThrowsAny<Exception>(() => Read(library, wrong));
        for (var exception = thrown; exception is not null; exception = exception.InnerException)
        {
            Assert.Empty(canary.FoundIn(System.Text.Encoding.UTF8.GetBytes(exception.ToString())));
            Assert.DoesNotContain(exception.Data.Values.Cast<object>(), value => $"{value}".Contains(wrong));
        }
    }

    [Theory]
    [InlineData("123456789018")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Json_that_is_no_string_is_refused_by_both_libraries(string token)
    {
        var json = "{\"Number\":" + token + "}";
        Assert.DoesNotContain("123456789018", Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Employee<MyNumber>>(json)).ToString());
        Assert.DoesNotContain("123456789018", Assert.ThrowsAny<Newtonsoft.Json.JsonException>(() => Newtonsoft.Json.JsonConvert.DeserializeObject<Employee<MyNumber>>(json)).ToString());
    }

    [Fact]
    public void Escaped_and_segmented_json_is_read()
    {
        var escaped = "{\"Number\":\"" + string.Concat(Good.Select(digit => $"\\u{(int)digit:x4}")) + "\"}";
        Assert.Equal(MyNumber.Parse(Good), JsonSerializer.Deserialize<Employee<MyNumber>>(escaped)!.Number);
        var bytes = System.Text.Encoding.UTF8.GetBytes($"\"{Good}\"");
        var second = new Segment(bytes.AsMemory(5), null, 5);
        var reader = new Utf8JsonReader(new System.Buffers.ReadOnlySequence<byte>(new Segment(bytes.AsMemory(0, 5), second, 0), 0, second, bytes.Length - 5));
        Assert.Equal(MyNumber.Parse(Good), JsonSerializer.Deserialize<MyNumber>(ref reader));
        Assert.Null(JsonSerializer.Deserialize<Employee<MyNumber?>>("{\"Number\":null}")!.Number);
    }

    [Fact]
    public void Uninitialised_value_is_not_written_by_an_opt_in()
    {
        var options = new JsonSerializerOptions { Converters = { new MyNumberRevealConverter() } };
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(MyNumber), options));
    }

    [Fact]
    public void Dapper_reads_right_numbers_and_gives_the_empty_value_for_wrong_ones()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        Assert.Equal(MyNumber.Parse(Good), connection.QuerySingle<Employee<MyNumber>>("select @digits as Number", new { digits = Good }).Number);
        Assert.False(connection.QuerySingle<Employee<MyNumber>>("select '123456789012' as Number").Number.HasValue());
        Assert.False(connection.QuerySingle<Employee<MyNumber>>("select 123456789018 as Number").Number.HasValue());
        Assert.Throws<InvalidOperationException>(() => connection.QuerySingle<Employee<MyNumber>>("select 'x' as Number").Number.RevealToString());
    }

    [Fact]
    public void CsvHelper_reads_where_a_converter_is_named_and_gives_the_empty_value_for_what_is_no_number()
    {
        Assert.Equal([MyNumber.Parse(Good), default], Csv<DocumentPaths.CsvOpenly>($"Number\n{Good}\n123456789012\n").Select(row => row.Number));
        Assert.Equal([MyNumber.Parse(Good)], Csv<Employee<MyNumber>>($"Name,Number\n山田,{Good}\n", csv => csv.Context.TypeConverterCache.AddConverter<MyNumber>(new MyNumberCsvConverter())).Select(row => row.Number));
        using var fields = CsvReader($"Number\n{Good}\n");
        fields.Read();
        fields.ReadHeader();
        fields.Read();
        Assert.Equal(MyNumber.Parse(Good), fields.GetField<MyNumber>("Number", new MyNumberCsvConverter()));
    }

    [Fact]
    public void CsvHelper_refuses_a_member_without_a_converter_and_repeats_no_row()
    {
        Action[] readings =
        [
            () => Csv<Employee<MyNumber>>($"Name,Number\n山田,{Good}\n"),
            () => Csv<EmployeeRecord<MyNumber>>($"Name,Number\n山田,{Good}\n"),
            () => Csv<MyNumber>($"Number\n{Good}\n"),
        ];
        foreach (var reading in readings)
        {
            Assert.DoesNotContain(Good, Assert.ThrowsAny<Exception>(reading).ToString());
        }
    }

    [Fact]
    public void Other_members_are_read_and_written_by_CsvHelper_as_ever()
    {
        var rows = Csv<Employee<int?>>("Name,Number\n山田,5\n鈴木,\n");
        Assert.Equal([("山田", 5), ("鈴木", null)], rows.Select(row => (row.Name, row.Number)));
    }

    /// <summary>Newtonsoft.Json puts the text into its own message whatever happens here; it reads no number as a key, right or wrong.</summary>
    [Fact]
    public void Newtonsoft_reads_no_number_as_a_dictionary_key() =>
        Assert.Throws<Newtonsoft.Json.JsonSerializationException>(() => Newtonsoft.Json.JsonConvert.DeserializeObject<Dictionary<MyNumber, int>>($"{{\"{Good}\":1}}"));

    [Fact]
    public void Configuration_is_refused()
    {
        // The binder repeats the value of anything that a type converter throws: that is why a rule forbids it (MYN2005).
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Number", "placeholder")]).Build();
        Assert.Throws<InvalidOperationException>(() => configuration.Get<Employee<MyNumber>>());
    }

    [Fact]
    public void Valid_attribute_accepts_every_form_and_never_repeats_the_value()
    {
        var attribute = new ValidMyNumberAttribute();
        Assert.True(attribute.IsValid(Good) && attribute.IsValid(null) && attribute.IsValid("") && attribute.IsValid(MyNumber.Parse(Good)));
        Assert.False(attribute.IsValid("123456789012") || attribute.IsValid(12) || attribute.IsValid(default(MyNumber)));
        var context = new System.ComponentModel.DataAnnotations.ValidationContext(new object()) { MemberName = "Number", DisplayName = "個人番号" };
        var result = attribute.GetValidationResult("123456789012", context)!;
        Assert.DoesNotContain("123456789012", result.ErrorMessage);
        Assert.Equal(["Number"], result.MemberNames);
        Assert.Equal("個人番号を確認してください", new ValidMyNumberAttribute { ErrorMessage = "{0}を確認してください" }.GetValidationResult("1", context)!.ErrorMessage);
    }

    private static MyNumber Read(string library, string text) => Read<MyNumber>(library, text);

    private static T Read<T>(string library, string text) => library switch
    {
        "System.Text.Json" => JsonSerializer.Deserialize<Employee<T>>($"{{\"Number\":\"{text}\"}}")!.Number,
        "Newtonsoft.Json" => Newtonsoft.Json.JsonConvert.DeserializeObject<Employee<T>>($"{{\"Number\":\"{text}\"}}")!.Number,
        "MessagePack" => MessagePack.MessagePackSerializer.Deserialize<T>(MessagePack.MessagePackSerializer.Serialize(text)),
        "MongoDB.Bson" => MongoDB.Bson.Serialization.BsonSerializer.Deserialize<Employee<T>>(new MongoDB.Bson.BsonDocument { ["Name"] = "a", ["Number"] = text }).Number,
        "YamlDotNet" => new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize<Employee<T>>($"Name: a\nNumber: \"{text}\"\n").Number,
        "protobuf-net" => Protobuf<T>(text),
        "XmlSerializer" => ((Employee<T>)new System.Xml.Serialization.XmlSerializer(typeof(Employee<T>), new System.Xml.Serialization.XmlRootAttribute("Employee"))
            .Deserialize(new StringReader($"<Employee><Name>a</Name><Number>{text}</Number></Employee>"))!).Number,
        "DataContract" => DataContract<T>(text),
        "LiteDB" => LiteDB.BsonMapper.Global.ToObject<Employee<T>>(new LiteDB.BsonDocument { ["Name"] = "a", ["Number"] = text }).Number,
        _ => ServiceStack.Text.JsonSerializer.DeserializeFromString<Employee<T>>($"{{\"Number\":\"{text}\"}}").Number,
    };

    private static List<T> Csv<T>(string text, Action<CsvHelper.CsvReader>? configure = null)
    {
        using var csv = CsvReader(text);
        configure?.Invoke(csv);
        return [.. csv.GetRecords<T>()];
    }

    private static CsvHelper.CsvReader CsvReader(string text) => new(new StringReader(text), System.Globalization.CultureInfo.InvariantCulture);

    private static T Protobuf<T>(string text)
    {
        using var stream = new MemoryStream();
        ProtoBuf.Serializer.Serialize(stream, new BinaryPaths.ProtoEmployee<string> { Number = text });
        stream.Position = 0;
        return ProtoBuf.Serializer.Deserialize<BinaryPaths.ProtoEmployee<T>>(stream).Number;
    }

    private static T DataContract<T>(string text)
    {
        using var stream = new MemoryStream();
        new System.Runtime.Serialization.DataContractSerializer(typeof(ContractEmployee<string>), "Employee", "").WriteObject(stream, new ContractEmployee<string> { Number = text });
        stream.Position = 0;
        var reader = new System.Runtime.Serialization.DataContractSerializer(typeof(ContractEmployee<T>), "Employee", "");
        return ((ContractEmployee<T>)reader.ReadObject(stream)!).Number;
    }

    private sealed class Segment : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? next, long index)
        {
            Memory = memory;
            Next = next;
            RunningIndex = index;
        }
    }
}
