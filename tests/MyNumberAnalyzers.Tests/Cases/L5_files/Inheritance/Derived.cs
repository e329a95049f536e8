using System;
using System.Collections.Generic;
using System.Net.Mail;
using log4net;

namespace Shinsa.Inheritance;

public class JidoTeate : Shinsei
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(JidoTeate));

    protected override void Output(string text) => Log.Info(text); // LEAK MYN1001 @output

    protected override void OutputNote(string text) => Log.Info(text); // SAFE called with the receipt number

    public override string Describe() => base.Describe() + ":" + Honnin;

    public void Retry()
    {
        Log.Warn(Honnin); // LEAK MYN1001 a field of the base class
        Log.Warn(UketsukeNo); // SAFE
        Log.Warn(Describe()); // LEAK MYN1001
    }
}

public class Seikatsu : Shinsei
{
    protected override void Output(string text) => Console.Beep();

    public void Retry() => Console.WriteLine(Describe()); // SAFE the base describes only the receipt number
}

public sealed class LengthRule : IShinsaRule
{
    public string Name => "桁数";

    public string? Check(string value) => value.Length == 12 ? null : "桁数が違います";
}

public sealed class DuplicateRule : IShinsaRule
{
    public string Name => "重複";

    public string? Check(string value) => value + " は登録済みです";
}

public sealed class MailNotifier : INotifier
{
    public void Notify(string subject, string body)
    {
        using var client = new SmtpClient();
        client.Send("a@example.jp", "b@example.jp", subject, body);
    }
}
