using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace Shinsei.Web.Pages;

public sealed class ShinseiState
{
    private string? _kojinBango;

    public event Action? Changed;

    public string? Shimei { get; private set; }

    public bool Kanryo { get; private set; }

    public string? KojinBango
    {
        get => _kojinBango;
        set
        {
            _kojinBango = value;
            Changed?.Invoke();
        }
    }

    public string Gaiyo => $"{Shimei} ({(Kanryo ? "済" : "未")})";

    public string Shosai => $"{Shimei} {_kojinBango}";

    public void Kanryosuru(string shimei) => (Shimei, Kanryo, _kojinBango) = (shimei, true, null);
}

[Route("/shinsei/{Uketsuke}")]
public sealed class Entry : ComponentBase, IAsyncDisposable
{
    private ElementReference _input;
    private EditContext? _context;
    private ValidationMessageStore? _messages;
    private string _error = "";
    private List<string> _rireki = [];

    [Parameter] public string Uketsuke { get; set; } = "";
    [Inject] public ShinseiState State { get; set; } = default!;
    [Inject] public IJSRuntime Js { get; set; } = default!;
    [Inject] public NavigationManager Navigation { get; set; } = default!;
    [Inject] public ILogger<Entry> Logger { get; set; } = default!;
    [Inject] public HttpClient Http { get; set; } = default!;
    [Parameter] public EventCallback<string> OnDecided { get; set; }

    protected override void OnInitialized()
    {
        _context = new EditContext(State);
        _messages = new ValidationMessageStore(_context);
        _context.OnFieldChanged += (_, e) => Logger.LogDebug("{Field}", e.FieldIdentifier.FieldName); // SAFE a name
        State.Changed += StateHasChanged;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "h1");
        builder.AddContent(1, Uketsuke); // SAFE
        builder.CloseElement();
        builder.OpenElement(2, "input");
        builder.AddAttribute(3, "type", "password"); // SAFE
        builder.AddAttribute(4, "oninput", EventCallback.Factory.Create<ChangeEventArgs>(this, OnInput)); // SAFE
        builder.AddElementReferenceCapture(5, r => _input = r);
        builder.CloseElement();
        builder.AddContent(6, State.Gaiyo); // SAFE
        builder.AddContent(7, State.Shosai); // LEAK MYN1011
        builder.AddContent(8, _error); // SAFE a fixed text
        builder.AddMarkupContent(9, $"<p>{State.KojinBango}</p>"); // LEAK MYN1011
        foreach (var r in _rireki)
        {
            builder.AddContent(10, r); // LEAK MYN1011 the handler below keeps what was typed
        }
    }

    private void OnInput(ChangeEventArgs e)
    {
        State.KojinBango = (string?)e.Value;
        _error = State.KojinBango?.Length == 12 ? "" : "12桁で入力してください";
        _messages!.Add(() => State.KojinBango!, "12桁で入力してください"); // SAFE
        _messages.Add(() => State.KojinBango!, $"{State.KojinBango} は12桁ではありません"); // LEAK MYN1002|MYN1011
        _rireki.Add(State.KojinBango ?? "");
        Logger.LogDebug("{Error}", _error); // SAFE
    }

    private async Task SubmitAsync(MouseEventArgs _)
    {
        try
        {
            using var res = await Http.PostAsJsonAsync("api/shinsei", new { Uketsuke, State.KojinBango }); // LEAK MYN1010
            res.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException ex)
        {
            _error = "送信できません";
            Logger.LogError(ex, "送信失敗 {Uketsuke}", Uketsuke); // SAFE
            Logger.LogError(ex, "送信失敗 {State}", State.Shosai); // LEAK MYN1001
            await Js.InvokeVoidAsync("alert", _error); // SAFE
            await Js.InvokeVoidAsync("localStorage.setItem", "draft", State.KojinBango); // LEAK MYN1010|MYN1011|MYN1008
            return;
        }

        await OnDecided.InvokeAsync(Uketsuke); // SAFE
        State.Kanryosuru("(済)");
        Navigation.NavigateTo("/kanryo/" + Uketsuke); // SAFE
        Navigation.NavigateTo("/kanryo/" + State.Shimei); // SAFE
        await Js.InvokeVoidAsync("console.log", State.KojinBango); // SAFE cleared
    }

    public ValueTask DisposeAsync()
    {
        State.Changed -= StateHasChanged;
        return ValueTask.CompletedTask;
    }
}
