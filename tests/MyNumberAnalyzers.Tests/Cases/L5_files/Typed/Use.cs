using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MyNumberSafety;

namespace Kyuyo.Typed;

public sealed class TypedService(ILogger<TypedService> log, IDenshiShinkoku shinkoku)
{
    public IResult Touroku(ShainInput input)
    {
        if (!MyNumber.TryParse(input.MyNumberText, out var number, out var error))
        {
            log.LogWarning("番号不正 {Error}", error); // SAFE an error kind
            log.LogWarning("番号不正 {Input}", input.MyNumberText); // LEAK MYN1001
            return Results.BadRequest(error.ToString()); // SAFE
        }

        var shain = new Shain(1, input.Shimei, number);
        log.LogInformation("登録 {Shain}", shain); // SAFE the type prints a mask
        log.LogInformation("登録 {Bango}", shain.Bango); // SAFE
        log.LogInformation("登録 {Bango}", shain.Bango.RevealToString()); // LEAK MYN1001
        var gensen = new Gensen { Honnin = shain };
        log.LogInformation("{Line}", GensenWriter.Header(gensen)); // SAFE a mask
        log.LogInformation("{Line}", GensenWriter.Line(gensen)); // LEAK MYN1001
        File.WriteAllText("gensen.csv", GensenWriter.Header(gensen)); // SAFE a mask
        File.WriteAllText("gensen.csv", GensenWriter.Line(gensen)); // LEAK MYN1005
        log.LogInformation("{T}", gensen.WithTekiyo().TekiyoRan); // LEAK MYN1001
        shinkoku.Okuru(GensenWriter.Line(gensen)); // ANY the lawful purpose, an interface without a body
        var text = number.RevealToString();
        Span<char> digits = stackalloc char[12];
        text.CopyTo(digits);
        log.LogInformation("{L}", digits.Length); // SAFE
        log.LogInformation("{L}", digits.ToString()); // LEAK MYN1001
        digits.Clear();
        log.LogInformation("{L}", digits.ToString()); // SAFE
        log.LogInformation("{S}", string.Join(",", gensen.Fuyo.Select(f => f.Bango))); // SAFE masks
        log.LogInformation("{S}", string.Join(",", gensen.Fuyo.Select(f => f.Bango.RevealToString()))); // LEAK MYN1001
        log.LogInformation("{B}", shain.Bango == number); // SAFE
        return Results.Ok(new { shain.Id, shain.Shimei }); // SAFE
    }
}
