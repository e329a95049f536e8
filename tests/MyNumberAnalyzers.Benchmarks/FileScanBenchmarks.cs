using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MyNumberAnalyzers.Flow;
using MyNumberAnalyzers.Rules;

namespace MyNumberAnalyzers.Benchmarks;

/// <summary>
/// MYN4002 over 50 MB of text in seven files of one format: names, amounts, and order numbers of which one in ten has a right check digit.
/// Aim: <see cref="Scan"/> at most three times <see cref="Read"/>, which decodes the same bytes as the compiler does.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FileScanBenchmarks
{
    private const int Files = 7;

    private byte[] _bytes = [];
    private SourceText _text = SourceText.From("");
    private World _world = null!;

    [Params("json", "csv", "sql", "xml", "yml", "md")]
    public string Format { get; set; } = "json";

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var text = new StringBuilder(Head());
        var length = Encoding.UTF8.GetByteCount(text.ToString());
        while (length < 50 * 1024 * 1024 / Files)
        {
            var row = Row(random.NextInt64(100_000_000_000, 999_999_999_999), random.Next());
            length += Encoding.UTF8.GetByteCount(row);
            text.Append(row);
        }

        _bytes = Encoding.UTF8.GetBytes(text.ToString());
        _text = Decode();
        var compilation = CSharpCompilation.Create("Empty", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        var options = new AnalyzerOptions([]);
        _world = new World(compilation, options, Triggers.Of(compilation, options), new Catalogue.Catalogue([]), default);
    }

    [Benchmark(Baseline = true)]
    public int Read() => Enumerable.Range(0, Files).Sum(_ => Decode().Length);

    [Benchmark]
    public int Scan()
    {
        var found = 0;
        for (var i = 0; i < Files; i++)
        {
            NumberInFile.Scan(new File("data." + Format, _text), _world, _ => found++, default);
        }

        return found;
    }

    private SourceText Decode() => SourceText.From(new MemoryStream(_bytes), Encoding.UTF8);

    private string Head() => Format switch
    {
        "csv" => "氏名,金額,注文番号,住所\n",
        "sql" => "INSERT INTO orders (name, amount, order_no, address) VALUES\n",
        "md" => "| 氏名 | 金額 | 注文番号 | 住所 |\n|---|---|---|---|\n",
        _ => "",
    };

    private string Row(long order, int amount) => Format switch
    {
        "json" => $$"""{ "name": "山田 太郎", "amount": {{amount}}, "orderNo": "{{order}}", "note": "個人番号は別途", "address": "東京都千代田区霞が関一丁目" },""" + "\n",
        "csv" => $"山田 太郎,{amount},{order},東京都千代田区霞が関一丁目\n",
        "sql" => $"('山田 太郎', {amount}, '{order}', '東京都千代田区霞が関一丁目'),\n",
        "xml" => $"<order name=\"山田 太郎\"><amount>{amount}</amount><orderNo>{order}</orderNo><address>東京都千代田区霞が関一丁目</address></order>\n",
        "yml" => $"- name: 山田 太郎\n  amount: {amount}\n  orderNo: \"{order}\"\n  address: 東京都千代田区霞が関一丁目\n",
        _ => $"| 山田 太郎 | {amount} | {order} | 東京都千代田区霞が関一丁目 |\n",
    };

    private sealed class File(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
