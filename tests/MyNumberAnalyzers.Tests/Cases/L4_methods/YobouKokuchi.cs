using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace Hokenjo.Pages;

// 予防接種の本人確認ページ。
public sealed class HonninKakuninModel : IValidatableObject
{
    [Required(ErrorMessage = "個人番号を入力してください")]
    [StringLength(12, MinimumLength = 12, ErrorMessage = "12桁で入力してください")]
    public string KojinBango { get; set; } = "";

    [Required]
    public string Shimei { get; set; } = "";

    public DateOnly? Seinengappi { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Seinengappi is null)
        {
            yield return new ValidationResult("生年月日は必須です", [nameof(Seinengappi)]); // SAFE
        }

        if (KojinBango.Any(c => !char.IsAsciiDigit(c)))
        {
            yield return new ValidationResult($"{KojinBango} に数字以外があります", [nameof(KojinBango)]); // LEAK MYN1002
        }
    }
}

public sealed record KakuninYokyu(string Bango, string Shimei);

public sealed record KakuninKekka(bool Itchi, string? Jushinken, IReadOnlyList<string> Keikoku);

public partial class HonninKakunin : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _cts = new();
    private HonninKakuninModel _model = new();
    private EditContext? _edit;
    private ValidationMessageStore? _messages;
    private KakuninKekka? _kekka;
    private string _joutai = "";

    [Inject] private IHttpClientFactory Clients { get; set; } = default!;

    [Inject] private NavigationManager Nav { get; set; } = default!;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    [Inject] private ILogger<HonninKakunin> Logger { get; set; } = default!;

    [Inject] private AuthenticationStateProvider Auth { get; set; } = default!;

    [Parameter] public string? SesshuId { get; set; }

    [Parameter] public EventCallback<bool> OnKakunin { get; set; }

    [Parameter] public EventCallback<string> OnNyuryoku { get; set; }

    protected override void OnInitialized()
    {
        _edit = new EditContext(_model);
        _messages = new ValidationMessageStore(_edit);
        _edit.OnFieldChanged += (_, e) =>
        {
            Logger.LogDebug("変更 {Field}", e.FieldIdentifier.FieldName); // SAFE 項目名
            if (e.FieldIdentifier.FieldName == nameof(HonninKakuninModel.KojinBango))
            {
                _messages.Clear(e.FieldIdentifier);
                if (_model.KojinBango.Length != 12)
                {
                    _messages.Add(e.FieldIdentifier, $"あと{12 - _model.KojinBango.Length}桁です"); // SAFE
                }
            }
        };
    }

    private async Task KakuninAsync()
    {
        var user = (await Auth.GetAuthenticationStateAsync()).User;
        Logger.LogInformation("{User} が {SesshuId} を確認", user.FindFirstValue(ClaimTypes.NameIdentifier), SesshuId); // SAFE
        var http = Clients.CreateClient("hoken");
        try
        {
            using var res = await http.PostAsJsonAsync("kakunin", new KakuninYokyu(_model.KojinBango, _model.Shimei), _cts.Token); // LEAK MYN1010
            res.EnsureSuccessStatusCode();
            _kekka = await res.Content.ReadFromJsonAsync<KakuninKekka>(_cts.Token);
            Logger.LogInformation("結果 {Itchi} {Keikoku}", _kekka?.Itchi, _kekka?.Keikoku); // SAFE
            await OnKakunin.InvokeAsync(_kekka is { Itchi: true }); // SAFE
        }
        catch (HttpRequestException ex)
        {
            _joutai = $"通信に失敗しました({ex.StatusCode})";
            Logger.LogError(ex, "確認失敗 {Model}", _model); // SAFE 型名だけ
            Logger.LogError(ex, "確認失敗 {@Model}", _model); // LEAK MYN1001
        }
        catch (Exception ex) when (ex is JsonException or OperationCanceledException)
        {
            _joutai = ex.Message;
            Logger.LogWarning("中断 {Joutai}", _joutai); // SAFE
        }
        finally
        {
            _model.KojinBango = "";
            Logger.LogDebug("入力欄 '{Bango}'", _model.KojinBango); // SAFE 消去後
        }

        await Js.InvokeVoidAsync("console.log", "確認 " + _joutai); // SAFE
        await Js.InvokeVoidAsync("localStorage.setItem", "shimei", _model.Shimei); // SAFE
    }

    private async Task ShitagakiAsync()
    {
        await Js.InvokeVoidAsync("localStorage.setItem", "shitagaki", _model.KojinBango); // LEAK MYN1008|MYN1010|MYN1011
        await Js.InvokeVoidAsync("sessionStorage.setItem", "sesshu", SesshuId); // SAFE
        Nav.NavigateTo($"/kakunin/{SesshuId}"); // SAFE
        Nav.NavigateTo($"/kakunin?b={Uri.EscapeDataString(_model.KojinBango)}"); // LEAK MYN1009
    }

    private RenderFragment Gaiyo => builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, _model.Shimei); // SAFE
        builder.AddContent(2, _model.KojinBango.Length == 12 ? "入力済み" : "未入力"); // SAFE
        builder.CloseElement();
    };

    public void Dispose()
    {
        _cts.Cancel();
        _model = new HonninKakuninModel();
        Logger.LogTrace("破棄 {@Model}", _model); // SAFE 新しい空のモデル
    }
}
