namespace MyNumberAnalyzers.Tests.Sources;

public static partial class LexiconTable
{
    private const string Strong = """

        === the number's own names
        # 番号法 art. 2 calls it 個人番号; マイナンバー and My Number are the government's everyday names; kojinbango is the e-Tax element.
        strong | string 個人番号
        strong | string マイナンバー
        strong | string ﾏｲﾅﾝﾊﾞｰ
        strong | public string MyNumber { get; set; }
        strong | string myNumber
        strong | string mynumber
        strong | string MYNUMBER
        strong | string MY_NUMBER
        strong | string my_number
        strong | string _myNumber
        strong | string MYNumber
        strong | string kojinBango
        strong | string KojinBangou
        strong | string kojin_bango
        strong | string KOJIN_BANGO
        strong | string kojinbango
        strong | string kojinNo
        strong | string KOJIN_NO
        strong | string KojinNumber
        strong | string mainanba
        strong | string マイナンバ
        strong | string MyNumber1
        strong | string myNumber_2
        strong | public string? MyNumber { get; init; }
        strong | void M(string §myNumber§) { }
        strong | void M() { string §myNumber§ = Read(); } string Read() => "";
        strong | void M(object row) { var (§myNumber§, name) = ("123456789018", "x"); }
        strong | void M(out string §myNumber§) { myNumber = ""; }
        strong | string GetMyNumber() => Find();
        strong | (string Name, string §MyNumber§) person

        """;

    private const string Compounds = """

        === prefixes and compounds
        # Seen in public Japanese C# and VB: strMyNumber, p_strMyNumber, STF_MyNo, m_strKojinBango, 本人個人番号, spouseKojinBango.
        strong | string strMyNumber
        strong | string p_strMyNumber
        strong | string m_myNumber
        strong | string m_strMyNumber
        strong | string s_myNumber
        strong | string g_MyNumber
        strong | string STF_MyNumber
        strong | string strmynumber
        strong | string txtmynumber
        strong | string m_strKojinBango
        strong | string strKojinBango
        strong | string spouseKojinBango
        strong | string employeeMyNumber
        strong | string EmployeeMyNumber
        strong | string spouseMyNumber
        strong | string dependentMyNumber1
        strong | string fuyoMyNumber
        strong | string honninKojinBango
        strong | string employeemynumber
        strong | string 本人個人番号
        strong | string 扶養親族個人番号
        strong | string 配偶者個人番号
        strong | string 従業員個人番号
        strong | string 従業員の個人番号
        strong | string 社員マイナンバー
        strong | string 本人マイナンバー
        strong | string 扶養親族1個人番号
        strong | string 個人番号_本人
        strong | string 個人番号本人
        strong | string 支払先個人番号
        strong | string 被保険者個人番号
        strong | string MyNumberText
        strong | string myNumberRaw
        strong | string MyNumberPlain
        strong | string MyNumberPlainText
        strong | string rawMyNumber
        strong | string decryptedMyNumber
        strong | string newMyNumber
        strong | string oldMyNumber
        strong | string MyNumberOld
        strong | string myNumberStr
        strong | string MyNumberString
        strong | string myNumberInput
        strong | string inputMyNumber
        strong | string myNumberValue
        strong | string myNumberDigits
        strong | string myNumberOfSpouse
        strong | string myNumberFromForm
        strong | string MyNumberLast4
        strong | string jpMyNumber
        strong | string japanMyNumber
        strong | string invalidMyNumber
        strong | string formattedMyNumber
        strong | string normalizedMyNumber
        strong | string digitsOfMyNumber
        strong | string 個人番号テキスト
        strong | string 個人番号_変更前
        strong | string 個人番号２
        strong | string 旧個人番号
        strong | string 個人番号下4桁
        strong | string employee個人番号
        strong | string str個人番号
        strong | string マイナンバーカード番号
        strong | string 個人番号又は法人番号
        strong | string 法人番号又は個人番号
        strong | string myNumberOrCorporateNumber
        strong | string MyNumberNo
        strong | string cellMyNumber
        strong | string pstrMyNumber
        strong | string wkMyNumber
        strong | string reqMyNumber
        strong | string MyNumberConfirm
        strong | string 個人番号_確認用
        strong | string myNumberA
        strong | string HonninMyNumber
        strong | string kojin_bango_honnin
        strong | string 個人番号平文
        strong | string _個人番号
        strong | string M_個人番号
        strong | string HAIGUSHA_KOJIN_BANGO
        strong | string fuyo1KojinBango
        strong | string TaishoshaMyNumber
        strong | string nozeishaKojinBango
        strong | string 支払を受ける者の個人番号
        strong | string 控除対象配偶者の個人番号
        strong | string 世帯主個人番号
        strong | string 個人番号_扶養親族1
        strong | string 訂正後個人番号
        strong | string 個人番号入力値
        === methods that return one
        # contract: a method that returns one (GetMyNumber()); what checks, hides or stores it returns something else.
        strong | string GetEmployeeMyNumber(int id) => null!
        strong | string GetMyNumberByEmployeeId(int id) => null!
        strong | System.Threading.Tasks.Task<string> GetMyNumberAsync(int id) => null!
        strong | string FetchMyNumber() => null!
        strong | string DecryptMyNumber(byte[] sealedText) => null!
        strong | string ReadKojinBango() => null!
        strong | string Get個人番号() => null!
        strong | string 個人番号取得() => null!
        strong | string MyNumber() => null!
        strong | string? FindMyNumberOrNull(int id) => null
        strong | string NormalizeMyNumber(string text) => text
        none | string MaskMyNumber(string value) => "***"
        none | string EncryptMyNumber(string value) => value
        none | string HashMyNumber(string value) => value
        none | bool ValidateMyNumber(string value) => true
        none | string ValidateMyNumber(string value) => "NG"
        none | string CheckMyNumber(string value) => "OK"
        none | string FindNameByMyNumber(string value) => value
        none | string GetMaskedMyNumber() => ""
        none | string GetMyNumberHash() => ""
        none | string SaveMyNumber(string value) => "ok"
        none | bool HasMyNumber() => true
        none | string GetByMyNumber(string value) => value
        none | string GetNameFromMyNumber(string value) => value
        none | void SetMyNumber(string value) { }
        === collections of numbers
        strong | System.Collections.Generic.List<string> myNumbers
        strong | string[] 個人番号一覧
        strong | string[] myNumbers
        strong | System.Collections.Generic.Dictionary<int, string> myNumberByEmployeeId
        strong | System.Collections.Generic.IReadOnlyList<string> MyNumberList
        strong | System.Collections.Generic.HashSet<long> kojinBangoSet
        none | int[] myNumbers
        none | System.Collections.Generic.List<int> myNumbers
        none | int myNumbers
        none | System.Collections.Generic.Dictionary<string, Holder> employeeByMyNumber
        none | System.Collections.Generic.Dictionary<string, int> employeeIdByMyNumber
        """;

