namespace MyNumberAnalyzers.Tests.Sources;

public static partial class LexiconTable
{
    private const string Texts = """

        === attribute texts over innocent names
        # contract: [Name], [DataMember], [JsonPropertyName], [JsonProperty], [Column], [XmlElement], [Display], [DisplayName], [Comment].
        strong | class P { [System.Runtime.Serialization.DataMember(Name = "マイナンバー")] public string §No§ { get; set; } }
        strong | class P { [System.Text.Json.Serialization.JsonPropertyName("my_number")] public string §No§ { get; set; } }
        strong | class P { [Newtonsoft.Json.JsonProperty("myNumber")] public string §No§ { get; set; } }
        strong | class P { [Newtonsoft.Json.JsonProperty(PropertyName = "kojin_bango")] public string §No§ { get; set; } }
        strong | class P { [System.ComponentModel.DataAnnotations.Schema.Column("KOJIN_BANGO")] public string §No§ { get; set; } }
        strong | class P { [System.Xml.Serialization.XmlElement("gen:kojinbango")] public string §No§ { get; set; } }
        strong | class P { [System.ComponentModel.DataAnnotations.Display(Name = "個人番号（12桁）")] public string §No§ { get; set; } }
        strong | class P { [System.ComponentModel.DisplayName("個人番号")] public string §No§ { get; set; } }
        strong | class P { [Microsoft.EntityFrameworkCore.Comment("本人の個人番号")] public string §No§ { get; set; } }
        strong | class P { [CsvHelper.Configuration.Attributes.Name("個人番号")] public string §No§ { get; set; } }
        strong | class P { [CsvHelper.Configuration.Attributes.Name("マイナンバー", "MyNumber")] public string §No§ { get; set; } }
        strong | record P([property: System.Text.Json.Serialization.JsonPropertyName("myNumber")] string §No§);
        strong | [System.ComponentModel.DataAnnotations.MetadataType(typeof(PMeta))] partial class P { public string §No§ { get; set; } } class PMeta { [System.ComponentModel.DataAnnotations.Display(Name = "マイナンバー")] public object No; }
        strong | class P { [System.ComponentModel.DisplayName("個人番号")] public string §No§ { get; set; } } class Q { string No; int N => int.Parse(No); }
        none | class P { [System.ComponentModel.DisplayName("個人番号")] public string §No§ { get; set; } int N => int.Parse(No); }
        none | class P { [System.ComponentModel.DataAnnotations.Display(Name = "個人番号カードの有効期限")] public string §Limit§ { get; set; } }
        none | class P { [System.ComponentModel.DataAnnotations.Display(Name = "マイナンバー提出状況")] public string §S§ { get; set; } }
        none | class P { [System.ComponentModel.DataAnnotations.Display(Name = "個人番号")] public int §No§ { get; set; } }
        none | class P { [System.ComponentModel.DataAnnotations.Display(Name = "個人番号")] public string §EmployeeNo§ { get; set; } }
        none | class P { [System.Text.Json.Serialization.JsonPropertyName("my_number_hash")] public string §No§ { get; set; } }
        none | class P { [System.ComponentModel.DataAnnotations.Display(Name = "法人番号")] public string §No§ { get; set; } }
        === doc comments
        # Seen: /// 個人番号 over PersonalNumber and personalno; MyNumberCheck is a flag. The summary must be about the number itself.
        strong | class P {⏎/// <summary>個人番号</summary>⏎public string §personalno§; }
        strong | class P {⏎/// 個人番号⏎public string §personalno§; }
        strong | class P {⏎/// <summary>⏎/// マイナンバー⏎/// </summary>⏎public string §Code§ { get; set; } }
        strong | class P {⏎/// <summary>個人番号を取得または設定します。</summary>⏎public string §Code§ { get; set; } }
        strong | class P {⏎/// <summary>本人の個人番号（12桁）</summary>⏎public string §Code§ { get; set; } }
        strong | class P {⏎/// <summary>Gets or sets the My Number.</summary>⏎public string §Code§ { get; set; } }
        strong | class P {⏎/// <summary>The employee's My Number (12 digits).</summary>⏎public string §Code§ { get; set; } }
        strong | class P {⏎/// <summary>The My Number of the spouse.</summary>⏎public string §Code§ { get; set; } }
        strong | class P {⏎/// <param name="id">マイナンバー</param>⏎void M(string §id§) { } }
        strong | class P {⏎/// <returns>個人番号</returns>⏎string §Lookup§() => null!; }
        strong | /// <param name="No">個人番号</param>⏎record P(string §No§);
        strong | class P { string §strNo§ = ""; // 個人番号⏎ }
        strong | class P { void M() { string §no§ = Get(); // マイナンバー⏎ } string Get() => null!; }
        none | class P {⏎/// <summary>個人番号の有無</summary>⏎public string §Code§ { get; set; } }
        none | class P {⏎/// <summary>個人番号が登録されているか</summary>⏎public string §Code§ { get; set; } }
        none | class P {⏎/// <summary>Whether the My Number has been submitted.</summary>⏎public string §Code§ { get; set; } }
        none | class P {⏎/// <summary>The hash of the My Number.</summary>⏎public string §Code§ { get; set; } }
        none | class P {⏎/// <summary>Path of the file that holds the My Number.</summary>⏎public string §Code§ { get; set; } }
        none | class P {⏎/// <summary>暗号化した個人番号</summary>⏎public string §Code§ { get; set; } }
        none | class P {⏎/// <summary>個人番号カードの交付日</summary>⏎public string §Code§ { get; set; } }
        none | class P {⏎/// <summary>個人番号</summary>⏎public int §Code§ { get; set; } }
        none | class P {⏎/// <summary>個人番号</summary>⏎public string §EmployeeNo§ { get; set; } }
        none | class P { string §no§; // 個人番号は保持しない⏎ }
        none | class P {⏎/// <summary>個人番号を登録する</summary>⏎public string §Register§(string x) => x; }
        """;

