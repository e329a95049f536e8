using System;
using System.Collections.Generic;
using System.IO;
using Houshu.Model;
using log4net;

namespace Houshu.Kanshi;

public sealed class Kanshi : IDisposable
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Kanshi));
    private readonly Juryosha _juryosha;
    private readonly Rireki _rireki = new();

    public Kanshi(Juryosha juryosha)
    {
        _juryosha = juryosha;
        _juryosha.BangoChanged += OnBango;
        _juryosha.NamaeChanged += n => Log.Info("氏名変更 " + n); // SAFE
        _juryosha.PropertyChanged += (_, e) => Log.Debug(e.PropertyName); // SAFE a member's name
    }

    private void OnBango(object? sender, BangoChangedEventArgs e)
    {
        Log.Info("変更日時 " + e.Nichiji); // SAFE a date
        Log.Info("変更 " + e.Atai); // LEAK MYN1001 @event
        _rireki.Tsumu(e.Nichiji.ToString("O"), e.Atai);
        if (sender is Juryosha { Namae: var n, Bango: var b })
        {
            Log.Info(n); // SAFE
            Log.Info(b); // LEAK MYN1001
        }
    }

    public void Dump()
    {
        foreach (var (toki, atai) in _rireki.Zenbu)
        {
            Log.Info(toki); // SAFE
            Log.Info(atai); // LEAK MYN1001
        }

        Log.Info(_rireki.Kensu); // SAFE
        Log.Info(_rireki.Saigo); // LEAK MYN1001
    }

    public void Dispose() => _juryosha.BangoChanged -= OnBango;
}
