using DiffPlex.Renderer;
using PerfSage.Gate.Setup.Edits;

namespace PerfSage.Reports.Text;

internal static class UnifiedDiff
{
    private const string Nothing = "/dev/null";
    private const int ContextLines = 3;

    /// <returns>For people: tabs are blanks, and how lines end is not shown.</returns>
    public static string Of(FileEdit edit) =>
        UnidiffRenderer
            .GenerateUnidiff(
                Shown(edit.Before?.Text ?? ""),
                Shown(edit.After),
                edit.Before is null ? Nothing : $"a/{edit.Path}",
                $"b/{edit.Path}",
                ignoreWhitespace: false,
                ignoreCase: false,
                contextLines: ContextLines
            )
            .ReplaceLineEndings("\n")
            // Of nothing, others count from zero.
            .Replace("\n@@ -1,0 ", "\n@@ -0,0 ", StringComparison.Ordinal)
            .TrimEnd('\n');

    // The differ takes what follows the last line end for a line.
    private static string Shown(string text) => text.ReplaceLineEndings("\n").Replace("\t", "    ", StringComparison.Ordinal).TrimEnd('\n');
}
