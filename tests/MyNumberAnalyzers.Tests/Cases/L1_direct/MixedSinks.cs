using System;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.IO.IsolatedStorage;
using System.IO.MemoryMappedFiles;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Runtime.Serialization.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;

namespace Mixed.Sinks;

public sealed class Kanja
{
    public string KanjaId { get; set; } = "";
    public string Shimei { get; set; } = "";
    public string KanjaMyNumber { get; set; } = "";
}

public sealed class KanjaPage(LinkGenerator links, IMemoryCache cache) : PageModel
{
    [BindProperty] public Kanja Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(Stream gz, XmlWriter xml, BinaryWriter bin, IDbConnection db, CancellationToken ct)
    {
        ViewData["Title"] = Input.Shimei; // SAFE
        ViewData["No"] = Input.KanjaMyNumber; // LEAK MYN1011
        TempData["Done"] = Input.KanjaId; // SAFE
        TempData["No"] = Input.KanjaMyNumber; // LEAK MYN1008
        PageContext.ModelState.AddModelError("x", Input.KanjaId); // SAFE
        PageContext.ModelState.AddModelError("x", Input.KanjaMyNumber); // LEAK MYN1002
        var url = links.GetPathByPage("/Kanja", values: new { id = Input.KanjaId }); // SAFE
        url = links.GetPathByPage("/Kanja", values: new { no = Input.KanjaMyNumber }); // LEAK MYN1009
        url = Url.Page("/Kanja", new { id = Input.KanjaId }); // SAFE
        url = Url.Page("/Kanja", new { no = Input.KanjaMyNumber }); // LEAK MYN1009
        var html = new HtmlString("<b>" + Input.Shimei + "</b>"); // SAFE
        html = new HtmlString("<b>" + Input.KanjaMyNumber + "</b>"); // LEAK MYN1011
        var tag = new TagBuilder("input");
        tag.Attributes["value"] = Input.KanjaId; // SAFE
        tag.MergeAttribute("value", Input.KanjaMyNumber); // LEAK MYN1011
        tag.InnerHtml.Append(Input.KanjaMyNumber); // LEAK MYN1011
        var item = new SelectListItem(Input.Shimei, Input.KanjaId); // SAFE
        item = new SelectListItem(Input.Shimei, Input.KanjaMyNumber); // LEAK MYN1011
        using (var z = new GZipStream(gz, CompressionLevel.Fastest))
        using (var w = new StreamWriter(z))
        {
            w.Write(Input.Shimei); // SAFE
            w.Write(Input.KanjaMyNumber); // LEAK MYN1005
        }

        using var aes = Aes.Create();
        using (var cs = new CryptoStream(gz, aes.CreateEncryptor(), CryptoStreamMode.Write))
        using (var z = new GZipStream(cs, CompressionLevel.Fastest))
        using (var w = new StreamWriter(z))
        {
            w.Write(Input.KanjaMyNumber); // SAFE encrypted below
        }

        using (var iso = IsolatedStorageFile.GetUserStoreForApplication())
        using (var f = iso.CreateFile("a"))
        {
            f.Write(Encoding.UTF8.GetBytes(Input.Shimei)); // SAFE
            f.Write(Encoding.UTF8.GetBytes(Input.KanjaMyNumber)); // LEAK MYN1005
        }

        using var mm = MemoryMappedFile.CreateFromFile("a.map");
        using var view = mm.CreateViewStream();
        view.Write(Encoding.UTF8.GetBytes(Input.KanjaMyNumber)); // LEAK MYN1005|MYN1010
        bin.Write(Input.KanjaId); // SAFE
        bin.Write(Input.KanjaMyNumber); // LEAK MYN1005
        xml.WriteElementString("id", Input.KanjaId); // SAFE
        xml.WriteElementString("no", Input.KanjaMyNumber); // LEAK MYN1004|MYN1005
        xml.WriteAttributeString("no", Input.KanjaMyNumber); // LEAK MYN1004|MYN1005
        new XElement("kanja", new XAttribute("id", Input.KanjaId)).Save("a.xml"); // SAFE
        new XElement("kanja", new XAttribute("no", Input.KanjaMyNumber)).Save("a.xml"); // LEAK MYN1005|MYN1004
        new DataContractJsonSerializer(typeof(Kanja)).WriteObject(gz, Input); // LEAK MYN1004
        await db.QueryAsync<int>("select 1 from kanja where id = @id", new { id = Input.KanjaId }); // SAFE
        await db.QueryAsync<int>($"select 1 from kanja where no = '{Input.KanjaMyNumber}'"); // LEAK MYN1007
        await db.QueryAsync<int>("select 1 from kanja where no = @no", new { no = Input.KanjaMyNumber }); // LEAK MYN1006
        cache.Set(Input.KanjaId, Input.Shimei); // SAFE
        cache.Set(Input.KanjaId, Input); // LEAK MYN1008
        using var entry = cache.CreateEntry(Input.KanjaId);
        entry.Value = Input.KanjaMyNumber; // LEAK MYN1008
        Process.Start(new ProcessStartInfo { FileName = "lp.exe", Arguments = Input.KanjaId }); // SAFE
        Process.Start(new ProcessStartInfo { FileName = "lp.exe", Arguments = Input.KanjaMyNumber }); // LEAK MYN1010
        if (Input.KanjaId == "")
        {
            return RedirectToPage("/Kanja", new { id = Input.Shimei }); // SAFE
        }

        if (Input.KanjaId == "1")
        {
            return RedirectToPage("/Kanja", new { no = Input.KanjaMyNumber }); // LEAK MYN1009
        }

        if (Input.KanjaId == "2")
        {
            return Content(Input.Shimei); // SAFE
        }

        if (Input.KanjaId == "3")
        {
            return File(Encoding.UTF8.GetBytes(Input.KanjaMyNumber), "text/csv", "a.csv"); // LEAK MYN1011
        }

        if (Input.KanjaId == "4")
        {
            return new JsonResult(Input); // LEAK MYN1011
        }

        if (Input.KanjaId == "5")
        {
            return new ContentResult { Content = Input.KanjaMyNumber }; // LEAK MYN1011
        }

        return new JsonResult(new { Input.KanjaId, Input.Shimei }); // SAFE
    }
}
