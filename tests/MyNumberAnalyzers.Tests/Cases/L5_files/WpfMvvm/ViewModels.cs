using System;
using System.Diagnostics;
using System.IO;
using System.Windows.Input;

namespace KyuyoWpf;

public sealed class EntryViewModel : ViewModelBase
{
    private string _staffCode = "";
    private string _input = "";
    private string _confirm = "";
    private string _status = "";

    public EntryViewModel()
    {
        RegisterCommand = new RelayCommand<string>(Register, p => p is { Length: 12 });
        ClearCommand = new RelayCommand<object>(_ => Clear());
    }

    public string StaffCode { get => _staffCode; set => SetProperty(ref _staffCode, value); }

    public string MyNumber
    {
        get => _input;
        set
        {
            if (SetProperty(ref _input, value))
            {
                Debug.WriteLine("changed " + _staffCode); // SAFE
                Debug.WriteLine("changed " + _input); // LEAK MYN1001
            }
        }
    }

    public string MyNumberConfirm { get => _confirm; set => SetProperty(ref _confirm, value); }

    public string Status { get => _status; private set => SetProperty(ref _status, value); }

    public bool Matches => string.Equals(_input, _confirm, StringComparison.Ordinal);

    public ICommand RegisterCommand { get; }

    public ICommand ClearCommand { get; }

    private void Register(string? parameter)
    {
        Trace.TraceInformation("一致 {0}", Matches); // SAFE a bool
        if (!Matches)
        {
            Status = "番号が一致しません";
            Trace.TraceWarning(Status); // SAFE
            Trace.TraceWarning("{0} <> {1}", _confirm, StaffCode); // LEAK MYN1001
            return;
        }

        Messenger.Default.Send(new NumberEntered(StaffCode, MyNumber));
        Messenger.Default.Send(new StaffSelected(StaffCode, "(未取得)"));
    }

    private void Clear()
    {
        MyNumber = "";
        MyNumberConfirm = "";
    }
}

public sealed class JournalViewModel : ViewModelBase
{
    private readonly string _path;

    public JournalViewModel(string path)
    {
        _path = path;
        Messenger.Default.Register<NumberEntered>(OnEntered);
        Messenger.Default.Register<StaffSelected>(m => File.AppendAllText(_path, m.StaffCode + m.StaffName)); // SAFE
    }

    private void OnEntered(NumberEntered m)
    {
        File.AppendAllText(_path, m.StaffCode); // SAFE
        File.AppendAllText(_path, m.Digits); // LEAK MYN1005 came by the messenger
    }
}
