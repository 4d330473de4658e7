namespace PerfSage.Core.Features;

/// <summary>A feature column: what it is called, how its numbers are stored, and how it is worded for people.</summary>
/// <param name="Phrase">For messages about its value; null when no message may mention it.</param>
internal sealed record Column(string Name, ColumnScale Scale, string? Phrase)
{
    /// <returns>The stored number in the unit of the phrase.</returns>
    public string Format(double stored) => Scale.Format(stored);
}
