using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace Zeimu;

public class 納税者
{
    public string 個人番号 { get; set; } = "";
    public string 法人番号 { get; set; } = "";
    public string 整理番号 { get; set; } = "";
}

public static class 帳票出力
{
    public static async Task 出力(納税者 x, string path, Stream raw, ICryptoTransform 暗号)
    {
        File.WriteAllText(path, x.個人番号); // LEAK MYN1005
        File.WriteAllText(path, x.法人番号); // SAFE corporate number is public
        File.AppendAllText(path, $"{x.整理番号},{x.個人番号}\r\n"); // LEAK MYN1005
        File.AppendAllText(path, $"{x.整理番号},{x.法人番号}\r\n"); // SAFE
        File.WriteAllLines(path, new[] { x.整理番号, x.個人番号 }); // LEAK MYN1005
        File.WriteAllLines(path, new[] { x.整理番号, x.法人番号 }); // SAFE
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(x.個人番号)); // LEAK MYN1005
        await File.WriteAllTextAsync(path, x.個人番号); // LEAK MYN1005
        await File.WriteAllTextAsync(path, x.整理番号); // SAFE

        using (var writer = new StreamWriter(path))
        {
            writer.WriteLine(x.個人番号); // LEAK MYN1005
            writer.WriteLine(x.整理番号); // SAFE
            await writer.WriteAsync(x.個人番号); // LEAK MYN1005
        }

        using (var crypto = new CryptoStream(raw, 暗号, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(crypto))
        {
            writer.WriteLine(x.個人番号); // SAFE the stream encrypts
        }

        raw.Write(Encoding.UTF8.GetBytes(x.個人番号)); // LEAK MYN1005
        raw.Write(Encoding.UTF8.GetBytes(x.整理番号)); // SAFE

        using var zip = new ZipArchive(raw, ZipArchiveMode.Create);
        using var entry = new StreamWriter(zip.CreateEntry("data.txt").Open());
        entry.Write(x.個人番号); // LEAK MYN1005
        zip.CreateEntry(x.個人番号 + ".txt"); // LEAK MYN1005
        zip.CreateEntry(x.整理番号 + ".txt"); // SAFE
    }
}
