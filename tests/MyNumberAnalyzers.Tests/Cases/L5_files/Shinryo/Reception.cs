using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Byoin.Uketsuke;

// 診療所の受付。保険資格の確認とマイナンバーカードの読み取り。
public sealed class CardReadEventArgs(string number, string name, DateOnly expiry) : EventArgs
{
    public string MyNumber { get; } = number;
    public string Name { get; } = name;
    public DateOnly MyNumberCardExpiry { get; } = expiry;
}

public interface ICardReader
{
    event EventHandler<CardReadEventArgs>? CardRead;
    event Action<Exception>? Failed;
}

public abstract class ReceptionBase : IDisposable
{
    private readonly ICardReader _reader;

    protected ReceptionBase(ICardReader reader)
    {
        _reader = reader;
        _reader.CardRead += HandleCardRead;
        _reader.Failed += OnFailed;
    }

    protected string? LastNumber { get; private set; }

    protected abstract void OnCard(string name, string number);

    protected virtual void OnFailed(Exception ex) => Console.Error.WriteLine(ex.Message); // SAFE a reader's message

    private void HandleCardRead(object? sender, CardReadEventArgs e)
    {
        LastNumber = e.MyNumber;
        Console.WriteLine($"カード期限 {e.MyNumberCardExpiry}"); // SAFE a date
        OnCard(e.Name, e.MyNumber); // LEAK MYN1001 @card
    }

    public void Dispose() => _reader.CardRead -= HandleCardRead;
}
