using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Shinkoku.Functional;

public sealed record Input(string Code, string MyNumber);

public sealed record Checked(string Code, string Text);

public static class Flow
{
    public static Result<Checked> Check(Input input) =>
        input.MyNumber.Length == 12
            ? Result.Ok(new Checked(input.Code, input.MyNumber))
            : Result.Fail<Checked>("桁数が不正です");

    public static Result<Checked> CheckLoudly(Input input) =>
        input.MyNumber.Length == 12
            ? Result.Ok(new Checked(input.Code, "***"))
            : Result.Fail<Checked>("桁数が不正です: " + input.MyNumber);

    public static void Run(Input input, ILogger log)
    {
        Check(input).Match(
            ok =>
            {
                log.LogInformation("{V}", ok.Code); // SAFE
                log.LogInformation("{V}", ok.Text); // LEAK MYN1001
                return 0;
            },
            error =>
            {
                log.LogInformation("{V}", error); // SAFE fixed text
                return 1;
            });
        CheckLoudly(input).Match(
            ok =>
            {
                log.LogInformation("{V}", ok.Text); // SAFE masked
                return 0;
            },
            error =>
            {
                log.LogInformation("{V}", error); // LEAK MYN1001 the error repeats the input
                return 1;
            });
        var upper = Check(input).Map(c => c.Text.Trim()).Match(t => t, _ => "");
        log.LogInformation("{V}", upper); // LEAK MYN1001
        var length = Check(input).Map(c => c.Text.Length).Match(n => n, _ => -1);
        log.LogInformation("{V}", length); // SAFE
        if (Check(input) is Result<Checked>.Ok { Value: { Text: var text, Code: var code } })
        {
            log.LogInformation("{V}", text); // LEAK MYN1001
            log.LogInformation("{V}", code); // SAFE
        }

        var option = new Option<string>(input.MyNumber);
        log.LogInformation("{V}", option.OrElse("")); // LEAK MYN1001
        log.LogInformation("{V}", option.Select(v => v.Length).OrElse(0)); // SAFE
        option.IfSome(v => log.LogInformation("{V}", v)); // LEAK MYN1001
        new Option<string>(input.Code).IfSome(v => log.LogInformation("{V}", v)); // SAFE
        Func<string, string> trim = s => s.Trim();
        Func<string, string> quote = s => $"\"{s}\"";
        var composed = Compose(trim, quote);
        log.LogInformation("{V}", composed(input.MyNumber)); // LEAK MYN1001
        log.LogInformation("{V}", composed(input.Code)); // SAFE
        var masked = Compose(trim, s => new string('*', s.Length));
        log.LogInformation("{V}", masked(input.MyNumber)); // SAFE masked at the end
    }

    private static Func<A, C> Compose<A, B, C>(Func<A, B> f, Func<B, C> g) => x => g(f(x));

    public static void Map(WebApplication app)
    {
        app.MapPost("/a", (Input input) => Check(input).Match(Results.Ok, e => Results.BadRequest(e))); // LEAK MYN1011
        app.MapPost("/b", (Input input) => Check(input).Match(ok => Results.Ok(ok.Code), e => Results.BadRequest(e))); // SAFE
        app.MapPost("/c", (Input input) => CheckLoudly(input).Match(ok => Results.Ok(ok.Code), e => Results.BadRequest(e))); // LEAK MYN1011
    }
}
