using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Shisan.Vault;

public sealed record RegisterRequest(Guid Person, string MyNumber);

[ApiController]
[Route("numbers")]
public sealed class NumberController(INumberCipher cipher, INumberStore store, ILogger<NumberController> log) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Register(RegisterRequest request, CancellationToken ct)
    {
        log.LogInformation("登録 {Person}", request.Person); // SAFE
        var value = cipher.Seal(request.MyNumber);
        log.LogDebug("鍵 {Key} 長さ {Length}", value.KeyId, value.Cipher.Length); // SAFE
        if (await store.FindAsync(value.Index, ct) is { } other)
        {
            log.LogWarning("重複 {Other}", other); // SAFE
            return Conflict(); // SAFE
        }

        await store.PutAsync(request.Person, value, ct); // SAFE sealed
        await System.IO.File.WriteAllBytesAsync("backup.bin", value.Cipher, ct); // SAFE encrypted
        await System.IO.File.WriteAllTextAsync("backup.txt", request.MyNumber, ct); // LEAK MYN1005
        return Created($"/numbers/{request.Person}", new { request.Person, Sealed = true }); // SAFE
    }

    [HttpGet("{person:guid}")]
    public async Task<IActionResult> Get(Guid person, CancellationToken ct)
    {
        var value = await store.GetAsync(person, ct);
        if (value is null)
        {
            return NotFound(new { person }); // SAFE
        }

        var plain = cipher.Open(value);
        log.LogInformation("{Length}", plain.Length); // SAFE
        return Ok(new { person, value.KeyId, Length = plain.Length }); // SAFE
    }

    [HttpPost("print")]
    public async Task<IActionResult> Print(RegisterRequest request, CancellationToken ct)
    {
        var value = await store.GetAsync(request.Person, ct);
        var myNumber = value is null ? request.MyNumber : cipher.Open(value);
        log.LogInformation("{N}", myNumber); // LEAK MYN1001
        return Content(myNumber); // LEAK MYN1011
    }
}
