using PerfSage.Contracts.Text;

namespace PerfSage.Gate.Setup.Repositories;

/// <summary>Which names of files can stand in an Include and mean that file alone.</summary>
internal static class ModelName
{
    // What separates, escapes or is a pattern there, and what begins a property, an item list or metadata.
    private static readonly char[] Meaningful = [';', '%', '*', '?'];
    private static readonly string[] Beginnings = ["$(", "@(", "%("];

    /// <returns>Why it cannot; null if it can.</returns>
    public static string? Problem(string path) =>
        Disarmed.Line(path) != path ? "its name has characters that nobody sees, or looks like a command to a CI service"
        : path.IndexOfAny(Meaningful) >= 0 || Beginnings.Any(b => path.Contains(b, StringComparison.Ordinal))
            ? "its name has characters that mean something to MSBuild"
        : path.Trim() != path ? "its name begins or ends with a blank"
        : null;
}