    private const string Marked = """

        === attributes and types
        # contract 1.2; attributes count by simple name, on what is overridden or implemented too.
        certain | class P { [MyNumberSafety.MyNumberData] public string §Code§ { get; set; } }
        certain | class P { [MyNumberSafety.MyNumberData] public int §Code§ { get; set; } }
        certain | class P { void M([MyNumberSafety.MyNumberData] string §x§) { } }
        certain | class P { [return: MyNumberSafety.MyNumberData] string §Get§() => null!; }
        certain | interface I { [MyNumberSafety.MyNumberData] string Code { get; } } class P : I { public string §Code§ => null!; }
        certain | abstract class B { [MyNumberSafety.MyNumberData] public abstract string Code { get; } } class P : B { public override string §Code§ => null!; }
        certain | interface I { void M([MyNumberSafety.MyNumberData] string a); } class P : I { public void M(string §b§) { } }
        certain | record P([MyNumberSafety.MyNumberData] string §Code§);
        certain | [MyNumberSafety.MyNumberData] class Wrapped { public string V = ""; } class P { Wrapped §code§; }
        certain | [MyNumberSafety.MyNumberData] class Wrapped { public string §V§ = ""; }
        none | class P { [MyNumberSafety.MyNumberProtector] string §GetMyNumber§() => null!; }
        none | class P { [MyNumberSafety.NotMyNumber(Reason = "order number")] public string §MyNumber§ { get; set; } }
        none | interface I { [MyNumberSafety.NotMyNumber(Reason = "x")] string MyNumber { get; } } class P : I { public string §MyNumber§ => null!; }
        none | record P([MyNumberSafety.NotMyNumber(Reason = "x")] string §MyNumber§);
        none | [MyNumberSafety.NotMyNumber(Reason = "demo")] class P { public string §MyNumber§ { get; set; } }
        certain | class DataClassificationAttribute : System.Attribute { } class MyNumberDataClassAttribute : DataClassificationAttribute { } class MyNumberAttribute : DataClassificationAttribute { } class P { [MyNumber] public string §Code§ { get; set; } }
        none | class DataClassificationAttribute : System.Attribute { } class PrivateAttribute : DataClassificationAttribute { } class P { [Private] public string §Code§ { get; set; } }
        === values of setters, explicit implementations
        strong | interface I { string MyNumber { get; } } class P : I { string I.§MyNumber§ => null!; }
        none | enum E { §MyNumber§ }
        none | namespace MyNumber { class §P§ { string Name; } }
        """;