    private const string Silent = """

        === the head noun behind the words decides
        # Seen: my_number_hash beside my_number_encrypted, MyNumberCheck flags, MyNumberCardIssuedOn, MyNumberFormat, HasMyNumber, 個人番号_利用有無.
        none | string MyNumberHash
        none | string MyNumberHashHex
        none | string MyNumberSha256
        none | string MyNumberHmac
        none | string MyNumberLengthText
        none | string MyNumberValidationResult
        none | string MyNumberGuide
        none | string MyNumberRequired
        none | string MyNumberVisibility
        none | string MyNumberCssClass
        none | string MyNumberEndpoint
        none | string MyNumberPlaceholder
        none | string MyNumberPrefix
        none | string nameOfMyNumberHolder
        none | string EncryptedMyNumber
        none | byte[] MyNumberEncrypted
        none | byte[] myNumberCipher
        none | string SealedMyNumber
        none | string MyNumberMasked
        none | string maskedMyNumber
        none | string RedactedMyNumber
        none | string MyNumberToken
        none | string MyNumberId
        none | long MyNumberId
        none | string MyNumberKey
        none | string MyNumberIndex
        none | string MyNumberUrl
        none | string MyNumberFilePath
        none | string MyNumberFileName
        none | string MyNumberColumnName
        none | string MyNumberFieldName
        none | string MyNumberHeader
        none | string MyNumberTitle
        none | string MyNumberLabel
        none | string MyNumberMessage
        none | string MyNumberError
        none | string MyNumberErrorMessage
        none | string MyNumberCheck
        none | string MyNumberKbn
        none | string MyNumberStatus
        none | string MyNumberFlag
        none | string MyNumberFlg
        none | string MyNumberType
        none | string MyNumberFormat
        none | string my_number_format
        none | string MyNumberPattern
        none | string MyNumberRegex
        none | string MyNumberCardIssuedOn
        none | string MyNumberCardExpiry
        none | string MyNumberCard
        none | string MyNumberPurpose
        none | string MyNumberSubmissionMethod
        none | string MyNumberRegion
        none | string MyNumberJson
        none | string MyNumberService
        none | object MyNumberService
        none | object myNumberRepository
        none | object MyNumberConverter
        none | string errMyNumber
        none | string lblMyNumber
        none | string KEY_MY_NUMBER
        none | string COL_MYNUMBER
        none | string idxMyNumber
        none | string lengthOfMyNumber
        none | string HasMyNumber
        none | string hasMyNumberText
        none | string noMyNumber
        none | string 個人番号ハッシュ
        none | string 暗号化個人番号
        none | string 個人番号暗号化
        none | string マスク済み個人番号
        none | string 個人番号区分
        none | string 個人番号利用有無
        none | string 個人番号_利用有無
        none | string 個人番号有無
        none | string 個人番号カード
        none | string 個人番号カード有効期限
        none | string 個人番号付替
        none | string 個人番号国保
        none | string 個人番号桁数
        none | string 個人番号件数
        none | string 個人番号取得日
        none | string 個人番号確認書類
        none | string マイナンバーカード
        none | string マイナンバー提出状況
        none | string マイナンバー登録済フラグ
        none | string マイナンバー制度
        === other numbers with the same words
        # 法人番号 is public, 13 digits (平成26年財務省令第70号 art. 2); kokuhoKojinNo = 国保個人番号, health insurance.
        none | string 法人番号
        none | string 法人個人番号
        none | string 国保個人番号
        none | string 個人番号国保
        none | string kokuhoKojinNo
        none | string houjinBango
        none | string corporateNumber
        none | string corporateMyNumber
        none | string houjinMyNumber
        none | string 基礎年金番号
        none | string 基礎年金個人番号
        none | string 職員個人番号
        none | string 社員個人番号
        none | string 会員個人番号
        none | string 顧客個人番号
        none | string shokuinKojinBango
        none | string shainKojinNo
        none | string 住民票コード
        === words are compared as words, never by substring
        strong | string mynumbertext
        strong | string mynumberold
        strong | string kojinbangotext
        strong | string strkojinbangou
        strong | string kojinbangoutext
        none | string mynumberhash
        none | string kojinbangohash
        none | string hasmynumber
        none | string keymynumber
        none | string hashmynumber
        # Public hits of my_number and MyNumber: academy_number, economy_number, DummyNumber, ArmyNumber, enemyNumber.
        none | string EnemyNumber
        none | string ArmyNumber
        none | string DummyNumber
        none | string dummynumber
        none | string enemynumber
        none | string academy_number
        none | string economy_number
        none | string tommyNumber
        none | string mummynumber
        none | string MyNumerator
        none | string MyNote
        none | string myNode
        none | string MyNotes
        none | string kojinojo
        none | string roomyNumber
        none | string MyPhoneNumber
        none | string myTelNumber
        none | string myOrderNumber
        === words that carry in one shape only
        strong | string beforeMyNumber
        strong | string afterMyNumber
        strong | string inMyNumber
        strong | string fromMyNumber
        none | string aboutMyNumber
        none | string FromMyNumber() => Find()
        none | string InMyNumber() => Find()
        strong | string SpouseMyNumber() => Find()
        strong | string StrMyNumber() => Find()
        none | string StoreMyNumber() => Find()
        strong | string textOfMyNumber
        none | string keyOfMyNumber
        # format is what a method does and what a variable is; a widget shows, a type carries, a sentence finds fault.
        none | string formatMyNumber
        strong | string FormatMyNumber() => "";
        strong | string myNumberSpouse
        strong | string MyNumberEmployee
        none | string myNumberWidget
        none | string myNumberPanel
        none | string myNumberWas
        none | string myNumberDuplicated
        none | string myNumberRejected
        strong | class MyNumberInfo { public string §Number§ { get; set; } = ""; }
        none | class MyNumberInfo { public string §Remarks§ { get; set; } = ""; }
        none | class MyNumberWidget { public string §Number§ { get; set; } = ""; }
        none | class MyNumberInfo { void M(string §number§) { } }
        none | class MyNumberInfo { void M() { string §number§ = ""; } }
        === guesses, lotteries, telephones in the name
        none | string guessMyNumber
        none | string randomMyNumber
        none | string luckyMyNumber
        none | string lottoMyNumber
        none | string favoriteMyNumber
        none | string phoneMyNumber
        none | string mobileMyNumber
        none | string dummyMyNumber
        """;
}
