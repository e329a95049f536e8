using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Threading.Tasks;

namespace Tools.Menu;

internal static class Program
{
    public static async Task<int> Main2(string[] args)
    {
        string? myNumber = null;
        string? shainNo = null;
        var dryRun = false;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--my-number" when i + 1 < args.Length:
                    myNumber = args[++i];
                    break;
                case "--shain" or "-s":
                    shainNo = args[++i];
                    break;
                case "--dry-run":
                    dryRun = true;
                    break;
                case var other:
                    Console.Error.WriteLine($"不明な引数 {other}"); // SAFE an unknown argument
                    return 2;
            }
        }

        if (myNumber is null)
        {
            Console.Write("個人番号を入力してください: "); // SAFE a prompt
            var typed = new StringBuilder();
            ConsoleKeyInfo key;
            while ((key = Console.ReadKey(intercept: true)).Key != ConsoleKey.Enter)
            {
                if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                {
                    typed.Length--;
                    continue;
                }

                typed.Append(key.KeyChar);
                Console.Write('*'); // SAFE
            }

            myNumber = typed.ToString();
        }

        Console.WriteLine(); // SAFE
        Console.WriteLine($"社員 {shainNo}"); // SAFE
        Console.WriteLine(dryRun ? "試行" : "本番"); // SAFE
        if (dryRun)
        {
            Console.WriteLine($"登録予定: {myNumber}"); // LEAK MYN1001
            return 0;
        }

        var attempts = 0;
        string? confirmed;
        do
        {
            Console.Write("もう一度: "); // SAFE
            confirmed = Console.ReadLine();
            attempts++;
        }
        while (confirmed != myNumber && attempts < 3);
        if (confirmed != myNumber)
        {
            Console.WriteLine("一致しません"); // SAFE
            return 1;
        }

        var today = DateTime.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var file = Path.Combine("out", today + "_" + shainNo + ".txt");
        await File.WriteAllTextAsync(file, shainNo); // SAFE
        await File.WriteAllTextAsync(file, myNumber); // LEAK MYN1005
        file = Path.Combine("out", today + "_" + myNumber + ".txt");
        await File.WriteAllTextAsync(file, shainNo); // LEAK MYN1005 in the file's name
        using var secure = new SecureString();
        foreach (var c in myNumber)
        {
            secure.AppendChar(c);
        }

        secure.MakeReadOnly();
        Console.WriteLine(secure.Length); // SAFE
        Console.Title = "登録 " + shainNo; // SAFE
        Console.Title = "登録 " + myNumber; // LEAK MYN1001
        var (head, tail) = (myNumber[..4], myNumber[8..]);
        var shown = head.Length == 4 ? new string('*', 8) : tail;
        Console.WriteLine(head); // LEAK MYN1001
        Console.WriteLine(shown.Length); // SAFE
        var sum = 0;
        var alternating = false;
        foreach (var ch in myNumber.Reverse())
        {
            var d = ch - '0';
            sum += alternating ? d * 2 : d;
            alternating = !alternating;
        }

        Console.WriteLine(sum % 10 == 0); // SAFE a check
        try
        {
            var n = checked((int)(long.Parse(myNumber, CultureInfo.InvariantCulture) % 97));
            Console.WriteLine(n); // SAFE a 32-bit remainder
        }
        catch (OverflowException)
        {
            Console.WriteLine("桁あふれ"); // SAFE
        }
        catch (FormatException ex) when (ex.Message.Length > 0)
        {
            Console.WriteLine("数字ではありません: " + myNumber.Length); // SAFE
            Console.WriteLine("数字ではありません: " + myNumber); // LEAK MYN1001
        }

        myNumber = string.Empty;
        Console.WriteLine(myNumber); // SAFE cleared
        return 0;
    }
}
