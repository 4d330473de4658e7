namespace PerfSage.Prediction.Metadata;

/// <summary>What training saw of some columns.</summary>
/// <param name="Min">Least value of each column; likewise <paramref name="Max"/>.</param>
internal sealed record ColumnRange(double[] Min, double[] Max)
{
    public bool HasLength(int columns) => Min.Length == columns && Max.Length == columns;
}
