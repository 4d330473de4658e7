namespace PerfSage.Core.Files;

/// <summary>
/// Reads files that a user names. To open a pipe would wait for its other end, and a device like <c>/dev/zero</c> never ends. Neither has
/// a length, so what has none is not opened.
/// </summary>
internal static class RegularFile
{
    private const int MostTextBytes = 64 << 20;

    /// <param name="path">Of a file of at most 2 GiB, which is what an array holds.</param>
    /// <exception cref="UnreadableFileException">There is no such file, or it is empty, too large or none at all.</exception>
    /// <exception cref="IOException">The system cannot read it.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    public static byte[] ReadBytes(string path) => Read(path, Array.MaxLength);

    /// <param name="path">Of a file of at most 64 MiB. It is UTF-8 unless it begins with another mark.</param>
    /// <exception cref="UnreadableFileException">As <see cref="ReadBytes"/>.</exception>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(new MemoryStream(Read(path, MostTextBytes)));
        return reader.ReadToEnd();
    }

    /// <returns>Whether there is a file with something in it, which can be read without waiting.</returns>
    public static bool HasContent(string path) => Target(path) is { Exists: true, Length: > 0 };

    /// <exception cref="UnreadableFileException">As <see cref="ReadBytes"/>, but for the size.</exception>
    public static FileStream Open(string path, int bufferBytes)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableFileException("it is a folder");
        }

        var target = Target(path);
        if (!target.Exists)
        {
            throw new UnreadableFileException(IsLink(path) ? "the link leads to no file" : "the file does not exist");
        }

        return target.Length > 0
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferBytes, FileOptions.SequentialScan)
            : throw new UnreadableFileException("the file is empty, or no file but a pipe or a device");
    }

    private static byte[] Read(string path, long mostBytes)
    {
        using var file = Open(path, bufferBytes: 0);
        if (file.Length > mostBytes)
        {
            throw new UnreadableFileException($"the file has more than {mostBytes >> 20} MiB");
        }

        // What is written behind this length in the meantime does not count.
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    // A link has the length of its target's name.
    private static FileInfo Target(string path) =>
        IsLink(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is FileInfo target ? target : new FileInfo(path);

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
