using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfSage.Core.Files;

namespace PerfSage.Gate.Git;

/// <summary>A file of the working tree under the names that Git and Git LFS give to contents.</summary>
internal static class WorkingFile
{
    private const int BufferBytes = 1 << 17;

    /// <param name="digits">Of a hash in this repository: 40 for SHA-1, 64 for SHA-256.</param>
    /// <returns>What Git calls the blob of this very content; null if the file cannot be read.</returns>
    public static string? BlobHash(string file, int digits) => Read(file, stream => BlobHash(stream, stream.Length, digits));

    /// <returns>What Git calls the blob that Git LFS commits for this content; null if the file cannot be read.</returns>
    public static string? LfsBlobHash(string file, int digits) =>
        Read(
            file,
            stream =>
            {
                using var pointer = new MemoryStream(Encoding.ASCII.GetBytes(new LfsPointer(Sha256(stream), stream.Length).Text));
                return BlobHash(pointer, pointer.Length, digits);
            }
        );

    /// <returns>Lower-case hexadecimal; null if the file cannot be read.</returns>
    public static string? Sha256(string file) => Read(file, Sha256);

    private static string Sha256(Stream content) => Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();

    private static string? Read(string file, Func<FileStream, string> hash)
    {
        try
        {
            using var stream = RegularFile.Open(file, BufferBytes);
            return hash(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string BlobHash(Stream content, long bytes, int digits)
    {
        // SHA-1 is how Git names objects; nothing is protected by it here.
#pragma warning disable CA5350
        using var hash = IncrementalHash.CreateHash(digits == 40 ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes}\0")));
        var buffer = new byte[BufferBytes];
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }
}
