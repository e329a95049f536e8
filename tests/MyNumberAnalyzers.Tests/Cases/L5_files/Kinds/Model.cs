using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Fukushi.Kinds5;

public class Kanyusha
{
    public string KanyushaNo { get; set; } = "";
    public string Shimei { get; set; } = "";
    public virtual string Hyoji() => $"{KanyushaNo} {Shimei}";
}

public class TokubetsuKanyusha : Kanyusha
{
    public string MyNumber { get; set; } = "";
    public override string Hyoji() => base.Hyoji() + " " + MyNumber;
}

public sealed class KanyushaEventArgs(Kanyusha kanyusha, string? riyu) : EventArgs
{
    public Kanyusha Kanyusha { get; } = kanyusha;
    public string? Riyu { get; } = riyu;
}

public class KanyushaService
{
    public event EventHandler<KanyushaEventArgs>? Tourokusareta;

    public event EventHandler<KanyushaEventArgs>? Shippaishita;

    protected void OnTouroku(Kanyusha k) => Tourokusareta?.Invoke(this, new KanyushaEventArgs(k, null));

    protected void OnShippai(Kanyusha k, string riyu) => Shippaishita?.Invoke(this, new KanyushaEventArgs(k, riyu));

    public virtual async Task TourokuAsync(TokubetsuKanyusha k)
    {
        await Task.Yield();
        if (k.MyNumber.Length != 12)
        {
            OnShippai(k, "桁数不正: " + k.MyNumber); // LEAK MYN1001|MYN1005|MYN1008 @riyu
            return;
        }

        OnTouroku(k);
    }
}

public static class Hokan
{
    public static string? SaigoNoBango { get; set; }
    public static string? SaigoNoNamae { get; set; }
    public static readonly List<string> Rireki = [];
    public static readonly Dictionary<string, string> Sakuin = new();
}
