using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Nencho.Validation;

public sealed record KojoShinkokusho(string Shimei, string HonninMyNumber, IReadOnlyList<FuyoShinkoku> Fuyo);

public sealed record FuyoShinkoku(string Shimei, string MyNumber, int Nenrei);

public sealed record Ihan(string Koumoku, string Naiyo, object? Atai = null);

public abstract class Validator<T>
{
    private readonly List<Func<T, IEnumerable<Ihan>>> _rules = [];

    protected RuleBuilder<T, TProp> RuleFor<TProp>(Expression<Func<T, TProp>> property)
    {
        var get = property.Compile();
        var name = ((MemberExpression)property.Body).Member.Name;
        var builder = new RuleBuilder<T, TProp>(name, get);
        _rules.Add(builder.Run);
        return builder;
    }

    public IReadOnlyList<Ihan> Validate(T value) => _rules.SelectMany(r => r(value)).ToList();
}

public sealed class RuleBuilder<T, TProp>(string name, Func<T, TProp> get)
{
    private readonly List<(Func<TProp, bool> Check, Func<TProp, string> Message)> _checks = [];

    public RuleBuilder<T, TProp> Must(Func<TProp, bool> check, string message)
    {
        _checks.Add((check, _ => message));
        return this;
    }

    public RuleBuilder<T, TProp> Must(Func<TProp, bool> check, Func<TProp, string> message)
    {
        _checks.Add((check, message));
        return this;
    }

    public IEnumerable<Ihan> Run(T target)
    {
        var value = get(target);
        foreach (var (check, message) in _checks)
        {
            if (!check(value))
            {
                yield return new Ihan(name, message(value));
            }
        }
    }
}

public sealed class SafeValidator : Validator<KojoShinkokusho>
{
    public SafeValidator()
    {
        RuleFor(x => x.Shimei).Must(s => s.Length > 0, "氏名は必須です");
        RuleFor(x => x.HonninMyNumber).Must(n => n.Length == 12, "個人番号は12桁です");
    }
}

public static class Kensa
{
    public static List<Ihan> Shiraberu(KojoShinkokusho s)
    {
        var list = new List<Ihan>();
        if (s.HonninMyNumber.Length != 12)
        {
            list.Add(new Ihan("本人", "個人番号の桁数が違います"));
        }

        foreach (var f in s.Fuyo.Where(f => f.MyNumber == s.HonninMyNumber))
        {
            list.Add(new Ihan(f.Shimei, "本人と同じ番号です"));
        }

        return list;
    }

    public static List<Ihan> ShiraberuKuwashiku(KojoShinkokusho s)
    {
        var list = Shiraberu(s);
        list.AddRange(s.Fuyo.Where(f => f.MyNumber.Length != 12).Select(f => new Ihan(f.Shimei, "桁数", f.MyNumber)));
        return list;
    }

    public static bool TryNormalize(string text, [NotNullWhen(true)] out string? normalized)
    {
        normalized = Regex.Replace(text, @"[\s\-]", "");
        return normalized.Length == 12;
    }

    public static void EnsureValid(string myNumber)
    {
        if (myNumber.Length != 12)
        {
            throw new ValidationException("個人番号は12桁で入力してください"); // SAFE
        }

        if (myNumber.Distinct().Count() == 1)
        {
            throw new ValidationException(new ValidationResult("個人番号が正しくありません"), null, myNumber); // LEAK MYN1002
        }
    }
}

public sealed class ShinkokuController(SafeValidator validator, ILogger<ShinkokuController> log) : ControllerBase
{
    [HttpPost("check")]
    public IActionResult Check(KojoShinkokusho s)
    {
        foreach (var i in validator.Validate(s))
        {
            log.LogWarning("{Koumoku} {Naiyo}", i.Koumoku, i.Naiyo); // SAFE fixed texts
        }

        foreach (var i in Kensa.Shiraberu(s))
        {
            log.LogWarning("{Koumoku} {Naiyo}", i.Koumoku, i.Naiyo); // SAFE names and fixed texts
        }

        foreach (var i in Kensa.ShiraberuKuwashiku(s))
        {
            log.LogWarning("{Naiyo}", i.Naiyo); // SAFE fixed texts
            log.LogWarning("{Atai}", i.Atai); // LEAK MYN1001 the value that was refused
        }

        if (Kensa.TryNormalize(s.HonninMyNumber, out var n))
        {
            log.LogInformation("{N}", n); // LEAK MYN1001
            log.LogInformation("{N}", n.Length); // SAFE
        }

        if (Kensa.TryNormalize(s.Shimei, out var m))
        {
            log.LogInformation("{M}", m); // SAFE a name
        }

        try
        {
            Kensa.EnsureValid(s.HonninMyNumber);
        }
        catch (ValidationException ex)
        {
            log.LogWarning(ex, "検証失敗"); // ANY the exception carries the value
            return ValidationProblem(ex.ValidationResult.ErrorMessage); // SAFE a fixed text
        }

        var byMember = s.Fuyo.GroupBy(f => f.Nenrei >= 16).ToDictionary(g => g.Key, g => g.Select(f => f.MyNumber).ToList());
        log.LogInformation("{K}", string.Join(",", byMember.Keys)); // SAFE flags
        log.LogInformation("{V}", string.Join(",", byMember[true])); // LEAK MYN1001
        return Ok(new { s.Shimei, Ninzu = s.Fuyo.Count }); // SAFE
    }

    [HttpPost("errors")]
    public IActionResult Errors(KojoShinkokusho s) => BadRequest(Kensa.ShiraberuKuwashiku(s)); // LEAK MYN1011

    [HttpPost("errors2")]
    public IActionResult Errors2(KojoShinkokusho s) => BadRequest(Kensa.Shiraberu(s).Select(i => i.Naiyo)); // SAFE fixed texts
}
