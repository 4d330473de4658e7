namespace PerfSage.Contracts.Text;

/// <summary>Paths of either platform, without touching a disk.</summary>
internal static class Paths
{
    private static readonly char[] Separators = ['/', '\\'];

    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);

    public static string Directory(string path) => path.Substring(0, Math.Max(0, path.LastIndexOfAny(Separators)));

    public static string WithoutExtension(string fileName) =>
        fileName.LastIndexOf('.') is > 0 and var dot ? fileName.Substring(0, dot) : fileName;
}
