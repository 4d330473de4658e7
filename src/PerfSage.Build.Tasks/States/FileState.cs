using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PerfSage.Build.Tasks.States;

/// <summary>
/// A text that changes when the content behind a path may have changed. Times of writing do not say that: copying and linking keep
/// them, and clocks are set.
/// </summary>
internal static class FileState
{
    /// <returns>Of the file that the path leads to, through links; "-" where there is none that can be read.</returns>
    public static string Of(string path)
    {
        try
        {
            return (RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? LinuxStatus.Of(path) : null) ?? Hash(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "-";
        }
    }

    /// <summary>Where no change of a file leaves a trace that cannot be set back, its bytes tell.</summary>
    internal static string Hash(string path)
    {
        // To open a pipe would wait for its other end; it has no length.
        if (new FileInfo(path).Length == 0)
        {
            return "empty";
        }

        using var file = File.OpenRead(path);
        using var sha256 = SHA256.Create();
        return BitConverter.ToString(sha256.ComputeHash(file));
    }
}
