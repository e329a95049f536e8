using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace MyNumberAnalyzers.CodeFixes;

/// <summary>Writes a property into project files. A workspace has no edit for those: the files are written, and the editor loads them anew.</summary>
internal sealed class ProjectFileAction(string title, string key, IReadOnlyList<(string Path, string Property, string Value)> settings) : CodeAction
{
    public override string Title { get; } = title;

    public override string EquivalenceKey { get; } = key;

    /// <summary>The text of the project file with the property set; null where there is none to write.</summary>
    public static string? Preview(string? path, string property, string value) =>
        Text(path) is { } file ? ProjectProperty.Set(file.Text, property, value) : null;

    protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult(settings.Select(setting => (CodeActionOperation)new Write(setting.Path, setting.Property, setting.Value)).ToList().AsEnumerable());

    /// <summary>Nothing is written for a preview.</summary>
    protected override Task<IEnumerable<CodeActionOperation>> ComputePreviewOperationsAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Enumerable.Empty<CodeActionOperation>());

    private static (string Text, Encoding Encoding)? Text(string? path)
    {
        try
        {
            if (path is null || !File.Exists(path))
            {
                return null;
            }

            using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return (text, reader.CurrentEncoding);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // A file that cannot be read cannot be offered to be written.
            return null;
        }
    }

    private sealed class Write(string path, string property, string value) : CodeActionOperation
    {
        public override string Title => $"<{property}>{value}</{property}>";

        public override void Apply(Workspace workspace, CancellationToken cancellationToken)
        {
            if (Text(path) is { } file && ProjectProperty.Set(file.Text, property, value) is { } changed)
            {
                File.WriteAllText(path, changed, file.Encoding);
            }
        }
    }
}
