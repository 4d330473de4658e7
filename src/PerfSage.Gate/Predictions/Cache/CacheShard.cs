namespace PerfSage.Gate.Predictions.Cache;

/// <summary>
/// Folders of a cache. There are 256, one for each pair of hexadecimal digits that a digest begins with, so that a limit for each is one
/// for all, and none but those that were written to need be looked at.
/// </summary>
internal static class CacheShard
{
    /// <summary>Files of a folder; 32,768 in all, or about 130 MB where the disk has blocks of 4 KiB.</summary>
    public const int MostFiles = 128;

    /// <summary>What is left of a folder with more: enough that the next files do not have to wait for this again.</summary>
    public const int KeptFiles = 96;

    /// <summary>Deletes the oldest files of each folder that has too many.</summary>
    /// <exception cref="IOException">A folder cannot be read, or a file of it not deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not do so.</exception>
    public static void Trim(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var files = new DirectoryInfo(folder).GetFiles();
            if (files.Length > MostFiles)
            {
                Array.ForEach([.. files.OrderByDescending(f => f.LastWriteTimeUtc).Skip(KeptFiles)], f => f.Delete());
            }
        }
    }
}
