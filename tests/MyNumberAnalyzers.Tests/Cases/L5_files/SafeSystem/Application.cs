using System;
using System.Collections.Generic;
using System.Data;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Anzen.Protection;

public sealed class ShainInput
{
    public string Code { get; set; } = "";
    public string? MyNumber { get; set; }
}

public sealed class ShainRecord
{
    public int Id { get; set; }
    public string Code { get; set; } = "";
    public byte[] MyNumberSealed { get; set; } = [];
    public string MyNumberIndex { get; set; } = "";
    public string MyNumberState { get; set; } = "";
}

public sealed class Application(
    ISealer sealer,
    StreamSealer streams,
    BlindIndex index,
    IDbConnection db,
    HttpClient http,
    IDistributedCache cache,
    ILogger<Application> log) : ControllerBase
{
    public async Task<IActionResult> Post(ShainInput input)
    {
        var text = input.MyNumber ?? "";
        log.LogInformation("{Code} {V}", input.Code, Masks.Full(text)); // SAFE
        log.LogInformation("{Code} {V}", input.Code, Masks.Stars(text)); // SAFE
        log.LogInformation("{Code} {V}", input.Code, Masks.Pattern(text)); // SAFE
        log.LogInformation("{Code} {V}", input.Code, Masks.Any(text)); // SAFE
        log.LogInformation("{Code} {V}", input.Code, Masks.Loop(text)); // SAFE
        log.LogInformation("{Code} {V}", input.Code, Masks.State(text)); // SAFE
        var record = new ShainRecord
        {
            Code = input.Code,
            MyNumberSealed = sealer.Seal(text),
            MyNumberIndex = index.Of(text),
            MyNumberState = Masks.State(text),
        };
        await db.ExecuteAsync("insert into s values (@Code, @MyNumberSealed, @MyNumberIndex, @MyNumberState)", record); // SAFE
        await db.ExecuteAsync("insert into t values (@c)", new { c = streams.Seal(text) }); // SAFE
        await db.ExecuteAsync("insert into t values (@c)", new { c = streams.SealBlock(text) }); // SAFE
        var found = await db.QueryAsync<int>("select id from s where i = @i", new { i = index.Of(text) }); // SAFE keyed
        await System.IO.File.WriteAllBytesAsync("s.bin", sealer.Seal(text)); // SAFE
        await cache.SetAsync("s:" + input.Code, sealer.Seal(text)); // SAFE
        await http.PostAsJsonAsync("https://h.example.jp", new { input.Code, Body = Convert.ToBase64String(sealer.Seal(text)) }); // SAFE Base64 of a cipher
        await http.GetAsync("https://h.example.jp/?code=" + input.Code); // SAFE
        if (text.Length != 12)
        {
            throw new ArgumentException("マイナンバーは12桁です", nameof(input)); // SAFE
        }

        if (found.Any())
        {
            return Conflict(new { input.Code, message = "登録済みのマイナンバーです" }); // SAFE
        }

        return Ok(new { record.Id, record.MyNumberState }); // SAFE
    }

    public IActionResult Open(ShainRecord record)
    {
        var text = sealer.Open(record.MyNumberSealed);
        log.LogInformation("{V}", text.Length); // SAFE
        log.LogInformation("{V}", text); // ANY decrypted by an own method
        return Ok(record); // ANY it holds the keyed index
    }

    public IActionResult Wrong(ShainInput input)
    {
        var text = input.MyNumber ?? "";
        log.LogInformation("{V}", index.Of(text)); // LEAK MYN1001|MYN1012 a keyed hash is for lookup, not for logs
        var plain = sealer.Open(sealer.Seal(text));
        log.LogInformation("{V}", plain); // ANY sealed and opened again
        return Ok(input); // LEAK MYN1011
    }
}
