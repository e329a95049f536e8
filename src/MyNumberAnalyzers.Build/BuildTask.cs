using System;
using System.IO;
using Microsoft.Build.Framework;

namespace MyNumberAnalyzers.Build;

/// <summary>An MSBuild task without the Utilities assembly: the package brings no dependency.</summary>
public abstract class BuildTask : ITask
{
    private bool _failed;

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost HostObject { get; set; } = null!;

    /// <inheritdoc/>
    public bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException or System.Xml.XmlException)
        {
            // A file that cannot be read or written is the user's to mend; the compiler's own result stands.
            Error(problem.Message);
        }

        return !_failed;
    }

    /// <summary>The work of the task.</summary>
    protected abstract void Run();

    /// <summary>A line that <c>dotnet build</c> prints at its default verbosity.</summary>
    protected void Say(string text) =>
        BuildEngine.LogMessageEvent(new BuildMessageEventArgs(text, null, "MyNumber", MessageImportance.High));

    /// <summary>A warning at a place of a file; without a file it stands for the project.</summary>
    protected void Warn(string text, string? file = null, int line = 0) =>
        BuildEngine.LogWarningEvent(new BuildWarningEventArgs(null, null, file ?? BuildEngine.ProjectFileOfTaskNode, line, 0, 0, 0, text, null, "MyNumber"));

    /// <summary>Fails the task.</summary>
    protected void Error(string text)
    {
        _failed = true;
        BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, null, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, text, null, "MyNumber"));
    }
}
