using System;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Juki.Residents;

public class Resident
{
    public long AtenaNo { get; set; }
    public string マイナンバー { get; set; } = "";
    public string 氏名 { get; set; } = "";
}

public sealed class MyNumberInvalidException : Exception
{
    public MyNumberInvalidException(string message) : base(message) { }
}

public static class ResidentChecks
{
    public static void Require(Resident r, bool ok, ModelStateDictionary state)
    {
        if (!ok)
        {
            throw new ArgumentException($"桁数が不正です: {r.マイナンバー}"); // LEAK MYN1002
        }

        if (r.AtenaNo == 0)
        {
            throw new ArgumentException($"宛名番号が不正です: {r.AtenaNo}"); // SAFE address number
        }

        if (r.氏名.Length == 0)
        {
            throw new MyNumberInvalidException("不正な番号 " + r.マイナンバー); // LEAK MYN1002
        }

        if (r.氏名.Length == 1)
        {
            throw new MyNumberInvalidException("不正な番号です。"); // SAFE fixed text
        }

        if (r.氏名.Length == 2)
        {
            throw new ArgumentOutOfRangeException(nameof(r), r.マイナンバー, "範囲外"); // LEAK MYN1002
        }

        if (r.氏名.Length == 3)
        {
            throw new ArgumentOutOfRangeException(nameof(r), r.マイナンバー.Length, "範囲外"); // SAFE a length
        }

        state.AddModelError("MyNumber", r.マイナンバー + " は登録済みです"); // LEAK MYN1002
        state.AddModelError("MyNumber", r.氏名 + " は登録済みです"); // SAFE name
        state.AddModelError(nameof(r.マイナンバー), "マイナンバーが不正です"); // SAFE fixed text
    }

    public static ValidationResult? Validate(Resident r) =>
        r.マイナンバー.Length == 12
            ? ValidationResult.Success
            : new ValidationResult($"{r.マイナンバー} は12桁ではありません"); // LEAK MYN1002

    public static ValidationResult? ValidateQuietly(Resident r) =>
        r.マイナンバー.Length == 12
            ? ValidationResult.Success
            : new ValidationResult($"{r.マイナンバー.Length} 桁です"); // SAFE a length

    public static Exception Describe(Resident r)
    {
        var e = new InvalidOperationException("重複");
        e.Data["number"] = r.マイナンバー; // LEAK MYN1002
        e.Data["atena"] = r.AtenaNo; // SAFE
        return e;
    }

    public static string Get(Resident? r) => (r ?? throw new ArgumentNullException(nameof(r))).氏名; // SAFE nameof of a parameter

    public static void Fail(Resident r) => Environment.FailFast("fatal " + r.マイナンバー); // LEAK MYN1001|MYN1002

    public static ValidationException Rejected(Resident r) =>
        new(r.マイナンバー); // LEAK MYN1002

    public static FormatException Format(Resident r) => new("形式が不正です: 宛名 " + r.AtenaNo); // SAFE address number
}
