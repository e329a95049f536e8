using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace MyNumberAnalyzers.Build.Register;

/// <summary>The register as one self-contained page in English and Japanese: opens from a file, searches, prints.</summary>
internal static class RegisterPage
{
    private static readonly Dictionary<string, (string English, string Japanese)> Words = new(StringComparer.Ordinal)
    {
        ["title"] = ("My Number handling register", "個人番号 取扱台帳"),
        ["taken"] = ("taken in", "取得"),
        ["revealed"] = ("revealed", "取り出し"),
        ["sealed"] = ("sealed", "封緘"),
        ["opened"] = ("opened", "開封"),
        ["indexed"] = ("indexed for lookup", "検索用インデックス"),
        ["stored"] = ("stored sealed", "保管（封緘済み）"),
        ["declared"] = ("declared raw", "宣言（生の値）"),
        ["typed"] = ("declared, safe type", "宣言（安全な型）"),
        ["kept"] = ("kept", "保持"),
        ["handed"] = ("handed on", "受け渡し"),
        ["leaks"] = ("open leaks", "未解決の漏えい"),
        ["findings"] = ("other findings", "その他の指摘"),
        ["suppressions"] = ("suppressions", "抑制"),
        ["handling"] = ("Where numbers are handled", "個人番号を取り扱う箇所"),
        ["kind"] = ("kind", "区分"),
        ["purpose"] = ("purpose", "利用目的"),
        ["what"] = ("what", "対象"),
        ["member"] = ("member", "メンバー"),
        ["place"] = ("place", "場所"),
        ["rule"] = ("rule", "ルール"),
        ["message"] = ("finding", "内容"),
        ["reason"] = ("reason", "理由"),
        ["noreason"] = ("no reason given", "理由の記載なし"),
        ["search"] = ("Search", "検索"),
        ["print"] = ("Print", "印刷"),
        ["all"] = ("All projects", "全プロジェクト"),
        ["source"] = ("source", "発生源"),
        ["step"] = ("step", "経路"),
        ["sink"] = ("leaves here", "漏えい箇所"),
        ["note"] = (
            "Written by the build from the source code. It shows what the analyzer sees; it is an aid to the records of use that the guideline asks for, not their replacement.",
            "ビルド時にソースコードから作成しています。アナライザーが検出した範囲を示すもので、ガイドラインが求める利用状況の記録を補うものです（代わりにはなりません）。"),
    };

    private static readonly Dictionary<string, (string English, string Japanese)> Titles = ReadTitles();

    public static string Of(XElement register)
    {
        var projects = register.Elements("projects").Elements("item").ToList();
        var body = new XElement(
            "body",
            new XElement("header", new XElement("h1", Both("title")), Controls()),
            new XElement("p", new XAttribute("class", "note"), Both("note")),
            new XElement("section", new XElement("h2", Both("all")), Totals(register.Element("totals"))),
            projects.Select(Project),
            new XElement("script", "\n//", new XCData("\n" + Resource("page.js") + "\n//")));
        var head = new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width")),
            new XElement("title", Words["title"].English + " / " + Words["title"].Japanese),
            new XElement("style", Resource("page.css")));
        return "<!DOCTYPE html>\n" + new XElement("html", new XAttribute("lang", "en"), head, body).ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Controls() => new(
        "div",
        new XAttribute("class", "controls"),
        new XElement("label", Both("search"), " ", new XElement("input", new XAttribute("id", "search"), new XAttribute("type", "search"))),
        new XElement("button", new XAttribute("id", "language"), new XAttribute("type", "button"), "日本語 / English"),
        new XElement("button", new XAttribute("id", "print"), new XAttribute("type", "button"), Both("print")));

    private static XElement Project(XElement project) => new(
        "section",
        new XAttribute("class", "project"),
        new XElement("h2", (string?)project.Element("name") ?? ""),
        Totals(project.Element("totals")),
        Leaks(project),
        Table("handling", Items(project, "handling"), ("kind", item => Kind(item)), ("what", Value("what")), ("purpose", Value("purpose")), ("member", Value("member")), ("place", Place)),
        Table("findings", Items(project, "findings"), ("rule", Rule), ("message", Value("message")), ("place", Place)),
        Table("suppressions", Items(project, "suppressions"), ("rule", Rule), ("message", Value("message")), ("reason", Reason), ("place", Place)));

    private static XElement Totals(XElement? totals) => new(
        "ul",
        new XAttribute("class", "totals"),
        RegisterDocument.Counted.Select(kind => new XElement(
            "li",
            new XAttribute("class", kind + ((int?)totals?.Element(kind) is null or 0 ? " none" : "")),
            new XElement("b", ((int?)totals?.Element(kind) ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            " ",
            Both(kind))));

    private static XElement? Leaks(XElement project)
    {
        var leaks = Items(project, "leaks").ToList();
        return leaks.Count == 0
            ? null
            : new XElement("div", new XElement("h3", Both("leaks")), leaks.Select(leak => new XElement(
                "article",
                new XAttribute("class", "leak row"),
                new XElement("h4", Rule(leak), " ", Place(leak)),
                new XElement("p", (string?)leak.Element("message") ?? ""),
                LeakPath.Draw(leak, Both))));
    }

    private static XElement? Table(string title, IEnumerable<XElement> items, params (string Head, Func<XElement, object> Cell)[] columns)
    {
        var rows = items.ToList();
        return rows.Count == 0
            ? null
            : new XElement(
                "div",
                new XElement("h3", Both(title)),
                new XElement(
                    "table",
                    new XElement("thead", new XElement("tr", columns.Select(column => new XElement("th", Both(column.Head))))),
                    new XElement("tbody", rows.Select(row => new XElement("tr", new XAttribute("class", "row"), columns.Select(column => new XElement("td", column.Cell(row))))))));
    }

    private static IEnumerable<XElement> Items(XElement project, string name) => project.Elements(name).Elements("item");

    private static Func<XElement, object> Value(string name) => item => (string?)item.Element(name) ?? "";

    private static object Kind(XElement item) => Words.ContainsKey((string?)item.Element("kind") ?? "") ? Both((string)item.Element("kind")!) : "";

    private static object Place(XElement item) => new XElement("code", $"{(string?)item.Element("file")}:{(string?)item.Element("line")}");

    private static object Reason(XElement item) => (string?)item.Element("reason") is { Length: > 0 } reason ? reason : new XElement("em", Both("noreason"));

    private static object Rule(XElement item)
    {
        var id = (string?)item.Element("rule") ?? "";
        return Titles.TryGetValue(id, out var title) ? new object[] { new XElement("b", id), " ", Languages(title.English, title.Japanese) } : new XElement("b", id);
    }

    private static object Both(string word) => Languages(Words[word].English, Words[word].Japanese);

    private static object Languages(string english, string japanese) => new object[]
    {
        new XElement("span", new XAttribute("lang", "en"), english),
        new XElement("span", new XAttribute("lang", "ja"), japanese),
    };

    private static Dictionary<string, (string English, string Japanese)> ReadTitles() => Resource("Rules.txt")
        .Split('\n')
        .Select(line => line.Split('|'))
        .Where(columns => columns.Length == 4)
        .ToDictionary(columns => columns[0], columns => (columns[2], columns[3].Trim()));

    private static string Resource(string name)
    {
        using var stream = typeof(RegisterPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
