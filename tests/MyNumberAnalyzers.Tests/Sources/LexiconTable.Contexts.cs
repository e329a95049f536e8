namespace MyNumberAnalyzers.Tests.Sources;

public static partial class LexiconTable
{
    private const string Types = """

        === carriers
        # contract 1.1: by name alone never int, uint, short, float, double, decimal, bool, enum, Guid, dates, or a type parameter.
        strong | long myNumber
        strong | ulong MyNumber
        strong | long? MyNumber
        strong | char[] myNumber
        strong | byte[] myNumber
        strong | System.ReadOnlyMemory<char> myNumber
        strong | System.Memory<byte> myNumberUtf8
        strong | void M(System.ReadOnlySpan<char> §myNumber§) { }
        strong | void M(System.Span<byte> §myNumber§) { }
        strong | System.Text.StringBuilder myNumber
        strong | object myNumber
        strong | dynamic myNumber
        strong | Microsoft.Extensions.Primitives.StringValues myNumber
        strong | System.Text.Json.JsonElement myNumber
        strong | System.Lazy<string> myNumber
        none | int myNumber
        none | int 個人番号
        none | uint myNumber
        none | short myNumber
        none | float myNumber
        none | double myNumber
        none | decimal myNumber
        none | bool MyNumber
        none | System.Guid MyNumber
        none | System.DateTime 個人番号
        none | System.DateOnly MyNumber
        none | System.DayOfWeek myNumber
        none | int[] myNumber
        none | System.Func<string> myNumber
        none | class Box<T> { T §myNumber§; }
        none | MyNumberSafety.MyNumber myNumber
        none | MyNumberSafety.MyNumber? 個人番号
        none | System.Collections.Generic.List<MyNumberSafety.MyNumber> myNumbers
        === string wrappers
        # RString of a municipal vendor: a class that converts from and to string.
        strong | class RString { public static implicit operator RString(string s) => null!; } class P { RString §個人番号§; }
        strong | class KojinBango { public string §Value§ { get; set; } = null!; }
        strong | struct マイナンバー { readonly string §_value§; }
        strong | class MyNumberInfo { public string §Number§ { get; set; } = null!; }
        strong | class 個人番号情報 { public string §番号§ { get; set; } = null!; }
        none | class MyNumberInfo { public string §Name§ { get; set; } = null!; }
        none | class MyNumberCardInfo { public string §Number§ { get; set; } = null!; }
        none | class MyNumberViewModel { public string §Value§ { get; set; } = null!; }
        === constants and initialisers that say another thing
        # contract: an initialiser or comparison with a short number; a constant that is no number is a key, column or label.
        none | const string MYNUMBER = "000000000000"
        strong | const string MYNUMBER = "123456789018"
        none | const string MYNUMBER = "mynumber"
        none | const string MyNumber = "マイナンバー"
        none | const string MYNUMBER = "MY_NUMBER"
        none | static readonly string MyNumber = "my_number"
        none | const string 個人番号 = "個人番号"
        none | string myNumber = "7"
        none | string myNumber = "42"
        none | string myNumber = "090-1234-5678"
        none | string myNumber = "マイナンバー"
        none | void M() { string §myNumber§ = "12345"; }
        none | long myNumber = 7
        none | public string MyNumber => "個人番号"
        strong | const string MyNumber = "123456789018"
        strong | string myNumber = "123456789018"
        strong | string myNumber = "1234-5678-9018"
        strong | string myNumber = ""
        strong | public string MyNumber { get; set; } = "";
        strong | long myNumber = 0
        none | class R { static object ResourceManager => null!; public static string §MyNumber§ => System.Environment.MachineName; }
        === uses that show a short number
        # Tutorials read a small number into a string and parse it; staff numbers are measured shorter than twelve.
        none | void M() { string §myNumber§ = System.Console.ReadLine()!; int n = int.Parse(myNumber); }
        none | void M(string §myNumber§) { if (int.TryParse(myNumber, out var n)) { } }
        none | void M(string §myNumber§) { var n = System.Convert.ToInt32(myNumber); }
        none | void M(string §myNumber§) { if (myNumber == "7") { } }
        none | void M(long §myNumber§) { if (myNumber > 100) { } }
        none | void M(string §個人番号§) { if (個人番号.Length != 6) { } }
        none | void M(string §kojinBango§) { var s = kojinBango.PadLeft(5, '0'); }
        none | class S { string §KojinBango§ { get; set; } = ""; bool Ok => KojinBango.Length == 4; }
        strong | void M(string §myNumber§) { if (myNumber.Length != 12) { } }
        strong | void M(string §myNumber§) { if (myNumber == "") { } if (myNumber.Length > 4) { } }
        strong | void M(string §myNumber§) { if (long.TryParse(myNumber, out var n)) { } }
        strong | void M(long §myNumber§) { if (myNumber == 0) { } if (myNumber > 999999999999) { } }
        === lengths and attribute texts of other numbers
        # 個人番号 as a staff number: an int, or 4 to 6 digits (contract).
        none | [System.ComponentModel.DataAnnotations.StringLength(6)] public string §個人番号§ { get; set; } = "";
        none | class S { [System.ComponentModel.DataAnnotations.StringLength(6)] public string §個人番号§ { get; set; } = ""; }
        none | class S { [System.ComponentModel.DataAnnotations.MaxLength(5)] public string §KojinNo§ { get; set; } = ""; }
        none | class S { [System.ComponentModel.DataAnnotations.RegularExpression(@"^\d{4,6}$")] public string §個人番号§ { get; set; } = ""; }
        none | class S { [System.ComponentModel.DataAnnotations.Display(Name = "社員番号")] public string §MyNumber§ { get; set; } = ""; }
        none | class S { [System.ComponentModel.DisplayName("電話番号")] public string §MyNumber§ { get; set; } = ""; }
        none | class S {⏎/// <summary>電話番号</summary>⏎public string §MyNumber§ { get; set; } = ""; }
        none | class S {⏎/// <summary>My phone number.</summary>⏎public string §MyNumber§ { get; set; } = ""; }
        none | class S {⏎/// <summary>マスクした個人番号</summary>⏎public string §MyNumber§ { get; set; } = ""; }
        none | class S {⏎/// <summary>職員番号を取得または設定します。</summary>⏎public string §MyNumber§ { get; set; } = ""; }
        strong | class S { void M() { string §myNumber§ = Get(); // 社員番号から取得する⏎ } string Get() => null!; }
        strong | class S {⏎/// <summary>社員番号と組で登録する番号</summary>⏎public string §MyNumber§ { get; set; } = ""; }
        none | static readonly string MyNumber = nameof(MyNumber)
        strong | class S { [System.ComponentModel.DataAnnotations.StringLength(12)] public string §個人番号§ { get; set; } = ""; }
        strong | class S { [System.ComponentModel.DataAnnotations.MaxLength(14)] public string §MyNumber§ { get; set; } = ""; }
        strong | class S { [System.ComponentModel.DataAnnotations.Display(Name = "マイナンバー")] public string §MyNumber§ { get; set; } = ""; }
        strong | class S { [System.ComponentModel.DataAnnotations.Display(Name = "番号")] public string §MyNumber§ { get; set; } = ""; }
        """;

