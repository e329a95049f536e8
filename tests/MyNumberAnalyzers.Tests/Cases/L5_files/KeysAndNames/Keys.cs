// case: with=SystemWeb,WinForms
namespace KeysAndNames;

// 項目名・列名・キーの定数表。
public static class Columns
{
    public const string KojinBango = "KOJIN_BANGO";
    public const string HojinBango = "HOJIN_BANGO";
    public const string ShainNo = "SHAIN_NO";
    public const string Shimei = "SHIMEI";
    public const string KojinBangoUmu = "KOJIN_BANGO_UMU";
    public const string TorokuBi = "TOROKU_BI";
}

public static class SessionKeys
{
    public static readonly string ShainNo = "S_SHAIN_NO";
    public static readonly string MyNumber = "S_MYNUMBER";
    public const string MyNumberChecked = "S_MYNUMBER_CHECKED";
}

public static class Messages
{
    public const string KojinBangoHissu = "個人番号は必須です。";
    public const string KojinBangoKeta = "個人番号は{0}桁で入力してください。";
    public const string KojinBangoKanryo = "個人番号の登録が完了しました。";
    public static string MyNumberMismatch => "マイナンバーが一致しません。";
}

public enum Koumoku
{
    ShainNo,
    Shimei,
    KojinBango,
    HojinBango,
}

internal static class Sql
{
    public const string SelectKojinBango = "SELECT KOJIN_BANGO FROM SHAIN WHERE SHAIN_NO = @ShainNo";
    public const string CountMyNumber = "SELECT COUNT(*) FROM SHAIN WHERE KOJIN_BANGO IS NOT NULL";
}
