namespace PerfSage.Dataset.Accuracy.Plots;

/// <summary>A bar per name, from top to bottom.</summary>
/// <param name="Title">Says what is compared, for those who cannot see it as well.</param>
/// <param name="Unit">Of the values, on the axis.</param>
/// <param name="Values">Bars of a kind have its colour; empty where there is one kind alone.</param>
internal sealed record Bars(string FileName, string Title, string Unit, IReadOnlyList<(string Name, double Value, string Kind)> Values)
{
    /// <summary>Beside the page.</summary>
    public const string Folder = "images";

    /// <summary>The line that shows the picture.</summary>
    public string Markdown => $"![{Title}]({Folder}/{FileName})";
}
