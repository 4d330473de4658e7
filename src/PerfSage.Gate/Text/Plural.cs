namespace PerfSage.Gate.Text;

internal static class Plural
{
    /// <param name="noun">One whose plural ends with an s.</param>
    public static string Of(long count, string noun) => $"{NumberText.Of(count)} {noun}{(count == 1 ? "" : "s")}";
}
