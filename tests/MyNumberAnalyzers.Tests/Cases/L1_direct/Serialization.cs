using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using System.Xml.Serialization;
using CsvHelper;
using Newtonsoft.Json;

namespace Kyuyo.Export;

public class Jugyoin
{
    public string ShainNo { get; set; } = "";
    public string KojinBangou { get; set; } = "";
}

public class JugyoinSlim
{
    public string ShainNo { get; set; } = "";

    [System.Text.Json.Serialization.JsonIgnore]
    [Newtonsoft.Json.JsonIgnore]
    [XmlIgnore]
    public string KojinBangou { get; set; } = "";
}

[DataContract]
public class JugyoinContract
{
    [DataMember]
    public string ShainNo { get; set; } = "";

    public string KojinBangou { get; set; } = "";
}

public static class Writers
{
    public static string? ToJson(Jugyoin j) => System.Text.Json.JsonSerializer.Serialize(j); // LEAK MYN1004

    public static string? ToJson(JugyoinSlim j) => System.Text.Json.JsonSerializer.Serialize(j); // SAFE the member is ignored

    public static string ToNewton(Jugyoin j) => JsonConvert.SerializeObject(j); // LEAK MYN1004

    public static string ToNewton(JugyoinSlim j) => JsonConvert.SerializeObject(j); // SAFE the member is ignored

    public static void Utf8(Utf8JsonWriter writer, Jugyoin j)
    {
        writer.WriteStartObject();
        writer.WriteString("no", j.KojinBangou); // LEAK MYN1004
        writer.WriteString("shain", j.ShainNo); // SAFE
        writer.WriteNumber("len", j.KojinBangou.Length); // SAFE
        writer.WriteEndObject();
    }

    public static void Xml(Stream stream, List<Jugyoin> list, List<JugyoinSlim> slim)
    {
        new XmlSerializer(typeof(List<Jugyoin>)).Serialize(stream, list); // LEAK MYN1004
        new XmlSerializer(typeof(List<JugyoinSlim>)).Serialize(stream, slim); // SAFE XmlIgnore
    }

    public static void Contract(Stream stream, Jugyoin j, JugyoinContract c)
    {
        new DataContractSerializer(typeof(Jugyoin)).WriteObject(stream, j); // LEAK MYN1004
        new DataContractSerializer(typeof(JugyoinContract)).WriteObject(stream, c); // SAFE not a DataMember
    }

    public static void Csv(TextWriter writer, List<Jugyoin> list, Jugyoin one)
    {
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        csv.WriteRecords(list); // LEAK MYN1004
        csv.WriteField(one.ShainNo); // SAFE
        csv.WriteField(one.KojinBangou); // LEAK MYN1004
        csv.NextRecord();
    }

    public static void Tree(Jugyoin j, string path)
    {
        new XElement("jugyoin", new XElement("kojinbango", j.KojinBangou)).Save(path); // LEAK MYN1004|MYN1005
        new XElement("jugyoin", new XElement("shain", j.ShainNo)).Save(path); // SAFE
    }

    public static void Binary(BinaryWriter writer, Jugyoin j)
    {
        writer.Write(j.KojinBangou); // LEAK MYN1004|MYN1005
        writer.Write(j.KojinBangou.Length); // SAFE
    }
}
