using System.Reflection;

namespace PerfSage.Build.PackageTests.Infra;

/// <summary>Packs a project of the repository as the tests were built.</summary>
internal static class Packing
{
    // Both packages hold the program, whose intermediate folder two runs would share.
    private static readonly SemaphoreSlim One = new(1);

    private static string Configuration =>
        typeof(Packing).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;

    /// <param name="project">Its folder, relative to the repository.</param>
    /// <param name="feed">Where the package is written to.</param>
    /// <param name="builds">Whether it is built before, as by the release; there is nothing left to do then.</param>
    public static async Task Pack(string project, string feed, bool builds = false)
    {
        await One.WaitAsync();
        try
        {
            string[] arguments =
            [
                "pack",
                Repository.Path(project),
                "-c",
                Configuration,
                "-o",
                feed,
                .. builds ? Array.Empty<string>() : ["--no-build"],
            ];
            (await Dotnet.Run(Repository.Path("."), arguments)).Succeeded();
        }
        finally
        {
            One.Release();
        }
    }
}
