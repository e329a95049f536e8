using System.Text;

namespace MyNumberAnalyzers.Tests.Sources;

/// <summary>
/// Projects without a My Number, of a few thousand lines each, in the shape of those that hold the look-alike names in public code.
/// Every file prints, logs, serialises and stores what it holds, so that one wrong source would be reported.
/// </summary>
internal static class QuietProjects
{
    public static readonly IReadOnlyDictionary<string, string> Templates = new Dictionary<string, string>
    {
        ["guessing games and lotteries"] = """
            // Guess the number: the player has seven tries.
            using System; using System.IO; using System.Linq;
            namespace Games.Number§
            {
                public class GuessGame§
                {
                    private readonly Random random = new Random(§);
                    private int myNumber;
                    private string MyNumber { get; set; } = "7";
                    public string luckyNumber = "42";
                    public void Play(string[] args)
                    {
                        myNumber = random.Next(1, 100);
                        Console.WriteLine("Guess my number: ");
                        string guess = Console.ReadLine();
                        string myNumberText = args.Length > 0 ? args[0] : guess;
                        int typed = int.Parse(myNumberText);
                        Console.WriteLine($"My number is {myNumber}, you said {typed} ({guess})");
                        Console.WriteLine("my number is " + MyNumber + " and lucky " + luckyNumber);
                        if (guess == "7") { File.WriteAllText("score§.txt", guess + MyNumber); }
                    }
                    public static bool ValidateMyNumber(string myNumber) => myNumber.All(char.IsDigit);
                    public static string[] Lotto(int[] myNumbers) => myNumbers.Select(n => n.ToString()).ToArray();
                }
                public class LottoTicket§ { public string MyNumber { get; set; } = ""; public int[] MyNumbers { get; set; } = new int[6]; public override string ToString() => MyNumber; }
            }
            """,
        ["telephones and short messages"] = """
            // Sends an SMS through the Twilio API.
            using System; using System.Collections.Generic; using System.Text.Json;
            namespace Acme.Messaging.Part§
            {
                public interface ISmsClient§ { void Send(string from, string to, string text); }
                public class SmsSender§
                {
                    private readonly ISmsClient§ _client; private readonly string _myNumber;
                    public const string MyPhoneNumber = "+1-555-0100";
                    public string MyNumber { get; set; } = "+81-90-1234-5678";
                    public SmsSender§(ISmsClient§ client, string myNumber) { _client = client; _myNumber = myNumber; }
                    public void Call(string theirNumber)
                    {
                        Console.WriteLine($"Calling {theirNumber} from my number: {_myNumber}");
                        Console.WriteLine("My number: " + MyNumber);
                        _client.Send(_myNumber, theirNumber, JsonSerializer.Serialize(new { from = _myNumber, MyNumber, to = theirNumber }));
                    }
                    public Dictionary<string, string> Headers() => new Dictionary<string, string> { ["my_number"] = _myNumber };
                }
            }
            """,
        ["Swedish payroll"] = """
            // Personnummer and samordningsnummer as Skatteverket defines them.
            using System; using System.Text.Json;
            namespace Lon.Sverige§
            {
                public class Employee§
                {
                    public string PersonalNumber { get; set; } = ""; public string Name { get; set; } = ""; public decimal Salary { get; set; } public decimal Tax { get; set; }
                    public string NationalId { get; set; } = ""; public string PersonalNo => PersonalNumber;
                    public override string ToString() => $"{Name}: {PersonalNumber}";
                }
                public class PayrollService§
                {
                    public void Print(Employee§ employee, string personalNumber)
                    {
                        Console.WriteLine("Personal number: " + personalNumber);
                        Console.WriteLine($"personal number {employee.PersonalNumber} national id {employee.NationalId}");
                        System.IO.File.WriteAllText("employee§.json", JsonSerializer.Serialize(employee));
                    }
                }
            }
            """,
        ["orders, games of war and schools"] = """
            using System; using System.Collections.Generic; using System.Data; using System.Text.Json;
            namespace Shop.Area§
            {
                public class Order§
                {
                    public string OrderNumber { get; set; } = ""; public string ArmyNumber { get; set; } = ""; public string EnemyNumber { get; set; } = ""; public string DummyNumber { get; set; } = "";
                    public string academy_number = ""; public string economy_number = ""; public string tommyNumber = ""; public string MyNotes { get; set; } = ""; public string myNode = "";
                    public string AccountNumber { get; set; } = ""; public string IndividualPrice { get; set; } = ""; public string PersonalNote { get; set; } = ""; public string NationalIdea { get; set; } = "";
                }
                public class OrderService§
                {
                    public void Save(Order§ order, DataRow row, IDictionary<string, string> map)
                    {
                        Console.WriteLine($"Order number: {order.OrderNumber}, army number: {order.ArmyNumber}, academy number: {order.academy_number}");
                        Console.WriteLine("enemy number " + order.EnemyNumber + row["academy_number"] + map["economy_number"] + row["order_number"]);
                        System.IO.File.AppendAllText("orders.json", JsonSerializer.Serialize(order) + order.DummyNumber + order.myNode + order.MyNotes);
                    }
                }
            }
            """,
        ["Japanese membership and companies"] = """
            // 会員・取引先管理。法人番号は公表情報。
            using System; using System.Collections.Generic; using System.Data; using System.Text.Json;
            namespace 会員管理.区画§
            {
                public class 会員§
                {
                    /// <summary>会員番号</summary>
                    public string 会員番号 { get; set; } = ""; public string 顧客番号 { get; set; } = ""; public string 社員番号 { get; set; } = ""; public string 法人番号 { get; set; } = "";
                    public string 国保個人番号 { get; set; } = ""; public string kokuhoKojinNo { get; set; } = ""; public string 職員個人番号 { get; set; } = ""; public int 個人番号 { get; set; }
                    public string HojinBango { get; set; } = ""; public string CorporateNumber { get; set; } = ""; public string 基礎年金番号 { get; set; } = ""; public string 氏名 { get; set; } = "";
                    public string 電話番号 { get; set; } = ""; public string 法人個人番号 { get; set; } = ""; public bool 個人番号利用有無 { get; set; }
                }
                public class 会員サービス§
                {
                    public void 出力(会員§ 会員, DataRow row, IReadOnlyDictionary<string, string> 項目)
                    {
                        Console.WriteLine($"会員番号: {会員.会員番号} 法人番号: {会員.法人番号} 氏名: {会員.氏名} 電話番号: {会員.電話番号}");
                        Console.WriteLine("国保個人番号: " + 会員.国保個人番号 + " 社員番号: " + 会員.社員番号 + row["法人番号"] + row["国保個人番号"] + 項目["会員番号"]);
                        Console.WriteLine($"職員個人番号：{会員.職員個人番号} 連番：{会員.個人番号}");
                        System.IO.File.WriteAllText("会員§.json", JsonSerializer.Serialize(会員));
                    }
                }
            }
            """,
        ["genetic algorithms and meters"] = """
            using System; using System.Collections.Generic; using System.Linq;
            namespace Evolution.Run§
            {
                public class Population§
                {
                    public long IndividualNumber { get; set; } public string individualName = ""; public string individual_number = ""; public double Fitness { get; set; }
                    public void Report(string individualNumber, IEnumerable<string> chromosome, string meterNumber)
                    {
                        Console.WriteLine($"Individual number: {individualNumber}, genome {string.Concat(chromosome)}, meter {meterNumber}");
                        Console.WriteLine("individual number " + IndividualNumber + individual_number);
                        System.IO.File.WriteAllText("run§.csv", individualNumber + "," + individual_number);
                    }
                }
            }
            """,
        ["card flags and method names without the number"] = """
            // マイナンバーカードの普及状況と、本人確認の手続。番号そのものは扱わない。
            using System; using System.ComponentModel.DataAnnotations; using System.Text.Json; using System.Text.RegularExpressions;
            namespace MyNumber.Statistics§
            {
                public enum MyNumberKbn { None, Submitted }
                public class MyNumberCardStatus§
                {
                    public bool HasMyNumber { get; set; } public bool MyNumberCheck { get; set; } public DateTime MyNumberCardIssuedOn { get; set; } public string MyNumberCardExpiry { get; set; } = "";
                    public MyNumberKbn MyNumber { get; set; } public string MyNumberFormat { get; set; } = ""; public string MyNumberKbnName { get; set; } = ""; public int MyNumberCount { get; set; }
                    [Display(Name = "個人番号の提出状況")] public string Status { get; set; } = ""; [Display(Name = "個人番号カードの有効期限")] public string Limit { get; set; } = "";
                    public string 個人番号確認書類 { get; set; } = ""; public string マイナンバー提出状況 { get; set; } = ""; public string 個人番号_利用有無 { get; set; } = ""; public string MyNumberHash { get; set; } = "";
                    public const string MyNumberLabel = "マイナンバー"; public const string MYNUMBER = "my_number"; public static readonly string 個人番号見出し = "個人番号"; public static readonly Regex MyNumberPattern = new Regex("^[0-9]{12}$");
                }
                public class MyNumberService§
                {
                    public bool ValidateMyNumber(int length) => length == 12;
                    public void Show(MyNumberCardStatus§ status, int employeeId, string name)
                    {
                        Console.WriteLine($"マイナンバーの提出: {status.HasMyNumber}, 個人番号カード: {status.MyNumberCardExpiry}, 個人番号の提出状況: {status.Status}");
                        Console.WriteLine("個人番号を登録しました。社員ID: " + employeeId + " 氏名: " + name);
                        Console.WriteLine($"{MyNumberCardStatus§.MyNumberLabel}を入力してください。{nameof(status.MyNumber)}={status.MyNumber}");
                        Console.WriteLine($"個人番号: {new string('*', 12)} 件数: {status.MyNumberCount}");
                        System.IO.File.WriteAllText("status§.json", JsonSerializer.Serialize(status));
                        throw new InvalidOperationException($"マイナンバーが未登録です: {name}");
                    }
                }
            }
            """,
    };

    public static IEnumerable<(string Path, string Text)> Files(string template, int lines = 2000)
    {
        var text = Templates[template];
        var each = text.AsSpan().Count('\n') + 1;
        for (var file = 0; file * each < lines; file++)
        {
            yield return ($"File{file}.cs", new StringBuilder(text).Replace("§", file.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToString());
        }
    }
}
