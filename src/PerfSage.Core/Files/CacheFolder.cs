namespace PerfSage.Core.Files;

/// <summary>Where this user's caches lie.</summary>
internal static class CacheFolder
{
    /// <returns>
    /// PERFSAGE_CACHE if it is set, else a folder in XDG_CACHE_HOME, ~/.cache or, on Windows, the local application data;
    /// null if there is none of them.
    /// </returns>
    public static string? Find()
    {
        if (Variable("PERFSAGE_CACHE") is { } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        var parent =
            Variable("XDG_CACHE_HOME") is { } xdg && Path.IsPathFullyQualified(xdg) ? xdg
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Variable("HOME") is { } home ? Path.Combine(home, ".cache")
            : "";
        return parent.Length == 0 ? null : Path.Combine(parent, "perfsage");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
