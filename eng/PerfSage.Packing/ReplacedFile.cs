namespace PerfSage.Packing;

/// <summary>A file that is replaced as a whole, so that a run that was ended leaves nothing that looks finished.</summary>
internal static class ReplacedFile
{
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = path + "." + Path.GetRandomFileName();
        using (var file = File.Create(temporary))
        {
            write(file);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
