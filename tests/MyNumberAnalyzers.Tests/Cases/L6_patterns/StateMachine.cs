using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NLog;

namespace Uketsuke.Kiosk;

// 窓口端末: 状態ごとの入力処理、取り消しのための履歴、テンプレートメソッド。
public interface IState
{
    IState Next(string input, Session session);
}

public sealed class Session
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Stack<(string Key, string? Old)> _undo = new();

    public string? Shimei { get; set; }

    public string? Number { get; set; }

    public int Attempts { get; set; }

    public void Set(string key, string value)
    {
        _undo.Push((key, _values.TryGetValue(key, out var old) ? old : null));
        _values[key] = value;
    }

    public string Get(string key) => _values.TryGetValue(key, out var v) ? v : "";

    public void Undo()
    {
        var (key, old) = _undo.Pop();
        if (old is null)
        {
            _values.Remove(key);
        }
        else
        {
            _values[key] = old;
        }
    }
}

public sealed class NameState : IState
{
    public IState Next(string input, Session session)
    {
        session.Shimei = input;
        session.Set("shimei", input);
        return new NumberState();
    }
}

public sealed class NumberState : IState
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public IState Next(string input, Session session)
    {
        string myNumber = input.Replace("-", "");
        if (myNumber.Length != 12)
        {
            session.Attempts++;
            Log.Warn("桁数 {0} 回目 {1}", session.Attempts, myNumber.Length); // SAFE
            Log.Warn("入力 {0}", input); // ANY the raw input that the number was taken from
            return this;
        }

        session.Number = myNumber;
        session.Set("bango", myNumber);
        return new ConfirmState();
    }
}

public sealed class ConfirmState : IState
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public IState Next(string input, Session session)
    {
        Log.Info(session.Shimei); // SAFE
        Log.Info(session.Number); // LEAK MYN1001 the state before put it there
        Log.Info(session.Get("shimei")); // SAFE the name
        Log.Info(session.Get("bango")); // LEAK MYN1001
        if (input == "cancel")
        {
            session.Number = null;
            Log.Info(session.Number ?? "取消"); // SAFE cleared
            return new NameState();
        }

        return new DoneState(session.Number!);
    }
}

public sealed class DoneState(string receipt) : IState
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public IState Next(string input, Session session)
    {
        Log.Info("完了 {0}", session.Attempts); // SAFE
        Log.Info("完了 {0}", receipt); // LEAK MYN1001
        return this;
    }
}

public abstract class TemplateReport
{
    public void Write(TextWriter w, Session s)
    {
        w.WriteLine(Title());
        foreach (var line in Lines(s))
        {
            w.WriteLine(line); // LEAK MYN1005|MYN1001 one of the reports gives the number
        }
    }

    protected virtual string Title() => "受付票";

    protected abstract IEnumerable<string> Lines(Session s);
}

public sealed class SimpleReport : TemplateReport
{
    protected override IEnumerable<string> Lines(Session s)
    {
        yield return s.Shimei ?? "";
        yield return s.Attempts.ToString();
    }
}

public sealed class FullReport : TemplateReport
{
    protected override string Title() => "受付票(控)";

    protected override IEnumerable<string> Lines(Session s)
    {
        yield return s.Shimei ?? "";
        yield return s.Number ?? "";
    }
}

public sealed class Kiosk
{
    private IState _state = new NameState();
    private readonly Session _session = new();
    private readonly Dictionary<string, Action<Session>> _commands;

    public Kiosk()
    {
        _commands = new Dictionary<string, Action<Session>>
        {
            ["shimei"] = s => Console.WriteLine(s.Shimei), // SAFE
            ["bango"] = s => Console.WriteLine(s.Number), // LEAK MYN1001
            ["kaisu"] = PrintAttempts,
        };
    }

    private static void PrintAttempts(Session s) => Console.WriteLine(s.Attempts); // SAFE

    public void Input(string text)
    {
        _state = _state.Next(text, _session);
        if (_commands.TryGetValue(text, out var command))
        {
            command(_session);
        }

        Console.WriteLine(_state.GetType().Name); // SAFE
        new FullReport().Write(File.CreateText("hikae.txt"), _session);
        new SimpleReport().Write(File.CreateText("uketsuke.txt"), _session);
    }
}
