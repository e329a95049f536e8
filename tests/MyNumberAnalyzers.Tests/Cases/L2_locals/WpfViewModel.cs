using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Runtime.CompilerServices;
using System.Security;
using System.Threading.Tasks;
using System.Windows.Input;
using Microsoft.Extensions.Logging;

namespace Kaikei.ViewModels;

public sealed class Meirei(Action<object?> jikko, Func<object?, bool>? kanou = null) : ICommand
{
    public event EventHandler? CanExecuteChanged;
    public bool CanExecute(object? parameter) => kanou?.Invoke(parameter) ?? true;
    public void Execute(object? parameter) => jikko(parameter);
    public void Saihyouka() => CanExecuteChanged?.Invoke(this, EventArgs.Empty);
}

public sealed class NyuryokuViewModel : INotifyPropertyChanged, IDataErrorInfo
{
    private readonly ILogger _log;
    private string _kojinBango = "";
    private string _shimei = "";

    public NyuryokuViewModel(ILogger log)
    {
        _log = log;
        HozonCommand = new Meirei(_ => Hozon(), _ => Error.Length == 0);
        KesuCommand = new Meirei(p => _log.LogInformation("消去 {P}", p)); // SAFE nothing known comes here
        MiseruCommand = new Meirei(_ => _log.LogInformation("表示 {B}", KojinBango)); // LEAK MYN1001
    }

    public event PropertyChangedEventHandler? PropertyChanged;

    public ICommand HozonCommand { get; }
    public ICommand KesuCommand { get; }
    public ICommand MiseruCommand { get; }

    public string KojinBango
    {
        get => _kojinBango;
        set
        {
            if (_kojinBango == value)
            {
                return;
            }

            _log.LogTrace("変更 {Name}", nameof(KojinBango)); // SAFE
            _log.LogTrace("変更 {Value}", value); // LEAK MYN1001
            _kojinBango = value;
            Tsuchi();
        }
    }

    public string Shimei
    {
        get => _shimei;
        set
        {
            _log.LogTrace("変更 {Value}", value); // SAFE
            _shimei = value;
            Tsuchi();
        }
    }

    public string Hyoji => KojinBango.Length == 12 ? "****-****-****" : "未入力";

    public string Error => this[nameof(KojinBango)];

    public string this[string columnName] => columnName switch
    {
        nameof(KojinBango) when KojinBango.Length != 12 => "12桁で入力してください",
        nameof(Shimei) when Shimei.Length == 0 => "氏名は必須です",
        _ => "",
    };

    private void Tsuchi([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));

    private void Hozon()
    {
        _log.LogInformation("保存 {Hyoji}", Hyoji); // SAFE a mask
        _log.LogInformation("保存 {Error}", Error); // SAFE fixed texts
        var kopi = _kojinBango;
        _kojinBango = "";
        _log.LogInformation("保存 {B}", _kojinBango); // SAFE emptied
        File.WriteAllText("tmp.txt", kopi); // LEAK MYN1005
        using var secure = new SecureString();
        foreach (var c in kopi)
        {
            secure.AppendChar(c);
        }

        _log.LogInformation("長さ {N}", secure.Length); // SAFE
        object[] args = [Shimei, kopi.Length, DateTime.Now];
        _log.LogInformation("保存 {A} {B} {C}", args); // SAFE
        args[1] = kopi;
        _log.LogInformation("保存 {A} {B} {C}", args); // LEAK MYN1001
        dynamic d = Shimei;
        Console.WriteLine(d); // SAFE
        d = kopi;
        Console.WriteLine(d); // LEAK MYN1001
    }
}
