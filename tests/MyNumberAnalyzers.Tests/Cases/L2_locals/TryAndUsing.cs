using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Shiyakusho.Exceptions;

public class Shinseisho
{
    public string UketsukeNo { get; set; } = "";
    public string マイナンバー { get; set; } = "";
}

public class TryAndUsing(ILogger<TryAndUsing> logger)
{
    private static void Check(string text)
    {
        if (text.Length != 12)
        {
            throw new FormatException("12桁ではありません");
        }
    }

    public void IntoCatch(Shinseisho s)
    {
        var v = s.UketsukeNo;
        try
        {
            v = s.マイナンバー;
            Check(v);
            v = "";
        }
        catch (FormatException)
        {
            logger.LogError("不正: {V}", v); // LEAK MYN1001 raw when Check throws
        }

        logger.LogInformation("{V}", v); // LEAK MYN1001 the handler leaves it raw
    }

    public void ClearedInFinally(Shinseisho s)
    {
        var v = s.マイナンバー;
        try
        {
            Check(v);
        }
        finally
        {
            v = "";
        }

        logger.LogInformation("{V}", v); // SAFE cleared on every way out
    }

    public void InFinally(Shinseisho s)
    {
        string? v = null;
        try
        {
            v = s.マイナンバー;
            Check(v);
        }
        finally
        {
            Console.WriteLine(v); // LEAK MYN1001
        }
    }

    public void MessageOfFixedText(Shinseisho s)
    {
        try
        {
            Check(s.マイナンバー);
        }
        catch (FormatException ex)
        {
            logger.LogError(ex, "受付番号 {No}", s.UketsukeNo); // SAFE the exception has fixed text
            logger.LogError("{M}", ex.Message); // SAFE fixed text
            Console.WriteLine(ex.Message.Length + s.マイナンバー); // LEAK MYN1001
        }
    }

    public void Thrown(Shinseisho s)
    {
        try
        {
            throw new InvalidDataException("番号 " + s.マイナンバー); // LEAK MYN1002
        }
        catch (InvalidDataException ex) when (ex.Message.Length > 0)
        {
            logger.LogError("{M}", ex.Message); // ANY the leak is where the text is built
        }
    }

    public async Task Using(Shinseisho s, string path)
    {
        await using var file = new FileStream(path, FileMode.Create);
        await using (var writer = new StreamWriter(file))
        {
            await writer.WriteLineAsync(s.UketsukeNo); // SAFE
            await writer.WriteLineAsync(s.マイナンバー); // LEAK MYN1005
        }

        using var text = new StringWriter();
        text.Write(s.マイナンバー);
        logger.LogInformation("{T}", text.ToString()); // LEAK MYN1001 from the writer
        using var clean = new StringWriter();
        clean.Write(s.UketsukeNo);
        logger.LogInformation("{T}", clean.ToString()); // SAFE
    }

    public void Nested(Shinseisho s)
    {
        var v = s.UketsukeNo;
        try
        {
            try
            {
                v = s.マイナンバー;
                Check(s.UketsukeNo);
            }
            catch (ArgumentException)
            {
                v = "引数";
                throw;
            }

            v = "正常";
        }
        catch (ArgumentException)
        {
            Console.WriteLine(v); // SAFE overwritten before it was thrown on
        }
        catch (FormatException)
        {
            Console.WriteLine(v); // LEAK MYN1001
        }
    }
}
