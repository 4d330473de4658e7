namespace PerfSage.Tests;

internal static class Repository
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string FindRoot(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "PerfSage.Build.sln"))
            ? folder
            : FindRoot(
                Directory.GetParent(folder)?.FullName
                    ?? throw new InvalidOperationException("PerfSage.Build.sln stands in no parent folder.")
            );
}
