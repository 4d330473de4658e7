using System.Runtime.CompilerServices;

namespace PerfSage.Cli.Tests;

/// <summary>Tests neither learn from this user's cache nor leave anything in it.</summary>
internal static class CacheOfTests
{
    public static string Folder { get; } = Directory.CreateTempSubdirectory("perfsage-tests-cache-").FullName;

    [ModuleInitializer]
    internal static void Use()
    {
        Environment.SetEnvironmentVariable("PERFSAGE_CACHE", Folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }
}