    private const string Themes = """

        === bare my number among games and telephones
        # Public hits of "string MyNumber": phone numbers, Unity, tutorials, lotto; none was the national ID.
        none | class GuessGame { string §myNumber§ = System.Console.ReadLine()!; }
        none | class SmsSender { string §myNumber§; }
        none | class PhoneBook { public string §MyNumber§ { get; set; } = ""; }
        none | class LottoTicket { public string §MyNumber§ { get; set; } = ""; }
        none | using UnityEngine; class Player { public string §myNumber§; }
        none | // guess the number game⏎class Program { static string §myNumber§; }
        none | // sends via Twilio⏎class Program { static string §myNumber§; }
        none | class Dialer { void Call(string §myNumber§, string theirNumber) { } }
        none | // 数当てゲーム⏎class Program { static string §myNumber§; }
        strong | class Employee { public string §MyNumber§ { get; set; } public string PhoneNumber { get; set; } }
        strong | class Person { public string Name { get; set; } public string §MyNumber§ { get; set; } public string Phone { get; set; } public string Address { get; set; } }
        strong | class Person { public string Name { get; set; } public string §MyNumber§ { get; set; } public string Tel { get; set; } }
        strong | // 従業員情報、SMS 通知あり⏎class Person { public string §MyNumber§ { get; set; } }
        weak | // withholding slips, SMS notice⏎class Person { public string §MyNumber§ { get; set; } }
        weak | class PhoneBook { [System.ComponentModel.DataAnnotations.StringLength(12)] public string §MyNumber§ { get; set; } = ""; }
        strong | class GuessGame { string §kojinBango§; }
        none | class GuessGame { string §mynumber§; }
        none | class GuessGame { string §mynumbertext§; }
        strong | class GuessGame { string §kojinbangotext§; }
        strong | class GuessGame { string §個人番号§; }
        strong | class GuessGame { string §myNumber個人§; }
        strong | class SmsSender { string §employeeMyNumber§; }
        """;

    private const string Weak = """

        === weak names without a booster
        # individualNumber, personalNumber: 0 of 40 public hits; Norwegian and Swedish ids, meters, genetic algorithms.
        none | string individualNumber
        none | string individual_number
        none | string personalNumber
        none | string PersonalNo
        none | string nationalId
        none | string NationalID
        none | string myNo
        none | string MyNo
        none | string MyNumberCardNo
        none | class Citizenship { string §Personnummer§, PersonalNumber; }
        none | // personnummer (Sweden)⏎class Payroll { string §PersonalNumber§; }
        none | class Genome { string §individualNumber§; int population; }
        none | class Meter { string §individualNumber§; }
        none | // 数当てゲーム⏎class Game { string §personalNumber§; }
        none | class Game { /* プレイヤーの番号 */ string §personalNumber§; }
        === weak names with a booster
        weak | // 従業員⏎class Person { string §personalNumber§; }
        weak | class PayrollRecord { string §PersonalNumber§; }
        weak | class TaxReturn { string §IndividualNumber§; }
        weak | namespace Acme.Payroll; class P { string §nationalId§; }
        weak | class Jumin { string §individualNumber§; }
        weak | class ResidentRecord { string §individualNumber§; }
        weak | class P { string §individualNumber§; bool Ok => individualNumber.Length == 12; }
        weak | class P { [System.ComponentModel.DataAnnotations.StringLength(12)] public string §PersonalNo§ { get; set; } = ""; }
        weak | class P { string §myNo§; string kojinBango; }
        weak | class GensenHyo { string §STF_MyNo§; }
        weak | class Shain { string §MyNo§; string furigana; }
        weak | // 氏名など⏎class P { string §MyNumberCardNo§; }
        weak | class P { string §PersonalNumber§; string BirthDate; string Address; string Name; }
        weak | class P { string §個人No§; }
        === a weak name that its own text contradicts
        none | class P {⏎/// <summary>社員番号</summary>⏎string §personalNumber§; }
        none | class P { [System.ComponentModel.DisplayName("職員番号")] public string §PersonalNumber§ { get; set; } }
        none | // 給与⏎class P { string §employeePersonalNumber§; }
        none | // 給与⏎class P { string §staffPersonalNo§; }
        none | // 給与⏎class P { int §PersonalNumber§; }
        """;
}
