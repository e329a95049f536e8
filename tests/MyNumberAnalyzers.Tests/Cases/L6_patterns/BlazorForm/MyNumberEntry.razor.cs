using System;
using System.ComponentModel.DataAnnotations;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace Jinji.Pages;

public sealed class TeishutsuModel
{
    [Required, RegularExpression(@"^\d{12}$", ErrorMessage = "12桁で入力")]
    public string Bangou12 { get; set; } = "";

    [Display(Name = "個人番号(確認用)")]
    public string Kakunin { get; set; } = "";

    public string ShainCode { get; set; } = "";
}

public partial class MyNumberEntry : ComponentBase, IDisposable
{
    [Inject] public required ILogger<MyNumberEntry> Logger { get; set; }
    [Inject] public required NavigationManager Nav { get; set; }
    [Inject] public required IJSRuntime Js { get; set; }
    [Inject] public required ProtectedSessionStorage Storage { get; set; }
    [Parameter] public EventCallback<string> OnSubmitted { get; set; }
    [Parameter] public string? InitialMyNumber { get; set; }
    [CascadingParameter] public string? Title { get; set; }

    private readonly TeishutsuModel _model = new();
    private string? _message;
    private bool _busy;

    protected override void OnParametersSet()
    {
        _model.Kakunin = InitialMyNumber ?? "";
        Logger.LogDebug("{Title} {Busy}", Title, _busy); // SAFE
        Logger.LogDebug("{Initial}", InitialMyNumber); // LEAK MYN1001
    }

    private async Task SubmitAsync(EditContext context)
    {
        _busy = true;
        var ok = context.Validate();
        Logger.LogDebug("検証 {Ok}", ok); // SAFE
        if (_model.Bangou12 != _model.Kakunin)
        {
            _message = "確認用の番号が一致しません";
            await Js.InvokeVoidAsync("alert", _message); // SAFE
            await Js.InvokeVoidAsync("console.log", _model.Kakunin); // LEAK MYN1010|MYN1011|MYN1001|MYN1008
            return;
        }

        await Js.InvokeVoidAsync("sessionStorage.setItem", "shain", _model.ShainCode); // SAFE
        await Storage.SetAsync("shain", _model.ShainCode); // SAFE
        Nav.NavigateTo($"/kanryo/{_model.ShainCode}"); // SAFE
        Nav.NavigateTo($"/kakunin?no={_model.Kakunin}"); // LEAK MYN1009
        await OnSubmitted.InvokeAsync(_model.ShainCode); // SAFE
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, Title); // SAFE
        builder.AddContent(2, InitialMyNumber); // LEAK MYN1011
        builder.AddAttribute(3, "title", _message); // SAFE
        builder.CloseElement();
    }

    public void Dispose() => Logger.LogTrace("dispose {Type}", nameof(MyNumberEntry)); // SAFE
}
