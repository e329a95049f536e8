// case: with=Wpf
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Windows.Input;

namespace KyuyoWpf;

public abstract class ViewModelBase : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;

    protected bool SetProperty<T>(ref T field, T value, [CallerMemberName] string? name = null)
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

public sealed class RelayCommand<T>(Action<T?> execute, Predicate<T?>? can = null) : ICommand
{
    public event EventHandler? CanExecuteChanged { add { } remove { } }
    public bool CanExecute(object? parameter) => can?.Invoke((T?)parameter) ?? true;
    public void Execute(object? parameter) => execute((T?)parameter);
}

public sealed class Messenger
{
    public static Messenger Default { get; } = new();
    private readonly Dictionary<Type, List<Action<object>>> _handlers = [];

    public void Register<T>(Action<T> handler)
    {
        if (!_handlers.TryGetValue(typeof(T), out var list))
        {
            _handlers[typeof(T)] = list = [];
        }

        list.Add(o => handler((T)o));
    }

    public void Send<T>(T message)
        where T : notnull
    {
        if (_handlers.TryGetValue(typeof(T), out var list))
        {
            list.ForEach(h => h(message));
        }
    }
}

public sealed record NumberEntered(string StaffCode, string Digits);

public sealed record StaffSelected(string StaffCode, string StaffName);
