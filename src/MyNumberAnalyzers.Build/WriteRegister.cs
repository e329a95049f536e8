using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Xml.Linq;
using MyNumberAnalyzers.Build.Register;

namespace MyNumberAnalyzers.Build;

/// <summary>
/// Writes the handling register (<c>mynumber-register.json</c> and <c>.html</c>) of a project and of the projects it references.
/// Projects that share a directory share one register.
/// </summary>
public sealed class WriteRegister : BuildTask
{
    private const string FileName = "mynumber-register";

    /// <summary>The compiler's <c>ErrorLog</c> property.</summary>
    public string ErrorLog { get; set; } = "";

    /// <summary>Name of the project.</summary>
    public string Project { get; set; } = "";

    /// <summary>Its folder; places in the register are relative to it.</summary>
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Where the two files are written.</summary>
    public string Directory { get; set; } = "";

    /// <summary>Where the registers of referenced projects would be.</summary>
    public string[] Referenced { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        if (SarifLog.Read(SarifLog.PathOf(ErrorLog)) is not { } findings)
        {
            Error("The register is read from the compiler's error log, which has to be of version 2.1: set ErrorLog to 'path,version=2.1' or leave it empty.");
            return;
        }

        var folder = Path.GetFullPath(Path.Combine(ProjectDirectory, Directory));
        System.IO.Directory.CreateDirectory(folder);
        var json = Path.Combine(folder, FileName + ".json");
        var page = Path.Combine(folder, FileName + ".html");

        // Projects of a parallel build may write into the same folder.
        using var gate = new Mutex(false, "mynumber-register-" + Stable(folder));
        gate.WaitOne();
        try
        {
            var projects = Known(json).ToList();
            projects.RemoveAll(project => (string?)project.Element("name") == Project);
            projects.Add(RegisterDocument.OfProject(Project, ProjectDirectory, findings));
            var register = RegisterDocument.Of(projects);
            File.WriteAllText(json, RegisterDocument.ToJson(register), new UTF8Encoding(false));
            File.WriteAllText(page, RegisterPage.Of(register), new UTF8Encoding(false));
        }
        finally
        {
            gate.ReleaseMutex();
        }

        Say($"MyNumber: register written to {page}");
    }

    /// <summary>What is in this folder's register already, and what the referenced projects wrote, each project once.</summary>
    private IEnumerable<XElement> Known(string json) => new[] { json }.Concat(Referenced)
        .Where(File.Exists)
        .SelectMany(path => RegisterDocument.Projects(path))
        .GroupBy(project => (string?)project.Element("name"))
        .Select(group => group.Last());

    private static string Stable(string folder) =>
        folder.Aggregate(14695981039346656037UL, (hash, part) => (hash ^ part) * 1099511628211UL).ToString("x", System.Globalization.CultureInfo.InvariantCulture);
}
