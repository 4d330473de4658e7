namespace PerfSage.Gate.Setup.Edits;

/// <summary>A file that is to be written.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Before">Null if there is none yet.</param>
internal sealed record FileEdit(string Path, FileText? Before, string After)
{
    /// <param name="root">Full path of the repository.</param>
    public void Write(string root)
    {
        var path = System.IO.Path.Combine(root, Path);
        if (Before is null)
        {
            AtomicFile.Write(path, After);
        }
        else
        {
            AtomicFile.Amend(path, (Before with { Text = After }).ToBytes());
        }
    }
}