    private const string KeyRows = """

        === string keys
        # Seen: row["マイナンバー"], reader["my_number"], form["myNumber"], GetString(...).
        strong | マイナンバー
        strong | 個人番号
        strong | my_number
        strong | MY_NUMBER
        strong | myNumber | string
        strong | my-number | string
        strong | My Number | string
        strong | gen:kojinbango | string
        strong | employee.myNumber | string
        strong | $.employee[0].myNumber | string
        strong | 個人番号(12桁) | string
        strong | 個人番号※ | string
        strong | 本人_個人番号 | object
        strong | ﾏｲﾅﾝﾊﾞｰ | string
        strong | X-My-Number | Microsoft.Extensions.Primitives.StringValues
        strong | myNumber | Microsoft.Extensions.Primitives.StringValues
        strong | myNumber | System.Text.Json.JsonElement
        strong | T1.KOJIN_BANGO | object
        strong | @MyNumber | object
        strong | my_number | long
        strong | mynumber | System.Text.Json.Nodes.JsonNode
        none | my_number | int
        none | my_number | bool
        none | my_number_hash | string
        none | my_number_encrypted | byte[]
        none | MyNumberLabel | string
        none | errors.myNumber | string
        none | マイナンバーを入力してください | string
        none | 個人番号が不正です | string
        none | 個人番号有無 | string
        none | 法人番号 | string
        none | 国保個人番号 | string
        none | Error.MyNumber.Required | string
        none | has_my_number | string
        none | personal_number | string
        weak | personal_number | string | // 給与明細
        weak | individual_number | string | class Nencho { }
        none | my_number | string | // lottery tickets
        none | my_number | Microsoft.Extensions.Localization.LocalizedString
        """;

