using PerfSage.Gate.Setup.Repositories;

namespace PerfSage.Gate.Setup.Edits;

/// <summary>Collects what is to become of files; several edits of one file add up.</summary>
internal sealed class EditedFiles(RepositoryFiles files)
{
    private readonly SortedDictionary<string, FileEdit> edits = new(StringComparer.Ordinal);

    /// <summary>Those that change something.</summary>
    public IReadOnlyList<FileEdit> All => [.. edits.Values.Where(e => e.Before?.Text != e.After)];

    /// <param name="path">Relative to the repository.</param>
    /// <param name="empty">What a file that is not there yet begins as.</param>
    /// <exception cref="BadInputException">It cannot be edited.</exception>
    public void Change(string path, Func<string, string> change, string empty = "")
    {
        if (!edits.TryGetValue(path, out var edit))
        {
            var before = File.Exists(files.FullPath(path)) ? FileText.Read(files.FullPath(path)) : null;
            edit = new FileEdit(path, before, before?.Text ?? empty);
        }

        edits[path] = edit with { After = change(edit.After) };
    }
}
