namespace PerfSage.Dataset.Evaluate;

/// <summary>Of the 90 % intervals of one column.</summary>
/// <param name="Coverage">Percent of the labels inside.</param>
/// <param name="HalfWidth">Median, in percent of the value.</param>
internal sealed record ColumnInterval(double Coverage, double HalfWidth);
