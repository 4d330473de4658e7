using PerfSage.Contracts.Text;
using PerfSage.Gate.Deadlines;

namespace PerfSage.Gate;

/// <summary>
/// The one way into a file: whatever names are in a text, nothing of it is hidden or a command to who prints the file. JSON and
/// predictions.txt lose nothing by that; in other formats it is what people read.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Replaces a file as a whole: nobody ever reads half of it, and a failure leaves nothing that looks finished.</summary>
    public static void Write(string path, string text) => Replace(path, temporary => File.WriteAllText(temporary, Disarmed.Lines(text)));

    /// <summary>
    /// Likewise for a text that its reader believes only as it was written, so that half of it is nothing: without the way over a
    /// second file, which costs more than the text where there are thousands. Its folder exists.
    /// </summary>
    public static void WriteSealed(string path, string text) => File.WriteAllText(path, Disarmed.Lines(text));

    /// <summary>Likewise for commands to a CI service, in which names are escaped as it wants them.</summary>
    public static void WriteCommands(string path, string lines) =>
        Replace(path, temporary => File.WriteAllText(temporary, Visible.Lines(lines)));

    /// <summary>
    /// Replaces a file of the user's by the same with something put into it. All else stays byte for byte: only who adds something
    /// knows which part has names in it that nobody may have seen.
    /// </summary>
    public static void Amend(string path, byte[] content)
    {
        // Not the link that leads to it.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        Replace(
            target,
            temporary =>
            {
                File.Copy(target, temporary);
                File.WriteAllBytes(temporary, content);
            }
        );
    }

    /// <summary>To a file that others write to as well.</summary>
    public static void Append(string path, string text) => File.AppendAllText(path, Disarmed.Lines(text));

    public static void Delete(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static void Replace(string path, Action<string> write)
    {
        // Before anything is there, and again when what took long may have been the writing.
        Deadline.ThrowIfOver();
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            write(temporary);
            Deadline.ThrowIfOver();
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
