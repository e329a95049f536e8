using MyNumberSafety;

namespace Payroll.Safe.Commands;

/// <summary>鍵の入れ替えの進み具合を 1 行に描く</summary>
public class ProgressBar(TextWriter output) : IProgress<MyNumberRotationProgress>
{
    private const int Width = 30;
    private string _shown = "";

    public void Report(MyNumberRotationProgress value)
    {
        var share = value.Total == 0 ? 1.0 : Math.Min(1.0, (double)value.Read / value.Total);
        var done = (int)(share * Width);
        var line = $"[{new string('#', done)}{new string('.', Width - done)}] {share,4:P0} {value.Column} {value.Resealed}/{value.Total}";
        if (line != _shown)
        {
            _shown = line;
            output.Write("\r" + line);
        }
    }
}
