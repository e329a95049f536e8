using System;
using System.IO;
using Microsoft.Extensions.Logging;

namespace Jinji.Infra;

public interface IAuditTrail
{
    void Add(string action, string detail);

    void AddKey(string action, string key);
}

public sealed class FileAuditTrail(string path) : IAuditTrail
{
    public void Add(string action, string detail) => File.AppendAllText(path, $"{DateTime.Now:O}\t{action}\t{detail}\n");

    public void AddKey(string action, string key) => File.AppendAllText(path, $"{action}\t{key.Length}\n"); // SAFE a length
}

public static class Trace2
{
    public static void Write(ILogger logger, string text) => logger.LogInformation("{Text}", text);

    public static void WriteName(ILogger logger, string text) => logger.LogInformation("{Text}", text); // SAFE called with names only

    public static void Nothing(ILogger logger, string text)
    {
        logger.LogInformation("called"); // SAFE the text is not used
        GC.KeepAlive(text);
    }

    public static string Decorate(string text) => "<" + text + ">";

    public static string Blank(string text) => new('*', text.Length);
}
