using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using CsvHelper;
using MyNumberSafety;

namespace Kyuyo.Csv;

public sealed record Shain(int Id, string Shimei, MyNumber KojinBango, MyNumber? Haigusha);

public sealed class Shukka
{
    public async Task KakuAsync(Stream stream, IReadOnlyList<Shain> all)
    {
        await using var writer = new StreamWriter(stream);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var one in all)
        {
            csv.WriteField(one.Id);
            csv.WriteField(one.Shimei);
            csv.WriteField(one.KojinBango); // MYN3004
            csv.WriteField(one.Haigusha); // MYN3004
            await csv.NextRecordAsync();
        }
    }

    public void Ichigyou(IWriter csv, Shain one)
    {
        csv.WriteField<MyNumber>(one.KojinBango); // MYN3004
        csv.NextRecord();
    }

    public MyNumber Yomu(CsvReader csv) => csv.GetField<MyNumber>("個人番号"); // MYN3004

    public MyNumber? Kazoku(IReaderRow row)
    {
        return row.TryGetField<MyNumber>(2, out var bango) ? bango : null; // MYN3004
    }

    public object? Kata(CsvReader csv) => csv.GetField(typeof(MyNumber), 0); // MYN3004

    public MyNumber Shitei(CsvReader csv) => csv.GetField<MyNumber>("個人番号", new MyNumberCsvConverter());

    public MyNumber Kata2(CsvReader csv) => csv.GetField<MyNumber, MyNumberCsvConverter>("個人番号");

    public void Kakidasu(CsvWriter csv, Shain one) => csv.WriteField(one.KojinBango, new MyNumberCsvRevealConverter());
}
