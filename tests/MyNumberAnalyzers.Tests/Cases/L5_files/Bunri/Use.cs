using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Mail;
using System.Threading.Tasks;
using NLog;

namespace Bunri;

public sealed class 名簿(IReadOnlyList<公開情報> 一覧) : 帳票
{
    protected override string 見出し() => $"名簿 {一覧.Count}名";

    protected override IEnumerable<string> 明細() => 一覧.Select(x => $"{x.氏名}\t{x.住所}");
}

public sealed class 番号一覧(IReadOnlyList<本人> 一覧) : 帳票
{
    protected override string 見出し() => "番号一覧";

    protected override IEnumerable<string> 明細()
    {
        foreach (var 人 in 一覧)
        {
            yield return 人.氏名 + "\t" + 人.個人番号;
        }
    }
}

public sealed class メール通知(SmtpClient 送信) : I通知
{
    public void 送る(string 件名, string 本文) => 送信.Send("a@example.jp", "b@example.jp", 件名, 本文); // LEAK MYN1010 @mail
}

public sealed class 記録通知 : I通知
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public void 送る(string 件名, string 本文) => Log.Info("{0} {1}文字", 件名, 本文.Length); // SAFE a title and a length
}

public sealed class 業務(秘匿情報 秘匿, SmtpClient 送信)
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public void 実行(IReadOnlyList<本人> 全員)
    {
        foreach (var 人 in 全員)
        {
            秘匿.登録(人);
        }

        Log.Info(秘匿.件数); // SAFE
        Log.Info(秘匿.ある("山田")); // SAFE
        Log.Info(string.Join(",", 秘匿.氏名一覧())); // SAFE names
        Log.Info(秘匿.取得("山田")); // LEAK MYN1001
        var 公開 = 全員.Select(公開情報.作成).ToList();
        Log.Info(公開[0].氏名); // SAFE
        Log.Info(公開[0].住所); // SAFE
        File.WriteAllText("meibo.txt", new 名簿(公開).作る()); // SAFE no numbers
        File.WriteAllText("bango.txt", new 番号一覧(全員).作る()); // LEAK MYN1005
        I通知 静か = new 記録通知();
        静か.送る("登録", 全員[0].個人番号); // SAFE only its length is logged
        I通知 通知 = new メール通知(送信);
        通知.送る("登録", 全員[0].個人番号); // LEAK MYN1010 @mail
        通知.送る("登録", 公開[0].氏名); // SAFE
        秘匿.消去();
        Log.Info(秘匿.件数); // SAFE
    }
}
