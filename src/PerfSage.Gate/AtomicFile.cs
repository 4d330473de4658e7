namespace PerfSage.Gate;

internal static class AtomicFile
{
    /// <summary>Replaces a file as a whole: nobody ever reads half of it, and a failure leaves nothing that looks finished.</summary>
    public static void Write(string path, string text)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public static void Delete(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }
}
