namespace PerfSage.Architecture.Tests;

internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "PerfSage.Build.sln"))
            ? folder
            : FindRoot(
                Directory.GetParent(folder)?.FullName
                    ?? throw new InvalidOperationException("PerfSage.Build.sln stands in no parent folder.")
            );
}
