namespace PerfSage.Contracts;

/// <summary>Where a budget stands.</summary>
/// <param name="File">Full path of the project file or of one that it imports.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary>For what is about a whole file.</summary>
    public static SourceLocation StartOf(string file) => new(file, Line: 1, Column: 1);
}
