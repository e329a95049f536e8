using Microsoft.EntityFrameworkCore;
using MyNumberSafety;
using Payroll.Safe.Data;

namespace Payroll.Safe.Commands;

/// <summary>運用のコマンド: <c>new-key</c>、<c>rotate</c>、<c>duplicates</c>、<c>dispose</c>。</summary>
public static class NumberCommands
{
    /// <summary>鍵もデータベースも要らないコマンドを実行する。</summary>
    public static bool TryRunAlone(string[] args)
    {
        if (args is not ["new-key", var id])
        {
            return false;
        }

        // 鍵は画面に出るだけで、どこにも保存されない。
        var (sealing, index) = MyNumberKey.NewSecrets();
        Console.WriteLine($"MyNumber__Keys__{id}__Sealing={sealing}");
        Console.WriteLine($"MyNumber__Keys__{id}__Index={index}");
        return true;
    }

    /// <summary>コマンドなら実行して終了コードを返す。</summary>
    public static async Task<int?> RunAsync(string[] args, IServiceProvider services, CancellationToken cancellation)
    {
        if (args is not ["rotate" or "duplicates" or "dispose"])
        {
            return null;
        }

        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PayrollContext>();
        var vault = scope.ServiceProvider.GetRequiredService<IMyNumberVault>();
        return args[0] switch
        {
            "rotate" => await RotateAsync(db, vault, cancellation),
            "duplicates" => await DuplicatesAsync(db, vault, cancellation),
            _ => await DisposeAsync(db, cancellation),
        };
    }

    /// <summary>すべての番号を主鍵で封緘し直す。途中で止めても、もう一度実行すれば続きから進む。</summary>
    private static async Task<int> RotateAsync(PayrollContext db, IMyNumberVault vault, CancellationToken cancellation)
    {
        var report = await MyNumberRotation.RunAsync(db, vault, new ProgressBar(Console.Out), cancellation);
        Console.WriteLine();
        Console.WriteLine($"{report.Rows} 件中 {report.Resealed} 件を封緘し直しました。");
        foreach (var problem in report.Problems)
        {
            Console.WriteLine(problem.IsDuplicate
                ? $"重複: {problem.Column} {problem.Row}"
                : $"開けません: {problem.Column} {problem.Row} ({problem.Reason})");
        }

        Console.WriteLine(report.IsComplete ? "完了しました。古い鍵は取り除けます。" : "残りがあります。古い鍵を取り除かないでください。");
        return report.IsComplete ? 0 : 1;
    }

    /// <summary>同じ番号が複数の人に登録されていないか調べる。</summary>
    private static async Task<int> DuplicatesAsync(PayrollContext db, IMyNumberVault vault, CancellationToken cancellation)
    {
        var owners = new Dictionary<(MyNumber Number, string Holder), int>();
        var found = 0;
        await foreach (var row in db.Numbers.AsNoTracking().Where(n => n.Number != null).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!vault.TryOpen(row.Number!.Value, db.MyNumberContextOf(row, n => n.Number), out var number, out var reason))
            {
                Console.WriteLine($"開けません: {row.Id} ({reason})");
            }
            else if (!owners.TryAdd((number, row.Holder), row.EmployeeId))
            {
                Console.WriteLine($"重複: 従業員 {owners[(number, row.Holder)]} と従業員 {row.EmployeeId}");
                found++;
            }
        }

        Console.WriteLine($"重複 {found} 件");
        return found == 0 ? 0 : 1;
    }

    /// <summary>保存期限を過ぎた番号を消去し、記録を残す。</summary>
    private static async Task<int> DisposeAsync(PayrollContext db, CancellationToken cancellation)
    {
        var erased = await MyNumberRetention.EraseAsync(db, DateOnly.FromDateTime(DateTime.Today), cancellationToken: cancellation);
        foreach (var disposal in erased)
        {
            Console.WriteLine($"消去: {disposal.Column} {disposal.Row} 期限 {disposal.KeepUntil:yyyy-MM-dd} 消去日時 {disposal.ErasedAt:O}");
        }

        Console.WriteLine($"消去 {erased.Count} 件");
        return 0;
    }
}
