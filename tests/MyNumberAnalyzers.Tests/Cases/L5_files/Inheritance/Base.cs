using System;
using System.Collections.Generic;

namespace Shinsa.Inheritance;

public abstract class Shinsei
{
    protected string? Honnin;

    public string UketsukeNo { get; init; } = "";

    protected abstract void Output(string text);

    protected virtual void OutputNote(string text) => GC.KeepAlive(text);

    public virtual string Describe() => UketsukeNo;

    public void Execute(string kojinBango)
    {
        Honnin = kojinBango;
        Output(kojinBango); // LEAK MYN1001 @output
        OutputNote(UketsukeNo); // SAFE
    }
}

public interface IShinsaRule
{
    string Name { get; }

    string? Check(string value);

    string Explain(string value) => $"{Name}: {value}";
}

public interface INotifier
{
    void Notify(string subject, string body);
}
