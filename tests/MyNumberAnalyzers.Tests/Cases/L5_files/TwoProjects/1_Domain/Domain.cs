using System;
using System.Collections.Generic;

namespace Ginko.Domain;

public class Kokyaku
{
    public string KokyakuNo { get; set; } = "";
    public string MyNumber { get; set; } = "";
    public string Shimei { get; set; } = "";
}

public record KokyakuEvent(string KokyakuNo, Kokyaku Body);

public record KokyakuNotice(string KokyakuNo, DateTime At);

public interface IKokyakuStore
{
    Kokyaku Find(string kokyakuNo);

    string FindMyNumber(string kokyakuNo);

    string FindName(string kokyakuNo);
}

public static class Masking
{
    public static string Stars(string text) => new('*', text.Length);
}
