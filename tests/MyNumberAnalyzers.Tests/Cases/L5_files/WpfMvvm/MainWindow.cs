using System;
using System.Windows;
using System.Windows.Controls;

namespace KyuyoWpf;

public partial class MainWindow : Window
{
    private readonly EntryViewModel _vm = new();
    private readonly PasswordBox pwdMyNumber = new();
    private readonly TextBlock txtKekka = new();
    private readonly Label lblShain = new();

    public MainWindow() => DataContext = _vm;

    private void OnPasswordChanged(object sender, RoutedEventArgs e)
    {
        _vm.MyNumber = pwdMyNumber.Password;
        lblShain.Content = _vm.StaffCode; // SAFE
        lblShain.Content = _vm.MyNumber; // LEAK MYN1011
        txtKekka.Text = _vm.Matches ? "一致" : "不一致"; // SAFE
        txtKekka.Text = pwdMyNumber.Password; // LEAK MYN1011
        Title = "入力: " + _vm.Status; // SAFE
    }

    private void OnCopy(object sender, RoutedEventArgs e)
    {
        Clipboard.SetText(_vm.StaffCode); // SAFE
        Clipboard.SetText(_vm.MyNumberConfirm); // LEAK MYN1011
        MessageBox.Show("登録 " + _vm.StaffCode); // SAFE
        MessageBox.Show($"登録 {_vm.MyNumber}", "確認"); // LEAK MYN1011
        pwdMyNumber.Password = ""; // SAFE
    }
}
