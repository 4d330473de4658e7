using System.Runtime.CompilerServices;

namespace PerfSage.Tests;

/// <summary>
/// Compares text with a file beside the test, named as Verify names them: Class.Test.verified.ext, and .received. on mismatch.
/// With PERFSAGE_ACCEPT=1 in the environment, the files are written anew. A test whose file changed fails all the same, so that
/// no run is green in which nothing was compared.
/// </summary>
internal static class Snapshot
{
    private const string AcceptVariable = "PERFSAGE_ACCEPT";

    private static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    /// <param name="isSameLine">Whether a line (expected, actual) is as good as the same; only the very same if null.</param>
    public static void Verify(
        string text,
        string extension = "txt",
        Func<string, string, bool>? isSameLine = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string test = ""
    )
    {
        var (verified, received) = (PathOf(file, test, "verified", extension), PathOf(file, test, "received", extension));
        var expected = File.Exists(verified) ? Lines(File.ReadAllText(verified)) : [];
        var actual = Lines(text);
        if (expected.Length == actual.Length && expected.Zip(actual, isSameLine ?? string.Equals).All(isSame => isSame))
        {
            File.Delete(received);
            return;
        }

        if (IsAccepting)
        {
            File.WriteAllText(verified, string.Join('\n', actual));
            File.Delete(received);
            Assert.Fail($"{Path.GetFileName(verified)} was written anew: read what changed, and run again without {AcceptVariable}.");
        }

        File.WriteAllText(received, text);
        var difference = SnapshotDifference.Of(expected, actual);
        Assert.Fail($"{Path.GetFileName(received)} is not what {Path.GetFileName(verified)} holds:\n{difference}");
    }

    /// <summary>Fails for files of the test's class that no test compares with any more.</summary>
    /// <param name="tests">All that are compared.</param>
    public static void VerifyNoOthers(IEnumerable<string> tests, string extension = "txt", [CallerFilePath] string file = "")
    {
        var expected = tests.Select(test => PathOf(file, test, "verified", extension)).ToHashSet(StringComparer.Ordinal);
        var others = Directory
            .GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(PathOf(file, "*", "verified", extension)))
            .Where(found => !expected.Contains(found))
            .ToArray();
        if (IsAccepting)
        {
            Array.ForEach(others, File.Delete);
        }

        Assert.Empty(others);
    }

    private static string PathOf(string file, string test, string state, string extension) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{test}.{state}.{extension}");

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
