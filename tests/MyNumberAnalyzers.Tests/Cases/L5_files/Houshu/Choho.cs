using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Houshu.Model;

namespace Houshu.Choho;

public abstract class ChohoKiban
{
    protected readonly StringBuilder Honbun = new();

    public void Tsukuru(Juryosha j, string path)
    {
        Midashi();
        Meisai(j);
        File.WriteAllText(path, Honbun.ToString()); // LEAK MYN1005
    }

    protected virtual void Midashi() => Honbun.AppendLine("支払調書");

    protected abstract void Meisai(Juryosha j);
}

public sealed class ZeimushoMuke : ChohoKiban
{
    protected override void Meisai(Juryosha j) => Honbun.Append(j.Namae).Append(' ').AppendLine(j.Bango);
}

public sealed class HonninMuke
{
    private readonly StringBuilder _honbun = new();

    public void Tsukuru(Juryosha j, string path)
    {
        _honbun.Append(j.Namae).Append(' ').AppendLine(new string('*', j.Bango.Length));
        File.WriteAllText(path, _honbun.ToString()); // SAFE masked
    }
}

public static class ChohoKojo
{
    private static readonly Dictionary<string, Func<ChohoKiban>> Kojo = new() { ["zei"] = () => new ZeimushoMuke() };

    public static void Zenbu(IEnumerable<Juryosha> all)
    {
        foreach (var j in all)
        {
            Kojo["zei"]().Tsukuru(j, j.Namae + ".txt"); // SAFE told where it is written
            Console.WriteLine(j.Namae); // SAFE
        }
    }
}
