using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;

namespace MynaPortal.Web;

// 住民ポータル (Blazor): 入力状態、ステップ、検証。
public sealed class ShinseiState
{
    private readonly List<Action> _listeners = [];

    public NyuryokuModel Nyuryoku { get; private set; } = new();

    public int Step { get; private set; } = 1;

    public string? KojinBangoKakunin { get; private set; }

    public string Title => Step switch { 1 => "本人確認", 2 => "個人番号の入力", 3 => "確認", _ => "完了" };

    public string KojinBangoHyoji => string.IsNullOrEmpty(Nyuryoku.KojinBango) ? "未入力" : "●●●● ●●●● ●●●●";

    public bool KojinBangoValid => Nyuryoku.KojinBango is { Length: 12 } b && b.All(char.IsAsciiDigit);

    public void OnChange(Action a) => _listeners.Add(a);

    public void Susumu()
    {
        Step++;
        KojinBangoKakunin = Step == 3 ? Nyuryoku.KojinBango : null;
        Notify();
    }

    public void Reset()
    {
        Nyuryoku = new NyuryokuModel();
        KojinBangoKakunin = null;
        Step = 1;
        Notify();
    }

    private void Notify() => _listeners.ForEach(l => l());
}

public sealed class NyuryokuModel
{
    [Required(ErrorMessage = "個人番号を入力してください")]
    [StringLength(12, MinimumLength = 12, ErrorMessage = "個人番号は12桁です")]
    public string? KojinBango { get; set; }

    [Required]
    public string? Shimei { get; set; }

    public string? SeitaiNo { get; set; }

    public NyuryokuModel Kesu()
    {
        KojinBango = null;
        return this;
    }
}
