using System.Data;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml.Linq;
using System.Xml.Serialization;
using MyNumberSafety;
using YamlDotNet.Serialization;

namespace MyNumberAnalyzers.TypeTests.LeakPaths;

/// <summary>XML, YAML and CSV.</summary>
public static class DocumentPaths
{
    [LeakPath("System.Xml", "XmlSerializer", Outcome.Refused)]
    public static Output Xml<T>(T value)
    {
        using var writer = new StringWriter();
        new XmlSerializer(typeof(Employee<T>)).Serialize(writer, Employee<T>.With(value));
        return writer.ToString();
    }

    [LeakPath("System.Runtime.Serialization", "DataContractSerializer", Outcome.Refused)]
    public static Output DataContract<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(ContractEmployee<T>)).WriteObject(stream, new ContractEmployee<T> { Number = value });
        return stream.ToArray();
    }

    [LeakPath("System.Runtime.Serialization", "DataContractJsonSerializer", Outcome.Refused)]
    public static Output DataContractJson<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(ContractEmployee<T>)).WriteObject(stream, new ContractEmployee<T> { Number = value });
        return stream.ToArray();
    }

    [LeakPath("System.Data", "DataTable.WriteXml", Outcome.Refused)]
    public static Output DataTableXml<T>(T value)
    {
        using var table = new DataTable("employees");
        table.Columns.Add("Number", typeof(T));
        table.Rows.Add(value);
        using var writer = new StringWriter();
        table.WriteXml(writer, XmlWriteMode.WriteSchema);
        return writer.ToString();
    }

    [LeakPath("System.Data", "DataTable: row error, Select expression, constraint message", Outcome.Clean)]
    public static Output DataTableTexts<T>(T value)
    {
        using var table = new DataTable("employees");
        table.Columns.Add("Number", typeof(object));
        table.Constraints.Add(new UniqueConstraint(table.Columns[0]));
        table.Rows.Add(value);
        var failure = Xunit.Record.Exception(() => table.Rows.Add(value));
        return new Output().Add(failure!.ToString()).Add($"{table.Rows[0]["Number"]}");
    }

    [LeakPath("System.Xml", "XElement, XAttribute, SetElementValue", Outcome.Lost, Rule = "MYN3002")]
    public static Output LinqToXml<T>(T value)
    {
        var element = new XElement("employee", new XAttribute("number", value!), new XElement("number", value));
        element.SetElementValue("again", value);
        return element.ToString();
    }

    [LeakPath("System.Xml", "XmlWriter.WriteValue", Outcome.Refused)]
    public static Output XmlWritten<T>(T value)
    {
        using var text = new StringWriter();
        using (var writer = System.Xml.XmlWriter.Create(text))
        {
            writer.WriteStartElement("number");
            writer.WriteValue((object)value!);
        }

        return text.ToString();
    }

    [LeakPath("System.Data", "DataTable with a text column", Outcome.Lost, Rule = "MYN3002")]
    public static Output TextColumn<T>(T value)
    {
        using var table = new DataTable("employees");
        table.Columns.Add("Number", typeof(string));
        table.Rows.Add(value);
        table.Rows[0]["Number"] = value;
        return $"{table.Rows[0]["Number"]}";
    }

    [LeakPath("System.Data", "DataTable with an integer column", Outcome.Refused)]
    public static Output IntegerColumn<T>(T value)
    {
        using var table = new DataTable("employees");
        table.Columns.Add("Number", typeof(long));
        table.Rows.Add(value);
        return $"{table.Rows[0]["Number"]}";
    }

    [LeakPath("YamlDotNet", "Serialize", Outcome.Refused)]
    public static Output Yaml<T>(T value) => new SerializerBuilder().Build().Serialize(Employee<T>.With(value));

    [LeakPath("YamlDotNet", "dictionary key, JSON-compatible output", Outcome.Refused)]
    public static Output YamlKey<T>(T value) =>
        new SerializerBuilder().JsonCompatible().Build().Serialize(new Dictionary<object, object> { [value!] = value! });

    [LeakPath("CsvHelper", "WriteRecords", Outcome.Refused)]
    public static Output Csv<T>(T value) => Csv(csv => csv.WriteRecords([Employee<T>.With(value)]));

    [LeakPath("CsvHelper", "ClassMap that maps the member", Outcome.Refused)]
    public static Output CsvMapped<T>(T value) => Csv(csv =>
    {
        csv.Context.RegisterClassMap<MapWithoutConverter<T>>();
        csv.WriteRecords([Employee<T>.With(value)]);
    });

    [LeakPath("CsvHelper", "WriteField", Outcome.Lost)]
    public static Output CsvField<T>(T value) => Csv(csv => csv.WriteField(value));

    [LeakPath("CsvHelper", "MyNumberCsvRevealConverter on the member", Outcome.OptIn)]
    public static Output CsvReveal<T>(T value)
    {
        if (value is not MyNumber number)
        {
            return Csv(csv => csv.WriteRecords([Employee<T>.With(value)]));
        }

        var text = Encoding.UTF8.GetString(Csv(csv => csv.WriteRecords([new CsvOpenly { Number = number }])).Bytes);
        using var reader = new CsvHelper.CsvReader(new StringReader(text), System.Globalization.CultureInfo.InvariantCulture);
        return new Output { ReadBack = reader.GetRecords<CsvOpenly>().First().Number }.Add(text);
    }

    [LeakPath("ServiceStack.Text", "JSON", Outcome.Refused)]
    public static Output ServiceStackJson<T>(T value) => ServiceStack.Text.JsonSerializer.SerializeToString(Employee<T>.With(value));

    [LeakPath("ServiceStack.Text", "JSV, dump", Outcome.Refused)]
    public static Output ServiceStackJsv<T>(T value) => ServiceStack.Text.TypeSerializer.SerializeToString(Employee<T>.With(value));

    [LeakPath("ServiceStack.Text", "CSV", Outcome.Refused)]
    public static Output ServiceStackCsv<T>(T value) => ServiceStack.Text.CsvSerializer.SerializeToCsv([Employee<T>.With(value)]);

    private static Output Csv(Action<CsvHelper.CsvWriter> write)
    {
        using var writer = new StringWriter();
        using var csv = new CsvHelper.CsvWriter(writer, System.Globalization.CultureInfo.InvariantCulture);
        write(csv);
        csv.Flush();
        return writer.ToString();
    }

    public sealed class MapWithoutConverter<T> : CsvHelper.Configuration.ClassMap<Employee<T>>
    {
        public MapWithoutConverter()
        {
            Map(employee => employee.Name);
            Map(employee => employee.Number);
        }
    }

    public sealed class CsvOpenly
    {
        [CsvHelper.Configuration.Attributes.TypeConverter(typeof(MyNumberCsvRevealConverter))]
        public MyNumber Number { get; set; }
    }
}
