using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Houshu.Model;

public abstract class Kiban : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;

    protected bool Set<T>(ref T field, T value, [CallerMemberName] string? name = null)
    {
        if (EqualityComparer<T>.Default.Equals(field, value))
        {
            return false;
        }

        field = value;
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        return true;
    }
}

public class Juryosha : Kiban
{
    private string _namae = "";
    private string _bango = "";

    public string Namae { get => _namae; set => Set(ref _namae, value); }

    [DisplayName("マイナンバー")]
    public string Bango { get => _bango; set => Set(ref _bango, value); }

    public event EventHandler<BangoChangedEventArgs>? BangoChanged;

    public event Action<string>? NamaeChanged;

    public void Kaeru(string namae, string bango)
    {
        Namae = namae;
        Bango = bango;
        NamaeChanged?.Invoke(Namae);
        BangoChanged?.Invoke(this, new BangoChangedEventArgs(Bango, DateTime.Now)); // LEAK MYN1001 @event
    }
}

public class BangoChangedEventArgs(string atai, DateTime nichiji) : EventArgs
{
    public string Atai { get; } = atai;

    public DateTime Nichiji { get; } = nichiji;
}
