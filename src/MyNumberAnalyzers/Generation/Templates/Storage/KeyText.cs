#if NET8_0_OR_GREATER
namespace MyNumberSafety
{
    /// <summary>What is wrong with the keys, and what to do about it.</summary>
    internal static class KeyText
    {
        public static string Of(KeyProblem problem, byte? keyId, string? place)
        {
            string who = place is not null ? $"'{place}'" : keyId is not null ? StorageText.Say($"key {keyId}", $"鍵 {keyId}") : "";
            string what = problem switch
            {
                KeyProblem.NoKeys => StorageText.Say(
                    "no My Number key is configured",
                    "マイナンバーの鍵が設定されていません"),
                KeyProblem.Missing => StorageText.Say(
                    "the secret is missing: 32 random bytes as Base64 are needed",
                    "秘密鍵がありません。32 バイトの乱数を Base64 で設定してください"),
                KeyProblem.NotBase64 => StorageText.Say(
                    "the secret is not Base64",
                    "秘密鍵が Base64 ではありません"),
                KeyProblem.WrongLength => StorageText.Say(
                    "the secret is not 32 bytes long",
                    "秘密鍵の長さが 32 バイトではありません"),
                KeyProblem.Zero => StorageText.Say(
                    "the secret is all zeros",
                    "秘密鍵がすべて 0 です"),
                KeyProblem.Weak => StorageText.Say(
                    "the secret is weak: take 32 random bytes, not a password or a pattern",
                    "秘密鍵が弱すぎます。パスワードや規則的な値ではなく、32 バイトの乱数を使ってください"),
                KeyProblem.Equal => StorageText.Say(
                    "the secret is equal to another one: every sealing and index secret must differ",
                    "秘密鍵がほかの秘密鍵と同じです。封緘用と索引用を含め、すべて別の値にしてください"),
                KeyProblem.Ephemeral => StorageText.Say(
                    "the key source gave other secrets when asked again: they would be lost at the next start",
                    "鍵の取得元が毎回違う秘密鍵を返します。次回の起動時に失われてしまいます"),
                KeyProblem.BadId => StorageText.Say(
                    "a key id is a number from 1 to 255",
                    "鍵 ID は 1 から 255 の数です"),
                KeyProblem.DuplicateId => StorageText.Say(
                    "the key id is used twice",
                    "鍵 ID が重複しています"),
                KeyProblem.PrimaryMissing => StorageText.Say(
                    "the primary key is not named, or is not among the keys",
                    "主鍵が指定されていないか、鍵の一覧にありません"),
                KeyProblem.PrimaryRevoked => StorageText.Say(
                    "the primary key is revoked",
                    "主鍵が失効しています"),
                KeyProblem.SourceFailed => StorageText.Say(
                    "the key source could not be read",
                    "鍵の取得元を読み込めませんでした"),
                _ => StorageText.Say(
                    "the key ring must be persisted (PersistKeysTo...) and protected (ProtectKeysWith...)",
                    "鍵リングは保存（PersistKeysTo...）し、保護（ProtectKeysWith...）する必要があります"),
            };
            return StorageText.Say("My Number keys: ", "マイナンバーの鍵: ") + (who.Length == 0 ? what : $"{who}: {what}") + StorageText.Say(".", "。");
        }
    }
}
#endif
