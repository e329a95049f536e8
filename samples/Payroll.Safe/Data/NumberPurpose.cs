namespace Payroll.Safe.Data;

/// <summary>個人番号を保管する目的。目的ごとに鍵が導出される。</summary>
public static class NumberPurpose
{
    public const string Payroll = "payroll";
}
