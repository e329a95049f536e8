using System;

namespace Madoguchi.Events;

public sealed class TorokuEventArgs(string uketsuke, string text) : EventArgs
{
    public string Uketsuke { get; } = uketsuke;

    public string Text { get; } = text;
}

public sealed class Madoguchi
{
    public event EventHandler<TorokuEventArgs>? Registered;

    public event Action<string>? Scanned;

    public event Action<string>? Called;

    public Action<string>? OnError { get; set; }

    public Func<string, string>? Formatter { get; set; }

    public void Register(string uketsuke, string myNumber)
    {
        Registered?.Invoke(this, new TorokuEventArgs(uketsuke, myNumber)); // LEAK MYN1001 @registered
        Scanned?.Invoke(myNumber); // LEAK MYN1001 @scanned
        Called?.Invoke(uketsuke); // SAFE only the receipt number
        OnError?.Invoke("失敗 " + myNumber); // LEAK MYN1005 @error
    }

    public string Format(string myNumber) => Formatter?.Invoke(myNumber) ?? "";
}
