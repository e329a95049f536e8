using System;
using System.Collections.Generic;
using System.Linq;

namespace Koza.Sourcing;

public abstract record Change(DateTime At);

public sealed record Opened(string KozaNo, string Meigi, DateTime At) : Change(At);

public sealed record NumberLinked(string KozaNo, string Digits, DateTime At) : Change(At);

public sealed record NumberMasked(string KozaNo, string Digits, DateTime At) : Change(At);

public sealed class KozaState
{
    public string KozaNo { get; private set; } = "";
    public string Meigi { get; private set; } = "";
    public string? Linked { get; private set; }
    public string? Shown { get; private set; }

    public void Apply(Change change)
    {
        switch (change)
        {
            case Opened(var no, var meigi, _):
                KozaNo = no;
                Meigi = meigi;
                break;
            case NumberLinked { Digits: var digits }:
                Linked = digits;
                break;
            case NumberMasked m:
                Shown = m.Digits;
                break;
        }
    }

    public static KozaState Replay(IEnumerable<Change> history)
    {
        var state = new KozaState();
        foreach (var change in history)
        {
            state.Apply(change);
        }

        return state;
    }
}

public sealed class KozaService(List<Change> store)
{
    public void Open(string kozaNo, string meigi) => store.Add(new Opened(kozaNo, meigi, DateTime.UtcNow));

    public void Link(string kozaNo, string myNumber)
    {
        store.Add(new NumberLinked(kozaNo, myNumber, DateTime.UtcNow));
        store.Add(new NumberMasked(kozaNo, new string('*', myNumber.Length), DateTime.UtcNow));
    }
}
