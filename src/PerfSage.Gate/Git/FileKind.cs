namespace PerfSage.Gate.Git;

/// <summary>Files that somebody follows through a history.</summary>
/// <param name="Suffix">Of their names, in any case.</param>
internal sealed record FileKind(string Suffix)
{
    /// <summary>Tells Git which files are meant.</summary>
    public string PathSpec => $":(icase)*{Suffix}";

    public bool Has(string path) => path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
}
