using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Daicho.Commands;

// 台帳編集: コマンド、取り消し、メメント、オブザーバ、コンポジット、プロトタイプ。
public interface ICommand
{
    string Title { get; }

    void Execute();

    void Undo();
}

public sealed class Daicho
{
    public string Shimei { get; set; } = "";
    public string KojinBango { get; set; } = "";
    public string Bumon { get; set; } = "";

    public Memento Save() => new(Shimei, KojinBango, Bumon);

    public void Restore(Memento m) => (Shimei, KojinBango, Bumon) = (m.A, m.B, m.C);

    public Daicho Clone() => (Daicho)MemberwiseClone();

    public sealed record Memento(string A, string B, string C);
}

public sealed class ChangeCommand<T>(string title, Func<T> get, Action<T> set, T value) : ICommand
{
    private T? _old;

    public string Title => title;

    public T? Old => _old;

    public T New => value;

    public void Execute()
    {
        _old = get();
        set(value);
    }

    public void Undo() => set(_old!);
}

public sealed class MacroCommand(string title, params ICommand[] parts) : ICommand
{
    public string Title => title + "(" + string.Join(",", parts.Select(p => p.Title)) + ")";

    public void Execute() => Array.ForEach(parts, p => p.Execute());

    public void Undo()
    {
        foreach (var p in parts.Reverse())
        {
            p.Undo();
        }
    }
}

public sealed class History(ILogger log)
{
    private readonly Stack<ICommand> _done = new();
    private readonly List<Action<ICommand>> _watchers = [];

    public void Watch(Action<ICommand> watcher) => _watchers.Add(watcher);

    public void Run(ICommand command)
    {
        command.Execute();
        _done.Push(command);
        log.LogInformation("実行 {Title}", command.Title); // SAFE titles
        _watchers.ForEach(w => w(command));
    }

    public void Undo()
    {
        if (_done.TryPop(out var command))
        {
            command.Undo();
            log.LogInformation("取消 {Title}", command.Title); // SAFE titles
        }
    }

    public int Count => _done.Count;
}

public sealed class Editor(ILogger<Editor> log)
{
    public void Edit(Daicho d, string myNumber, string bumon)
    {
        var history = new History(log);
        history.Watch(c => log.LogDebug("{T}", c.Title)); // SAFE titles
        history.Watch(c =>
        {
            if (c is ChangeCommand<string> change)
            {
                log.LogDebug("{Old} {New}", change.Old, change.New); // LEAK MYN1001 the change of the number
            }
        });
        var changeBumon = new ChangeCommand<string>("部門変更", () => d.Bumon, v => d.Bumon = v, bumon);
        var changeBango = new ChangeCommand<string>("番号変更", () => d.KojinBango, v => d.KojinBango = v, myNumber);
        log.LogInformation("{V}", changeBumon.New); // SAFE a department
        log.LogInformation("{V}", changeBango.New); // LEAK MYN1001
        history.Run(changeBumon);
        history.Run(changeBango);
        history.Run(new MacroCommand("一括", changeBumon, changeBango));
        log.LogInformation("{V}", d.Bumon); // SAFE
        log.LogInformation("{V}", d.KojinBango); // LEAK MYN1001
        history.Undo();
        log.LogInformation("{V}", history.Count); // SAFE
        var m = d.Save();
        log.LogInformation("{V}", m.A); // SAFE
        log.LogInformation("{V}", m.C); // SAFE
        log.LogInformation("{V}", m.B); // LEAK MYN1001
        log.LogInformation("{V}", m); // LEAK MYN1001 a record prints itself
        d.Restore(new Daicho.Memento("氏名", "", "部門"));
        log.LogInformation("{V}", d.KojinBango); // SAFE restored to nothing
        d.Restore(m);
        log.LogInformation("{V}", d.KojinBango); // LEAK MYN1001
        log.LogInformation("{V}", d.Shimei); // SAFE
        var copy = d.Clone();
        copy.KojinBango = "";
        log.LogInformation("{V}", copy.KojinBango); // SAFE cleared in the copy
        log.LogInformation("{V}", d.KojinBango); // LEAK MYN1001 the original keeps it
        var other = new Daicho { Shimei = d.Shimei, Bumon = d.Bumon };
        log.LogInformation("{V}", other.KojinBango); // SAFE never set
        log.LogInformation("{V}", other.Save()); // SAFE never set
    }
}
