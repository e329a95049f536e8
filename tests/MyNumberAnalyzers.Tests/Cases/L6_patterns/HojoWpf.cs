// case: with=Wpf
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;
using System.Windows.Input;
using System.Xml.Linq;
using System.Xml.Serialization;

namespace Hojokin.Desktop;

// 補助金の個人事業主台帳。
public abstract class BindableBase : INotifyPropertyChanged, INotifyDataErrorInfo
{
    private readonly Dictionary<string, List<string>> _errors = [];

    public event PropertyChangedEventHandler? PropertyChanged;

    public event EventHandler<DataErrorsChangedEventArgs>? ErrorsChanged;

    public bool HasErrors => _errors.Count > 0;

    public System.Collections.IEnumerable GetErrors(string? propertyName) => propertyName is not null && _errors.TryGetValue(propertyName, out var e) ? e : Array.Empty<string>();

    protected bool SetProperty<T>(ref T field, T value, [CallerMemberName] string name = "")
    {
        if (EqualityComparer<T>.Default.Equals(field, value))
        {
            return false;
        }

        field = value;
        PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        return true;
    }

    protected void SetErrors(string name, params string[] errors)
    {
        _errors.Remove(name);
        if (errors.Length > 0)
        {
            _errors[name] = [.. errors];
        }

        ErrorsChanged?.Invoke(this, new DataErrorsChangedEventArgs(name));
    }

    public string ErrorText => string.Join(Environment.NewLine, _errors.SelectMany(e => e.Value));
}

public sealed class RelayCommand(Action<object?> execute, Func<object?, bool>? can = null) : ICommand
{
    public event EventHandler? CanExecuteChanged;

    public bool CanExecute(object? parameter) => can?.Invoke(parameter) ?? true;

    public void Execute(object? parameter) => execute(parameter);

    public void Raise() => CanExecuteChanged?.Invoke(this, EventArgs.Empty);
}

public sealed class JigyonushiViewModel : BindableBase
{
    private string _yago = "";
    private string _kojinBango = "";
    private bool _miseru;

    public JigyonushiViewModel(IDaicho daicho, Action<string> status)
    {
        Hozon = new RelayCommand(_ =>
        {
            daicho.Kaku(Yago, Fuin.Tojiru(KojinBango));
            status($"{Yago} を保存しました"); // SAFE
            KojinBango = "";
        }, _ => !HasErrors && KojinBango.Length == 12);
        Kopi = new RelayCommand(p =>
        {
            Console.WriteLine("コピー " + (p as string ?? Yago)); // SAFE
            Console.WriteLine("コピー " + KojinBango); // LEAK MYN1001
        });
    }

    public RelayCommand Hozon { get; }

    public RelayCommand Kopi { get; }

    public string Yago
    {
        get => _yago;
        set => SetProperty(ref _yago, value);
    }

    public string KojinBango
    {
        get => _kojinBango;
        set
        {
            if (SetProperty(ref _kojinBango, value))
            {
                SetErrors(nameof(KojinBango), value.Length is 0 or 12 ? [] : [$"あと{12 - value.Length}桁"]);
                Hozon.Raise();
            }
        }
    }

    public bool Miseru
    {
        get => _miseru;
        set => SetProperty(ref _miseru, value);
    }

    public string Hyoji => new('●', KojinBango.Length);

    public override string ToString() => $"{Yago}({Hyoji})";
}

public static class Fuin
{
    public static byte[] Tojiru(string s) => Tozasu(Encoding.UTF8.GetBytes(s));

    private static byte[] Tozasu(byte[] hirabun)
    {
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = File.ReadAllBytes("kagi.bin");
        return [.. aes.IV, .. aes.EncryptCbc(hirabun, aes.IV)];
    }
}

public interface IDaicho
{
    void Kaku(string yago, byte[] fuin);

    IEnumerable<(string Yago, byte[] Fuin)> Yomu();
}

public sealed class IchiranViewModel(IDaicho daicho) : BindableBase
{
    private readonly StringBuilder _log = new();

    public ObservableCollection<JigyonushiViewModel> Items { get; } = [];

    public async Task TorikomiAsync(string path)
    {
        var doc = XDocument.Load(path);
        foreach (var e in doc.Root!.Elements("jigyonushi"))
        {
            var vm = new JigyonushiViewModel(daicho, s => _log.AppendLine(s))
            {
                Yago = (string?)e.Element("yago") ?? "",
                KojinBango = (string?)e.Element("kojinbango") ?? "",
            };
            Items.Add(vm);
            Console.WriteLine(vm); // SAFE ●だけ
            if (vm.HasErrors)
            {
                Console.WriteLine(vm.ErrorText); // SAFE 残り桁数
            }

            if (e.Element("kojinbango") is { Value.Length: not 12 } waruI)
            {
                Console.WriteLine($"{vm.Yago} の番号の長さ {waruI.Value.Length}"); // SAFE
                Console.WriteLine($"{vm.Yago} の番号 {waruI.Value}"); // LEAK MYN1001
            }
        }

        await File.WriteAllTextAsync("torikomi.log", _log.ToString()); // SAFE
        doc.Descendants("kojinbango").Remove();
        doc.Save("torikomi_sumi.xml"); // SAFE 要素ごと消した
    }

    public void Kakidashi(string path)
    {
        var root = new XElement("list", Items.Select(i => new XElement("item", new XAttribute("yago", i.Yago), i.Hyoji)));
        root.Save(path); // SAFE ●だけ
        var nama = new XElement("list", Items.Select(i => new XElement("item", new XAttribute("yago", i.Yago), i.KojinBango)));
        nama.Save(path + ".nama"); // LEAK MYN1005|MYN1004
        foreach (var item in nama.Elements("item"))
        {
            item.Value = "";
        }

        nama.Save(path + ".fuse"); // SAFE 全要素を空にした
        var utsushi = new XElement(root);
        utsushi.SetAttributeValue("at", DateTime.Now);
        utsushi.Save(path + ".at"); // SAFE
    }
}