    private const string LabelRows = """

        === labels before a hole
        # Seen: an interpolated or concatenated text in which the words stand right before the hole.
        strong | '個人番号: '
        strong | '個人番号：'
        strong | '個人番号は'
        strong | '個人番号='
        strong | '個人番号 '
        strong | '個人番号'
        strong | 'マイナンバー: '
        strong | 'マイナンバー「'
        strong | '個人番号【'
        strong | '【個人番号】'
        strong | '[個人番号] '
        strong | '個人番号(12桁): '
        strong | '個人番号(12桁)【必須】'
        strong | '個人番号（12桁）（必須）： '
        strong | '個 人 番 号: '
        strong | '個　人　番　号：'
        none | '個    人    番    号: '
        strong | 'マイ・ナンバー: '
        strong | '個人番号とは: '
        strong | 'マイナンバー is '
        strong | 'beforeMyNumber: '
        strong | 'for My Number: '
        none | 'key of My Number: '
        none | 'has My Number: '
        none | 'without My Number: '
        strong | 'WHERE my_number LIKE ''
        strong | 'VALUES (my_number=N''
        none | 'EN''
        strong | '個人番号: ' | static string GetValue() => null!
        none | '個人番号: ' | static string Describe() => null!
        strong | '個人番号: ' | string GetValue() => null!
        strong | 'My Number: '
        strong | 'My Number: ' | string value
        strong | 'My Number = ' | string s
        strong | 'MyNumber=' | string x
        strong | 'MyNumber' | string code
        strong | 'myNumber=' | string text
        strong | 'Invalid My Number: ' | string input
        strong | 'Failed to register employee with My Number ' | string value
        strong | '氏名: x, 個人番号: '
        strong | '氏名,個人番号,'
        strong | '従業員の個人番号→'
        strong | '本人個人番号：'
        strong | '{"myNumber":"'
        strong | '?id=1&myNumber='
        strong | 'WHERE my_number = '
        strong | 'WHERE 個人番号 = N''
        strong | 'WHERE e.[個人番号] IN (''
        strong | '<MyNumber>'
        strong | '<gen:kojinbango>'
        strong | '<tr><th>個人番号</th><td>'
        strong | '<td>マイナンバー</td><td class="v">'
        strong | '個人番号⏎'
        strong | 'Employee MyNumber: ' | string emp
        strong | 'マイナンバー: ' | long no
        strong | '個人番号: ' | object value
        strong | '個人番号: ' | string 番号
        strong | '個人番号: ' | string personalno
        strong | 'kojin_bango=' | string v
        strong | '個人番号が不正です: ' | string value
        strong | '個人番号が重複しています：' | string no
        strong | '不正な個人番号です: ' | string input
        strong | '個人番号エラー [' | string value
        strong | 'My Number not found: ' | string value
        strong | 'My Number already registered: ' | string number
        strong | '個人番号又は法人番号: ' | string value
        strong | 'My Number or corporate number: ' | string value
        strong | 'My Number is already in use: ' | string value
        strong | 'My Number is invalid (' | string input
        strong | '個人番号' | string value |  | です
        strong | '個人番号' | string value |  | )
        none | 'My Number is invalid for employee ' | string value
        none | 'My Number for ' | string value
        none | 'My Number in use by ' | string value
        none | 'My Number is already in use: ' | string id
        none | '個人番号が見つかりません: ' | string id
        none | '個人番号が不正です。社員: ' | string value
        none | '個人番号が不正です ' | string value
        none | '個人番号カード: ' | string value
        === labels of something else, or none at all
        none | '個人番号カード: '
        none | '個人番号エラー: '
        none | '個人番号の件数: '
        none | '個人番号を'
        none | '法人番号: '
        none | '社員個人番号: '
        none | 'マスク済み個人番号: '
        none | 'Masked My Number: '
        none | 'My Number hash: '
        none | 'My Number not found for '
        none | 'My Number card: '
        none | 'My Number of '
        none | '個人番号: x 氏名: '
        none | '個人番号を登録しました。ID='
        none | 'Hash of My Number: '
        none | 'Guess my number: '
        none | 'guess: '
        none | 'EnemyNumber: '
        none | 'x'
        === holes that hold another thing under a label
        none | '個人番号: ' | int count
        none | '個人番号: ' | bool exists
        none | '個人番号: ' | System.DateTime date
        none | '個人番号: ' | string Message
        none | '個人番号: ' | string Name
        none | '個人番号: ' | string 氏名
        none | '個人番号: ' | string employeeNo
        none | '個人番号: ' | string EmployeeNumber
        none | '個人番号: ' | string status
        none | '個人番号: ' | string masked
        none | '個人番号: ' | string maskedNumber
        none | '個人番号: ' | string hash
        none | '個人番号: ' | string 区分
        none | '個人番号: ' | string 社員番号
        none | '個人番号: ' | string MyNumberHash
        none | '個人番号: ' | const string Note = "未登録"
        none | '個人番号: ' | MyNumberSafety.MyNumber value
        none | '個人番号: ' | string id = "7"
        none | '個人番号' | long total |  | 件
        none | '個人番号' | string value |  | 件
        none | 'my number is ' | string s
        none | 'personal number: ' | string s
        weak | 'personal number: ' | string s | // 源泉徴収票
        none | 'My Number: ' | string s | // sms via twilio
        """;
}
