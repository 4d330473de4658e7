namespace PerfSage.Build.PackageTests.Infra;

/// <summary>
/// What the builds of all tests keep, as those of a user do: many at once, of the same models, and nobody may get a wrong answer.
/// </summary>
internal static class TestCache
{
    public static string Folder { get; } = Create();

    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("perfsage-cache-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
