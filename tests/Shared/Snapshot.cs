using System.Runtime.CompilerServices;

namespace PerfSage.Tests;

/// <summary>
/// Compares text with a file beside the test, named as Verify names them: Class.Test.verified.ext, and .received. on mismatch.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + "." + test);
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == text.ReplaceLineEndings("\n"))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(received)} is not what {Path.GetFileName(verified)} holds:\n{text}");
    }
}
