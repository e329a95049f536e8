using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gakko.Core;

public interface IHogoshaRepository
{
    IAsyncEnumerable<Hogosha> ZenbuAsync();
    ValueTask<string> BangoAsync(Guid id);
}

public sealed class Hogosha
{
    public Guid Id { get; init; }
    public string Shimei { get; init; } = "";
    /// <summary>就学支援金の申請に使うマイナンバー</summary>
    public string? ShienBango { get; init; }
    public Setai? Setai { get; init; }
}

public sealed class Setai
{
    public List<Hogosha> Ninzu { get; } = [];
    public int Nenshu { get; set; }
}

public static class Settei
{
    public static string? SaigoNoBango { get; set; }
    public static string? SaigoNoShimei { get; set; }
    public static event Action<string>? Kawatta;
    public static void Tsuchi(string s) => Kawatta?.Invoke(s);
}
