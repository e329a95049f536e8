using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace MynaPortal.Web;

public class BangoNyuryoku : ComponentBase
{
    [Inject] public ShinseiState State { get; set; } = default!;

    [Inject] public NavigationManager Nav { get; set; } = default!;

    [Inject] public IJSRuntime Js { get; set; } = default!;

    [Inject] public ILogger<BangoNyuryoku> Log { get; set; } = default!;

    [Inject] public HttpClient Http { get; set; } = default!;

    [Parameter] public EventCallback<string> OnNyuryoku { get; set; }

    [Parameter] public EventCallback<bool> OnKanryo { get; set; }

    private EditContext? _edit;
    private ValidationMessageStore? _messages;

    protected override void OnInitialized()
    {
        _edit = new EditContext(State.Nyuryoku);
        _messages = new ValidationMessageStore(_edit);
        State.OnChange(() => Log.LogDebug("手順 {Step} {Title}", State.Step, State.Title)); // SAFE
        State.OnChange(() => Log.LogDebug("表示 {Hyoji}", State.KojinBangoHyoji)); // SAFE dots
        State.OnChange(() => Log.LogDebug("確認 {K}", State.KojinBangoKakunin)); // LEAK MYN1001
        Log.LogInformation("画面 {Uri}", Nav.Uri); // SAFE
    }

    private async Task Tsugi()
    {
        var m = State.Nyuryoku;
        if (!State.KojinBangoValid)
        {
            _messages!.Add(() => m.KojinBango!, "個人番号は12桁の数字です"); // SAFE
            _messages!.Add(() => m.KojinBango!, $"「{m.KojinBango}」は正しくありません"); // LEAK MYN1002|MYN1011
            return;
        }

        await OnKanryo.InvokeAsync(State.KojinBangoValid); // SAFE
        await Js.InvokeVoidAsync("console.log", State.Step); // SAFE
        await Js.InvokeVoidAsync("console.log", m.KojinBango); // LEAK MYN1011|MYN1001|MYN1010
        await Js.InvokeVoidAsync("localStorage.setItem", "step", State.Step.ToString()); // SAFE
        await Js.InvokeVoidAsync("localStorage.setItem", "bango", m.KojinBango); // LEAK MYN1011|MYN1008|MYN1010
        Nav.NavigateTo($"/kakunin?step={State.Step}"); // SAFE
        Nav.NavigateTo($"/kakunin?bango={m.KojinBango}"); // LEAK MYN1009
        Nav.NavigateTo("/kakunin/" + Uri.EscapeDataString(m.SeitaiNo ?? "")); // SAFE
        var res = await Http.PostAsJsonAsync("api/shinsei", new { m.Shimei, Ari = m.KojinBango != null }); // SAFE
        Log.LogInformation("応答 {Status}", res.StatusCode); // SAFE
        await Http.PostAsJsonAsync("api/shinsei", m); // LEAK MYN1010
        await Http.PostAsJsonAsync("api/shinsei", m.Kesu()); // SAFE cleared
        State.Reset();
        Log.LogInformation("リセット後 {B}", State.Nyuryoku.KojinBango); // SAFE a new model
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "dl");
        builder.AddContent(1, "個人番号"); // SAFE
        builder.AddContent(2, State.KojinBangoHyoji); // SAFE
        builder.AddContent(3, State.Nyuryoku.KojinBango); // LEAK MYN1011
        builder.AddContent(4, State.Nyuryoku.Shimei); // SAFE
        builder.AddAttribute(5, "maxlength", 12); // SAFE
        builder.AddAttribute(6, "data-bango", State.Nyuryoku.KojinBango); // LEAK MYN1011
        builder.AddAttribute(7, "data-keta", State.Nyuryoku.KojinBango?.Length ?? 0); // SAFE
        builder.AddAttribute(8, "disabled", !State.KojinBangoValid); // SAFE
        builder.CloseElement();
    }
}
