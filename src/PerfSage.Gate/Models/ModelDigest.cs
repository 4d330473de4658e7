using System.Security.Cryptography;
using PerfSage.Core.Files;
using PerfSage.Gate.Deadlines;

namespace PerfSage.Gate.Models;

/// <summary>What a model's file is known by.</summary>
internal static class ModelDigest
{
    private const int BufferBytes = 64 << 10;

    /// <returns>SHA-256 in lower-case hexadecimal; null where there is no file that can be read.</returns>
    public static string? Of(string path)
    {
        using var _ = Deadline.Enter(path);
        try
        {
            using var file = RegularFile.Open(path, BufferBytes);
            return Convert.ToHexString(SHA256.HashData(file)).ToLowerInvariant();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
