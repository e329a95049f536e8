using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Zeimu.Railway;

public record Nozeisha(string Seiri, string Name, string? MyNo, string? HoujinBangou);

public record Juri(string UketsukeNo, string Note);

public class Shinkoku(ILogger<Shinkoku> log)
{
    public IResult Uketsuke(Nozeisha n)
    {
        var name = Kensa(n).Select(x => x.Name);
        log.LogInformation("{R}", name.Fold(v => v, (c, _) => c)); // SAFE the name or a code
        var number = Kensa(n).Select(x => x.MyNo);
        log.LogInformation("{R}", number.Fold(v => v, (c, _) => c)); // LEAK MYN1001
        Kensa(n).Tap(x => log.LogInformation("{S}", x.Seiri)); // SAFE
        Kensa(n).Tap(x => log.LogInformation("{S}", x.MyNo)); // LEAK MYN1001
        return Kensa(n)
            .Then(Hozon)
            .Fold(
                juri => Results.Ok(juri.UketsukeNo), // SAFE
                (code, detail) => Results.BadRequest(detail)); // LEAK MYN1011
    }

    public IResult Uketsuke2(Nozeisha n) =>
        Keishiki(n).Fold(
            ok => Results.Ok(new { ok.Seiri }), // SAFE
            (code, detail) => Results.BadRequest(detail)); // SAFE the text names the rule only

    public async Task<IResult> Uketsuke3(Nozeisha n)
    {
        var result = await Task.FromResult(Keishiki(n)).ThenAsync(Toroku);
        return result switch
        {
            Outcome<Juri>.Success { Value.UketsukeNo: var no } => Results.Ok(no), // SAFE
            Outcome<Juri>.Failure { Detail: var d } => Results.Problem(d), // LEAK MYN1011|MYN1002
            _ => Results.StatusCode(500), // SAFE
        };
    }

    private static Outcome<Nozeisha> Kensa(Nozeisha n) =>
        n.MyNo is { Length: 12 } ? Outcome.Of(n) : Outcome.Fail<Nozeisha>("E01", "マイナンバーの桁数: " + n.MyNo);

    private static Outcome<Nozeisha> Keishiki(Nozeisha n) =>
        n.MyNo is null ? Outcome.Fail<Nozeisha>("E02", "番号がありません") : Outcome.Of(n);

    private static Outcome<Juri> Hozon(Nozeisha n) => Outcome.Of(new Juri("U-" + n.Seiri, n.Name));

    private static Task<Outcome<Juri>> Toroku(Nozeisha n) =>
        Task.FromResult(n.HoujinBangou is null ? Outcome.Of(new Juri(n.Seiri, "")) : Outcome.Fail<Juri>("E03", $"{n.MyNo} は法人です"));
}
