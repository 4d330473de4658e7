using Microsoft.Build.Framework;
using PerfSage.Build.Tasks.Elements;
using Task = Microsoft.Build.Utilities.Task;

namespace PerfSage.Build.Tasks;

/// <summary>Finds the files that speak of budgets: the project's, and all that it imports, in whatever way.</summary>
public sealed class PerfSageProjectFiles : Task
{
    private static readonly string[] ItemTypes = ["PerfBudget", "PerfDevice"];
    private static readonly string[] FetchWords = [.. ItemTypes, ".tflite", "PerfSageBeforePredict"];

    /// <summary>Full path of the project file; of a file-based app, there is none.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Folders whose files have nothing to say: of the SDK, and of this package.</summary>
    public string[] Skipped { get; set; } = [];

    /// <summary>The folder of restored packages. Most have a target, which is of no interest unless it speaks of models.</summary>
    public string Packages { get; set; } = "";

    /// <summary>Full paths of the files with elements.</summary>
    [Output]
    public string[] Files { get; private set; } = [];

    /// <summary>Whether any file speaks of models.</summary>
    [Output]
    public bool NamesModels { get; private set; }

    /// <summary>Whether there is a target of the user's, which may fetch models.</summary>
    [Output]
    public bool HasTarget { get; private set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        string[] skipped = [.. Skipped.Where(f => !IsBelow(Project, f))];
        var texts = EvaluatedProject
            .Of(BuildEngine, Project)
            .ImportPaths.Append(Project)
            .Distinct(StringComparer.Ordinal)
            .Where(path => !skipped.Any(f => IsBelow(path, f)) && File.Exists(path))
            .Select(path => (Path: path, Text: File.ReadAllText(path)))
            .ToArray();
        Files = [.. texts.Where(t => Names(t.Text, ItemTypes)).Select(t => t.Path)];
        NamesModels = texts.Any(t => Names(t.Text, FetchWords));
        HasTarget = texts.Any(t => HasTargetElement(t.Text) && (Names(t.Text, FetchWords) || !IsBelow(t.Path, Packages)));
        return true;
    }

    // Not the TargetFramework that every project has.
    private static bool HasTargetElement(string text)
    {
        const string Start = "<Target";
        for (var i = text.IndexOf(Start, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Start, i + 1, StringComparison.Ordinal))
        {
            if (i + Start.Length < text.Length && char.IsWhiteSpace(text[i + Start.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(string text, params string[] words) =>
        words.Any(w => text.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsBelow(string path, string folder) =>
        folder.Length > 0
        && path.StartsWith(Path.GetFullPath(folder).TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
