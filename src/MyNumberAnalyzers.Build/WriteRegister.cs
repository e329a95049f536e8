namespace MyNumberAnalyzers.Build;

/// <summary>Writes the handling register.</summary>
public sealed class WriteRegister : BuildTask
{
    /// <summary>The compiler's <c>ErrorLog</c> property.</summary>
    public string ErrorLog { get; set; } = "";

    public string Project { get; set; } = "";

    public string ProjectDirectory { get; set; } = "";

    public string Directory { get; set; } = "";

    public string[] Referenced { get; set; } = [];

    protected override void Run()
    {
    }
}
