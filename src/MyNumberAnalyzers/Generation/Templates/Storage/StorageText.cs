#if NET8_0_OR_GREATER
using System.Globalization;

namespace MyNumberSafety
{
    /// <summary>What the storage says to people, in English or Japanese; never a digit, a sealed byte or a key.</summary>
    internal static class StorageText
    {
        public static string NothingSealed => Say(
            "There is no sealed My Number here (default value).",
            "封緘されたマイナンバーがありません（既定値です）。");

        public static string NoIndex => Say(
            "These are not the 16 bytes of a My Number index.",
            "マイナンバー索引の 16 バイトではありません。");

        public static string NotSealedJson => Say(
            "The JSON value is not a sealed My Number.",
            "JSON の値は封緘されたマイナンバーではありません。");

        public static string IndexInJson => Say(
            "A My Number index is not carried in JSON.",
            "マイナンバー索引を JSON で受け渡すことはできません。");

        public static string NotForKeys => Say(
            "A sealed My Number or its index cannot be a JSON property name.",
            "封緘されたマイナンバーや索引を JSON のプロパティ名にすることはできません。");

        public static string NotForXml => Say(
            "A sealed My Number or its index is not written to or read from XML.",
            "封緘されたマイナンバーや索引を XML に書くことも XML から読むこともできません。");

        public static string NotForText => Say(
            "A sealed My Number or its index is not converted to or from text.",
            "封緘されたマイナンバーや索引を文字列に変換することも文字列から作ることもできません。");

        public static string NoContext => Say(
            "The context is the default value: name the purpose and the row.",
            "コンテキストが既定値です。目的と行を指定してください。");

        public static string EmptyContext => Say(
            "A part of the context is empty or is a key that has no value yet: use keys made before the row is stored.",
            "コンテキストに空の値、またはまだ採番されていないキーがあります。保存前に決まるキーを使ってください。");

        public static string BrokenContext => Say(
            "A part of the context is not well-formed Unicode text.",
            "コンテキストに正しい Unicode 文字列でない値があります。");

        public static string LongContext => Say(
            "A part of the context is longer than 512 bytes.",
            "コンテキストに 512 バイトを超える値があります。");

        public static string NoNumber => Say(
            "The number has no value: an uninitialised MyNumber is never sealed or indexed.",
            "番号に値がありません。初期化されていない MyNumber は封緘も索引の作成もできません。");

        public static string NoSource => Say(
            "The vault was made from given keys: there is no key source to load again.",
            "この保管庫は渡された鍵で作られたため、再読み込みする取得元がありません。");

        public static string TwoSources => Say(
            "The keys of the vault come from one source: choose one.",
            "保管庫の鍵の取得元は 1 つだけ指定してください。");

        public static string SealLimit(byte keyId) => Say(
            $"Key {keyId} has sealed as many numbers as it may. Add a key, make it primary and run the rotation.",
            $"鍵 {keyId} の封緘回数が上限に達しました。新しい鍵を追加して主鍵にし、鍵の入れ替えを実行してください。");

        public static string Of(UnreadableReason reason, byte? keyId) => reason switch
        {
            UnreadableReason.Empty => NothingSealed,
            UnreadableReason.Malformed => Say(
                "The value is not a sealed My Number: wrong length or unknown format.",
                "封緘されたマイナンバーではありません。長さまたは形式が違います。"),
            UnreadableReason.KeyMissing => Say(
                $"The sealed My Number needs key {keyId}, which is not loaded.",
                $"封緘されたマイナンバーに必要な鍵 {keyId} が読み込まれていません。"),
            UnreadableReason.KeyRevoked => Say(
                $"The sealed My Number needs key {keyId}, which is revoked.",
                $"封緘されたマイナンバーに必要な鍵 {keyId} は失効しています。"),
            UnreadableReason.Tampered => Say(
                $"The seal under key {keyId} does not fit: the value was changed, or belongs to another row, column, tenant or purpose.",
                $"鍵 {keyId} による封緘が一致しません。値が書き換えられたか、別の行・列・テナント・目的の値です。"),
            _ => Say(
                $"The seal under key {keyId} fits, and holds no valid My Number.",
                $"鍵 {keyId} による封緘は一致しましたが、中身は有効なマイナンバーではありません。"),
        };

        public static string Say(string english, string japanese) =>
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja" ? japanese : english;
    }
}
#endif
