using System;

namespace Portal.Partial;

public partial class NyuryokuModel
{
    public string Code { get; set; } = "";

    public string Work { get; set; } = "";

    private string? _kept;

    partial void OnSaved(string code, string text);

    partial void OnCode(string code);

    public partial string Export();

    private string Show() => _kept ?? "";
}
