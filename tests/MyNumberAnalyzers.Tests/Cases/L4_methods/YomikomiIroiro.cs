using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using CsvHelper;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Yomikomi;

// 外から読んだ値を個人番号として受ける: ファイル、網、データベース、標準入力。
public static class Iroiro
{
    public static void Fairu(string path)
    {
        using (var sr = new StreamReader(path, Encoding.UTF8))
        {
            var midashi = sr.ReadLine();
            Console.WriteLine(midashi); // SAFE a heading line
            string? gyo;
            var n = 0;
            while ((gyo = sr.ReadLine()) is not null)
            {
                n++;
                var koumoku = gyo.Split(',');
                var shimei = koumoku[0];
                var kojinBango = koumoku[1];
                Console.WriteLine(shimei); // SAFE
                Console.WriteLine(kojinBango); // LEAK MYN1001
                Console.WriteLine($"{n}行目 {koumoku.Length}項目"); // SAFE
            }
        }

        using (var br = new BinaryReader(File.OpenRead(path)))
        {
            var kubun = br.ReadByte();
            var bangoBytes = br.ReadBytes(12);
            var myNumber = Encoding.ASCII.GetString(bangoBytes);
            Console.WriteLine(kubun); // SAFE
            Console.WriteLine(myNumber); // LEAK MYN1001
            Console.WriteLine(bangoBytes.Length); // SAFE
        }

        using (var zip = ZipFile.OpenRead(path))
        {
            foreach (var entry in zip.Entries)
            {
                using var r = new StreamReader(entry.Open());
                var myNumber = r.ReadToEnd().Trim();
                Console.WriteLine(entry.FullName); // SAFE
                Console.WriteLine(myNumber); // LEAK MYN1001
            }
        }

        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var no = csv.GetField<int>("連番");
            var bango = csv.GetField("個人番号");
            Console.WriteLine(no); // SAFE
            Console.WriteLine(bango); // LEAK MYN1001
            Console.WriteLine(csv.GetField("氏名")); // SAFE
        }
    }

    public static async Task AmiAsync(HttpClient http, string id)
    {
        using var res = await http.GetAsync("https://example.jp/shain/" + id); // SAFE
        var honbun = await res.Content.ReadAsStringAsync();
        Console.WriteLine(honbun.Length); // SAFE
        using var doc = JsonDocument.Parse(honbun);
        var shimei = doc.RootElement.GetProperty("name").GetString();
        var myNumber = doc.RootElement.GetProperty("number").GetString();
        Console.WriteLine(shimei); // SAFE
        Console.WriteLine(myNumber); // LEAK MYN1001
        var ichiran = await http.GetFromJsonAsync<List<Shain>>("https://example.jp/shain");
        foreach (var s in ichiran!)
        {
            Console.WriteLine(s.Code); // SAFE
            string kojinBango = s.Bango;
            Console.WriteLine(kojinBango); // LEAK MYN1001
        }

        var req = (HttpWebRequest)WebRequest.Create("https://example.jp/");
        using var st = req.GetResponse().GetResponseStream();
        using var rd = new StreamReader(st);
        var mynumber = rd.ReadLine();
        Console.WriteLine(mynumber); // LEAK MYN1001
        Console.WriteLine(req.Method); // SAFE
    }

    public static void Db(string cs)
    {
        using var con = new SqliteConnection(cs);
        var myNumber = con.QuerySingleOrDefault<string>("select bango from shain where id = 1");
        var shimei = con.QuerySingleOrDefault<string>("select shimei from shain where id = 1");
        Console.WriteLine(shimei); // SAFE
        Console.WriteLine(myNumber); // LEAK MYN1001
        Console.WriteLine(myNumber is null); // SAFE
        var kojinBangos = con.Query<string>("select bango from shain").ToList();
        Console.WriteLine(kojinBangos.Count); // SAFE
        Console.WriteLine(kojinBangos[0]); // LEAK MYN1001
        var (id, bango) = con.QuerySingle<(int Id, string KojinBango)>("select id, bango from shain");
        Console.WriteLine(id); // SAFE
        Console.WriteLine(bango); // LEAK MYN1001
    }

    public static void Hyojun(string[] args)
    {
        Console.Write("個人番号を入力してください: "); // SAFE a prompt
        var nyuryoku = Console.ReadLine();
        Console.WriteLine($"桁数: {nyuryoku?.Length}"); // SAFE
        var kojinBango = nyuryoku?.Trim();
        Console.WriteLine(kojinBango); // LEAK MYN1001
        var shainNo = Environment.GetEnvironmentVariable("SHAIN_NO");
        Console.WriteLine(shainNo); // SAFE
        var myNumber = Environment.GetEnvironmentVariable("MY_NUMBER");
        Console.WriteLine(myNumber); // LEAK MYN1001
        var narabi = new Queue<string>(args);
        var dainiMyNumber = narabi.Dequeue();
        Console.WriteLine(dainiMyNumber); // LEAK MYN1001
        Console.WriteLine(narabi.Count); // SAFE
        var map = args.Select(a => a.Split('=')).ToDictionary(a => a[0], a => a[1]);
        Console.WriteLine(map["--shain"]); // SAFE
        Console.WriteLine(map["--mynumber"]); // LEAK MYN1001
        Console.WriteLine(map.ContainsKey("--mynumber")); // SAFE
    }

    public static void Xml(string path)
    {
        using var xr = XmlReader.Create(path);
        while (xr.Read())
        {
            if (xr.NodeType == XmlNodeType.Element && xr.Name == "shimei")
            {
                Console.WriteLine(xr.ReadElementContentAsString()); // SAFE
            }
            else if (xr.NodeType == XmlNodeType.Element && xr.Name == "kojinbango")
            {
                var kojinBango = xr.ReadElementContentAsString();
                Console.WriteLine(kojinBango); // LEAK MYN1001
            }
        }

        var doc = XElement.Load(path);
        var q = from s in doc.Elements("shain")
                select new { Code = (string?)s.Attribute("code"), Bango = (string?)s.Element("個人番号"), Shimei = (string?)s.Element("氏名") };
        foreach (var s in q)
        {
            Console.WriteLine(s.Code); // SAFE
            Console.WriteLine(s.Shimei); // SAFE
            Console.WriteLine(s.Bango); // LEAK MYN1001
        }

        Console.WriteLine(doc.Elements("shain").Count(s => s.Element("個人番号") != null)); // SAFE
    }

    public sealed class Shain
    {
        public string Code { get; set; } = "";
        public string Bango { get; set; } = "";
    }
}
