using System.IO.Compression;
using System.Security.Cryptography;

namespace PerfSage.Prediction.Natives;

/// <summary>
/// A packed library in a folder, as the file that it was. It is written beside and moved, so nobody loads half of it. Whoever finds it
/// takes it by its length and by a time that nothing but this class gives it: to read all of it would cost each run as much as the
/// prediction, and a file that somebody or something wrote to has another time.
/// </summary>
internal static class UnpackedLibrary
{
    private static readonly DateTime Finished = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <returns>The path of the library.</returns>
    /// <param name="folder">Created if it does not exist.</param>
    /// <exception cref="IOException">It cannot be written there, or the package is damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there.</exception>
    public static string Of(PackedLibrary library, string folder)
    {
        var path = Path.Combine(folder, library.Name);
        if (!IsFinished(library, path))
        {
            Write(library, folder, path);
        }

        return path;
    }

    private static bool IsFinished(PackedLibrary library, string path) =>
        new FileInfo(path) is { Exists: true } file && file.Length == library.Length && file.LastWriteTimeUtc == Finished;

    private static void Write(PackedLibrary library, string folder, string path)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            Unpack(library, temporary);
            File.SetLastWriteTimeUtc(temporary, Finished);
            File.Move(temporary, path, overwrite: true);
        }
        // Windows does not replace a library that another process runs, which was faster with the same or found it good.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && HasContent(library, path)) { }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Unpack(PackedLibrary library, string path)
    {
        using var packed = File.OpenRead(library.Path);
        using var content = new BrotliStream(packed, CompressionMode.Decompress);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        try
        {
            content.CopyTo(file);
        }
        // The second is what Brotli's decoder says.
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw Damaged(library, e);
        }

        // Else a machine that loses its power might keep the name of the file without its content.
        file.Flush(flushToDisk: true);
        file.Position = 0;
        if (!HasDigest(library, file))
        {
            throw Damaged(library);
        }
    }

    private static bool HasContent(PackedLibrary library, string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return HasDigest(library, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HasDigest(PackedLibrary library, FileStream file) =>
        file.Length == library.Length
        && Convert.ToHexString(SHA256.HashData(file)).Equals(library.Sha256, StringComparison.OrdinalIgnoreCase);

    private static IOException Damaged(PackedLibrary library, Exception? inner = null) => new($"'{library.Path}' is damaged", inner);
}
