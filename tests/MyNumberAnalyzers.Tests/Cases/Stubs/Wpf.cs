// The public face of WPF that the cases use; the real assemblies exist on Windows only.
using System;

namespace System.Windows
{
    public class FrameworkElement
    {
        public object? DataContext { get; set; }
        public object? Tag { get; set; }
        public object? ToolTip { get; set; }
    }

    public enum MessageBoxResult { None, OK }

    public class RoutedEventArgs : EventArgs { }

    public class Window : FrameworkElement
    {
        public string Title { get; set; } = "";
        public void Show() { }
    }

    public static class MessageBox
    {
        public static MessageBoxResult Show(string messageBoxText) => MessageBoxResult.OK;
        public static MessageBoxResult Show(string messageBoxText, string caption) => MessageBoxResult.OK;
    }

    public static class Clipboard
    {
        public static void SetText(string text) { }
    }
}

namespace System.Windows.Controls
{
    public class ContentControl : FrameworkElement { public object? Content { get; set; } }

    public class Label : ContentControl { }

    public class TextBlock : FrameworkElement { public string Text { get; set; } = ""; }

    public class TextBox : FrameworkElement { public string Text { get; set; } = ""; }

    public sealed class PasswordBox : FrameworkElement { public string Password { get; set; } = ""; }

    public class CheckBox : ContentControl { public bool? IsChecked { get; set; } }
}
