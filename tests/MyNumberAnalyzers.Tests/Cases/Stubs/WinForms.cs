// The public face of Windows Forms that the cases use; the real assembly exists on Windows only.
using System;
using System.Collections;

namespace System.Windows.Forms
{
    public enum DialogResult { None, OK, Cancel, Yes, No }

    public enum MessageBoxButtons { OK, OKCancel, YesNo }

    public enum MessageBoxIcon { None, Error, Information, Warning }

    public class Control
    {
        public virtual string Text { get; set; } = "";
        public string Name { get; set; } = "";
        public bool Enabled { get; set; }
        public bool Visible { get; set; }
        public object? Tag { get; set; }
        public event EventHandler? Click;
        public event EventHandler? TextChanged;
        public event EventHandler? Leave;
        protected void Raise()
        {
            Click?.Invoke(this, EventArgs.Empty);
            TextChanged?.Invoke(this, EventArgs.Empty);
            Leave?.Invoke(this, EventArgs.Empty);
        }
    }

    public class TextBoxBase : Control
    {
        public void Clear() { Text = ""; }
        public int TextLength => Text.Length;
        public int MaxLength { get; set; }
        public void AppendText(string text) { }
    }

    public class TextBox : TextBoxBase { public char PasswordChar { get; set; } }

    public class MaskedTextBox : TextBoxBase { public string Mask { get; set; } = ""; }

    public class Label : Control { }

    public class Button : Control { }

    public class CheckBox : Control { public bool Checked { get; set; } }

    public abstract class ToolStripItem { public virtual string Text { get; set; } = ""; }

    public class ToolStripLabel : ToolStripItem { }

    public class ToolStripStatusLabel : ToolStripLabel { }

    public class ListControl : Control { public object? SelectedValue { get; set; } }

    public class ListBox : ListControl
    {
        public ObjectCollection Items => new ObjectCollection();

        public class ObjectCollection
        {
            public int Count => 0;
            public int Add(object item) => 0;
            public void Insert(int index, object item) { }
            public void Clear() { }
        }
    }

    public class ComboBox : ListControl
    {
        public ObjectCollection Items => new ObjectCollection();

        public class ObjectCollection
        {
            public int Count => 0;
            public int Add(object item) => 0;
            public void Clear() { }
        }
    }

    public class Form : Control
    {
        public event EventHandler? Load;
        public DialogResult ShowDialog() => DialogResult.OK;
        public void Close() { Load?.Invoke(this, EventArgs.Empty); }
    }

    public class DataGridViewCell { public object? Value { get; set; } }

    public class DataGridViewCellCollection
    {
        public DataGridViewCell this[string columnName] => new DataGridViewCell();
        public DataGridViewCell this[int index] => new DataGridViewCell();
    }

    public class DataGridViewRow { public DataGridViewCellCollection Cells => new DataGridViewCellCollection(); }

    public class DataGridView : Control
    {
        public DataGridViewRow? CurrentRow => null;
        public object? DataSource { get; set; }
    }

    public static class MessageBox
    {
        public static DialogResult Show(string? text) => DialogResult.OK;
        public static DialogResult Show(string? text, string? caption) => DialogResult.OK;
        public static DialogResult Show(string? text, string? caption, MessageBoxButtons buttons, MessageBoxIcon icon) => DialogResult.OK;
    }

    public static class Clipboard
    {
        public static void SetText(string text) { }
        public static void SetDataObject(object data) { }
    }
}
