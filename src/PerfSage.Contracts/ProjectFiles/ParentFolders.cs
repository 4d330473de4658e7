namespace PerfSage.Contracts.ProjectFiles;

internal static class ParentFolders
{
    /// <returns>A folder and all above it, the nearest first.</returns>
    public static IEnumerable<string> Of(string? folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }
}
