using System.Diagnostics;

namespace PerfSage.Tests;

/// <summary>A pipe in the file system that nobody writes to: whoever opens it waits.</summary>
internal static class NamedPipe
{
    /// <returns>The path.</returns>
    public static string Create(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Xunit.Assert.Equal(0, process.ExitCode);
        return path;
    }
}
