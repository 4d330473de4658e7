using System.Globalization;
using System.Text;

namespace PerfSage.Gate.Git;

/// <summary>What Git LFS commits in place of a large file (git-lfs/docs/spec.md).</summary>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Bytes">Length of the file.</param>
internal sealed record LfsPointer(string Sha256, long Bytes)
{
    private const string Version = "version https://git-lfs.github.com/spec/v1";
    private const int MaxBytes = 1024;

    /// <summary>As Git LFS itself writes it.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Version}\noid sha256:{Sha256}\nsize {Bytes}\n");

    /// <returns>Null if it is anything else.</returns>
    public static LfsPointer? Parse(ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxBytes || !content.StartsWith("version https://git-lfs.github.com/spec/"u8))
        {
            return null;
        }

        var lines = Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.TrimEntries);
        var hash = Value(lines, "oid sha256:");
        return
            hash is { Length: 64 }
            && hash.All(char.IsAsciiHexDigitLower)
            && long.TryParse(Value(lines, "size "), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new LfsPointer(hash, bytes)
            : null;
    }

    private static string? Value(string[] lines, string key) =>
        Array.Find(lines, l => l.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
}
